#pragma once
// A result on its way to JavaScript, and where it lies.

#include "formats/describe.h"
#include "formats/word_sink.h"

namespace eligibility::wasm {

/// The day that JavaScript counts so: days since 1 January 1970.
inline Date date_of(int day) { return Date(std::chrono::days(day)); }

class Result {
public:
    /// Describes `part` in place of what was there; gives the address of two addresses of 32 bits: those of the
    /// words and of the characters. Valid until the next call.
    template <class Part> std::uintptr_t put(const Part& part) {
        content_.clear();
        WordSink sink(content_);
        describe(sink, part);
        const auto address = [](const auto& block) { return reinterpret_cast<std::uintptr_t>(block.data()); };
        addresses_[0] = address(content_.words);
        addresses_[1] = address(content_.characters);
        return reinterpret_cast<std::uintptr_t>(addresses_);
    }

private:
    Words content_;
    std::uintptr_t addresses_[2]{};
};

} // namespace eligibility::wasm
