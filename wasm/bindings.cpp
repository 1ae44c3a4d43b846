// Registration only; see engine.h.
#include "engine.h"

#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

using eligibility::wasm::Engine, eligibility::wasm::Sources, eligibility::wasm::of;

EMSCRIPTEN_BINDINGS(eligibility) {
    emscripten::class_<Engine>("Engine")
        .constructor<>()
        .function("input", of<Engine>(&Sources::input))
        .function("inputCharacters", of<Engine>(&Sources::input_characters))
        .function("load", &Engine::load)
        .function("share", &Engine::share, emscripten::allow_raw_pointers())
        .function("loadDocuments", of<Engine>(&Sources::load_documents))
        .function("suppose", of<Engine>(&Sources::suppose))
        .function("correct", of<Engine>(&Sources::correct))
        .function("prepare", &Engine::prepare)
        .function("hash", &Engine::hash)
        .function("address", &Engine::address)
        .function("answers", &Engine::answers)
        .function("provisionsIn", &Engine::provisions_in)
        .function("complete", &Engine::complete)
        .function("implausible", &Engine::implausible)
        .class_function("live", &Engine::live);
}

// What is asked for every applicant goes past Embind, whose way of calling took longer than some answers. The engine is
// named by its address.
#define EXPORTED extern "C" EMSCRIPTEN_KEEPALIVE

EXPORTED std::uintptr_t choose(Engine* engine, std::size_t count) { return engine->choose(count); }
EXPORTED std::uintptr_t verdicts(Engine* engine, int day) { return engine->verdicts(day); }
EXPORTED std::uintptr_t assess(Engine* engine, int day, bool all) { return engine->assess(day, all); }
EXPORTED std::uintptr_t told(Engine* engine, std::size_t position) { return engine->told(position); }
EXPORTED std::uintptr_t explain(Engine* engine, int day, std::size_t provision) {
    return engine->explain(day, provision);
}
EXPORTED std::uintptr_t routes(Engine* engine, int day, std::size_t provision) {
    return engine->routes(day, provision);
}
EXPORTED std::uintptr_t nextQuestion(Engine* engine, int day, int audience, bool amounts) {
    return engine->next_question(day, audience, amounts);
}
