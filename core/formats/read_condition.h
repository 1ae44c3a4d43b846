#pragma once
// From the JSON of one condition to a Condition. Internal to the pack reader.

#include "base/suggest.h"
#include "base/text.h"
#include "eligibility/policy.h"
#include "formats/cursor.h"

namespace eligibility {

/// Reads the condition at `cursor`; ids refer to the lists of `policy`, which must have their ids,
/// types and options by now. Reports what does not fit and returns an empty condition then.
Condition read_condition(const Cursor& cursor, const Policy& policy);

/// Reports at `pointer` that the conditions of `what` are more than kDeepestCondition levels deep
/// (policy/conditions.h), with all definitions written out: more than the stack of any reader bears.
void report_too_deep(Issues& issues, std::string_view pointer, std::string_view what);

/// The ids of a list, for messages.
template <class Entry> std::vector<std::string_view> ids_of(const std::vector<Entry>& list) {
    std::vector<std::string_view> ids;
    ids.reserve(list.size());
    for (const Entry& entry : list) ids.push_back(entry.id);
    return ids;
}

/// The options of a fact, as written in the pack.
inline std::vector<std::string_view> option_values(const Fact& fact) {
    std::vector<std::string_view> values;
    for (const Option& option : fact.options) values.push_back(option.value);
    return values;
}

/// Looks up the id at the member `name`; reports an unknown one under `code` with the message `unknown`.
template <class Entry>
std::optional<Index<Entry>> read_id(const Cursor& cursor, std::string_view name, const std::vector<Entry>& list,
                                    IssueCode code, Message unknown) {
    const std::string id = cursor.string(name);
    if (id.empty()) return std::nullopt;
    const auto found = find_id(list, id);
    if (!found) cursor.fail_at(name, code, {unknown, {shortened(id, kLongestName)}}, did_you_mean(id, ids_of(list)));
    return found;
}

} // namespace eligibility
