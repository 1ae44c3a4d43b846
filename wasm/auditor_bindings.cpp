// What JavaScript calls, in so many functions; see policy_compiler.h.
#include "policy_compiler.h"

#include <emscripten/emscripten.h>

using eligibility::wasm::PolicyCompiler;

#define EXPORTED extern "C" EMSCRIPTEN_KEEPALIVE

EXPORTED PolicyCompiler* create() { return new PolicyCompiler; }
/// Tells this module from others (wasm/assets.ts).
EXPORTED int kind() { return 0x61756469; }
EXPORTED void destroy(PolicyCompiler* compiler) { delete compiler; }

EXPORTED std::uintptr_t input(PolicyCompiler* compiler, std::size_t words, std::size_t characters) {
    return compiler->input(words, characters);
}
EXPORTED std::uintptr_t inputCharacters(PolicyCompiler* compiler) { return compiler->input_characters(); }
EXPORTED std::uintptr_t readPack(PolicyCompiler* compiler) { return compiler->read(); }
EXPORTED const char* hash(const PolicyCompiler* compiler) { return compiler->hash(); }
EXPORTED std::uintptr_t compact(PolicyCompiler* compiler) { return compiler->compact(); }
EXPORTED std::size_t compactSize(const PolicyCompiler* compiler) { return compiler->compact_size(); }
EXPORTED std::uintptr_t audit(PolicyCompiler* compiler) { return compiler->audit(); }
EXPORTED const char* shapes(PolicyCompiler* compiler) { return compiler->shapes(); }
