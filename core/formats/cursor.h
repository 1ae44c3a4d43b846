#pragma once
// A place in a JSON document that knows its pointer: readers ask it for members, and it reports what
// is missing, unknown or of the wrong kind. Every getter returns a usable default after a report.

#include "base/function_ref.h"
#include "eligibility/issue.h"
#include "eligibility/policy.h"
#include "formats/json.h"

namespace eligibility {

class Cursor {
public:
    Cursor(Json value, Issues& issues) : value_(value), issues_(issues) {}

    Json value() const { return value_; }
    std::string pointer() const;

    void fail(IssueCode code, Said detail, Said hint = {}) const;
    /// Fails at the member `name` instead of here.
    void fail_at(std::string_view name, IssueCode code, Said detail, Said hint = {}) const;
    /// Another kind of value was expected: a message that takes what stands here.
    void fail_type(Message expected) const;
    /// The member `name` is not there.
    void fail_missing(std::string_view name, Said hint = {}) const;
    /// This member is none of those that may stand in its object.
    void fail_unknown(const std::vector<std::string_view>& known) const;

    bool is_object() const; ///< reports when it is not
    /// Reports members whose names are not among `names`, which are separated by spaces.
    void allow_only(std::string_view names) const;
    bool has(std::string_view name) const;

    /// A string that must be there and must not be empty.
    std::string string(std::string_view name) const;
    bool boolean(std::string_view name, std::optional<bool> fallback = std::nullopt) const;
    Value whole(std::string_view name, Value min, Value max) const;
    /// The position of the string among `words`, which are separated by spaces.
    std::size_t one_of(std::string_view name, std::string_view words) const;
    std::vector<std::string> strings(std::string_view name) const;
    /// {"zh": …, "en"?: …}
    Text text(std::string_view name) const;
    /// As above, for the value here.
    Text text_here() const;
    Issues& issues() const { return issues_; }

    /// Calls `visit(member)` when the member is there.
    void with(std::string_view name, FunctionRef<void(const Cursor&)> visit) const;

    /// Calls `visit(element, position)` for each element of the list `name`.
    void each(std::string_view name, FunctionRef<void(const Cursor&, std::size_t)> visit) const;

    /// As above for a list that is read elsewhere too: says nothing where it is missing or none.
    void each_again(std::string_view name, FunctionRef<void(const Cursor&, std::size_t)> visit) const;

    /// As `each`, for the list here.
    void each_element(FunctionRef<void(const Cursor&, std::size_t)> visit) const;

    /// Makes `into` as long as the list `name` and calls `read(element, entry)` for each.
    template <class Entry, class Read>
    void read_list(std::string_view name, std::vector<Entry>& into, Read read) const {
        const Json list = value_.find(name);
        into = std::vector<Entry>(list && list.is(JsonKind::array) ? list.size() : 0);
        each(name, [&](const Cursor& element, std::size_t position) { read(element, into[position]); });
    }

    /// Calls `visit(name, value)` for each member of this object; reports when it is none.
    void each_member(FunctionRef<void(std::string_view, const Cursor&)> visit) const;

private:
    Cursor(Json value, const Cursor& parent, std::string_view name)
        : value_(value), issues_(parent.issues_), parent_(&parent), name_(name) {}
    Cursor(Json value, const Cursor& parent, std::size_t position)
        : value_(value), issues_(parent.issues_), parent_(&parent), position_(position) {}

    Json require(std::string_view name) const;

    Json value_;
    Issues& issues_;
    const Cursor* parent_ = nullptr;
    std::string_view name_;
    std::size_t position_ = 0;
};

} // namespace eligibility
