#pragma once
// Where in a text lines end, and where in them separators stand.

#include "formats/table_kernel.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace eligibility {

class LineMarks {
public:
    explicit LineMarks(char separator) : separator_(separator) {}

    /// Starts with another text, which must outlive the search and have less than 4 GB.
    void begin(std::string_view text) {
        text_ = text;
        begin_at(0);
    }

    /// The line that begins at a position before the end of the text: the place before it, those of its separators, and
    /// that of its end, which is the end of the text where no line end is. So every field is between two of them. Valid
    /// until the next call.
    std::span<const std::uint32_t> line(std::size_t position);

    /// The first separator or line end from a position on; the end of the text where there is none.
    std::size_t next(std::size_t position);

private:
    void begin_at(std::size_t position);
    void seek(std::size_t position);
    void find();

    const table::Kernel& kernel_ = table::kernel();
    char separator_;
    std::string_view text_;
    std::size_t from_ = 0, searched_ = 0;  // all marks between them are held
    std::vector<std::uint32_t> places_{0}; // behind one that is the place before
    std::size_t found_ = 1, given_ = 1;    // of the places
    std::vector<std::uint32_t> ends_{0};   // which of the places are ends of lines
    std::size_t lines_ = 0, line_ = 0;     // that were found; the first of them that was not given
};

} // namespace eligibility
