#pragma once
// Why a provision needs a decision, and who decides; and which document refused it.

#include "eligibility/assessment.h"
#include "eligibility/checker.h"
#include "policy/composition.h"

#include <array>
#include <memory>

namespace eligibility {

/// No position is as large.
inline constexpr std::uint32_t kNoPosition = 0xffff;

/// All that tells a reason from others of its provision.
using ReasonWords = std::array<std::uint32_t, 5>;
ReasonWords words_of(const Reason& reason);

class ReasonCollector {
public:
    /// `checker` must outlive the collector.
    explicit ReasonCollector(const Checker& checker) : checker_(checker) {}

    /// From now on for these answers, which must stay what they are while reasons are collected.
    void begin(const Answers& answers);

    /// Appends the reasons of a provision whose verdict is needsDecision, in the order of its conditions and of the
    /// documents, the authority last.
    [[gnu::noinline]] void collect(ProvisionIndex provision, std::vector<Reason>& into);

    /// Appends the documents that decided against a provision whose verdict is notSatisfied.
    [[gnu::noinline]] void collect_refusals(ProvisionIndex provision, std::vector<Reason>& into);

private:
    Evaluation& in(std::size_t zone);
    Composed composed_in(std::size_t zone, ProvisionIndex provision);
    template <class Visit> void each_zone(ProvisionIndex provision, const Visit& visit);
    void visit_all(ProvisionIndex provision, bool any_open);
    void visit_in(std::size_t zone, ProvisionIndex provision, bool any_open);
    void visit(const Condition& condition, bool any_open);
    void visit(const std::optional<Condition>& condition, bool any_open);
    bool visit_rows(const std::vector<RowOf>& rows, bool recognising, bool any_open);
    std::optional<std::uint16_t> own_cue(FactIndex fact) const;
    void add_leaf(const Leaf& leaf, bool any_open);
    bool add_recognition(std::optional<FactIndex> fact, bool any_open);
    void add_refusals(std::size_t zone, ProvisionIndex provision);
    void add(const Reason& reason);

    const Checker& checker_;
    const Answers* answers_ = nullptr;
    std::vector<std::unique_ptr<Evaluation>> evaluations_; // one a zone, made when it is asked
    std::vector<std::uint16_t> used_;                      // zones of which there is one
    std::size_t zone_ = 0;                                 // that is visited
    bool recognising_ = false;                             // inside the condition of a recognition
    std::optional<std::size_t> place_;                     // the zone of the place that is answered
    std::vector<std::uint8_t> visited_;                    // one a definition, of the visit that is under way
    std::vector<Reason>* into_ = nullptr;
    std::size_t begin_ = 0;
    ProvisionIndex provision_;
    bool left_to_authority_ = false; // in one of the zones that were visited
};

} // namespace eligibility
