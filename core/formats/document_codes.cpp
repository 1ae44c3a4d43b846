#include "formats/document_codes.h"

#include <algorithm>

namespace eligibility {
namespace {

struct Renamed {
    IssueCode of_packs, of_documents;
};
constexpr Renamed kRenamed[] = {
    {IssueCode::missing_member, IssueCode::missing_key}, {IssueCode::unknown_member, IssueCode::unknown_key},
    {IssueCode::wrong_type, IssueCode::bad_value},       {IssueCode::wrong_value, IssueCode::bad_value},
    {IssueCode::out_of_range, IssueCode::bad_value},     {IssueCode::unknown_option, IssueCode::bad_value},
    {IssueCode::invalid_date, IssueCode::bad_date},
};

IssueCode code_of_other(IssueCode code) {
    const auto same = [&](const Renamed& one) { return one.of_packs == code; };
    const auto* const found = std::find_if(std::begin(kRenamed), std::end(kRenamed), same);
    return found == std::end(kRenamed) ? code : found->of_documents;
}

// The values of a place are counties; the region of a document is another thing.
IssueCode code_of_value(IssueCode code) {
    return code == IssueCode::unknown_region ? IssueCode::unknown_county : code_of_other(code);
}

// What has the right shape and cannot be read all the same: ids that nothing has, and too many levels.
constexpr IssueCode kKept[] = {IssueCode::unknown_fact,    IssueCode::unknown_definition, IssueCode::unknown_parameter,
                               IssueCode::unknown_reading, IssueCode::unknown_tag,        IssueCode::too_deep};

IssueCode code_of_condition(const Issue& issue) {
    // The codes of a wrong value and of a wrong shape are the same in packs; what is said of them is not.
    const Message said = issue.detail.message;
    if (said == Message::unfit_value || said == Message::expected_flag) return code_of_value(issue.code);
    const bool kept = std::find(std::begin(kKept), std::end(kKept), issue.code) != std::end(kKept);
    return kept ? issue.code : IssueCode::bad_condition;
}

IssueCode code_of(const Issue& issue, DocumentPart part) {
    switch (part) {
    case DocumentPart::condition: return code_of_condition(issue);
    case DocumentPart::value: return code_of_value(issue.code);
    case DocumentPart::other: return code_of_other(issue.code);
    }
    return issue.code;
}

} // namespace

void use_document_codes(Issues& issues, std::size_t since, DocumentPart part) {
    for (std::size_t i = since; i < issues.size(); ++i) issues[i].code = code_of(issues[i], part);
}

} // namespace eligibility
