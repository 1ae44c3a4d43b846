#pragma once
// Tiny policies for tests, built in code. Their texts are all alike; texts are tested on the real pack.

#include "eligibility/assessor.h"
#include "eligibility/json.h"
#include "eligibility/read.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace eligibility::testing {

using nlohmann::json;

class PackBuilder {
public:
    PackBuilder() {
        for (const char* list :
             {"facts", "parameters", "readings", "definitions", "provisions", "regionTags", "regions"})
            pack_[list] = json::array();
        pack_["id"] = pack_["documentNumber"] = pack_["title"] = pack_["issuer"] = "test";
        pack_["year"] = 2016;
        pack_["chapters"] = json::array({{{"number", 1}, {"heading", "t"}}});
        pack_["sections"] = pack_["topics"] = {{{"id", "only"}, {"label", kText}}};
        pack_["audiences"] = {{{"id", "serving"}, {"label", kText}}};
        pack_["modalities"] = {{{"id", "permission"}, {"label", kText}}};
        pack_["sentenceClasses"] = {{{"id", "rule"}, {"label", kText}, {"assessable", true}}};
        pack_["clauses"] = {{{"number", 1},
                             {"label", "t"},
                             {"chapter", 1},
                             {"heading", "t"},
                             {"sentences", {{{"id", "1.1"}, {"text", "t"}, {"class", "rule"}, {"reason", kText}}}}}};
    }

    PackBuilder& boolean(const std::string& id, bool recognised = false) {
        return fact({{"id", id}, {"type", "bool"}, {"values", {option_of(true), option_of(false)}}}, recognised);
    }
    PackBuilder& option(const std::string& id, const std::vector<std::string>& values, bool ordered = false,
                        bool recognised = false) {
        json options = json::array();
        for (const auto& value : values) options.push_back(option_of(value));
        return fact({{"id", id}, {"type", "enum"}, {"ordered", ordered}, {"values", options}}, recognised);
    }
    PackBuilder& years(const std::string& id, bool recognised = false) { return number(id, "year", 0, 60, recognised); }
    PackBuilder& number(const std::string& id, const json& unit, int min, int max, bool recognised = false) {
        return fact({{"id", id}, {"type", "number"}, {"unit", unit}, {"min", min}, {"max", max}}, recognised);
    }
    PackBuilder& date(const std::string& id, bool recognised = false) {
        return fact({{"id", id}, {"type", "date"}}, recognised);
    }
    PackBuilder& fact_of(json entry) { return fact(std::move(entry), false); }
    PackBuilder& county(bool recognised = false) { return fact({{"id", "county"}, {"type", "place"}}, recognised); }
    PackBuilder& flag(const std::string& id) { return add("parameters", parameter_of(id, "flag")); }
    /// A local number of years.
    PackBuilder& parameter(const std::string& id, int floor = 1, int max = 60, const json& unit = "year") {
        json entry = parameter_of(id, "number");
        entry["unit"] = unit;
        entry["floor"] = floor;
        entry["max"] = max;
        return add("parameters", std::move(entry));
    }
    PackBuilder& reading(const std::string& id, bool value) {
        return add("readings", {{"id", id},
                                {"label", kText},
                                {"default", value},
                                {"ifTrue", kText},
                                {"ifFalse", kText},
                                {"sentences", {"1.1"}}});
    }
    PackBuilder& tag(const std::string& id) {
        return add("regionTags", {{"id", id}, {"label", kText}, {"keptBy", kText}});
    }
    PackBuilder& region(const std::string& adcode, const std::vector<std::string>& tags = {},
                        const std::vector<std::string>& unconfirmed = {}) {
        return add(
            "regions",
            {{"adcode", adcode}, {"name", "n"}, {"prefecture", "p"}, {"tags", tags}, {"unconfirmed", unconfirmed}});
    }
    PackBuilder& definition(const std::string& id, const std::string& when) {
        return add("definitions", {{"id", id}, {"label", kText}, {"sentence", "1.1"}, {"when", json::parse(when)}});
    }
    PackBuilder& provision(const std::string& id, const std::string& when, const std::string& applies = "",
                           bool decided = false) {
        json entry = {{"id", id},
                      {"sentence", "1.1"},
                      {"quote", "t"},
                      {"audience", {"serving"}},
                      {"topic", "only"},
                      {"modality", "permission"},
                      {"title", kText},
                      {"effect", kText},
                      {"maySay", kText},
                      {"neverSay", "n"},
                      {"evidence", json::array()},
                      {"notes", json::array()},
                      {"when", json::parse(when)}};
        if (!applies.empty()) entry["appliesWhen"] = json::parse(applies);
        if (decided) entry["decidedBy"] = {{"by", kText}, {"over", kText}, {"cue", "t"}, {"namedInText", true}};
        return add("provisions", std::move(entry));
    }

