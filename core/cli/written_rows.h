#pragma once
// Rows on their way to the results, and the text of many.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace eligibility::cli {

/// A row as it will be written.
struct Row {
    std::string_view text, end;
    std::size_t fields = 0;
    std::size_t person = kNone; ///< position in the columns; none where the row has a fault
    std::size_t fault = kNone;  ///< position among the faults

    static constexpr std::size_t kNone = SIZE_MAX;
};

/// Text that grows, in memory that stays as it is: a string would fill with zeros what is written next.
class WrittenText {
public:
    operator std::string_view() const { return {bytes_.get(), size_}; }
    std::size_t size() const { return size_; }
    void clear() { size_ = 0; }
    /// Room for so many more bytes; what was written of them counts once `end_at` has been told.
    char* room(std::size_t more) {
        if (capacity_ - size_ < more) grow(more);
        return bytes_.get() + size_;
    }
    void end_at(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

    WrittenText& operator+=(std::string_view text) {
        std::copy(text.begin(), text.end(), room(text.size()));
        size_ += text.size();
        return *this;
    }
    WrittenText& operator+=(char byte) { return *this += std::string_view(&byte, 1); }
    void add(std::size_t count, char byte) {
        std::fill_n(room(count), count, byte);
        size_ += count;
    }
    /// Shorter, or as far as there is room: see above.
    void resize(std::size_t size) { size_ = size; }
    void end_line_off() {
        while (size_ > 0 && (bytes_[size_ - 1] == '\n' || bytes_[size_ - 1] == '\r')) --size_;
    }

private:
    void grow(std::size_t more) {
        capacity_ = std::max(size_ + more, 2 * capacity_);
        auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
        std::copy_n(bytes_.get(), size_, larger.get());
        bytes_ = std::move(larger);
    }

    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0, capacity_ = 0;
};

} // namespace eligibility::cli
