#include "formats/json.h"

#include "base/hash.h"
#include "base/text.h"
#include "formats/json_sink.h"

#include <algorithm>

namespace eligibility {

JsonDocument::JsonDocument(std::span<const std::int32_t> nodes, std::string_view characters)
    : characters_(characters), whole_(true) {
    const std::string_view kept = characters_;
    nodes_.resize(nodes.size() / kFlatWords);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const auto word = [&](std::size_t at) { return static_cast<std::uint32_t>(nodes[i * kFlatWords + at]); };
        json_detail::Node& node = nodes_[i];
        node.kind = static_cast<JsonKind>(word(0));
        node.size = word(1);
        node.first_child = word(2);
        node.next = word(3);
        node.key = kept.substr(word(4), word(5));
        node.text = kept.substr(word(6), word(7));
        node.integer = nodes[i * kFlatWords + 8];
        node.boolean = node.kind == JsonKind::boolean && node.integer != 0;
    }
}

namespace {

// The mixer of SplitMix64: sums of hashes stay spread out.
std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

std::uint64_t hash_of(Json value) {
    const std::uint64_t kind = static_cast<std::uint64_t>(value.kind());
    if (value.is(JsonKind::object)) { // a sum, so that the order of members does not count
        std::uint64_t sum = kind;
        const bool is_text = static_cast<bool>(value.find("zh"));
        for (const Json member : value)
            if (!is_text || member.key() != "en") sum += mix(hash_bytes(hash_of(member), member.key()));
        return mix(sum);
    }
    std::uint64_t hash = kHashSeed + kind * 2 + (value.boolean() ? 1 : 0);
    if (!value.is(JsonKind::array)) return mix(hash_bytes(hash, value.text()));
    for (const Json element : value) hash = mix(hash * 31 + hash_of(element));
    return hash;
}

} // namespace

std::string content_hash(Json value, const std::vector<std::string_view>& ignored) {
    std::uint64_t sum = 0;
    for (const Json member : value)
        if (std::find(ignored.begin(), ignored.end(), member.key()) == ignored.end())
            sum += mix(hash_bytes(hash_of(member), member.key()));
    return hash_text(mix(sum));
}

std::string excerpt(Json value) {
    switch (value.kind()) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return value.boolean() ? "true" : "false";
    case JsonKind::array: return "[…]";
    case JsonKind::object: return "{…}";
    case JsonKind::integer:
    case JsonKind::fraction: return shortened(value.text(), 40);
    case JsonKind::string: break;
    }
    std::string result;
    append_quoted(result, shortened(value.text(), kLongestName));
    return result;
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
