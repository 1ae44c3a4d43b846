// All that verdicts need of a restriction, and what runs most often.
#include "diagram/restriction.h"

namespace eligibility::diagram {

// What is given was followed: the node is decided when all of its children are, alike.
Node Restriction::outcome_of_free(Node node) {
    Outcome& known = outcomes_[node - kTerminals];
    if (known.epoch == epoch_) return known.is;
    const std::span<const Node> children = diagrams_.children(node);
    Node is = outcome(children.front());
    for (std::size_t i = 1; i < children.size() && is != kUndecided; ++i)
        if (outcome(children[i]) != is) is = kUndecided;
    known = {epoch_, is};
    return is;
}

void Restriction::outcomes(std::span<const Node> nodes, std::span<std::uint8_t> into) {
    for (std::size_t i = 0; i < nodes.size(); ++i) into[i] = static_cast<std::uint8_t>(outcome(nodes[i]));
}

} // namespace eligibility::diagram
