#pragma once
// Room for what JavaScript hands over: a JSON value in flat form (JsonDocument), or bytes.

#include "formats/json.h"

#include <cstdint>

namespace eligibility::wasm {

class Input {
public:
    /// Makes room and returns the address of the words.
    std::uintptr_t resize(std::size_t words, std::size_t characters) {
        words_.resize(words);
        characters_.resize(characters);
        return reinterpret_cast<std::uintptr_t>(words_.data());
    }
    std::uintptr_t characters_address() { return reinterpret_cast<std::uintptr_t>(characters_.data()); }

    JsonDocument json() const { return JsonDocument(words_, characters_); }
    std::string_view bytes() const { return characters_; }

private:
    std::vector<std::int32_t> words_;
    std::string characters_;
};

} // namespace eligibility::wasm
