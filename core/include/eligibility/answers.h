#pragma once
// What an applicant has answered so far.

#include "eligibility/policy.h"

namespace eligibility {

/// One entry a fact: kAbsent, kUnsure, or a value.
struct Answers {
    std::vector<Value> values;

    Answers() = default;
    explicit Answers(const Policy& policy) : values(policy.facts.size(), kAbsent) {}
    Value operator[](FactIndex fact) const { return values[fact.at]; }
    Value& operator[](FactIndex fact) { return values[fact.at]; }
    bool operator==(const Answers&) const = default;
};

/// From the first to the last value, both included; the last is before the first where there is none.
struct ValueRange {
    Value first = 0, last = 0;

    std::int64_t size() const { return std::int64_t{last} - first + 1; }
};

ValueRange value_range(const Policy& policy, FactIndex fact);

/// A value of a fact in a form of its own: true, a whole number, or text ("township", "430102", "2016-05-01",
/// "unsure").
using FreeValue = std::variant<bool, std::int64_t, std::string>;

/// `value` is not kAbsent.
FreeValue free_value(const Policy& policy, FactIndex fact, Value value);

/// As a pack has it, without quotes: "true", "30", "township".
std::string plain_text(const FreeValue& value);

/// An answer, or what a local document says, by name.
struct NamedValue {
    std::string name;
    FreeValue value;

    bool operator==(const NamedValue&) const = default;
};

/// The answers that are given, by the ids of their facts.
std::vector<NamedValue> named_answers(const Policy& policy, const Answers& answers);

} // namespace eligibility
