#pragma once
// Where in a text something stands that a JSON pointer leads to. Not part of the WebAssembly build, which has no text.

#include "formats/syntax_fault.h"

namespace eligibility {

/// In a text that is JSON; of a member the place of its name. Of what is not there, the place of the nearest around it
/// that is.
TextPlace place_of_pointer(std::string_view json, std::string_view pointer);

/// A token of a pointer as it was before it was escaped.
std::string unescaped(std::string_view token);

} // namespace eligibility
