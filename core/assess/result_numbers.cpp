#include "assess/result_numbers.h"

#include "assess/reasons.h"

#include <algorithm>
#include <bit>

namespace eligibility {

void ResultNumbers::begin(std::size_t provisions) {
    numbers_.clear();
    const std::size_t most = std::max(kMost, provisions);
    if (!buckets_.empty() && ends_.size() + provisions <= most) return;
    ++generation_;
    words_.clear();
    ends_.clear();
    buckets_.assign(std::bit_ceil(2 * most), 0);
}

void ResultNumbers::add(const ProvisionResult& result, const Assessment& all) {
    const std::size_t begin = words_.size();
    put(result, all);
    numbers_.push_back(number_of(begin));
}

// The words of a result tell it from every other: how many there are of each kind of facts stands before them.
void ResultNumbers::put(const ProvisionResult& result, const Assessment& all) {
    const auto begin = result.facts_begin, end = result.decisive_end;
    const std::span<const Reason> reasons = all.reasons_of(result);
    constexpr std::size_t kBefore = 3;
    words_.resize(words_.size() + kBefore + (end - begin) + std::tuple_size_v<ReasonWords> * reasons.size());
    std::uint32_t* at = words_.data() + words_.size();
    for (const Reason& reason : reasons) {
        const ReasonWords words = words_of(reason);
        at = std::copy(words.begin(), words.end(), at - words.size()) - words.size();
    }
    for (std::uint32_t i = begin; i < end; ++i) *--at = all.facts[i].at;
    *--at = (result.missing_end - begin) | (result.unsure_end - begin) << 8 | (end - begin) << 16;
    *--at = static_cast<std::uint32_t>(result.verdict) | static_cast<std::uint32_t>(result.best) << 8 |
            static_cast<std::uint32_t>(result.worst) << 16 | (result.not_computed ? 1u : 0u) << 24;
    *--at = result.provision.at;
    put_documents(result, all);
}

// Behind the words of the rest, each list behind its length.
void ResultNumbers::put_documents(const ProvisionResult& result, const Assessment& all) {
    if (result.documents_begin == result.related_end && result.given_begin == result.given_end) return;
    const auto put_place = [&](const DocumentPlace& place) {
        words_.push_back(place.document | static_cast<std::uint32_t>(place.rule.value_or(kNoPosition)) << 16);
    };
    const auto put_size = [&](std::size_t size) { words_.push_back(static_cast<std::uint32_t>(size)); };
    for (const std::span<const DocumentPlace> list : {all.documents_of(result), all.related(result)}) {
        put_size(list.size());
        for (const DocumentPlace& place : list) put_place(place);
    }
    for (const GivenResult& given : all.given_to(result)) {
        put_place(given.place);
        words_.push_back(given.table | static_cast<std::uint32_t>(given.applies) << 16);
        put_size(given.rows.size());
        for (const std::uint16_t row : given.rows) words_.push_back(row);
        put_size(given.missing.size());
        for (const FactIndex fact : given.missing) words_.push_back(fact.at);
        put_size(given.reached ? given.reached->row + std::size_t{1} : 0);
        if (given.reached) words_.push_back(static_cast<std::uint32_t>(given.reached->date.time_since_epoch().count()));
    }
}

// The number of the words from `begin` on, which are kept when they are new.
std::uint32_t ResultNumbers::number_of(std::size_t begin) {
    const std::uint32_t* const words = words_.data();
    const std::size_t mask = buckets_.size() - 1, size = words_.size() - begin;
    std::uint32_t hash = 0;
    for (std::size_t i = begin; i < words_.size(); ++i) hash = std::rotl(hash ^ words[i], 13) * 0x9e3779b1u;
    std::size_t bucket = (hash ^ hash >> 15) & mask;
    for (; buckets_[bucket] != 0; bucket = (bucket + 1) & mask) {
        const std::uint32_t number = buckets_[bucket] - 1, first = number == 0 ? 0 : ends_[number - 1];
        if (ends_[number] - first != size || !std::equal(words + begin, words + begin + size, words + first)) continue;
        words_.resize(begin);
        return number;
    }
    ends_.push_back(static_cast<std::uint32_t>(words_.size()));
    return (buckets_[bucket] = static_cast<std::uint32_t>(ends_.size())) - 1;
}

} // namespace eligibility
