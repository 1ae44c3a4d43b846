// Parsing of JSON text with nlohmann/json. Not part of the WebAssembly build, where JavaScript parses.
#include "formats/json.h"

#include "base/text.h"
#include "formats/syntax_fault.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace eligibility {

using json_detail::Node;

// Takes the parser's events; sees depth and repeated members on the way.
class JsonBuilder {
public:
    JsonBuilder(JsonDocument& document, Issues& issues) : document_(document), issues_(issues) {}

    /// With `joining`, the outermost object's members go to the root that is there already.
    bool parse(std::string_view text, std::string_view prefix, bool joining) {
        text_ = text;
        prefix_ = prefix;
        joining_ = joining;
        open_.clear();
        named_ = false;
        return nlohmann::json::sax_parse(text.begin(), text.end(), this);
    }

    bool null() { return add(JsonKind::null); }
    bool boolean(bool value) {
        return add(JsonKind::boolean, [&](Node& node) { node.boolean = value; });
    }
    bool number_integer(std::int64_t value) {
        return add(JsonKind::integer, [&](Node& node) { set_integer(node, value, std::to_string(value)); });
    }
    bool number_unsigned(std::uint64_t value) {
        const auto nearest = static_cast<std::int64_t>(std::min<std::uint64_t>(value, INT64_MAX));
        return add(JsonKind::integer, [&](Node& node) { set_integer(node, nearest, std::to_string(value)); });
    }
    // "10.0" is the number 10: JavaScript, which parses for the browser, cannot tell them apart.
    bool number_float(double value, const std::string& digits) {
        constexpr double kLargest = 9e18; // in the range of 64 bits
        if (std::floor(value) == value) {
            const auto nearest = static_cast<std::int64_t>(std::clamp(value, -kLargest, kLargest));
            return add(JsonKind::integer, [&](Node& node) {
                set_integer(node, nearest, std::abs(value) < kLargest ? std::to_string(nearest) : digits);
            });
        }
        return add(JsonKind::fraction, [&](Node& node) { node.text = keep(digits); });
    }
    bool string(const std::string& value) {
        return add(JsonKind::string, [&](Node& node) { node.text = keep(value); });
    }
    bool binary(const nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(const std::string& name) {
        key_ = keep(name);
        named_ = true;
        const Json object(document_.nodes_.data(), open_.back().node);
        const bool outermost_schema = joining_ && open_.size() == 1 && name == "$schema";
        if (!outermost_schema && object.find(name))
            return fail(IssueCode::duplicate_member, pointer(),
                        {Message::member_twice, {shortened(name, kLongestName)}});
        if (object.size() == kMostMembers)
            return fail(IssueCode::too_large, pointer(), {Message::too_many_members, {number_text(kMostMembers)}});
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
        const std::string_view what = error.what();
        SyntaxFault fault = SyntaxFault::syntax;
        if (what.find("surrogate") != std::string_view::npos) fault = SyntaxFault::half_character;
        else if (what.find("UTF-8") != std::string_view::npos) fault = SyntaxFault::encoding;
        const SyntaxReport found = explain_fault(text_, position == 0 ? 0 : position - 1, fault);
        return fail(fault == SyntaxFault::syntax ? IssueCode::invalid_json : IssueCode::invalid_utf8, pointer(),
                    found.detail, found.hint);
    }

private:
    struct Open {
        std::uint32_t node, last_child;
        bool joined = false; // an object with members of earlier texts, and none of this one yet
    };

    bool fail(IssueCode code, const std::string& pointer, Said detail, Said hint = {}) {
        report(issues_, code, join({prefix_, pointer}), std::move(detail), std::move(hint));
        return false;
    }

    // Never more than was reserved, so that views of what was kept stay what they are.
    std::string_view keep(std::string_view text) {
        const std::size_t begin = document_.characters_.size();
        document_.characters_ += text;
        return std::string_view(document_.characters_).substr(begin);
    }

    void set_integer(Node& node, std::int64_t value, std::string_view digits) {
        node.integer = value;
        node.text = keep(digits);
    }

    template <class Fill> bool add(JsonKind kind, Fill fill) {
        if (open_.empty() && joining_) return fail(IssueCode::wrong_type, "", Message::members_expected);
        if (document_.nodes_.size() == kMostJsonValues)
            return fail(IssueCode::too_large, pointer(), {Message::too_many_values, {number_text(kMostJsonValues)}});
        const auto at = static_cast<std::uint32_t>(document_.nodes_.size());
        Node& node = document_.nodes_.emplace_back();
        node.kind = kind;
        fill(node);
        if (open_.empty()) return true;
        Open& parent = open_.back();
        Node& container = document_.nodes_[parent.node];
        if (container.kind == JsonKind::object) node.key = key_;
        (container.size == 0 ? container.first_child : document_.nodes_[parent.last_child].next) = at;
        ++container.size;
        parent.last_child = at;
        parent.joined = false;
        named_ = false;
        return true;
    }
    bool add(JsonKind kind) {
        return add(kind, [](Node&) {});
    }

    bool open(JsonKind kind) {
        if (open_.size() == kDeepestJson)
            return fail(IssueCode::too_deep, pointer(), {Message::json_too_deep, {number_text(kDeepestJson)}});
        if (open_.empty() && joining_ && kind == JsonKind::object) {
            open_.push_back({0, last_of_root_, true});
            return true;
        }
        const auto at = static_cast<std::uint32_t>(document_.nodes_.size());
        if (!add(kind)) return false;
        open_.push_back({at, 0});
        return true;
    }

    bool close() {
        if (open_.size() == 1) last_of_root_ = open_.back().last_child;
        open_.pop_back();
        return true;
    }

    // Where the parser is: in each open container, the element that came last, or the member that was just named.
    std::string pointer() const {
        std::string result;
        for (const Open& open : open_) {
            const Node& container = document_.nodes_[open.node];
            if (named_ && &open == &open_.back()) return child_pointer(result, key_);
            if (container.size == 0 || open.joined) continue;
            const bool array = container.kind == JsonKind::array;
            result = child_pointer(result, array ? std::to_string(container.size - 1)
                                                 : std::string(document_.nodes_[open.last_child].key));
        }
        return result;
    }

    JsonDocument& document_;
    Issues& issues_;
    std::string_view text_, prefix_, key_;
    bool joining_ = false, named_ = false; // named_: the name of a member was read, and not its value yet
    std::vector<Open> open_;
    std::uint32_t last_of_root_ = 0;
};

JsonDocument::JsonDocument(std::span<const std::string_view> texts, Issues& issues) {
    std::size_t size = 0;
    for (const std::string_view text : texts) size += text.size();
    characters_.reserve(4 * size + 64); // decoded text is never longer than its JSON, digits of "1e18" are
    nodes_.reserve(std::min(size / 8, std::size_t{1} << 16));
    JsonBuilder builder(*this, issues);
    if (texts.size() == 1) {
        whole_ = builder.parse(texts.front(), "", false);
        return;
    }
    nodes_.emplace_back().kind = JsonKind::object;
    whole_ = true;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        whole_ &= builder.parse(texts[i], join({std::to_string(i), "#"}), true);
        text_ends_.push_back(characters_.size());
    }
}

std::optional<std::size_t> JsonDocument::text_with(std::string_view member) const {
    const Json found = root().find(member);
    if (!found || member.empty()) return std::nullopt;
    const auto place = static_cast<std::size_t>(found.key().data() - characters_.data());
    const auto end = std::upper_bound(text_ends_.begin(), text_ends_.end(), place);
    return static_cast<std::size_t>(end - text_ends_.begin());
}

} // namespace eligibility
