#include "assess/text_alone.h"

#include "diagram/compile.h"

#include <bit>

namespace eligibility {

// False when the text is too large, which it hardly is where it was not with documents.
bool TextAlone::prepare() {
    if (text_) return true;
    Issues too_large;
    text_ = Checker::build(checker_.shared_policy(), default_settings(checker_.policy()), too_large);
    if (text_) restriction_.emplace(text_->compiled().diagrams);
    return text_.has_value();
}

bool TextAlone::tells_apart(FactIndex fact, Value one, Value other) {
    if (!prepare()) return false;
    const diagram::Domain& domain = text_->compiled().domains[fact.at];
    return domain.cell(one) != domain.cell(other);
}

Verdict TextAlone::worst(ProvisionIndex provision, const Answers& answers) {
    if (!prepare()) return Verdict::not_satisfied;
    const diagram::Compiled& compiled = text_->compiled();
    compiled.cells_of(answers, cells_);
    restriction_->assign(cells_);
    const std::uint8_t reachable = restriction_->reachable(restriction_->reduce(compiled.roots[provision.at]));
    return static_cast<Verdict>(std::countr_zero(reachable));
}

} // namespace eligibility
