#include "formats/json_place.h"

#include "base/text.h"
#include "formats/json.h"

#include <algorithm>

namespace eligibility {
namespace {

/// Goes through the text, from value to value.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    /// Goes to the value of this token; false, and gone nowhere, when there is none. `named` is where it begins, or
    /// its name.
    bool enter(std::string_view token, std::size_t& named) {
        const std::size_t before = at_;
        const bool found = peek() == '{' ? find_member(token, named) : peek() == '[' && find_element(token, named);
        if (!found) at_ = before;
        return found;
    }

private:
    char peek() {
        at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    // Past a sign, if it comes next.
    bool take(char sign) {
        if (peek() != sign) return false;
        ++at_;
        return true;
    }

    std::string_view skip_string() {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_ + 1, text_.size());
        return text_.substr(begin, at_ - begin);
    }

    void skip_value() {
        std::size_t depth = 0;
        do {
            const char sign = peek();
            if (sign == '"') skip_string();
            else if (sign == '{' || sign == '[') ++depth, ++at_;
            else if (sign == '}' || sign == ']') --depth, ++at_;
            else if (sign == ',' || sign == ':') ++at_;
            else at_ = std::min(text_.find_first_of(",:]}\" \t\r\n", at_), text_.size());
        } while (depth > 0 && at_ < text_.size());
    }

    bool find_member(std::string_view token, std::size_t& named) {
        const std::string wanted = unescaped(token);
        ++at_;
        while (peek() == '"') {
            const std::size_t begin = at_;
            const bool found = is_name(skip_string(), wanted);
            take(':');
            peek();
            if (found) return named = begin, true;
            skip_value();
            take(',');
        }
        return false;
    }

    bool find_element(std::string_view token, std::size_t& named) {
        ++at_;
        for (std::size_t position = 0; peek() != ']' && at_ < text_.size(); ++position) {
            if (number_text(position) == token) return named = at_, true;
            skip_value();
            take(',');
        }
        return false;
    }

    // Only a parser knows what is meant by escapes.
    static bool is_name(std::string_view quoted, std::string_view wanted) {
        if (quoted.find('\\') == std::string_view::npos) return quoted.substr(1, quoted.size() - 2) == wanted;
        Issues none;
        const JsonDocument name(quoted, none);
        return name.root() && name.root().text() == wanted;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

std::string unescaped(std::string_view token) {
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        name += escape ? (token[++i] == '1' ? '/' : '~') : token[i];
    }
    return name;
}

TextPlace place_of_pointer(std::string_view json, std::string_view pointer) {
    Scanner scanner(json);
    std::size_t named = json.find_first_not_of(" \t\r\n");
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        if (!scanner.enter(pointer.substr(1, end - 1), named)) break;
        pointer.remove_prefix(end);
    }
    return place_of(json, std::min(named, json.size()));
}

} // namespace eligibility
