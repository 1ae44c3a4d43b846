#include "cli/lines.h"

namespace eligibility::cli {

bool LineReader::next() {
    while (next_of_any())
        if (too_long_ || line_.find_first_not_of(" \t\r") != std::string::npos) return true;
    return false;
}

// A line that outgrows the bound is read to its end, but nothing of it is kept.
bool LineReader::next_of_any() {
    line_.clear();
    too_long_ = false;
    if (rest_.empty() && !refill()) return false;
    ++number_;
    do {
        const std::size_t end = rest_.find('\n');
        const std::string_view piece = rest_.substr(0, end);
        too_long_ = too_long_ || piece.size() > longest_ - line_.size();
        if (too_long_) line_.clear();
        else line_ += piece;
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        if (end != std::string_view::npos) return true;
    } while (refill());
    return !in_.failed() && (before_waiting_ == nullptr || !before_waiting_->failed());
}

bool LineReader::refill() {
    if (ended_ || (before_waiting_ != nullptr && !before_waiting_->flush())) return false;
    rest_ = in_.read();
    ended_ = rest_.empty(); // a terminal would go on after its end
    return !ended_;
}

} // namespace eligibility::cli
