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
        .function("loadOverlay", &Engine::load_overlay)
        .function("dropOverlay", &Engine::drop_overlay)
        .function("useDate", &Engine::use_date)
        .function("hash", &Engine::hash)
        .function("answers", &Engine::answers)
        .function("verdicts", &Engine::verdicts)
        .function("assess", &Engine::assess)
        .function("explain", &Engine::explain)
        .function("routes", &Engine::routes)
        .function("nextQuestion", &Engine::next_question)
        .function("questionsLeft", &Engine::questions_left)
        .function("years", &Engine::years)
        .function("checkAnswers", &Engine::check_answers)
        .class_function("live", &Engine::live);
}
