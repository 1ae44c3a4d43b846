#pragma once
// Numbers for what provisions come to, so that whoever tells a result can keep it for the next applicant with the same.

#include "eligibility/assessment.h"

namespace eligibility {

class ResultNumbers {
public:
    /// Results that have numbers at a time; after that the numbers begin anew.
    static constexpr std::size_t kMost = 4096;

    /// Begins an assessment of so many provisions.
    void begin(std::size_t provisions);
    /// Numbers the next result of `all`.
    void add(const ProvisionResult& result, const Assessment& all);

    KnownResults known() const { return {generation_, numbers_}; }

private:
    void put(const ProvisionResult& result, const Assessment& all);
    [[gnu::noinline]] void put_documents(const ProvisionResult& result, const Assessment& all);
    std::uint32_t number_of(std::size_t begin);

    std::uint32_t generation_ = 0;
    std::vector<std::uint32_t> words_;   // all that makes each result, one after the other
    std::vector<std::uint32_t> ends_;    // in words_, one a number
    std::vector<std::uint32_t> buckets_; // numbers + 1, by hash; 0 where there is none
    std::vector<std::uint32_t> numbers_; // of the assessment that is under way
};

} // namespace eligibility
