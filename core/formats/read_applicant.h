#pragma once
// One applicant of a stream: {"id"?: …, "facts": {…}} on a line.

#include "eligibility/answers.h"
#include "eligibility/issue.h"

namespace eligibility {

class Cursor;

struct Applicant {
    std::string id; ///< as JSON text ("\"a-1\"", "7"); empty when there was none
    Answers answers;
};

/// Reads a line. Faults are reported; the id is kept where it could be read.
Applicant read_applicant(std::string_view line, const Policy& policy, Issues& issues);

/// The id and the facts of a line that may have other members too.
Applicant read_applicant(const Cursor& line, const Policy& policy);

/// A person of a roster as either version of a policy reads the line. What only one version can read counts as
/// not answered in the other; what neither can is an issue.
struct VersionedApplicant {
    std::string id; ///< as JSON text; empty when there was none
    Answers before, after;
};

VersionedApplicant read_versioned(std::string_view line, const Policy& before, const Policy& after, Issues& issues);

/// The member "id" of a line, a text or a number, as JSON text; empty when there is none.
std::string read_applicant_id(const Cursor& line);

} // namespace eligibility
