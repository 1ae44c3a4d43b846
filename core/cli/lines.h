#pragma once
// The lines of a stream, in bounded memory.

#include "cli/streams.h"

namespace eligibility::cli {

class LineReader {
public:
    /// Lines of up to `longest` bytes from `in`. What `before_waiting` holds back is written before each read, so that
    /// whoever sends one line at a time has the answers to all of them. Both must outlive the reader.
    LineReader(Input& in, std::size_t longest, Output* before_waiting = nullptr)
        : in_(in), longest_(longest), before_waiting_(before_waiting) {}

    /// Goes to the next line that is not blank; the last one needs no end. False after it, when reading fails, and
    /// when writing does.
    bool next();

    /// Without its end; nothing of a line that is too long.
    const std::string& line() const { return line_; }
    bool too_long() const { return too_long_; }
    /// Of the line, from 1; blank ones count.
    std::size_t number() const { return number_; }
    std::size_t longest() const { return longest_; }

private:
    bool next_of_any();
    bool refill();

    Input& in_;
    std::size_t longest_;
    Output* before_waiting_;
    std::string line_;
    std::string_view rest_; // of what was read last
    std::size_t number_ = 0;
    bool too_long_ = false, ended_ = false;
};

} // namespace eligibility::cli
