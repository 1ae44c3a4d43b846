#pragma once
// Reading service records.

#include "eligibility/read.h"

namespace eligibility {

class JsonDocument; // formats/json.h

/// For a record that was parsed already.
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
