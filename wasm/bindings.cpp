// Registration only; see engine.h.
#include "engine.h"

#include <cstdint>
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

using eligibility::wasm::Engine;

EMSCRIPTEN_BINDINGS(eligibility) {
    emscripten::class_<Engine>("Engine")
        .constructor<>()
        .function("input", &Engine::input)
        .function("inputCharacters", &Engine::input_characters)
        .function("load", &Engine::load)
        .function("address", &Engine::address)
        .function("answers", &Engine::answers)
        .function("share", &Engine::share, emscripten::allow_raw_pointers())
        .function("loadOverlay", &Engine::load_overlay)
        .function("hash", &Engine::hash)
        .function("day", &Engine::day)
        .function("choose", &Engine::choose)
        .function("provisionsIn", &Engine::provisions_in)
        .function("years", &Engine::years)
        .function("checkAnswers", &Engine::check_answers)
        .class_function("live", &Engine::live);
}

// The questions that are asked for every applicant go past Embind, whose way of calling took longer than some answers.
// The engine is named by its address.
extern "C" {
EMSCRIPTEN_KEEPALIVE std::uintptr_t verdicts(Engine* engine, int day) { return engine->verdicts(day); }
EMSCRIPTEN_KEEPALIVE std::uintptr_t assess(Engine* engine, int day) { return engine->assess(day); }
EMSCRIPTEN_KEEPALIVE std::uintptr_t explain(Engine* engine, int day, std::size_t provision) {
    return engine->explain(day, provision);
}
EMSCRIPTEN_KEEPALIVE std::uintptr_t routes(Engine* engine, int day, std::size_t provision) {
    return engine->routes(day, provision);
}
EMSCRIPTEN_KEEPALIVE std::uintptr_t nextQuestion(Engine* engine, int day) { return engine->next_question(day); }
}
