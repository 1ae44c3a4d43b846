#pragma once
// Numbers for what provisions come to, so that whoever tells a result can keep it for the next applicant with the same.

#include "eligibility/assessment.h"

namespace eligibility {

class ResultNumbers {
public:
    /// Results that are kept; after that the numbers begin anew.
    static constexpr std::size_t kMost = 4096;

    /// Begins an assessment of so many provisions.
    void begin(std::size_t provisions);
    /// Numbers the next result of `all`.
    void add(const ProvisionResult& result, const Assessment& all);

    KnownResults known() const { return {generation_, numbers_, &kept_}; }

private:
    void clear(std::size_t most);
    void keep(const ProvisionResult& result, const Assessment& all);
    bool is_kept(const ProvisionResult& kept, const ProvisionResult& result, const Assessment& all) const;

    std::uint32_t generation_ = 0;
    Assessment kept_;                    // every result once
    std::vector<std::uint32_t> buckets_; // numbers + 1, by hash; 0 where there is none
    std::vector<std::uint32_t> numbers_; // of the assessment that is under way
};

} // namespace eligibility
