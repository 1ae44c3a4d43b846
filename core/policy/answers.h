#pragma once
// What an applicant has answered so far.

#include "policy/issue.h"
#include "policy/model.h"

#include <string_view>

namespace eligibility {

inline constexpr std::int16_t kAbsent = -1; ///< not answered
inline constexpr std::int16_t kUnsure = -2; ///< answered 说不清

/// One entry a fact: kAbsent, kUnsure, or the value: 0 or 1 for bool, the position of the option, the
/// number itself, or the position of the county in Policy::regions.
struct Answers {
    std::vector<std::int16_t> values;

    explicit Answers(const Policy& policy) : values(policy.facts.size(), kAbsent) {}
    std::int16_t operator[](FactIndex fact) const { return values[fact.at]; }
    std::int16_t& operator[](FactIndex fact) { return values[fact.at]; }
};

/// Reads {"factId": value | "unsure", …}. Every unknown fact and every value that its fact does not
/// allow is reported with what was given and what is allowed; the other answers are still read.
Answers read_answers(std::string_view json, const Policy& policy, Issues& issues);

/// A value of a fact as JSON text: true, "township", 30, "430102"; "unsure"; null when absent.
std::string value_json(const Policy& policy, FactIndex fact, std::int16_t value);

/// The allowed values in words: "true or false", "whole numbers 0 to 60", "'a', 'b' or 'c'".
std::string allowed_values(const Fact& fact);

} // namespace eligibility
