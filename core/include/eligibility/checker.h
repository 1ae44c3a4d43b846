#pragma once
// Checking applicants against a policy: verdicts, missing facts, reasons, explanations.

#include "assess/assessor.h"
#include "assess/checker.h"
#include "assess/explain.h"
#include "assess/write_json.h"
