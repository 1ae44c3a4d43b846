#include "eligibility/roster.h"

#include "base/processor.h"
#include "roster/program.h"

#include <algorithm>
#include <cstring>

namespace eligibility {
namespace {

using roster::kBlock;
using roster::Plane;

static_assert(Roster::kMissing == diagram::kFree);

roster::Kernel fastest_kernel() {
#if defined(ELIGIBILITY_AVX2)
    if (has_avx2()) return roster::avx2::run;
#endif
    return roster::portable::run;
}

std::vector<ProvisionIndex> all_provisions(const Policy& policy) {
    std::vector<ProvisionIndex> all;
    for (std::uint16_t i = 0; i < policy.provisions.size(); ++i) all.push_back({i});
    return all;
}

std::vector<diagram::Node> roots_of(const Checker& checker, std::span<const ProvisionIndex> provisions) {
    std::vector<diagram::Node> roots;
    for (const ProvisionIndex provision : provisions) roots.push_back(checker.compiled().roots[provision.at]);
    return roots;
}

} // namespace

class Roster::Work {
public:
    Work(Checker checker, std::span<const ProvisionIndex> provisions)
        : checker_(std::move(checker)), provisions_(provisions.begin(), provisions.end()),
          program_(checker_.compiled().diagrams, roots_of(checker_, provisions)), kernel_(fastest_kernel()),
          planes_(program_.planes()), columns_(program_.facts().size()), column_steps_(columns_.size()),
          rest_columns_(columns_.size() * kBlock), rest_(3 * provisions_.size() * kBlock) {
        std::memset(&planes_.front(), 0xff, sizeof(Plane)); // everybody
        std::memset(nobody_, kMissing, kBlock);
    }

    const Checker& checker() const { return checker_; }
    std::span<const ProvisionIndex> provisions() const { return provisions_; }
    bool reads(FactIndex fact) const {
        const auto facts = program_.facts();
        return std::binary_search(facts.begin(), facts.end(), fact.at);
    }

    void judge(std::span<const std::uint8_t* const> columns, std::size_t applicants, const RosterResults& results) {
        const std::size_t blocks = applicants / kBlock, rest = applicants % kBlock;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::uint8_t* const given = columns[program_.facts()[i]];
            columns_[i] = given == nullptr ? nobody_ : given;
            column_steps_[i] = given == nullptr ? 0 : kBlock;
        }
        run(blocks, planes_.front(), results);
        if (rest != 0) judge_rest(blocks * kBlock, rest, results);
    }

private:
    void run(std::size_t blocks, const Plane& counted, const RosterResults& results) {
        std::uint64_t* const counts = results.counts.empty() ? nullptr : results.counts.front().data();
        kernel_(program_.steps(), {columns_.data(), column_steps_.data(), blocks, &counted, planes_.data(),
                                   results.verdicts, results.best, results.worst, results.stride, counts});
    }

    // Those after the last whole block stand in one of their own, where the results of the others stay.
    void judge_rest(std::size_t begin, std::size_t rest, const RosterResults& results) {
        std::fill(rest_columns_.begin(), rest_columns_.end(), kMissing);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (column_steps_[i] == 0) continue;
            std::uint8_t* const own = rest_columns_.data() + i * kBlock;
            std::memcpy(own, columns_[i] + begin, rest);
            columns_[i] = own;
        }
        Plane counted{};
        for (std::size_t i = 0; i < rest; ++i) counted.words[i / 64] |= std::uint64_t{1} << (i % 64);
        RosterResults own{nullptr, nullptr, nullptr, kBlock, results.counts};
        std::uint8_t* free = rest_.data();
        using Columns = std::uint8_t* RosterResults::*;
        constexpr Columns kLists[] = {&RosterResults::verdicts, &RosterResults::best, &RosterResults::worst};
        for (const Columns list : kLists)
            if (results.*list != nullptr) own.*list = free, free += provisions_.size() * kBlock;
        run(1, counted, own);
        for (const Columns list : kLists)
            for (std::size_t i = 0; own.*list != nullptr && i < provisions_.size(); ++i)
                std::memcpy(results.*list + i * results.stride + begin, own.*list + i * kBlock, rest);
    }

    const Checker checker_;
    const std::vector<ProvisionIndex> provisions_;
    const roster::Program program_;
    const roster::Kernel kernel_;
    std::vector<Plane> planes_;
    std::vector<const std::uint8_t*> columns_; // one a fact that is read
    std::vector<std::size_t> column_steps_;    // from a block to the next: 0 where nobody has answered
    std::vector<std::uint8_t> rest_columns_, rest_;
    std::uint8_t nobody_[kBlock];
};

Roster::Roster(Checker checker) {
    const std::vector<ProvisionIndex> all = all_provisions(checker.policy());
    work_ = std::make_unique<Work>(std::move(checker), all);
}
Roster::Roster(Checker checker, std::span<const ProvisionIndex> provisions)
    : work_(std::make_unique<Work>(std::move(checker), provisions)) {}
Roster::~Roster() = default;
Roster::Roster(Roster&&) noexcept = default;
Roster& Roster::operator=(Roster&&) noexcept = default;

const Checker& Roster::checker() const { return work_->checker(); }
std::span<const ProvisionIndex> Roster::provisions() const { return work_->provisions(); }
bool Roster::reads(FactIndex fact) const { return work_->reads(fact); }
bool Roster::is_fast() const { return has_avx2(); }

std::uint8_t Roster::code(FactIndex fact, Value answer) const {
    return work_->checker().compiled().domains[fact.at].cell(answer);
}
std::uint8_t Roster::codes(FactIndex fact) const { return work_->checker().compiled().domains[fact.at].cells(); }

void Roster::judge(std::span<const std::uint8_t* const> columns, std::size_t applicants, const RosterResults& results) {
    work_->judge(columns, applicants, results);
}

} // namespace eligibility