    /// What changing the last fact takes.
    PackBuilder& change(const std::string& kind) {
        pack_["facts"].back()["change"] = kind;
        return *this;
    }
    /// The benefit of the last provision.
    PackBuilder& benefit(const std::string& name) {
        pack_["provisions"].back()["benefit"] = name;
        return *this;
    }

    std::string text() const { return pack_.dump(); }

    /// Codes of the issues that reading the pack gives, in order.
    std::vector<std::string> issue_codes() const {
        Issues issues;
        read_policy(text(), issues);
        std::vector<std::string> codes;
        for (const Issue& issue : issues) codes.emplace_back(name_of(issue.code));
        return codes;
    }

    Policy policy() const {
        Issues issues;
        auto policy = read_policy(text(), issues);
        for (const Issue& issue : issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
        return std::move(*policy);
    }

private:
    inline static const json kText = {{"zh", "t"}, {"en", "t"}};

    static json parameter_of(const std::string& id, const std::string& type) {
        return {{"id", id}, {"label", kText}, {"type", type}, {"setBy", kText}, {"sentences", {"1.1"}}};
    }
    static json option_of(const json& value) { return {{"value", value}, {"label", kText}}; }

    PackBuilder& fact(json entry, bool recognised) {
        for (const char* text : {"label", "question", "help"}) entry[text] = kText;
        entry["section"] = "only";
        entry["audience"] = {"serving"};
        entry["change"] = "fixed";
        if (recognised) entry["recognisedBy"] = {{"by", kText}, {"cue", "t"}};
        return add("facts", std::move(entry));
    }
    PackBuilder& add(const char* list, json entry) {
        pack_[list].push_back(std::move(entry));
        return *this;
    }

    json pack_;
};

/// A policy with checker and assessor, to ask for results by name.
class Bench {
public:
    explicit Bench(Policy policy) : policy_(std::make_shared<const Policy>(std::move(policy))) {
        use(default_settings(*policy_));
    }
    explicit Bench(const PackBuilder& builder) : Bench(builder.policy()) {}

    void use(Settings settings) {
        Issues issues;
        checker_ = std::make_unique<Checker>(*Checker::build(policy_, std::move(settings), issues));
        REQUIRE(issues.empty());
        assessor_ = std::make_unique<Assessor>(*checker_);
    }
    /// Documents for this policy that speak from 2020 on, each given by what it has of its own: {"parameters": …}. The
    /// level is that of the region, where none is given.
    void use_documents(const std::vector<std::string>& given, const std::string& day = "2026-01-01") {
        std::vector<std::string> texts;
        for (const std::string& own : given) texts.push_back(document(own, texts.size()).dump());
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        ReadDocuments read = read_documents(views, *policy_);
        for (const FaultyDocument& faulty : read.faulty)
            for (const Issue& issue : faulty.issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
        use(settings_on(*policy_, std::make_shared<Documents>(std::move(read.documents)), *parse_date(day)));
    }
    void use_document(const std::string& own) { use_documents({own}); }

    Answers answers(const std::string& facts) const {
        Issues issues;
        Answers read = read_answers(facts, *policy_, issues);
        for (const Issue& issue : issues) FAIL(issue.pointer << " " << text_of(issue.detail, Language::en));
        return read;
    }
    /// The result object of a provision, as the command line writes it.
    json result(const std::string& provision, const std::string& facts) {
        const Assessment& assessment = assessor_->assess(answers(facts));
        const json written = json::parse(assessment_json(assessment, *policy_, {}));
        for (const json& entry : written["provisions"])
            if (entry["id"] == provision) return entry;
        FAIL("no provision " << provision);
        return {};
    }
    std::string verdict(const std::string& provision, const std::string& facts) {
        return result(provision, facts)["verdict"];
    }

    const Policy& policy() const { return *policy_; }
    const Checker& checker() const { return *checker_; }
    Assessor& assessor() { return *assessor_; }

private:
    json document(const std::string& own, std::size_t position) const {
        json document = json::parse(own);
        const auto add = [&](const char* name, json value) {
            if (!document.contains(name)) document[name] = std::move(value);
        };
        const std::size_t digits = document.contains("region") ? document["region"].get<std::string>().size() : 0;
        add("policy", policy_->id);
        add("id", "document-" + std::to_string(position));
        add("level", digits == 6 ? "county" : digits == 4 ? "prefecture" : "province");
        add("confirmed", true);
        add("document", {{"number", "1"}, {"title", "t"}, {"issuer", "i"}, {"from", "2020-01-01"}});
        return document;
    }

    std::shared_ptr<const Policy> policy_;
    std::unique_ptr<Checker> checker_;
    std::unique_ptr<Assessor> assessor_;
};

/// A place, facts of most kinds, and every kind of hole that a document can fill.
inline PackBuilder pack_with_holes() {
    return PackBuilder()
        .county()
        .boolean("a")
        .boolean("b")
        .boolean("r", true) // somebody recognises it
        .years("y")
        .parameter("n", 3)
        .flag("f")
        .reading("s", true)
        .tag("t")
        .region("430102", {"t"});
}

} // namespace eligibility::testing
