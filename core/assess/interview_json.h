#pragma once
// An interview on the command line: an applicant so far in, the next question out.

#include "assess/interview.h"
#include "policy/applicant.h"

namespace eligibility {

/// {"id"?: …, "facts": {…}, "audience"?: …, "topics"?: […]} on a line.
struct InterviewLine {
    Applicant applicant;
    std::vector<ProvisionIndex> provisions; ///< for this audience and on these topics; all when absent or empty
};

/// Reads a line. Faults are reported; the id is kept where it could be read.
InterviewLine read_interview_line(std::string_view line, const Policy& policy, Issues& issues);

/// {"next": "factId", "question": {"zh", "en"}, "progress": {"answered", "atLeast", "atMost"}}; next and
/// question are null when every verdict is settled.
std::string interview_json(Interview& interview, const Answers& answers, const Policy& policy);

} // namespace eligibility
