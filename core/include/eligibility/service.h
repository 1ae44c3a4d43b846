#pragma once
// Service records: from spells of employment to the years that a policy asks for, and the dates of its thresholds.

#include "formats/read_record.h"
#include "formats/results.h"
#include "service/record_years.h"
