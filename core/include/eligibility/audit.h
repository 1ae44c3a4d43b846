#pragma once
// Proofs about a policy, the difference of two versions, and reports of both.

#include "audit/audit.h"
#include "audit/diff.h"
#include "audit/roster_diff.h"
#include "formats/audit_results.h"
#include "formats/report.h"
