// Registration only; see engine.h.
#include "engine.h"

#include <emscripten/bind.h>

using eligibility::wasm::Engine;

EMSCRIPTEN_BINDINGS(eligibility) {
    emscripten::class_<Engine>("Engine")
        .constructor<>()
        .function("load", &Engine::load)
        .function("loadOverlay", &Engine::load_overlay)
        .function("useDate", &Engine::use_date)
        .function("hash", &Engine::hash)
        .function("answers", &Engine::answers)
        .function("verdicts", &Engine::verdicts)
        .function("assess", &Engine::assess)
        .function("checkAnswers", &Engine::check_answers)
        .class_function("live", &Engine::live);
}
