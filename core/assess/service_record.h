#pragma once
// A service record: the spells of employment of one person, as the person states them.

#include "policy/date.h"
#include "policy/issue.h"
#include "policy/model.h"
#include "service/spells.h"

namespace eligibility {

class JsonDocument; // policy/json.h

/// Options of the policy's facts unitKind, unitLevel and postKind; the county's code, or "".
struct ServiceSpell {
    service::Interval days; ///< a spell that still goes on ends with service::kOpen
    std::string unit_kind, unit_level, county, post_kind;
    bool seconded = false;  ///< sent there by another unit
    bool hard_area = false; ///< in a hardship area
    bool disputed = false;  ///< a loan, a leave or the like: whether it counts is for an authority
    bool part_time = false;
};

struct ServiceRecord {
    std::vector<ServiceSpell> spells; ///< in the order given
};

/// Reads {"birthDate"?, "spells": [{"from", "to"?, "unitKind", "unitLevel", "county"?, "postKind",
/// "seconded"?, "hardArea"?, "disputed"?, "partTime"?}]}. Dates are YYYY-MM-DD or YYYY-MM: a spell
/// then begins on the first and ends on the last day of its month. `to` is the last day; null or
/// absent means that the spell goes on.
/// Nothing is returned when there was an error. What was only assumed is a warning: overlapping
/// full-time posts, gaps before `as_of`, spells that begin or end later. A begin after both `as_of`
/// and `today` is refused; without a clock leave `today` out.
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
