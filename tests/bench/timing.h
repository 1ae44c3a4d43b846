#pragma once
// How long one run takes: the same method as timing.mjs.

#include <algorithm>
#include <chrono>
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

} // namespace eligibility::bench
