#include "cli/encoding.h"

#include <cerrno>
#include <iconv.h>

namespace eligibility::cli {
namespace {

// Everything that can be converted; `whole` tells whether it was all of the text.
std::string converted(iconv_t way, std::string_view text, bool& whole, int& error) {
    std::string result;
    char* in = const_cast<char*>(text.data());
    std::size_t in_left = text.size();
    iconv(way, nullptr, nullptr, nullptr, nullptr);
    error = 0;
    while (in_left > 0) {
        char block[4096];
        char* out = block;
        std::size_t out_left = sizeof block;
        const bool failed = iconv(way, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1);
        error = failed ? errno : 0;
        result.append(block, static_cast<std::size_t>(out - block));
        if (failed && error != E2BIG) break;
    }
    whole = in_left == 0;
    return result;
}

// Where it stops being UTF-8; the size of the text when it is all of it.
std::size_t utf8_end(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
        const unsigned first = byte(0);
        if (first < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || text.size() - at < size) return at;
        for (std::size_t i = 1; i < size; ++i)
            if ((byte(i) & 0xC0) != 0x80) return at;
        const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
        const bool surrogate = first == 0xED && byte(1) > 0x9F, beyond = first == 0xF4 && byte(1) > 0x8F;
        if (overlong || surrogate || beyond) return at;
        at += size;
    }
    return at;
}

constexpr std::size_t kLongestCharacter = 4;

} // namespace

std::string_view name_of(Encoding encoding) { return encoding == Encoding::utf8 ? "UTF-8" : "GB18030"; }

bool is_utf8(std::string_view text) { return utf8_end(text) == text.size(); }

Encoding guessed_encoding(std::string_view begin) {
    const std::size_t end = utf8_end(begin);
    if (begin.size() - end < kLongestCharacter) return Encoding::utf8;
    const iconv_t way = iconv_open("UTF-8", "GB18030");
    bool whole = false;
    int error = 0;
    converted(way, begin, whole, error);
    iconv_close(way);
    // Neither: then what most of it is, and the rest is complained of row by row.
    return whole || error == EINVAL ? Encoding::gb18030 : end * 2 > begin.size() ? Encoding::utf8 : Encoding::gb18030;
}

Recoder::Recoder(Encoding encoding) : encoding_(encoding) {
    if (encoding == Encoding::utf8) return;
    in_ = iconv_open("UTF-8", "GB18030");
    out_ = iconv_open("GB18030", "UTF-8");
}

Recoder::~Recoder() {
    if (in_ != nullptr) iconv_close(in_);
    if (out_ != nullptr) iconv_close(out_);
}

std::optional<std::string> Recoder::to_utf8(std::string_view text) {
    if (encoding_ == Encoding::utf8) return is_utf8(text) ? std::optional<std::string>(text) : std::nullopt;
    bool whole = false;
    int error = 0;
    std::string result = converted(in_, text, whole, error);
    return whole ? std::optional(std::move(result)) : std::nullopt;
}

std::string Recoder::from_utf8(std::string_view text) {
    if (encoding_ == Encoding::utf8) return std::string(text);
    bool whole = false;
    int error = 0;
    return converted(out_, text, whole, error);
}

} // namespace eligibility::cli
