#include "assess/result_numbers.h"

#include <algorithm>
#include <bit>

namespace eligibility {
namespace {

std::span<const FactIndex> facts_of(const ProvisionResult& result, const Assessment& all) {
    return std::span(all.facts).subspan(result.facts_begin, result.decisive_end - result.facts_begin);
}

template <class One> bool same(std::span<const One> a, std::span<const One> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

std::uint32_t hash_of(const ProvisionResult& result, const Assessment& all) {
    std::uint32_t hash = result.provision.at;
    const auto add = [&](std::size_t value) {
        hash = (std::rotl(hash, 5) ^ static_cast<std::uint32_t>(value)) * 0x9e3779b1u;
    };
    add(static_cast<std::size_t>(result.verdict) * 16 + static_cast<std::size_t>(result.best) * 4 +
        static_cast<std::size_t>(result.worst));
    for (const FactIndex fact : facts_of(result, all)) add(fact.at);
    add(result.unsure_end - result.missing_end);
    for (const Reason& reason : all.reasons_of(result)) add(static_cast<std::size_t>(reason.value));
    return hash ^ (hash >> 15);
}

} // namespace

void ResultNumbers::begin(std::size_t provisions) {
    numbers_.clear();
    if (generation_ == 0 || kept_.provisions.size() + provisions > std::max(kMost, provisions)) clear(provisions);
}

void ResultNumbers::clear(std::size_t provisions) {
    ++generation_;
    kept_.provisions.clear();
    kept_.facts.clear();
    kept_.reasons.clear();
    buckets_.assign(std::bit_ceil(2 * std::max(kMost, provisions)), 0);
}

void ResultNumbers::add(const ProvisionResult& result, const Assessment& all) {
    const std::size_t mask = buckets_.size() - 1;
    std::size_t bucket = hash_of(result, all) & mask;
    for (; buckets_[bucket] != 0; bucket = (bucket + 1) & mask) {
        const std::uint32_t number = buckets_[bucket] - 1;
        if (is_kept(kept_.provisions[number], result, all)) return numbers_.push_back(number);
    }
    numbers_.push_back(static_cast<std::uint32_t>(kept_.provisions.size()));
    keep(result, all);
    buckets_[bucket] = static_cast<std::uint32_t>(kept_.provisions.size());
}

bool ResultNumbers::is_kept(const ProvisionResult& kept, const ProvisionResult& result, const Assessment& all) const {
    return kept.provision == result.provision && kept.verdict == result.verdict && kept.best == result.best &&
           kept.worst == result.worst && kept.not_computed == result.not_computed &&
           kept.missing_end - kept.facts_begin == result.missing_end - result.facts_begin &&
           kept.unsure_end - kept.missing_end == result.unsure_end - result.missing_end &&
           same(facts_of(kept, kept_), facts_of(result, all)) && same(kept_.reasons_of(kept), all.reasons_of(result));
}

void ResultNumbers::keep(const ProvisionResult& result, const Assessment& all) {
    const auto facts = facts_of(result, all);
    const auto reasons = all.reasons_of(result);
    ProvisionResult kept = result;
    const auto moved = [&](std::uint32_t end) {
        return static_cast<std::uint32_t>(kept_.facts.size()) + (end - result.facts_begin);
    };
    kept.missing_end = moved(result.missing_end);
    kept.unsure_end = moved(result.unsure_end);
    kept.decisive_end = moved(result.decisive_end);
    kept.facts_begin = moved(result.facts_begin);
    kept.reasons_begin = static_cast<std::uint32_t>(kept_.reasons.size());
    kept.reasons_end = kept.reasons_begin + static_cast<std::uint32_t>(reasons.size());
    kept_.facts.insert(kept_.facts.end(), facts.begin(), facts.end());
    kept_.reasons.insert(kept_.reasons.end(), reasons.begin(), reasons.end());
    kept_.provisions.push_back(kept);
}

} // namespace eligibility
