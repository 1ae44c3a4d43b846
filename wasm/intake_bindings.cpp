// Registration only; see intake.h.
#include "intake.h"

#include <emscripten/bind.h>

using eligibility::wasm::Intake, eligibility::wasm::Sources, eligibility::wasm::of;

EMSCRIPTEN_BINDINGS(eligibility_intake) {
    emscripten::class_<Intake>("Intake")
        .constructor<>()
        .function("input", of<Intake>(&Sources::input))
        .function("inputCharacters", of<Intake>(&Sources::input_characters))
        .function("loadPolicy", &Intake::load_policy)
        .function("loadDocuments", of<Intake>(&Sources::load_documents))
        .function("suppose", of<Intake>(&Sources::suppose))
        .function("correct", of<Intake>(&Sources::correct))
        .function("years", &Intake::years)
        .function("checkAnswers", &Intake::check_answers)
        .function("checkCorrections", &Intake::check_corrections);
}
