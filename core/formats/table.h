#pragma once
// Rows and fields of tables in text: CSV as in RFC 4180, and values separated by tabs. In any encoding in which the
// separators are single bytes that are part of no other character: UTF-8, GB18030.

#include "formats/byte_marks.h"

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

struct TableRow {
    std::string_view text;                ///< without its end
    std::string_view end;                 ///< "\n", "\r\n", or nothing at the end of the text
    std::vector<std::string_view> fields; ///< as they stand, in their quotation marks
    RowFault fault = RowFault::none;      ///< then the row is one line, and its fields mean nothing
};

/// A quoted field that is longer was left open.
inline constexpr std::size_t kLongestQuoted = std::size_t{1} << 16;

class TableReader {
public:
    /// Rows have so many fields; 0 when that is not known. (A row over several lines that has another number is a row
    /// whose quotation mark was left open: then it is its first line only, and what follows are rows of their own.)
    TableReader(TableFormat format, std::size_t columns)
        : format_(format), columns_(columns), marks_({}, format.separator, '\n') {}

    /// Starts with another text, which must outlive the reading. Where that is not the whole of what there is, a row
    /// without end is not given.
    void begin(std::string_view text, bool whole);

    /// False at the end, and before a row that may go on after the text.
    bool next(TableRow& row);

    /// Where the next row begins.
    std::size_t position() const { return at_; }

private:
    bool next_quoted(TableRow& row);
    bool finish(TableRow& row, std::size_t end);
    bool only_line(TableRow& row, RowFault fault);

    TableFormat format_;
    std::size_t columns_;
    ByteMarks marks_;
    std::string_view text_;
    bool whole_ = false, has_quotes_ = false;
    std::size_t at_ = 0;
};

/// What a field says: without its quotation marks.
std::string unquoted(std::string_view field, const TableFormat& format);

/// The text as a field that says it: in quotation marks where it has to be. A text that a spreadsheet would take for a
/// formula (it begins with = + - @ or a tab) gets an apostrophe before it, which keeps it text.
std::string field_of(std::string_view text, const TableFormat& format);

} // namespace eligibility
