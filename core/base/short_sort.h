#pragma once
// Sorting of lists with a few hundred entries at most, in a fraction of the code of std::sort.

#include <cstddef>
#include <functional>
#include <utility>

namespace eligibility {

/// By insertion; entries of which none comes before the other keep their order.
template <class List, class Before = std::less<>> void short_sort(List& list, Before before = {}) {
    for (std::size_t end = 1; end < list.size(); ++end)
        for (std::size_t at = end; at > 0 && before(list[at], list[at - 1]); --at) std::swap(list[at], list[at - 1]);
}

} // namespace eligibility
