// Registration only; see engine.h.
#include "engine.h"

#include <emscripten/bind.h>

using eligibility::wasm::Engine;

EMSCRIPTEN_BINDINGS(eligibility) {
    emscripten::class_<Engine>("Engine")
        .constructor<>()
        .function("input", &Engine::input)
        .function("inputCharacters", &Engine::input_characters)
        .function("load", &Engine::load)
        .function("share", &Engine::share, emscripten::allow_raw_pointers())
        .function("loadOverlay", &Engine::load_overlay)
        .function("hash", &Engine::hash)
        .function("day", &Engine::day)
        .function("answers", &Engine::answers)
        .function("choose", &Engine::choose)
        .function("verdicts", &Engine::verdicts)
        .function("assess", &Engine::assess)
        .function("explain", &Engine::explain)
        .function("routes", &Engine::routes)
        .function("nextQuestion", &Engine::next_question)
        .function("provisionsIn", &Engine::provisions_in)
        .function("years", &Engine::years)
        .function("checkAnswers", &Engine::check_answers)
        .class_function("live", &Engine::live);
}
