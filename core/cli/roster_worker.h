#pragma once
// Reads, judges and writes the rows of a table, one piece of it after the other.

#include "cli/roster_counts.h"
#include "cli/written_rows.h"

#include <memory>

namespace eligibility::cli {

/// Some rows of a table, and what became of them.
struct RosterPiece {
    enum class Kind { rows, part, last_part };

    Kind kind = Kind::rows; ///< whole rows, or a part of one that is too long to be read
    WrittenText text;
    bool has_quotes = true; ///< or may have

    /// A row that could not be answered.
    struct Fault {
        std::size_t row; ///< position among those of the piece
        std::string why;
    };
    WrittenText written;
    std::size_t rows = 0;
    std::vector<Fault> faults; ///< the first kMostFaults
    static constexpr std::size_t kMostFaults = 20;
};

/// Holds working memory and what the texts of cells come to; one a thread.
class RosterWorker {
public:
    /// The plan must outlive it.
    explicit RosterWorker(const RosterPlan& plan);
    ~RosterWorker();
    RosterWorker(const RosterWorker&) = delete;
    RosterWorker& operator=(const RosterWorker&) = delete;

    void work(RosterPiece& piece);
    const RosterCounts& counts() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace eligibility::cli
