#pragma once
// Checking applicants against a policy: verdicts, missing facts, reasons, explanations,
// routes to a better verdict, which question to ask next, and receipts of all that.

#include "assess/assessor.h"
#include "assess/checker.h"
#include "assess/explain.h"
#include "assess/interview.h"
#include "assess/routes.h"
#include "formats/read_interview.h"
#include "formats/read_receipt.h"
#include "formats/results.h"
