#include "cli/command.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/streams.h"

#include <new>

namespace {

using namespace eligibility::cli;
using eligibility::Language;
using eligibility::Message;

Status run(const std::vector<std::string>& arguments, Language language, Output& out) {
    Complaint fault;
    const auto options = parse_options(arguments, fault);
    if (options) return options->command->run(*options, out);
    complain(fault, language);
    return kFailed;
}

// A reader that went away needs no message; where its signal does not end the program, the status says it.
Status finish(Status status, Language language, Output& out) {
    if (out.flush()) return status;
    if (!out.reader_left()) complain({{Message::unwritable_output, {out.reason()}}, {}}, language);
    return kFailed;
}

} // namespace

int main(int count, char** arguments) {
    constexpr int kStandardOutput = 1;
    Output out(kStandardOutput);
    const std::vector<std::string> given(arguments + (count > 0 ? 1 : 0), arguments + count);
    const Language language = language_of(given);
    try {
        return finish(run(given, language, out), language, out);
    } catch (const std::bad_alloc&) {
        complain({Message::out_of_memory, {}}, language);
        return finish(kFailed, language, out);
    }
}
