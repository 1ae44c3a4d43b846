#include "policy/json.h"

#include <array>

namespace eligibility {
namespace {

std::string place_in(std::string_view text, std::size_t offset) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else {
            ++column;
        }
    }
    return join({"line ", std::to_string(line), ", column ", std::to_string(column)});
}

// Builds the document event by event, so that depth and repeated members are seen on the way.
class Builder {
public:
    Builder(std::string_view text, Json& root, Issues& issues) : text_(text), root_(root), issues_(issues) {}

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(std::int64_t value) { return add(value); }
    bool number_unsigned(std::uint64_t value) { return add(value); }
    bool number_float(double value, const std::string&) { return add(value); }
    bool string(std::string& value) { return add(std::move(value)); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Json& object = *open_.back();
        if (object.contains(name)) {
            report(issues_, IssueCode::duplicate_member, child_pointer(pointer(), name),
                   join({"the member '", name, "' occurs twice"}));
            return false;
        }
        slot_ = &object[name];
        keys_.back() = name;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
        const std::string_view what = error.what();
        const bool utf8 = what.find("UTF-8") != std::string_view::npos;
        report(issues_, utf8 ? IssueCode::invalid_utf8 : IssueCode::invalid_json, pointer(),
               (utf8 ? "text that is not UTF-8 at " : "not valid JSON at ") +
                   place_in(text_, position == 0 ? 0 : position - 1));
        return false;
    }

private:
    template <class Value> bool add(Value&& value) {
        place(std::forward<Value>(value));
        return true;
    }

    template <class Value> Json& place(Value&& value) {
        if (open_.empty()) return root_ = std::forward<Value>(value);
        Json& parent = *open_.back();
        if (parent.is_array()) return parent.emplace_back(std::forward<Value>(value));
        return *slot_ = std::forward<Value>(value);
    }

    bool open(Json&& container) {
        if (open_.size() == kDeepestJson) {
            report(issues_, IssueCode::too_deep, pointer(), "nested more than 64 levels deep");
            return false;
        }
        open_.push_back(&place(std::move(container)));
        keys_.emplace_back();
        return true;
    }

    bool close() {
        open_.pop_back();
        keys_.pop_back();
        return true;
    }

    std::string pointer() const {
        std::string result;
        for (std::size_t i = 0; i < open_.size(); ++i) {
            const bool array = open_[i]->is_array();
            if (array && open_[i]->empty()) continue;
            result = child_pointer(result, array ? std::to_string(open_[i]->size() - 1) : keys_[i]);
        }
        return result;
    }

    std::string_view text_;
    Json& root_;
    Issues& issues_;
    std::vector<Json*> open_;
    std::vector<std::string> keys_;
    Json* slot_ = nullptr;
};

// FNV-1a, 64 bits, finished with the mixer of SplitMix64 so that sums of hashes stay spread out.
constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

std::uint64_t hash_bytes(std::uint64_t hash, std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return hash;
}

std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

std::uint64_t hash_of(const Json& value) {
    if (value.is_object()) { // a sum, so that the order of members does not count
        std::uint64_t sum = 1;
        for (const auto& [name, member] : value.items()) sum += mix(hash_bytes(hash_of(member), name));
        return mix(sum);
    }
    if (value.is_array()) {
        std::uint64_t hash = 2;
        for (const Json& element : value) hash = mix(hash * 31 + hash_of(element));
        return hash;
    }
    const std::string_view kind = value.type_name();
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    return mix(hash_bytes(hash_bytes(kSeed, kind), text));
}

} // namespace

Json parse_json(std::string_view text, Issues& issues) {
    Json root;
    Builder builder(text, root, issues);
    const bool whole = Json::sax_parse(text.begin(), text.end(), &builder);
    return whole ? root : Json(Json::value_t::discarded);
}

std::string content_hash(const Json& value, const std::vector<std::string_view>& ignored) {
    std::uint64_t sum = 0;
    for (const auto& [name, member] : value.items()) {
        bool counts = true;
        for (const std::string_view other : ignored) counts = counts && name != other;
        if (counts) sum += mix(hash_bytes(hash_of(member), name));
    }
    std::uint64_t hash = mix(sum);
    std::string digits(16, '0');
    for (std::size_t i = digits.size(); i-- > 0; hash >>= 4) digits[i] = "0123456789abcdef"[hash & 15];
    return digits;
}

std::string excerpt(const Json& value) {
    if (value.is_structured()) return value.is_object() ? "an object" : "a list";
    constexpr std::size_t kLongest = 60;
    std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() <= kLongest) return text;
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a character
    return join({text.substr(0, end), "…"});
}

std::string child_pointer(std::string_view pointer, std::string_view key) {
    std::string result(pointer);
    result += '/';
    for (const char c : key) {
        if (c == '~') result += "~0";
        else if (c == '/') result += "~1";
        else result += c;
    }
    return result;
}

} // namespace eligibility
