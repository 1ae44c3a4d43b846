#pragma once
// How 256 applicants are judged at a time, as plain data: what the steps are, and who carries them out. Nothing of the
// library here: one of the kernels is compiled for newer processors, and what it shared with others would be, too.

#include <cstddef>
#include <cstdint>

namespace eligibility::roster {

inline constexpr std::size_t kBlock = 256;

/// A bit an applicant of a block.
struct alignas(32) Plane {
    std::uint64_t words[kBlock / 64];
};

/// From the codes of a fact to a plane for each of its cells, from `first` on, and one after these for whoever has
/// none.
struct FactStep {
    std::uint32_t first;
    std::uint32_t first_bit; ///< planes of the bits of the codes
    std::uint8_t cells;
    std::uint8_t bits; ///< of a code that are looked at: all are set in that of a missing answer, and in no other
};

/// Planes of one plane or more: their union, or what is outside of it. Those of a step end where the next ones begin.
struct SetStep {
    std::uint32_t members_end;
    bool outside;
};

/// Whoever is in both planes.
struct Edge {
    std::uint32_t from, through;
};

/// The verdict that is a function of its own. Its nodes end where those of the next root begin; the last four are its
/// terminals.
struct RootStep {
    std::uint32_t nodes_end;
    std::uint32_t provisions_end; ///< of those that are this function, in Steps::provisions
};

/// Plane 0 is everybody; then those of facts, of sets, and of the nodes of one root after the other.
struct Steps {
    const FactStep* facts;
    std::size_t fact_count;
    const SetStep* sets;
    std::size_t set_count;
    const std::uint32_t* members;   ///< planes
    std::uint32_t first_set;        ///< plane of the first one; the others follow
    const std::uint32_t* edges_end; ///< one a node: where its edges end, which lead into it
    const Edge* edges;
    std::uint32_t first_node; ///< plane of the first node of each root; the others follow
    const RootStep* roots;
    std::size_t root_count;
    const std::uint32_t* provisions;
};

/// Blocks of applicants that follow each other.
struct Batch {
    const std::uint8_t* const* columns; ///< one a fact step
    const std::size_t* column_steps;    ///< one a fact step: from a block to the next
    std::size_t blocks;
    const Plane* counted;   ///< whom counts are of
    Plane* planes;          ///< as many as the steps name
    std::uint8_t* verdicts; ///< null, or a column a provision
    std::uint8_t* best;
    std::uint8_t* worst;
    std::size_t stride;    ///< from a column to the next
    std::uint64_t* counts; ///< null, or five a provision
};

using Kernel = void (*)(const Steps& steps, const Batch& batch);

namespace portable {
void run(const Steps& steps, const Batch& batch);
}
namespace avx2 {
void run(const Steps& steps, const Batch& batch);
}

} // namespace eligibility::roster
