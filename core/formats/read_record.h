#pragma once
// Reading service records.

#include "base/issue.h"
#include "service/service_record.h"

namespace eligibility {

class JsonDocument; // formats/json.h

/// Reads {"birthDate"?, "spells": [{"from", "to"?, "seconded"?, "disputed"?, "partTime"?, …}]}; the other members of a
/// spell are the policy's attributes: an option of the fact of that name, which has to be there; the code of a county,
/// which may be missing; or whether something holds. Dates are YYYY-MM-DD or YYYY-MM: a spell then begins on the first
/// and ends on the last day of its month. `to` is the last day; null or absent means that the spell goes on.
/// Nothing is returned when there was an error, or more than 1000 spells. What was only assumed is a warning:
/// overlapping full-time posts, secondments without the home post, gaps before `as_of`, spells that begin or end
/// later. A begin after both `as_of` and `today` is refused; without a clock leave `today` out.
std::optional<ServiceRecord> read_service_record(std::string_view json, const Policy& policy, Date as_of,
                                                 Issues& issues, Date today = {});

/// As above, for a record that was parsed already.
std::optional<ServiceRecord> read_service_record(const JsonDocument& document, const Policy& policy, Date as_of,
                                                 Issues& issues, Date today = {});

/// One record of a stream: {"id"?: …, "record": {…}} on a line.
struct ServiceLine {
    std::string id; ///< as JSON text ("\"a-1\"", "7"); empty when there was none
    std::optional<ServiceRecord> record;
};

/// As read_service_record, for a line. The id is kept where it could be read.
ServiceLine read_service_line(std::string_view line, const Policy& policy, Date as_of, Issues& issues, Date today = {});

} // namespace eligibility
