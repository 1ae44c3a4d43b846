// Reading plain lines at once must give what reading their JSON gives.
#include "../random_applicants.h"
#include "formats/json_sink.h"
#include "formats/plain_applicant.h"

#include <doctest/doctest.h>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

std::string line_of(const Policy& policy, const Answers& answers, const std::string& id) {
    std::string line;
    {
        JsonSink sink(line, policy);
        if (!id.empty()) sink.raw("id", id);
        sink.answers("facts", answers);
    }
    return line;
}

// The line with some of its bytes lost, doubled, swapped or replaced.
std::string damaged(std::string line, std::mt19937& random) {
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    constexpr std::string_view kSigns = "{}[]:,\"\\ 0123456789.-+eEtrufalsn\t\xe4\x01/";
    for (std::size_t times = below(3); times-- > 0 && !line.empty();) {
        const std::size_t at = below(line.size());
        const std::size_t kind = below(4);
        if (kind == 0) line.erase(at, 1);
        else if (kind == 1) line.insert(at, 1, kSigns[below(kSigns.size())]);
        else if (kind == 2) line[at] = kSigns[below(kSigns.size())];
        else line.insert(at, line.substr(at, below(40)));
    }
    return line;
}

} // namespace

TEST_CASE("a line that is read plainly reads the same as JSON, however it was damaged") {
    const Policy policy = real_policy();
    PlainReader plain(policy);
    Applicant applicant;
    std::mt19937 random(3);
    std::uniform_real_distribution<double> share;
    const std::string ids[] = {"", "7", "\"a-1\"", "\"\"", "12345678901234567890", "1.0", "-3", "\"\\u00e9\""};
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        const Answers answers = random_answers(policy, random, share(random));
        const std::string line = damaged(line_of(policy, answers, ids[round % 8]), random);
        if (!plain.read(line, applicant)) continue;
        ++read;
        Issues issues;
        const Applicant known = read_applicant(line, policy, issues);
        CHECK_MESSAGE(issues.empty(), line);
        CHECK(applicant.id == known.id);
        CHECK(applicant.answers == known.answers);
    }
    CHECK(read > 2000);
}

TEST_CASE("lines as programs write them are read plainly, in any order of their members") {
    const Policy policy = real_policy();
    PlainReader plain(policy);
    Applicant applicant;
    std::mt19937 random(4);
    for (int round = 0; round < 200; ++round) {
        const Answers answers = random_answers(policy, random, 0.85);
        const auto parsed = json::parse(line_of(policy, answers, "\"p1\"")); // by name
        for (const std::string& line : {line_of(policy, answers, "7"), parsed.dump(), parsed.dump() + " \r"}) {
            REQUIRE(plain.read(line, applicant));
            CHECK(applicant.answers == answers);
        }
        CHECK(applicant.id == "\"p1\"");
    }
}
