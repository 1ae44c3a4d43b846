#pragma once
// Policies, answers and local documents: reading them, and what they are.

#include "policy/answers.h"
#include "policy/applicant.h"
#include "policy/compact.h"
#include "policy/issue.h"
#include "policy/issue_json.h"
#include "policy/json.h"
#include "policy/model.h"
#include "policy/overlay.h"
#include "policy/pack_files.h"
#include "policy/read_answers.h"
#include "policy/read_policy.h"
#include "policy/settings.h"
