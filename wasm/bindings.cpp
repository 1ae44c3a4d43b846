// What JavaScript calls, in so many functions; see engine.h. Without Embind: its way of calling took longer than some
// answers, and it was more than a third of what the page fetches as code for the core.
#include "engine.h"

#include <emscripten/emscripten.h>

using eligibility::wasm::Engine;

#define EXPORTED extern "C" EMSCRIPTEN_KEEPALIVE

EXPORTED Engine* create() { return new Engine; }
EXPORTED Engine* share(const Engine* engine) { return engine->share(); }
EXPORTED void destroy(Engine* engine) { delete engine; }
/// Tells this module from others (wasm/assets.ts).
EXPORTED int kind() { return 0x636f7265; }
EXPORTED int live() { return Engine::live(); }

EXPORTED std::uintptr_t input(Engine* engine, std::size_t words, std::size_t characters) {
    return engine->input(words, characters);
}
EXPORTED std::uintptr_t inputCharacters(Engine* engine) { return engine->input_characters(); }
EXPORTED std::uintptr_t load(Engine* engine) { return engine->load(); }
EXPORTED std::uintptr_t loadOverlay(Engine* engine) { return engine->load_overlay(); }
EXPORTED const char* hash(const Engine* engine) { return engine->hash(); }
EXPORTED int day(const Engine* engine) { return engine->day(); }

EXPORTED std::uintptr_t answers(Engine* engine) { return engine->answers(); }
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
EXPORTED std::uintptr_t nextQuestion(Engine* engine, int day) { return engine->next_question(day); }
EXPORTED std::uintptr_t provisionsIn(Engine* engine, int audience) { return engine->provisions_in(audience); }
EXPORTED std::uintptr_t years(Engine* engine, int day, int today) { return engine->years(day, today); }
EXPORTED std::uintptr_t checkAnswers(Engine* engine) { return engine->check_answers(); }
