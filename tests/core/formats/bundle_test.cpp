// Registers as one file, and documents in compact form: nothing that decides is lost on the way, and what is damaged,
// or made for something else, is refused.
#include "../random_applicants.h"
#include "../real_pack.h"

#include "base/hash.h"
#include "eligibility/assessor.h"
#include "formats/bundle.h"
#include "formats/compact.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

const Policy& hunan() {
    static const Policy policy = real_policy();
    return policy;
}

std::string invented(const std::string& id, const std::string& region, int years) {
    json document = {{"policy", "hunan-2016-91"},
                     {"id", id},
                     {"level", region.size() == 4 ? "prefecture" : "county"},
                     {"region", region},
                     {"confirmed", true},
                     {"document", {{"number", id + "号"}, {"title", "办法"}, {"issuer", "局"}, {"from", "2020-01-01"}}},
                     {"parameters", {{"localFastTrackYears", years}}},
                     {"readings", {{"stillRootedRequired", false}}},
                     {"recognises", {{"hardRemoteArea", {{{"is", true}}}}}}};
    document["rules"] = json::parse(R"([{"provision": "township-work-subsidy", "adopts": true,
        "when": {"fact": "unitLevel", "is": "township"}, "unchecked": [{"text": {"zh": "名额"}}],
        "gives": [{"title": {"zh": "补贴"}, "rows": [{"when": {"fact": "townshipYears", "atLeast": 10},
                   "text": {"zh": "三百元"}}, {"text": {"zh": "一百元"}}]}]}])");
    return document.dump();
}

/// Documents that were given as texts, and all that was made of them.
struct Register {
    explicit Register(std::vector<std::string> given_texts) : texts(std::move(given_texts)) {
        for (const std::string& text : texts) {
            Issues issues;
            parsed.push_back(std::make_unique<JsonDocument>(text, issues));
            given.push_back({parsed.back()->root(), std::move(issues)});
        }
        read = read_documents(given, hunan());
    }

    std::string bundle() const { return write_bundle(read, given, hunan()); }

    std::vector<std::string> texts;
    std::vector<std::unique_ptr<JsonDocument>> parsed;
    std::vector<GivenDocument> given;
    ReadDocuments read;
};

Register some() { return Register({invented("county", "431202", 8), invented("city", "4312", 10)}); }

std::string issues_of(std::string_view file, const Policy& policy = hunan()) {
    Issues issues;
    std::string text;
    const bool read = read_bundle(file, policy, issues).has_value();
    CHECK(read == issues.empty());
    for (const Issue& issue : issues) text += name_of(issue.code);
    return text;
}

// With the checksum that fits.
std::string with_checksum(std::string content) {
    std::uint64_t hash = hash_bytes(kHashSeed, content);
    for (int i = 0; i < 8; ++i, hash >>= 8) content += static_cast<char>(hash & 255);
    return content;
}

} // namespace

TEST_CASE("a bundle gives the documents back in their order, and its hash tells versions apart") {
    const Register all = some();
    const std::string bundle = all.bundle();
    CHECK(is_bundle(bundle));
    Issues issues;
    const auto list = read_bundle(bundle, hunan(), issues);
    REQUIRE(list);
    const json documents = json::parse(*list);
    REQUIRE(documents.size() == 2);
    CHECK(documents[0] == json::parse(all.texts[1]));
    CHECK(documents[1] == json::parse(all.texts[0]));
    const Register swapped({all.texts[1], all.texts[0]});
    CHECK(swapped.bundle() == bundle);
    CHECK(swapped.read.hash == all.read.hash);
    CHECK(Register({invented("county", "431202", 9), all.texts[1]}).read.hash != all.read.hash);
    CHECK(Register({}).read.hash.empty());
    CHECK(issues_of(Register({}).bundle()).empty());
}

TEST_CASE("faulty documents are left out of a bundle") {
    const Register all({invented("county", "431202", 8), invented("none", "999999", 8)});
    const std::string bundle = all.bundle();
    Issues issues;
    const auto list = read_bundle(bundle, hunan(), issues);
    REQUIRE(list);
    CHECK(json::parse(*list).size() == 1);
}

TEST_CASE("a bundle that was cut off or altered anywhere is damaged") {
    const std::string bundle = some().bundle();
    for (std::size_t size = 0; size < bundle.size(); size += 7)
        CHECK(issues_of(std::string_view(bundle).substr(0, size)) == "bundle-damaged");
    for (std::size_t at = 0; at < bundle.size(); at += 5) {
        std::string altered = bundle;
        altered[at] = static_cast<char>(altered[at] ^ 4);
        CHECK(issues_of(altered) == "bundle-damaged");
    }
    CHECK(issues_of(bundle + " ") == "bundle-damaged");
}

TEST_CASE("a bundle for another policy is refused, and one of a later form") {
    const std::string bundle = some().bundle();
    Policy other = hunan();
    other.id = "another";
    CHECK(issues_of(bundle, other) == "wrong-policy");
    std::string later = bundle;
    later[kBundleName.size() + 1] = '2';
    CHECK(issues_of(later) == "bundle-damaged");
}

TEST_CASE("documents come back from their compact form with everything that decides") {
    const Register all = some();
    const std::string bytes = write_compact(all.read.documents, hunan());
    const auto read = read_compact_documents(bytes, hunan());
    REQUIRE(read);
    CHECK(write_compact(*read, hunan()) == bytes);
    const auto assessor_under = [](Documents documents) {
        Issues issues;
        auto shared = std::make_shared<const Documents>(std::move(documents));
        auto checker = Checker::build(std::make_shared<const Policy>(hunan()),
                                      settings_on(hunan(), std::move(shared), *parse_date("2026-01-01")), issues);
        REQUIRE(checker);
        return Assessor(std::move(*checker));
    };
    Assessor whole = assessor_under(all.read.documents), compact = assessor_under(*read);
    std::mt19937 random(17);
    for (int i = 0; i < 100; ++i) {
        const Answers answers = random_answers(hunan(), random, 0.8);
        const Assessment one = whole.assess(answers), other = compact.assess(answers);
        CHECK(one.provisions == other.provisions);
        CHECK(one.reasons == other.reasons);
        CHECK(one.documents == other.documents);
        CHECK(one.given == other.given);
    }
}

TEST_CASE("compact documents that were cut off, altered, or made for another version are refused") {
    const std::string bytes = write_compact(some().read.documents, hunan());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(read_compact_documents(std::string_view(bytes).substr(0, size), hunan()));
    Policy other = hunan();
    other.hash[0] = other.hash[0] == '0' ? '1' : '0';
    CHECK_FALSE(read_compact_documents(bytes, other));
    CHECK_FALSE(read_compact(bytes));
}

TEST_CASE("forged compact documents are refused, or could be worked with") {
    const std::string content = write_compact(some().read.documents, hunan());
    const std::string_view before(content.data(), content.size() - 8);
    for (std::size_t at = 1; at < before.size(); ++at)
        for (const int byte : {0, 1, 127, 255}) {
            std::string forged(before);
            forged[at] = static_cast<char>(byte);
            const auto read = read_compact_documents(with_checksum(forged), hunan());
            if (!read) continue;
            Issues issues;
            auto shared = std::make_shared<const Documents>(std::move(*read));
            (void)settings_on(hunan(), std::move(shared), *parse_date("2026-01-01"));
        }
}
