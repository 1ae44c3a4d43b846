#pragma once
// What conditions and provisions mean where the same documents speak: diagrams of standings.

#include "base/function_ref.h"
#include "diagram/domain.h"
#include "diagram/holes.h"
#include "diagram/standings.h"

namespace eligibility::diagram {

class ZoneCompiler {
public:
    /// All must outlive it.
    ZoneCompiler(const Policy& policy, const Settings& settings, const std::vector<Domain>& domains,
                 Diagrams& diagrams);

    /// From here on everything is said of this zone, an index into Settings::zones.
    ZoneCompiler& in(std::size_t zone);

    Node condition(const Condition& condition);
    /// Yes when there is none.
    Node condition(const std::optional<Condition>& maybe) { return maybe ? condition(*maybe) : kYes; }
    /// Whom the provision addresses.
    Node applies(ProvisionIndex index);
    /// What it takes besides.
    Node needed(ProvisionIndex index);
    /// Whether none holds of the rows of documents after this one, a position in Settings::documents; `recognising`
    /// when they recognise a fact.
    Node without_later_row(const std::vector<RowOf>& rows, std::uint16_t document, bool recognising);

    /// A value in a cell of the fact.
    Value sample(FactIndex fact, std::uint8_t cell) const { return domains_[fact.at].sample[cell]; }
    /// The function that is child(value) for each value of the fact.
    Node over(FactIndex fact, FunctionRef<Node(Value)> child);

private:
    /// Values that take the place of what is answered to the facts of a leaf.
    struct Settled {
        std::optional<Value> fact, other;
    };

    Node smaller(Node a, Node b) { return diagrams_.combine(a, b, kMinimum); }
    Node larger(Node a, Node b) { return diagrams_.combine(a, b, kMaximum); }
    Node mirrored(Node node) { return diagrams_.combine(node, kNo, kMirror); }
    Node sel(Node condition, Node a, Node b);
    Node fold(const std::vector<Condition>& parts, Node start, const Table& table);
    Node definition(DefinitionIndex index);
    Node leaf_node(const Leaf& leaf);
    Node settled(std::optional<FactIndex> fact, FunctionRef<Node(std::optional<Value>)> node);
    Node with_parameter(const Leaf& leaf, Settled values);
    Node plain_leaf(const Leaf& leaf, Value parameter, Settled values);

    const Policy& policy_;
    const Settings& settings_;
    const std::vector<Domain>& domains_;
    Diagrams& diagrams_;
    std::size_t zone_ = 0;
    bool recognising_ = false;                     // inside the condition of a recognition, where nothing is recognised
    std::vector<std::optional<Node>> definitions_; // of the zone; two by two, the second for when nothing is recognised
};

} // namespace eligibility::diagram
