#pragma once
// JSON text as values, for the readers of the core. nlohmann/json parses; the values lie in two flat
// blocks, which loads a policy several times faster than its own tree (core/decisions/0003).

#include "eligibility/issue.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace eligibility {

inline constexpr std::size_t kDeepestJson = 64;
inline constexpr std::size_t kMostMembers = 4096;                    ///< of one object
inline constexpr std::size_t kMostJsonValues = std::size_t{1} << 20; ///< of one text

enum class JsonKind : std::uint8_t { null, boolean, integer, fraction, string, array, object };

namespace json_detail {
struct Node {
    JsonKind kind = JsonKind::null;
    bool boolean = false;
    std::uint32_t size = 0;                  // elements or members
    std::uint32_t first_child = 0, next = 0; // positions; 0 ends a list, since the root is no one's child
    std::int64_t integer = 0;
    std::string_view key, text;
};
} // namespace json_detail

/// A value inside a JsonDocument: a handle, cheap to copy, valid while the document lives.
class Json {
public:
    Json() = default; ///< no value; false in conditions
    Json(const json_detail::Node* nodes, std::uint32_t at) : nodes_(nodes), at_(at) {}
    explicit operator bool() const { return nodes_ != nullptr; }

    JsonKind kind() const { return node().kind; }
    bool is(JsonKind kind) const { return node().kind == kind; }
    bool boolean() const { return node().boolean; }
    /// Numbers past the range of 64 bits are the nearest that is in it.
    std::int64_t integer() const { return node().integer; }
    /// A string's content, a number's digits.
    std::string_view text() const { return node().text; }
    /// The name of a member of an object.
    std::string_view key() const { return node().key; }
    /// The number of elements or members.
    std::size_t size() const { return node().size; }

    /// The member of this name; no value when there is none or this is no object.
    Json find(std::string_view name) const {
        if (is(JsonKind::object))
            for (const Json member : *this)
                if (member.key() == name) return member;
        return {};
    }

    class Iterator {
    public:
        Iterator(const json_detail::Node* nodes, std::uint32_t at) : nodes_(nodes), at_(at) {}
        Json operator*() const { return {nodes_, at_}; }
        Iterator& operator++() {
            at_ = nodes_[at_].next;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

    private:
        const json_detail::Node* nodes_;
        std::uint32_t at_;
    };
    Iterator begin() const { return {nodes_, node().first_child}; }
    Iterator end() const { return {nodes_, 0}; }

private:
    const json_detail::Node& node() const { return nodes_[at_]; }

    const json_detail::Node* nodes_ = nullptr;
    std::uint32_t at_ = 0;
};

class JsonDocument {
public:
    /// Parses `text`. On a fault (bad syntax, invalid UTF-8, nesting past kDeepestJson, a member that
    /// occurs twice) it reports the place, and root() is no value. Never throws.
    JsonDocument(std::string_view text, Issues& issues) : JsonDocument(std::span(&text, 1), issues) {}

    /// Parses several texts, each an object, into one object with the members of all; "$schema" may
    /// occur in each of them. A fault's pointer starts with the number of its text, as in "2#/facts".
    JsonDocument(std::span<const std::string_view> texts, Issues& issues);

    /// Takes values that were parsed elsewhere, within the same bounds. Each node is kFlatWords numbers: kind,
    /// size, first child, next, begin and length of key and of text in `characters`, integer.
    JsonDocument(std::span<const std::int32_t> nodes, std::string_view characters);
    static constexpr std::size_t kFlatWords = 9;

    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    Json root() const { return whole_ ? Json(nodes_.data(), 0) : Json(); }

    /// Which of the joined texts this member of the root stands in, if there is one.
    std::optional<std::size_t> text_with(std::string_view member) const;

private:
    friend class JsonBuilder;

    std::vector<json_detail::Node> nodes_;
    std::string characters_;             // of all keys and texts; never grows past what was reserved
    std::vector<std::size_t> text_ends_; // in characters_, of texts that were joined
    bool whole_ = false;
};

/// 16 hex digits over the content: the order of members and the layout do not count. Members named
/// in `ignored` at the top level do not count either, nor does the English of a text, which may be fetched
/// later. For telling versions apart, not for security.
std::string content_hash(Json value, const std::vector<std::string_view>& ignored);

/// Of a name that is quoted in a message, in bytes.
inline constexpr std::size_t kLongestName = 60;

/// The value as it was written, shortened to be quoted in a message.
std::string excerpt(Json value);

/// "/facts/3" + "a/b" → "/facts/3/a~1b"
std::string child_pointer(std::string_view pointer, std::string_view key);

} // namespace eligibility
