#pragma once
// From the rows of a table to columns of answers.

#include "cli/answer_columns.h"
#include "cli/roster_groups.h"
#include "cli/roster_worker.h"

namespace eligibility::cli {

/// Holds what the texts of cells come to.
class RosterReading {
public:
    /// The columns have the codes of `roster`; units and counties are counted in `counts`. All must outlive it.
    RosterReading(const RosterPlan& plan, const Roster& roster, RosterCounts& counts);

    /// Reads the rows of a piece, whose text must stay until they are written. The people are those of sound rows.
    void read(RosterPiece& piece);
    /// Takes the one row of a piece, which cannot be answered.
    void refuse(RosterPiece& piece, std::string why);
    /// Before what has no rows.
    void clear();

    const AnswerColumns& columns() const { return columns_; }
    std::span<const Row> rows() const { return rows_; }
    /// Why a row cannot be answered, by Row::fault.
    const std::string& fault(std::size_t at) const { return row_faults_[at]; }
    std::size_t people() const { return people_; }
    std::size_t faulty() const { return row_faults_.size(); }
    RosterGroups& groups() { return groups_; }

private:
    /// So many rows are read at a time, column by column: the dictionary of one stays near the processor.
    static constexpr std::size_t kBatch = 64;

    /// Of the rows that are read at a time.
    table::Cells cells_of(std::size_t column) const { return {text_, places_.data() + column, width_ + 1, batch_}; }

    Said row_fault(const TableRow& row) const;
    void add_fault(std::size_t row, std::string why);
    void list_faults(RosterPiece& piece) const;
    void read_batch();
    void read_column(AnswerColumn& column);
    CellDictionary::Known read_new(AnswerColumn& column, std::string_view text);
    void leave_out_unsound();
    std::string cell_faults(std::size_t at);
    void grow();

    const RosterPlan& plan_;
    const Roster& roster_;
    const std::size_t width_ = plan_.table.names.size();
    const bool needs_values_ = plan_.needs_values() || plan_.groups;
    Recoder recoder_;
    TableReader reader_;
    AnswerColumns columns_;
    RosterGroups groups_;

    // Of the piece.
    const char* text_ = nullptr;
    TableRow row_;
    std::vector<Row> rows_;
    std::vector<std::string> row_faults_;
    bool has_nul_ = false;
    std::size_t people_ = 0, capacity_ = 0;

    // Of the batch: the people from people_ on.
    std::vector<std::uint32_t> places_; // row by row: see TableFields
    std::size_t batch_rows_[kBatch], batch_ = 0;
    bool sound_[kBatch], all_sound_ = true;
    static_assert(kBatch <= CellDictionary::kBriefly);
    CellDictionary::Known known_[kBatch]; // of a column
};

} // namespace eligibility::cli
