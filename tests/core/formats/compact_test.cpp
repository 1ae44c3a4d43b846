// The compact form: nothing that decides is lost on the way, and damaged bytes are refused.
#include "../random_applicants.h"

#include "base/hash.h"

#include "eligibility/explanation.h"
#include "eligibility/interview.h"
#include "eligibility/json.h"
#include "eligibility/routes.h"
#include "formats/compact.h"

using namespace eligibility;
using namespace eligibility::testing;

namespace {

// Every kind of condition and of fact.
PackBuilder varied_pack() {
    PackBuilder pack;
    pack.boolean("a", true)
        .option("from", {"low", "middle", "high"}, true)
        .option("to", {"low", "middle", "high"}, true)
        .years("years")
        .county()
        .change("choice");
    pack.parameter("number", 5).flag("flag").reading("strict", true);
    pack.tag("hilly").region("430101", {"hilly"}).region("430102", {}, {"hilly"});
    pack.definition("shared", R"({"any": [{"fact": "a", "is": true}, {"not": {"fact": "from", "in": ["low"]}}]})");
    pack.provision("p", R"({"all": [{"definition": "shared"}, {"fact": "years", "atLeast": 7},
                            {"fact": "to", "oneAbove": "from"}]})",
                   R"({"fact": "county", "tagged": "hilly"})", true);
    pack.provision("q", R"({"any": [{"fact": "years", "atLeastParameter": "number"},
                            {"parameter": "number", "isSet": true}, {"parameter": "flag", "is": true},
                            {"reading": "strict", "is": false}]})")
        .benefit("money");
    return pack;
}

Policy read_back(const Policy& policy) {
    auto read = read_compact_with_records(write_compact(policy));
    REQUIRE(read);
    return std::move(*read);
}

void check_same_verdicts(const Policy& policy, int applicants) {
    Bench whole(policy), compact(read_back(policy));
    std::mt19937 random(91);
    for (int i = 0; i < applicants; ++i) {
        const Answers answers = random_answers(policy, random, 0.7);
        CHECK(whole.assessor().assess(answers) == compact.assessor().assess(answers));
    }
}

} // namespace

TEST_CASE("a policy comes back from its compact form with the same bytes") {
    for (const Policy& policy : {varied_pack().policy(), real_policy(), Policy{}}) {
        const std::string bytes = write_compact(policy);
        const auto read = read_compact_with_records(bytes);
        REQUIRE(read);
        CHECK(write_compact(*read) == bytes);
        CHECK(read->hash == policy.hash);
    }
}

TEST_CASE("a policy decides the same from its compact form") {
    check_same_verdicts(varied_pack().policy(), 500);
    check_same_verdicts(real_policy(), 500);
}

TEST_CASE("routes, interviews and years need nothing that the compact form leaves out") {
    const Policy policy = real_policy(), compact = read_back(policy);
    const Bench bench(policy), compact_bench(compact);
    RouteFinder finder(bench.checker()), compact_finder(compact_bench.checker());
    std::vector<ProvisionIndex> all;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) all.push_back({i});
    Interview interview(bench.checker(), all), compact_interview(compact_bench.checker(), all);
    std::mt19937 random(17);
    for (int i = 0; i < 20; ++i) {
        const Answers answers = random_answers(policy, random, i / 20.0);
        CHECK(interview.next(answers).fact == compact_interview.next(answers).fact);
        for (const ProvisionIndex provision : all)
            CHECK(routes_json(finder.find(provision, answers, Date{}), policy) ==
                  routes_json(compact_finder.find(provision, answers, Date{}), compact));
    }
    const auto years = [](const Policy& of) {
        Issues issues;
        const Date as_of = *parse_date("2026-01-01");
        const auto record = read_service_record(
            R"({"spells": [{"from": "1990-09", "unitKind": "publicInstitution", "unitLevel": "township",
                            "county": "433130", "postKind": "professional", "disputed": true}]})",
            of, as_of, issues);
        REQUIRE(record);
        return years_json(years_from(*record, of, default_settings(of), as_of), of);
    };
    CHECK(years(policy) == years(compact));
}

TEST_CASE("bytes that were cut off anywhere are refused") {
    const std::string bytes = write_compact(real_policy());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        REQUIRE_FALSE(read_compact_with_records(std::string_view(bytes).substr(0, length)));
    CHECK_FALSE(read_compact_with_records(bytes + '\0'));
}

TEST_CASE("bytes with any one altered are refused") {
    const std::string bytes = write_compact(varied_pack().policy());
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int change = 1; change < 256; ++change) {
            std::string altered = bytes;
            altered[at] = static_cast<char>(altered[at] ^ change);
            REQUIRE_FALSE(read_compact_with_records(altered));
        }
}

namespace {

// The bytes with one changed, and a checksum that fits: what only somebody who means to would make.
std::string forged(std::string bytes, std::size_t at, int change) {
    constexpr std::size_t kChecksum = 8;
    bytes.resize(bytes.size() - kChecksum);
    bytes[at] = static_cast<char>(bytes[at] ^ change);
    std::uint64_t hash = hash_bytes(kHashSeed, bytes);
    for (std::size_t i = 0; i < kChecksum; ++i, hash >>= 8) bytes += static_cast<char>(hash & 255);
    return bytes;
}

} // namespace

TEST_CASE("forged bytes with a checksum that fits are refused, or read without harm") {
    const std::string bytes = write_compact(varied_pack().policy());
    std::size_t read = 0;
    for (std::size_t at = 0; at + 8 < bytes.size(); ++at)
        for (const int change : {1, 2, 4, 8, 16, 32, 64, 127, 128, 255})
            if (read_compact_with_records(forged(bytes, at, change))) ++read;
    CHECK(read > 100); // ids and readings may be anything
}

TEST_CASE("a list that claims to be longer than the bytes takes no memory") {
    std::string claim(1 << 19, '\1');
    claim[0] = '\2';
    CHECK_FALSE(read_compact_with_records(forged(claim, 1, 0)));
    CHECK_FALSE(read_compact_with_records(forged(std::string(2 << 20, '\0'), 1, 0)));
}
