#pragma once
// A place in a JSON document that knows its pointer: readers ask it for members, and it reports what
// is missing, unknown or of the wrong kind. Every getter returns a usable default after a report.

#include "policy/json.h"
#include "policy/model.h"

#include <initializer_list>

namespace eligibility {

/// What all cursors of one reading share.
struct ReadContext {
    Issues& issues;
    bool texts; ///< false: labels, questions and the like may be absent
};

class Cursor {
public:
    Cursor(const Json& value, ReadContext& shared) : value_(value), shared_(shared) {}

    const Json& value() const { return value_; }
    std::string pointer() const;

    void fail(IssueCode code, std::string detail, std::string hint = {}) const;
    /// Fails at the member `name` instead of here.
    void fail_at(std::string_view name, IssueCode code, std::string detail, std::string hint = {}) const;
    /// "expected <what>, found <excerpt>"
    void fail_type(std::string_view what) const;

    bool is_object() const; ///< reports when it is not
    /// Reports members whose names are not in `names`.
    void allow_only(std::initializer_list<std::string_view> names) const;
    bool has(std::string_view name) const;

    /// A string that must be there and must not be empty.
    std::string string(std::string_view name) const;
    bool boolean(std::string_view name, std::optional<bool> fallback = std::nullopt) const;
    std::int16_t whole(std::string_view name, int min, int max) const;
    /// The position of the string among `words`.
    std::size_t one_of(std::string_view name, std::initializer_list<std::string_view> words) const;
    std::vector<std::string> strings(std::string_view name) const;
    /// {"zh": …, "en": …}; may be absent when texts are not read.
    Text text(std::string_view name) const;
    /// A string that is only needed when texts are read.
    std::string wording(std::string_view name) const;
    bool texts() const { return shared_.texts; }
    ReadContext& shared() const { return shared_; }

    /// Calls `visit(member)` when the member is there.
    template <class Visit> void with(std::string_view name, Visit visit) const {
        if (const Json* member = find(name)) visit(Cursor(*member, *this, name));
    }

    /// Calls `visit(element, position)` for each element of the list `name`.
    template <class Visit> void each(std::string_view name, Visit visit) const {
        const Json* list = list_at(name);
        if (list == nullptr) return;
        const Cursor here(*list, *this, name);
        for (std::size_t i = 0; i < list->size(); ++i) visit(Cursor((*list)[i], here, i), i);
    }

    /// Calls `visit(element, position)` for each element of this list; reports when it is none.
    template <class Visit> void each_here(Visit visit) const {
        if (!value_.is_array()) return fail_type("a list");
        for (std::size_t i = 0; i < value_.size(); ++i) visit(Cursor(value_[i], *this, i), i);
    }

private:
    Cursor(const Json& value, const Cursor& parent, std::string_view name)
        : value_(value), shared_(parent.shared_), parent_(&parent), name_(name) {}
    Cursor(const Json& value, const Cursor& parent, std::size_t position)
        : value_(value), shared_(parent.shared_), parent_(&parent), position_(position) {}

    const Json* find(std::string_view name) const;
    const Json* require(std::string_view name) const;
    const Json* list_at(std::string_view name) const;

    const Json& value_;
    ReadContext& shared_;
    const Cursor* parent_ = nullptr;
    std::string_view name_;
    std::size_t position_ = 0;
};

/// "'a', 'b' or 'c'"
std::string listing(const std::vector<std::string_view>& words);

} // namespace eligibility
