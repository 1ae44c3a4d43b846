#pragma once
// How long one run takes: the same method as timing.mjs.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace eligibility::bench {

// Microseconds a run: the median of as many runs as `seconds` hold, but at least three, after half as much of warming.
template <class Run> double median_us(double seconds, Run run) {
    using Clock = std::chrono::steady_clock;
    const auto repeat = [&](double limit) {
        std::vector<double> times;
        for (double sum = 0; sum < limit * 1e6 || times.size() < 3; sum += times.back()) {
            const auto begin = Clock::now();
            run();
            times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
        }
        std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
        return times[times.size() / 2];
    };
    repeat(seconds / 2);
    return repeat(seconds);
}

/// The program of hand-written code: times `decide`, which writes `width` verdicts, on the people that standard input
/// has as they lie in memory, again and again until they are at least `least`; prints one JSON object.
template <class Person, class Decide>
int time_by_hand(int count, char** arguments, std::size_t least, std::size_t width, Decide decide) {
    if (count < 2) return 2;
    std::vector<Person> people;
    for (Person person; std::fread(&person, sizeof person, 1, stdin) == 1;) people.push_back(person);
    if (people.empty()) return 1;
    const std::size_t different = people.size();
    people.resize(std::max(least, different));
    for (std::size_t i = different; i < people.size(); ++i) people[i] = people[i - different];
    // Every verdict is kept, so that none is left out
    std::vector<std::uint8_t> verdicts(people.size() * width);
    const double all = median_us(std::atof(arguments[1]), [&] {
        std::uint8_t* out = verdicts.data();
        for (const Person& person : people) {
            decide(person, out);
            out += width;
        }
    });
    std::string digits;
    for (std::size_t i = 0; i < different * width; ++i) digits += static_cast<char>('0' + verdicts[i]);
    std::printf("{\"us\":%g,\"verdicts\":\"%s\"}\n", all / static_cast<double>(people.size()), digits.c_str());
    return 0;
}

} // namespace eligibility::bench
