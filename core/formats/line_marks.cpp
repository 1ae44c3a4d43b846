#include "formats/line_marks.h"

#include <algorithm>
#include <cstring>

namespace eligibility {
namespace {

constexpr std::size_t kBlocks = 64; // are searched at a time

} // namespace

std::span<const std::uint32_t> LineMarks::line(std::size_t position) {
    seek(position);
    while (line_ == lines_) find();
    from_ = position;
    const std::size_t first = given_ - 1;
    places_[first] = static_cast<std::uint32_t>(position) - 1;
    given_ = ends_[line_++] + 1;
    return {places_.data() + first, given_ - first};
}

std::size_t LineMarks::next(std::size_t position) {
    seek(position);
    while (given_ == found_) find();
    return places_[given_++];
}

void LineMarks::begin_at(std::size_t position) {
    from_ = searched_ = position;
    found_ = given_ = 1;
    lines_ = line_ = 0;
    places_[0] = static_cast<std::uint32_t>(position) - 1;
}

// The next mark to be given is the first from there on.
void LineMarks::seek(std::size_t position) {
    if (position < from_ || position > searched_) return begin_at(position);
    const auto begin = places_.begin(), end = begin + static_cast<std::ptrdiff_t>(found_);
    auto at = begin + static_cast<std::ptrdiff_t>(given_);
    if (given_ > 1 && *(at - 1) >= position) at = std::lower_bound(begin + 1, at, position);
    while (at != end && *at < position) ++at;
    given_ = static_cast<std::size_t>(at - begin);
    while (line_ > 0 && ends_[line_ - 1] >= given_) --line_;
    while (line_ < lines_ && ends_[line_] < given_) ++line_;
}

// The marks of what comes next, behind those that were found and not given.
void LineMarks::find() {
    const std::size_t kept = given_ - 1, most = found_ - kept + kBlocks * table::kBlock + 8;
    from_ = places_[kept] + 1; // from the one before the text on, it is 0
    if (kept > 0) std::copy_n(places_.begin() + static_cast<std::ptrdiff_t>(kept), found_ - kept, places_.begin());
    places_.resize(std::max(places_.size(), most));
    ends_.resize(places_.size());
    table::Marks marks{places_.data(), found_ - kept, ends_.data(), 0};
    const std::size_t rest = text_.size() - searched_, blocks = std::min(kBlocks, rest / table::kBlock);
    const auto place = static_cast<std::uint32_t>(searched_);
    if (blocks > 0) {
        kernel_.find_marks(text_.data() + searched_, blocks, place, separator_, marks);
        searched_ += blocks * table::kBlock;
    } else {
        char padded[table::kBlock] = {};
        std::memcpy(padded, text_.data() + searched_, rest);
        kernel_.find_marks(padded, 1, place, separator_, marks);
        searched_ = text_.size();
    }
    if (searched_ == text_.size()) {
        marks.ends[marks.end_count++] = static_cast<std::uint32_t>(marks.count);
        marks.places[marks.count++] = static_cast<std::uint32_t>(text_.size());
    }
    found_ = marks.count;
    given_ = 1;
    lines_ = marks.end_count;
    line_ = 0;
}

} // namespace eligibility
