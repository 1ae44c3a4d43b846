#include "diagram/diagram.h"
#include "diagram/restriction.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace eligibility::diagram;

namespace {

constexpr Table kMin = [] {
    Table table{};
    for (unsigned a = 0; a < kTerminals; ++a)
        for (unsigned b = 0; b < kTerminals; ++b) table[a * kTerminals + b] = static_cast<std::uint8_t>(a < b ? a : b);
    return table;
}();

Node make(Diagrams& diagrams, Variable v, std::vector<Node> children) { return diagrams.make(v, children); }

// A function of `cells` given by its table, the last variable fastest.
Node from_table(Diagrams& diagrams, std::span<const std::uint8_t> cells, std::span<const Node> values, Variable v = 0) {
    if (cells.empty()) return values.front();
    std::vector<Node> children;
    const std::size_t step = values.size() / cells.front();
    for (std::size_t i = 0; i < cells.front(); ++i)
        children.push_back(
            from_table(diagrams, cells.subspan(1), values.subspan(i * step, step), static_cast<Variable>(v + 1)));
    return diagrams.make(v, children);
}

} // namespace

TEST_CASE("equal functions are the same node") {
    Diagrams diagrams({2, 3});
    const Node inner = make(diagrams, 1, {0, 1, 2});
    CHECK(make(diagrams, 1, {0, 1, 2}) == inner);
    CHECK(make(diagrams, 1, {0, 2, 1}) != inner);
    CHECK(make(diagrams, 0, {inner, 0}) == make(diagrams, 0, {inner, 0}));
}

TEST_CASE("a test that does not matter makes no node") {
    Diagrams diagrams({2, 2});
    CHECK(make(diagrams, 0, {3, 3}) == 3);
    const Node inner = make(diagrams, 1, {0, 1});
    CHECK(make(diagrams, 0, {inner, inner}) == inner);
}

TEST_CASE("combine applies the table at every point, in whatever order variables occur") {
    Diagrams diagrams({2, 3, 2});
    const std::vector<std::uint8_t> cells{2, 3, 2};
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<Node> a(12), b(12), expected(12);
        for (std::size_t i = 0; i < 12; ++i) {
            a[i] = random() % kTerminals;
            b[i] = random() % kTerminals;
            expected[i] = std::min(a[i], b[i]);
        }
        CHECK(diagrams.combine(from_table(diagrams, cells, a), from_table(diagrams, cells, b), kMin) ==
              from_table(diagrams, cells, expected));
    }
}

TEST_CASE("the node table grows without losing nodes") {
    const std::vector<std::uint8_t> cells(8, 4);
    Diagrams diagrams(cells);
    std::mt19937 random(3);
    std::vector<Node> values(std::size_t{1} << 16);
    for (Node& value : values) value = random() % kTerminals;
    const Node first = from_table(diagrams, cells, values);
    CHECK(diagrams.size() > 1024);
    CHECK(from_table(diagrams, cells, values) == first);
    CHECK_FALSE(diagrams.overflowed());
}

TEST_CASE("asking for too many nodes is reported, not a crash") {
    std::vector<std::uint8_t> cells(19, 2);
    Diagrams diagrams(cells);
    std::mt19937 random(5);
    std::vector<Node> values(std::size_t{1} << 19);
    for (Node& value : values) value = random() % kTerminals;
    for (int round = 0; round < 8 && !diagrams.overflowed(); ++round) {
        from_table(diagrams, cells, values);
        std::shuffle(values.begin(), values.end(), random);
    }
    CHECK(diagrams.overflowed());
}

TEST_CASE("a restriction knows exactly the reachable terminals and the variables that still matter") {
    const std::vector<std::uint8_t> sizes{2, 3, 2, 2};
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        Diagrams diagrams(sizes);
        std::vector<Node> values(24);
        for (Node& value : values) value = random() % 2 == 0 ? 0 : random() % kTerminals;
        const Node root = from_table(diagrams, sizes, values);
        Restriction restriction(diagrams);
        std::vector<std::uint8_t> given(4, kFree);
        for (std::size_t v = 0; v < 4; ++v)
            if (random() % 2 == 0) given[v] = static_cast<std::uint8_t>(random() % sizes[v]);
        restriction.assign(given);
        const Node reduced = restriction.reduce(root);

        const auto value_at = [&](std::array<std::size_t, 4> x) {
            return values[((x[0] * 3 + x[1]) * 2 + x[2]) * 2 + x[3]];
        };
        unsigned reachable = 0;
        VariableSet support;
        for (std::size_t i = 0; i < 24; ++i) {
            const std::array<std::size_t, 4> x{i / 12, i / 4 % 3, i / 2 % 2, i % 2};
            bool fits = true;
            for (std::size_t v = 0; v < 4; ++v) fits = fits && (given[v] == kFree || given[v] == x[v]);
            if (!fits) continue;
            reachable |= 1u << value_at(x);
            for (std::size_t v = 0; v < 4; ++v) {
                if (given[v] != kFree) continue;
                for (std::size_t cell = 0; cell < sizes[v]; ++cell) {
                    auto other = x;
                    other[v] = cell;
                    if (value_at(other) != value_at(x)) support.insert(static_cast<Variable>(v));
                }
            }
        }
        CHECK(restriction.reachable(reduced) == reachable);
        CHECK(restriction.support(reduced) == support);
    }
}
