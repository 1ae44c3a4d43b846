#include "cli/register_contents.h"

#include <algorithm>
#include <functional>

namespace eligibility::cli {
namespace {

constexpr std::size_t kPrefectureDigits = 4;

std::string_view prefecture_code(const Region& region) {
    return std::string_view(region.adcode).substr(0, kPrefectureDigits);
}

/// A prefecture of the policy: its code and its name.
struct Prefecture {
    std::string_view code, name;
};

std::vector<Prefecture> prefectures_of(const Policy& policy) {
    std::vector<Prefecture> all;
    for (const Region& region : policy.regions) {
        const auto same = [&](const Prefecture& one) { return one.code == prefecture_code(region); };
        if (std::none_of(all.begin(), all.end(), same)) all.push_back({prefecture_code(region), region.prefecture});
    }
    return all;
}

DocumentState state_of(const Document& document, Date day) {
    if (!document.confirmed) return DocumentState::unconfirmed;
    if (day < document.from) return DocumentState::later;
    return document.in_force(day) ? DocumentState::in_force : DocumentState::over;
}

bool speaks_in(const Document& document, std::string_view prefecture) {
    return std::string_view(document.region).starts_with(prefecture) || prefecture.starts_with(document.region);
}

/// Finds what is left open.
class OpenPoints {
public:
    explicit OpenPoints(const RegisterContents& contents)
        : contents_(contents), prefectures_(prefectures_of(contents.policy)) {}

    std::vector<OpenPoint> find() {
        const Policy& policy = contents_.policy;
        for (std::uint16_t i = 0; i < policy.parameters.size(); ++i)
            add(EntryKind::parameter, policy.parameters[i].id, [&](const Document& one) {
                return std::any_of(one.parameters.begin(), one.parameters.end(),
                                   [&](const auto& hole) { return hole.parameter.at == i; });
            });
        for (std::uint16_t i = 0; i < policy.facts.size(); ++i)
            if (policy.facts[i].recognised_by)
                add(EntryKind::fact, policy.facts[i].id, [&](const Document& one) {
                    return std::any_of(one.recognises.begin(), one.recognises.end(),
                                       [&](const auto& hole) { return hole.fact.at == i; });
                });
        for (std::uint16_t i = 0; i < policy.provisions.size(); ++i)
            if (policy.provisions[i].decided_by)
                add(EntryKind::provision, policy.provisions[i].id, [&](const Document& one) {
                    return std::any_of(one.rules.begin(), one.rules.end(),
                                       [&](const DocumentRule& rule) { return rule.provision.at == i && rule.adopts; });
                });
        return std::move(found_);
    }

private:
    template <class Settles> void add(EntryKind kind, const std::string& id, Settles settles) {
        OpenPoint point{kind, id, {}, false};
        const auto settled = [&](std::string_view prefecture) {
            for (std::size_t i = 0; i < contents_.documents.size(); ++i) {
                const Document& one = contents_.documents[i];
                const bool counts = contents_.states[i] == DocumentState::in_force && speaks_in(one, prefecture);
                if (counts && settles(one)) return true;
            }
            return false;
        };
        for (const Prefecture& prefecture : prefectures_)
            if (!settled(prefecture.code)) point.prefectures.emplace_back(prefecture.name);
        point.everywhere = point.prefectures.size() == prefectures_.size();
        if (prefectures_.empty() && settled("")) return;
        if (!point.prefectures.empty() || prefectures_.empty()) found_.push_back(std::move(point));
    }

    const RegisterContents& contents_;
    std::vector<Prefecture> prefectures_;
    std::vector<OpenPoint> found_;
};

std::vector<std::size_t> lapsing(const RegisterContents& contents) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < contents.documents.size(); ++i) {
        const std::optional<Date>& to = contents.documents[i].to;
        const bool soon = to && *to - contents.day <= std::chrono::days(kSoonDays);
        if (contents.states[i] == DocumentState::in_force && soon) positions.push_back(i);
    }
    std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
        return *contents.documents[a].to < *contents.documents[b].to;
    });
    return positions;
}

} // namespace

std::optional<std::string> place_of(const Policy& policy, const Document& document) {
    if (document.region.empty()) return std::nullopt;
    for (const Region& region : policy.regions)
        if (region.adcode == document.region) return region.prefecture + region.name;
        else if (prefecture_code(region) == document.region) return region.prefecture;
    return document.region;
}

RegisterContents contents_of(const Policy& policy, const std::vector<PackFile>& files, Date day) {
    std::vector<std::string_view> texts;
    for (const PackFile& file : files) texts.push_back(file.text);
    ReadDocuments read = read_documents(texts, policy);
    RegisterContents contents{policy};
    contents.day = day;
    contents.prefectures = prefectures_of(policy).size();
    for (std::size_t i = 0; i < read.documents.size(); ++i) {
        contents.states.push_back(state_of(read.documents[i], day));
        contents.files.push_back(files[read.origins[i].position].name);
    }
    contents.documents = std::move(read.documents);
    for (FaultyDocument& one : read.faulty) contents.faulty.push_back({std::move(one), &files[one.position]});
    contents.lapsing = lapsing(contents);
    contents.open = OpenPoints(contents).find();
    return contents;
}

} // namespace eligibility::cli
