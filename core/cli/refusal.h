#pragma once
// What is said as JSON of input that could not be used.

#include "formats/describe.h"
#include "formats/json_sink.h"

namespace eligibility::cli {

/// Why a line or a file was refused.
struct Refusal {
    std::string_view code;
    const Issues& issues;
};
void describe(auto& sink, const Refusal& refusal) {
    sink.text("code", refusal.code);
    sink.list("issues", std::span<const Issue>(refusal.issues));
}

/// The object that stands for a result that there is not.
struct RefusedFile {
    Refusal error;
};
void describe(auto& sink, const RefusedFile& refused) { sink.part("error", refused.error); }

} // namespace eligibility::cli
