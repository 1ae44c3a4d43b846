#pragma once
// A table in pieces of whole rows, and many threads that work on them.

#include "base/function_ref.h"
#include "cli/roster_worker.h"
#include "cli/streams.h"

namespace eligibility::cli {

class RosterPieces {
public:
    /// What follows the header: `rest`, which was read already, and then all of `in`.
    RosterPieces(Input& in, const RosterPlan& plan, std::string_view rest);

    /// The next piece; false at the end, and when reading fails.
    bool next(RosterPiece& piece);

private:
    bool fill();
    std::size_t rows_end(bool& has_quotes) const;
    void give(WrittenText& text, std::size_t end);
    bool next_part(RosterPiece& piece);

    Input& in_;
    const RosterPlan& plan_;
    WrittenText held_;
    bool ended_ = false, in_long_row_ = false;
};

/// Works on all pieces with so many threads, and gives them to `done` in their order until that says false. Returns
/// what the people come to.
RosterCounts work_on(RosterPieces& pieces, const RosterPlan& plan, std::size_t threads,
                     FunctionRef<bool(const RosterPiece&)> done);

} // namespace eligibility::cli
