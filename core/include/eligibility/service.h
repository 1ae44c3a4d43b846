#pragma once
// Service records: from spells of employment to the years that a policy asks for, and the dates of its thresholds.

#include "assess/service_record.h"
#include "assess/years_json.h"
