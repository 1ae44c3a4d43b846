#pragma once
// What people write in the cells of a table, as answers: labels of either language or the values of packs, numbers with
// their unit, dates in the ways that are usual.

#include "eligibility/answers.h"
#include "eligibility/date.h"
#include "eligibility/message.h"

#include <string>
#include <unordered_map>

namespace eligibility {

/// What a cell says.
struct CellAnswer {
    Value value = kAbsent;     ///< absent where the cell is empty
    std::optional<Date> begin; ///< where it names the day on which a length of time began: `value` is its length then
    Said fault;                ///< what is wrong with it, with the remedy

    bool sound() const { return fault.message == Message::nothing; }
};

/// The text without space around it, with full-width letters, digits and signs as plain ones.
std::string plain_cell(std::string_view text);

/// A date: 2001-09-01, 2001/9/1, 2001.9.1 or 2001年9月1日; a month alone is its first day. Nothing for other texts.
struct CellDate {
    Date date{};
    bool whole = true; ///< the day was named
};
std::optional<CellDate> read_cell_date(std::string_view plain);

/// By what name a refusal lists the options that there are.
enum class OptionNames : std::uint8_t { chinese, english, values };

/// Reads the cells of one fact.
class AnswerWords {
public:
    /// Lengths of time are counted on the day. The policy must outlive this.
    AnswerWords(const Policy& policy, FactIndex fact, Date day, OptionNames listed = OptionNames::chinese);

    /// `text` is what the cell says, in UTF-8.
    CellAnswer read(std::string_view text) const;

    /// How long it is on the day since a begin, in the unit of the fact; at most its max. Not before the begin.
    Value length_since(Date begin, Date day) const;

private:
    CellAnswer read_number(std::string_view plain) const;
    CellAnswer read_begin(const CellDate& date, std::string_view plain) const;
    CellAnswer read_date(std::string_view plain) const;
    void add(std::string_view word, Value value);
    CellAnswer unfit(std::string_view plain) const;

    const Policy& policy_;
    const FactIndex index_;
    const Fact& fact_;
    const Date day_;
    const OptionNames listed_;
    std::unordered_map<std::string, Value> words_; // kAbsent for what names several values
    std::vector<std::string> units_;               // that may follow a number
};

} // namespace eligibility
