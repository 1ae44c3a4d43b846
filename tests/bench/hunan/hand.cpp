// Times a policy as straight C++; prints one JSON object. Usage: hunan_hand SECONDS < rows
// straight_hunan.h is made of the conditions, see sources.mjs.
#include "../timing.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

#include "straight_hunan.h"

// The people again and again until they are as many as those of the roster.
constexpr std::size_t kPeople = 100'000;

} // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    std::vector<Person> people;
    for (Person person; std::fread(&person, sizeof person, 1, stdin) == 1;) people.push_back(person);
    if (people.empty()) return 1;
    const std::size_t different = people.size();
    people.resize(kPeople);
    for (std::size_t i = different; i < kPeople; ++i) people[i] = people[i - different];
    std::vector<std::uint8_t> verdicts(kPeople * kProvisions);
    const double all = eligibility::bench::median_us(std::atof(arguments[1]), [&] {
        std::uint8_t* out = verdicts.data();
        for (const Person& person : people) {
            decide(person, out);
            out += kProvisions;
        }
    });
    std::string digits;
    for (std::size_t i = 0; i < different * kProvisions; ++i) digits += static_cast<char>('0' + verdicts[i]);
    std::printf("{\"us\":%g,\"verdicts\":\"%s\"}\n", all / kPeople, digits.c_str());
}
