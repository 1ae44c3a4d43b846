#include "formats/table.h"

#include <algorithm>

namespace eligibility {

void TableReader::begin(std::string_view text, bool whole, bool may_have_quotes) {
    text_ = text;
    whole_ = whole;
    at_ = 0;
    quote_ = format_.quotes && may_have_quotes ? text.find('"') : text.npos;
    marks_.begin(text);
}

bool TableReader::next(TableRow& row) {
    row.fault = RowFault::none;
    row.fields = {};
    if (at_ >= text_.size()) return false;
    const auto line = marks_.line(at_);
    return begins_quoted(line) ? next_quoted(row, line.back()) : finish(row, line);
}

// Whether a field of the line does.
bool TableReader::begins_quoted(std::span<const std::uint32_t> line) {
    if (quote_ < at_) quote_ = text_.find('"', at_);
    if (quote_ >= line.back()) return false;
    return std::any_of(line.begin(), line.end() - 1,
                       [&](std::uint32_t before) { return text_.substr(before + 1).starts_with('"'); });
}

// Ends the row at the last of the places: a line's end, or the end of the text.
bool TableReader::finish(TableRow& row, std::span<const std::uint32_t> places) {
    std::size_t end = places.back();
    const bool ended = end < text_.size();
    if (!ended && !whole_) return false;
    const std::size_t after = end + (ended ? 1 : 0);
    if (end > at_ && text_[end - 1] == '\r') --end;
    row.text = text_.substr(at_, end - at_);
    row.end = text_.substr(end, after - end);
    if (row.fault == RowFault::none) row.fields = {text_, places, end};
    at_ = after;
    return true;
}

// A row with quotation marks, from its beginning.
bool TableReader::next_quoted(TableRow& row, std::size_t line_end) {
    places_.assign(1, static_cast<std::uint32_t>(at_) - 1);
    for (std::size_t field = at_;;) {
        const bool quoted = text_.substr(field).starts_with('"');
        std::size_t end = quoted ? quoted_end(field) : marks_.next(field);
        if (end == text_.npos) {
            if (!whole_ && text_.size() - field <= kLongestQuoted) return false;
            return only_line(row, line_end, RowFault::open_quote);
        }
        // What comes next is not known yet: another mark, a line's end, more of the field.
        if (!whole_ && (end == text_.size() || text_.substr(end) == "\r")) return false;
        if (text_.substr(end).starts_with("\r\n")) ++end;
        places_.push_back(static_cast<std::uint32_t>(end));
        const bool ended = end == text_.size() || text_[end] == '\n', several_lines = end > line_end;
        if (!ended && text_[end] != format_.separator)
            return only_line(row, line_end, several_lines ? RowFault::open_quote : RowFault::text_after_quote);
        if (ended && several_lines && columns_ != 0 && places_.size() - 1 != columns_)
            return only_line(row, line_end, RowFault::open_quote);
        if (ended) return finish(row, places_);
        field = end + 1;
    }
}

// Behind the mark that closes a quoted field; npos where none does.
std::size_t TableReader::quoted_end(std::size_t field) const {
    const std::string_view within = text_.substr(0, field + kLongestQuoted + 1);
    std::size_t at = field + 1;
    while (true) {
        at = within.find('"', at);
        if (at == within.npos) return at;
        if (!text_.substr(at + 1).starts_with('"')) return at + 1;
        at += 2;
    }
}

bool TableReader::only_line(TableRow& row, std::size_t line_end, RowFault fault) {
    row.fault = fault;
    const auto end = static_cast<std::uint32_t>(line_end);
    return finish(row, {&end, 1});
}

std::string unquoted(std::string_view field, const TableFormat& format) {
    if (!format.quotes || field.size() < 2 || field.front() != '"' || field.back() != '"') return std::string(field);
    std::string text;
    for (std::size_t i = 1; i + 1 < field.size(); ++i) {
        text += field[i];
        if (field[i] == '"') ++i; // the second of two
    }
    return text;
}

namespace {

// A spreadsheet would take it for a formula.
bool is_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
}

// Whether something in it would end the field.
bool needs_quotes(std::string_view text, const TableFormat& format) {
    bool special = false; // without a way out, so that many bytes are looked at at once
    for (const char c : text)
        special |= (c == format.separator) | (c == '\n') | (c == '\r') | (format.quotes & (c == '"'));
    return special;
}

} // namespace

bool is_field(std::string_view text, const TableFormat& format) {
    return !is_formula(text) && !needs_quotes(text, format);
}

std::string field_of(std::string_view text, const TableFormat& format) {
    if (is_field(text, format)) return std::string(text);
    std::string field = is_formula(text) ? "'" : "";
    if (!format.quotes) { // where nothing can be quoted, a space stands for what would end the field
        for (const char c : text) field += c == format.separator || c == '\n' || c == '\r' ? ' ' : c;
        return field;
    }
    if (!needs_quotes(text, format)) return field.append(text);
    std::string quoted = "\"" + field;
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted += '"';
}

} // namespace eligibility
