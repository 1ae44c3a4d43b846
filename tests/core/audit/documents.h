#pragma once
// Documents for a policy, each given by what it has of its own: {"parameters": …}.

#include "../pack_builder.h"

namespace eligibility::testing {

/// They are named a, b, …, are confirmed, speak from 2020 on, and are of the province unless they have a region.
inline Documents documents_of(const Policy& policy, const std::vector<std::string>& given) {
    std::vector<std::string> texts;
    for (const std::string& own : given) {
        json document = json::parse(own);
        const auto add = [&](const char* name, json value) {
            if (!document.contains(name)) document[name] = std::move(value);
        };
        add("policy", policy.id);
        add("id", std::string(1, static_cast<char>('a' + texts.size())));
        const std::size_t digits = document.contains("region") ? document["region"].get<std::string>().size() : 0;
        add("level", digits == 6 ? "county" : digits == 4 ? "prefecture" : "province");
        add("confirmed", true);
        add("document", {{"number", "1"}, {"title", "t"}, {"issuer", "i"}, {"from", "2020-01-01"}});
        texts.push_back(document.dump());
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    ReadDocuments read = read_documents(views, policy);
    for (const FaultyDocument& faulty : read.faulty)
        for (const Issue& issue : faulty.issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
    return std::move(read.documents);
}

} // namespace eligibility::testing
