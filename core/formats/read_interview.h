#pragma once
// An interview on the command line: an applicant so far, and what the questions are about.

#include "eligibility/interview.h"
#include "formats/read_applicant.h"

namespace eligibility {

/// {"id"?: …, "facts": {…}, "audience"?: …, "topics"?: […]} on a line.
struct InterviewLine {
    Applicant applicant;
    InterviewScope scope;
};

/// Reads a line. Faults are reported; the id is kept where it could be read.
InterviewLine read_interview_line(std::string_view line, const Policy& policy, Issues& issues);

} // namespace eligibility
