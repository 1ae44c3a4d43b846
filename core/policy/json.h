#pragma once
// JSON for the readers and writers inside the core. Only they include this header.

#include "policy/issue.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string_view>

namespace eligibility {

using Json = nlohmann::json;

inline constexpr std::size_t kDeepestJson = 64;

/// Parses `text`. On a fault (bad syntax, invalid UTF-8, nesting past kDeepestJson, a member that
/// occurs twice) it reports the place and returns a discarded value. Never throws.
Json parse_json(std::string_view text, Issues& issues);

/// 16 hex digits over the content: the order of members and the layout do not count. Members named
/// in `ignored` at the top level do not count either. For telling versions apart, not for security.
std::string content_hash(const Json& value, const std::vector<std::string_view>& ignored);

/// The value as one line of JSON, shortened to be quoted in a message.
std::string excerpt(const Json& value);

/// "/facts/3" + "a/b" → "/facts/3/a~1b"
std::string child_pointer(std::string_view pointer, std::string_view key);

} // namespace eligibility
