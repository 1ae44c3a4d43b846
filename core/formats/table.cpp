#include "formats/table.h"

namespace eligibility {

void TableReader::begin(std::string_view text, bool whole) {
    text_ = text;
    whole_ = whole;
    at_ = 0;
    has_quotes_ = format_.quotes && text.find('"') != std::string_view::npos;
    marks_ = ByteMarks(text, format_.separator, '\n');
}

bool TableReader::next(TableRow& row) {
    row.fault = RowFault::none;
    if (at_ >= text_.size()) return row.fields.clear(), false;
    const char* const text = text_.data();
    std::size_t fields = 0, field = at_;
    // Rows have as many fields as those before, mostly: the list stays as long as it is.
    const auto add = [&](std::size_t end) {
        if (fields == row.fields.size()) row.fields.emplace_back();
        row.fields[fields++] = std::string_view(text + field, end - field);
        field = end + 1;
    };
    const auto end_at = [&](std::size_t end) {
        row.fields.resize(fields);
        return finish(row, end);
    };
    const auto is_quoted = [&] { return has_quotes_ && field < text_.size() && text[field] == '"'; };
    while (true) {
        const auto marks = marks_.some();
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (is_quoted()) return next_quoted(row);
            const std::size_t mark = marks[i];
            add(mark);
            if (text[mark] != '\n') continue;
            marks_.give(i + 1);
            return end_at(mark);
        }
        marks_.give(marks.size());
        if (!marks.empty()) continue;
        if (is_quoted()) return next_quoted(row);
        add(text_.size());
        return end_at(text_.size());
    }
}

// Ends the row at a line's end, or at the end of the text.
bool TableReader::finish(TableRow& row, std::size_t end) {
    const bool ended = end < text_.size();
    if (!ended && !whole_) return false;
    const std::size_t after = end + (ended ? 1 : 0);
    const bool returns = end > at_ && text_[end - 1] == '\r';
    if (returns) {
        --end;
        if (!row.fields.empty() && row.fields.back().ends_with('\r')) row.fields.back().remove_suffix(1);
    }
    row.text = text_.substr(at_, end - at_);
    row.end = text_.substr(end, after - end);
    at_ = after;
    return true;
}

// A row with quotation marks, from its beginning.
bool TableReader::next_quoted(TableRow& row) {
    row.fields.clear();
    bool several_lines = false;
    for (std::size_t field = at_;;) {
        std::size_t end = field;
        if (end < text_.size() && text_[end] == '"') {
            for (++end;; ++end) {
                end = text_.find('"', end);
                if (end == std::string_view::npos && !whole_ && text_.size() - field <= kLongestQuoted) return false;
                if (end == std::string_view::npos || end - field > kLongestQuoted)
                    return only_line(row, RowFault::open_quote);
                if (end + 1 < text_.size() && text_[end + 1] == '"') ++end;
                else break;
            }
            ++end;
            several_lines |= text_.substr(field, end - field).find('\n') != std::string_view::npos;
        } else {
            const char marks[] = {format_.separator, '\n'};
            end = text_.find_first_of(std::string_view(marks, sizeof marks), field);
            if (end == std::string_view::npos) end = text_.size();
        }
        // What comes next is not known yet: another mark, a line's end, more of the field.
        if (!whole_ && (end == text_.size() || text_.substr(end) == "\r")) return false;
        row.fields.push_back(text_.substr(field, end - field));
        if (text_.substr(end).starts_with("\r\n")) ++end;
        const bool ended = end == text_.size() || text_[end] == '\n';
        if (!ended && text_[end] != format_.separator) {
            return only_line(row, several_lines ? RowFault::open_quote : RowFault::text_after_quote);
        }
        if (ended && several_lines && columns_ != 0 && row.fields.size() != columns_)
            return only_line(row, RowFault::open_quote);
        if (ended) {
            if (!finish(row, end)) return false;
            marks_.go_to(at_);
            return true;
        }
        field = end + 1;
    }
}

bool TableReader::only_line(TableRow& row, RowFault fault) {
    row.fault = fault;
    row.fields.clear();
    const std::size_t line = text_.find('\n', at_);
    if (!finish(row, line == std::string_view::npos ? text_.size() : line)) return false;
    marks_.go_to(at_);
    return true;
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

std::string field_of(std::string_view text, const TableFormat& format) {
    std::string field;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) field = '\'';
    const bool special =
        text.find(format.separator) != std::string_view::npos || text.find_first_of("\"\r\n") != std::string_view::npos;
    if (!format.quotes) { // where nothing can be quoted, a space stands for what would end the field
        for (const char c : text) field += c == format.separator || c == '\n' || c == '\r' ? ' ' : c;
        return field;
    }
    if (!special) return field.append(text);
    std::string quoted = "\"" + field;
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted += '"';
}

} // namespace eligibility
