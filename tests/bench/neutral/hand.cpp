// Times the rules of the neutral workload as straight C++; prints one JSON object. Usage: hand SECONDS < rows
// straight.h is made of the rules, see sources.mjs.
#include "../timing.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

#include "straight.h"

} // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    std::vector<Person> people;
    for (Person person; std::fread(&person, sizeof person, 1, stdin) == 1;) people.push_back(person);
    if (people.empty()) return 1;
    // Every verdict is kept, so that none is left out
    std::vector<std::uint8_t> verdicts(people.size() * kRules);
    const double all = eligibility::bench::median_us(std::atof(arguments[1]), [&] {
        std::uint8_t* out = verdicts.data();
        for (const Person& person : people) {
            decide(person, out);
            out += kRules;
        }
    });
    std::string digits;
    for (const std::uint8_t verdict : verdicts) digits += static_cast<char>('0' + verdict);
    std::printf("{\"us\":%g,\"verdicts\":\"%s\"}\n", all / static_cast<double>(people.size()), digits.c_str());
}
