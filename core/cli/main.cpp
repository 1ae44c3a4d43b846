#include "cli/command.h"
#include "cli/messages.h"
#include "cli/streams.h"

#include <new>

namespace {

using namespace eligibility::cli;

Status run(const std::vector<std::string>& arguments, Output& out) {
    std::string fault;
    const auto options = parse_options(arguments, fault);
    if (options) return options->command->run(*options, out);
    complain({fault});
    return kFailed;
}

// A reader that went away needs no message; where its signal does not end the program, the status says it.
Status finish(Status status, Output& out) {
    if (out.flush()) return status;
    if (!out.reader_left()) complain({"cannot write the results: ", out.reason()});
    return kFailed;
}

} // namespace

int main(int count, char** arguments) {
    constexpr int kStandardOutput = 1;
    Output out(kStandardOutput);
    try {
        const std::vector<std::string> given(arguments + (count > 0 ? 1 : 0), arguments + count);
        return finish(run(given, out), out);
    } catch (const std::bad_alloc&) {
        complain({"out of memory; try fewer or shorter lines, or a smaller --max-line"});
        return finish(kFailed, out);
    }
}
