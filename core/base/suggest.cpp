#include "base/suggest.h"

#include <algorithm>

namespace eligibility {
namespace {

constexpr std::size_t kCompared = 64; // bytes; a longer name is no misspelt id, but still has neighbours

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::size_t row[kCompared + 1];
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

// Takes the candidate that is nearest to `given` out of the distances; the first of several.
std::size_t take_nearest(std::vector<std::size_t>& distances) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < distances.size(); ++i)
        if (distances[i] < distances[best]) best = i;
    distances[best] = static_cast<std::size_t>(-1);
    return best;
}

} // namespace

Said did_you_mean(std::string_view given, const std::vector<std::string_view>& candidates) {
    if (candidates.empty()) return {};
    std::vector<std::size_t> distances;
    for (const std::string_view candidate : candidates)
        distances.push_back(edit_distance(given.substr(0, kCompared), candidate.substr(0, kCompared)));
    const bool few = candidates.size() <= kMostListed;
    const std::size_t close = *std::min_element(distances.begin(), distances.end());
    if (given.size() <= kCompared && close <= std::max<std::size_t>(2, given.size() / 3)) {
        const std::string_view meant = candidates[take_nearest(distances)];
        return few ? Said(Message::did_you_mean_of, {meant}, candidates) : Said(Message::did_you_mean, {meant});
    }
    if (few) return {Message::use_one_of, {}, candidates};
    std::vector<std::string_view> nearest;
    while (nearest.size() < kNearest) nearest.push_back(candidates[take_nearest(distances)]);
    return {Message::did_you_mean_one, {}, nearest};
}

} // namespace eligibility
