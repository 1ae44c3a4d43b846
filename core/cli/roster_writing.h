#pragma once
// From what is known of people to rows with columns added.

#include "cli/roster_ahead.h"
#include "cli/roster_reading.h"
#include "cli/roster_told.h"

namespace eligibility::cli {

/// What was found of the people of a piece; lists as RosterAhead has them.
struct RosterFound {
    std::span<const std::uint8_t> verdicts, reached;
};

class RosterWriting {
public:
    /// The plan must outlive it.
    explicit RosterWriting(const RosterPlan& plan);

    /// Writes all rows that were read.
    void write(const RosterReading& read, const RosterFound& found, WrittenText& out);
    /// Ends a row that has no results, with the reason under its header.
    void write_nothing(const RosterReading& read, const Row& row, WrittenText& out);

private:
    /// A field with its separator before it, to be copied at once.
    struct Word {
        static constexpr std::size_t kMost = 64, kShort = 16;
        char bytes[kMost] = {};
        std::size_t size = 0;
    };

    Word word(const std::string& text);
    void write_person(const RosterReading& read, const RosterFound& found, std::size_t person, WrittenText& out);
    template <std::size_t kSize>
    void write_verdicts(const RosterReading& read, const RosterFound& found, std::size_t person,
                        WrittenText& out) const;
    void write_told(const RosterReading& read, const RosterFound& found, std::size_t person, WrittenText& out);
    std::string reached_text(const RosterReading& read, const RosterFound& found, std::size_t person) const;
    void add_field(const std::string& text, WrittenText& out);

    const RosterPlan& plan_;
    const std::size_t provisions_;
    Recoder recoder_;
    Word words_[5];
    bool short_words_ = true;
    RosterTold told_;
    Assessor assessor_;
    Answers answers_;
    std::vector<ProvisionIndex> asked_;
};

} // namespace eligibility::cli
