// Registration only; see roster_engine.h.
#include "roster_engine.h"

#include <emscripten/bind.h>

using eligibility::wasm::RosterEngine, eligibility::wasm::Sources, eligibility::wasm::of;

EMSCRIPTEN_BINDINGS(eligibility_roster) {
    emscripten::class_<RosterEngine>("RosterEngine")
        .constructor<>()
        .function("input", of<RosterEngine>(&Sources::input))
        .function("inputCharacters", of<RosterEngine>(&Sources::input_characters))
        .function("loadPolicy", &RosterEngine::load_policy)
        .function("loadDocuments", of<RosterEngine>(&Sources::load_documents))
        .function("suppose", of<RosterEngine>(&Sources::suppose))
        .function("correct", of<RosterEngine>(&Sources::correct))
        .function("choose", &RosterEngine::choose)
        .function("prepare", &RosterEngine::prepare)
        .function("reads", &RosterEngine::reads)
        .function("code", &RosterEngine::code)
        .function("clear", &RosterEngine::clear)
        .function("column", &RosterEngine::column)
        .function("judge", &RosterEngine::judge)
        .function("results", &RosterEngine::results)
        .function("counts", &RosterEngine::counts);
}
