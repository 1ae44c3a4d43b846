// Registration only; see policy_compiler.h.
#include "policy_compiler.h"

#include <emscripten/bind.h>

using eligibility::wasm::PolicyCompiler;

EMSCRIPTEN_BINDINGS(eligibility_auditor) {
    emscripten::class_<PolicyCompiler>("PolicyCompiler")
        .constructor<>()
        .function("input", &PolicyCompiler::input)
        .function("inputCharacters", &PolicyCompiler::input_characters)
        .function("read", &PolicyCompiler::read)
        .function("load", &PolicyCompiler::load)
        .function("addDocument", &PolicyCompiler::add_document)
        .function("readDocuments", &PolicyCompiler::read_documents)
        .function("hash", &PolicyCompiler::hash)
        .function("compact", &PolicyCompiler::compact)
        .function("compactSize", &PolicyCompiler::compact_size)
        .function("audit", &PolicyCompiler::audit)
        .function("shapes", &PolicyCompiler::shapes);
}
