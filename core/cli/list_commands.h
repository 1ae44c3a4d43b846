#pragma once
// What a policy has, for people who write a local document or a line of answers: as text, or as one JSON object a line.

#include "cli/command.h"

namespace eligibility::cli {

Status facts(const Options& options, Output& out);
Status provisions(const Options& options, Output& out);
Status parameters(const Options& options, Output& out);

} // namespace eligibility::cli
