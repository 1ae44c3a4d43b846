#pragma once
// Rows and fields of tables in text: CSV as in RFC 4180, and values separated by tabs. In any encoding in which the
// separators are single bytes that are part of no other character: UTF-8, GB18030.

#include "formats/line_marks.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

struct TableFormat {
    char separator = ',';
    bool quotes = true; ///< a field that begins with a quotation mark goes on to the next one

    bool operator==(const TableFormat&) const = default;
};

enum class RowFault : std::uint8_t {
    none,
    open_quote,      ///< a quotation mark that nothing closes, or only one in another row
    text_after_quote ///< text between the closing mark and the next separator
};

/// The fields of a row as they stand, in their quotation marks. Valid until the next row is read.
class TableFields {
public:
    TableFields() = default;
    /// Every field of the text is between two of the places; the row ends at `end`, where its line may not yet.
    TableFields(std::string_view text, std::span<const std::uint32_t> places, std::size_t end)
        : text_(text), places_(places), end_(end) {}

    std::size_t size() const { return places_.empty() ? 0 : places_.size() - 1; }
    std::string_view operator[](std::size_t i) const {
        const std::uint32_t begin = places_[i] + 1; // from the one before the text on, it is 0
        return text_.substr(begin, std::min<std::size_t>(places_[i + 1], end_) - begin);
    }
    /// In the text: the one before each field, and that where the last one's line ends.
    std::span<const std::uint32_t> places() const { return places_; }

private:
    std::string_view text_;
    std::span<const std::uint32_t> places_;
    std::size_t end_ = 0;
};

struct TableRow {
    std::string_view text;           ///< without its end
    std::string_view end;            ///< "\n", "\r\n", or nothing at the end of the text
    TableFields fields;              ///< none where the row has a fault
    RowFault fault = RowFault::none; ///< then the row is one line
};

/// A quoted field that is longer was left open.
inline constexpr std::size_t kLongestQuoted = std::size_t{1} << 16;

class TableReader {
public:
    /// Rows have so many fields; 0 when that is not known. (A row over several lines that has another number is a row
    /// whose quotation mark was left open: then it is its first line only, and what follows are rows of their own.)
    TableReader(TableFormat format, std::size_t columns)
        : format_(format), columns_(columns), marks_(format.separator) {}

    /// Starts with another text, which must outlive the reading. Where that is not the whole of what there is, a row
    /// without end is not given. Quotation marks are not looked for where it is known that there are none.
    void begin(std::string_view text, bool whole, bool may_have_quotes = true);

    /// False at the end, and before a row that may go on after the text.
    bool next(TableRow& row);

    /// Where the next row begins.
    std::size_t position() const { return at_; }

private:
    bool begins_quoted(std::span<const std::uint32_t> line);
    bool next_quoted(TableRow& row, std::size_t line_end);
    std::size_t quoted_end(std::size_t field) const;
    bool finish(TableRow& row, std::span<const std::uint32_t> places);
    bool only_line(TableRow& row, std::size_t line_end, RowFault fault);

    TableFormat format_;
    std::size_t columns_;
    LineMarks marks_;
    std::string_view text_;
    bool whole_ = false;
    std::size_t at_ = 0, quote_ = 0;    // the first quotation mark from at_ on, or one before
    std::vector<std::uint32_t> places_; // of a row with quotation marks
};

/// What a field says: without its quotation marks.
std::string unquoted(std::string_view field, const TableFormat& format);

/// Whether the text is a field that says it, as it stands.
bool is_field(std::string_view text, const TableFormat& format);

/// The text as a field that says it: in quotation marks where it has to be. A text that a spreadsheet would take for a
/// formula (it begins with = + - @ or a tab) gets an apostrophe before it, which keeps it text.
std::string field_of(std::string_view text, const TableFormat& format);

} // namespace eligibility
