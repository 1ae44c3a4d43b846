#pragma once
// Policies, answers and local documents: reading them, and what they are.

#include "base/issue.h"
#include "formats/compact.h"
#include "formats/json.h"
#include "formats/pack_files.h"
#include "formats/read_answers.h"
#include "formats/read_applicant.h"
#include "formats/read_overlay.h"
#include "formats/read_policy.h"
#include "policy/answers.h"
#include "policy/model.h"
#include "policy/overlay.h"
#include "policy/settings.h"
