#pragma once
// Text in other encodings than the program's own.

#include <optional>
#include <string>
#include <string_view>

namespace eligibility::cli {

enum class Encoding { utf8, gb18030 };

/// "UTF-8", "GB18030"
std::string_view name_of(Encoding encoding);

bool is_utf8(std::string_view text);

/// The encoding of the beginning of a text, which may be cut within a character: UTF-8 where it can be that.
Encoding guessed_encoding(std::string_view begin);

/// Turns text of an encoding into UTF-8 and back; use one a thread.
class Recoder {
public:
    explicit Recoder(Encoding encoding);
    ~Recoder();
    Recoder(const Recoder&) = delete;
    Recoder& operator=(const Recoder&) = delete;

    Encoding encoding() const { return encoding_; }
    /// Nothing when the text is not of the encoding.
    std::optional<std::string> to_utf8(std::string_view text);
    /// `text` is UTF-8.
    std::string from_utf8(std::string_view text);

private:
    const Encoding encoding_;
    void* in_ = nullptr; // iconv_t, of other encodings
    void* out_ = nullptr;
};

} // namespace eligibility::cli
