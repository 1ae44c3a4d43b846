#pragma once
// Answers that decide a function by themselves: what most verdicts come from, found without a search.

#include "diagram/compile.h"
#include "diagram/restriction.h"

namespace eligibility {

class SingleAnswers {
public:
    /// `compiled` must outlive this.
    explicit SingleAnswers(const diagram::Compiled& compiled)
        : compiled_(compiled), alone_(compiled.diagrams), cells_(compiled.domains.size(), diagram::kFree),
          of_root_(compiled.roots.size()) {}

    /// The first variable whose cell alone makes a root (by its position) the terminal `outcome`, whatever the other
    /// answers are. Nothing when there is none, and for functions that are too large to be looked through.
    std::optional<diagram::Variable> first(std::size_t root, std::span<const std::uint8_t> cells,
                                           diagram::Node outcome) {
        OfRoot& known = of_root_[root];
        if (!known.looked_through) look_through(root);
        for (const Answer& answer : known.answers) {
            const std::uint8_t cell = cells[answer.variable];
            if (cell != diagram::kFree && outcomes_[answer.first_outcome + cell] == outcome) return answer.variable;
        }
        return std::nullopt;
    }

private:
    /// Nodes times cells of a function that is looked through.
    static constexpr std::size_t kMostWork = std::size_t{1} << 14;

    struct Answer {
        diagram::Variable variable;
        std::uint32_t first_outcome; // in outcomes_, one a cell
    };
    struct OfRoot {
        bool looked_through = false;
        std::vector<Answer> answers;
    };

    void look_through(std::size_t root);

    const diagram::Compiled& compiled_;
    diagram::Restriction alone_;
    std::vector<std::uint8_t> cells_;
    std::vector<OfRoot> of_root_;
    std::vector<std::uint8_t> outcomes_; // terminals, or kUndecided
};

} // namespace eligibility
