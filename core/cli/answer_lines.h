#pragma once
// Lines of standard input in, one JSON object a line out, in the same order.

#include "base/text.h"
#include "cli/command.h"
#include "cli/lines.h"
#include "cli/load.h"
#include "cli/messages.h"
#include "cli/refusal.h"

namespace eligibility::cli {

/// What one line gets: a result, or the issues why there is none.
template <class Result> struct Reply {
    std::string id; ///< of the line, as JSON text; empty when there was none
    std::optional<Result> result;
};

/// The object of a line.
template <class Result> struct AnsweredLine {
    const Reply<Result>& reply;
    Refusal otherwise;
};
template <class Result> void describe(auto& sink, const AnsweredLine<Result>& line) {
    const auto& [id, result] = line.reply;
    if (!id.empty() || !result) sink.raw("id", id.empty() ? "null" : id);
    if (result) describe(sink, *result);
    else sink.part("error", line.otherwise);
}

/// Says why a line was not read.
inline void report_too_long(const LineReader& lines, Issues& issues) {
    report(issues, IssueCode::line_too_long, "",
           {Message::line_too_long, {number_text(lines.number()), number_text(lines.longest())}});
}

/// Answers every line with `answer(line, issues)`, a Reply; one without a result gets an error object with `code`.
template <class Answer>
Status answer_lines(const Loaded& loaded, std::string_view code, const Options& options, Output& out, Answer answer) {
    using Replied = std::invoke_result_t<Answer, std::string_view, Issues&>;
    Input in;
    LineReader lines(in, options.longest_line, &out);
    Status status = loaded.faulty_documents ? kDiffers : kDone;
    KnownTexts known;
    for (std::string text; lines.next();) {
        Issues issues;
        Replied reply;
        if (lines.too_long()) report_too_long(lines, issues);
        else reply = answer(lines.line(), issues);
        if (!reply.result) status = kDiffers;
        text.clear();
        {
            JsonSink sink(text, *loaded.policy, &known);
            describe(sink, AnsweredLine<typename decltype(reply.result)::value_type>{reply, {code, issues}});
        }
        if (!out.write(text += '\n')) break;
    }
    if (!in.failed()) return status;
    complain({{Message::unreadable_input, {in.reason()}}, {}}, options.language);
    return kFailed;
}

} // namespace eligibility::cli
