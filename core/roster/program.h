#pragma once
// From diagrams to the steps of the kernel.

#include "diagram/compile.h"
#include "roster/kernel.h"

namespace eligibility::roster {

/// The steps for some roots of the diagrams.
class Program {
public:
    /// The step of provision i of `roots` is the one that leads to the terminals of roots[i]; equal roots have one.
    Program(const diagram::Diagrams& diagrams, std::span<const diagram::Node> roots);

    /// Valid as long as the program.
    Steps steps() const;
    /// The facts that the steps read, one a FactStep, ascending.
    std::span<const diagram::Variable> facts() const { return facts_; }
    std::size_t planes() const { return first_node_ + most_nodes_; }

private:
    class Builder;

    std::vector<diagram::Variable> facts_;
    std::vector<FactStep> fact_steps_;
    std::vector<SetStep> sets_;
    std::vector<std::uint32_t> members_, edges_end_, provisions_;
    std::vector<Edge> edges_;
    std::vector<RootStep> roots_;
    std::uint32_t first_set_ = 0, first_node_ = 0;
    std::size_t most_nodes_ = 0;
};

} // namespace eligibility::roster
