#pragma once
// What each result is made of, told once: a sink turns it into JSON text (json_sink), into the words that cross to
// JavaScript (word_sink), or into the table by which those are read (shape_sink). wasm/types.ts has the same
// shapes for whoever uses the package; a test compares them with the table.
// Here: faults, questions and years. Assessments, explanations and routes, documents, and audits have files of their
// own.

#include "eligibility/completion.h"
#include "eligibility/interview.h"
#include "eligibility/read.h"
#include "eligibility/years.h"

namespace eligibility {

#define ELIGIBILITY_SHAPE(type, text)                                                                                  \
    template <> struct ShapeName<type> { static constexpr std::string_view name = text; }

ELIGIBILITY_SHAPE(Issue, "Issue");
void describe(auto& sink, const Issue& issue) {
    sink.word("severity", issue.severity);
    sink.word("code", issue.code);
    sink.text("pointer", issue.pointer);
    sink.said("detail", issue.detail);
    sink.said("hint", issue.hint);
}

/// A list of issues; empty when all is well.
struct IssueList {
    std::span<const Issue> issues;
};
ELIGIBILITY_SHAPE(IssueList, "IssueList");
void describe(auto& sink, const IssueList& list) { sink.list("issues", list.issues); }

struct PolicyName {};
ELIGIBILITY_SHAPE(PolicyName, "PolicyName");
void describe(auto& sink, const PolicyName&) {
    sink.of_policy("id", &Policy::id);
    sink.of_policy("hash", &Policy::hash);
}

ELIGIBILITY_SHAPE(Progress, "Progress");
void describe(auto& sink, const Progress& progress) {
    const auto number = [](std::size_t size) { return static_cast<std::int64_t>(size); };
    sink.number("answered", number(progress.answered));
    sink.number("atLeast", number(progress.at_least));
    sink.number("atMost", number(progress.at_most));
}

ELIGIBILITY_SHAPE(NextQuestion, "NextQuestion");
void describe(auto& sink, const NextQuestion& next) {
    sink.id_or_null("next", next.fact);
    sink.of_pack_or_null("question", next.fact, "question", [](const Fact& f) -> const Text& { return f.question; });
    sink.part("progress", next.progress);
}

/// The provisions that an interview is about.
struct ProvisionList {
    std::vector<ProvisionIndex> provisions;
};
ELIGIBILITY_SHAPE(ProvisionList, "ProvisionList");
void describe(auto& sink, const ProvisionList& list) {
    sink.ids("provisions", std::span<const ProvisionIndex>(list.provisions));
}

/// Answers with what follows from them.
ELIGIBILITY_SHAPE(Completion, "Completion");
void describe(auto& sink, const Completion& completion) {
    sink.answers("answers", completion.answers);
    sink.ids("added", std::span<const FactIndex>(completion.added));
}

ELIGIBILITY_SHAPE(Slip, "Slip");
void describe(auto& sink, const Slip& slip) {
    sink.of_pack("text", slip.entry, "text", [](const Implausible& one) -> const Text& { return one.text; });
    sink.ids("facts", std::span<const FactIndex>(slip.facts));
}

struct SlipList {
    std::vector<Slip> slips;
};
ELIGIBILITY_SHAPE(SlipList, "SlipList");
void describe(auto& sink, const SlipList& list) { sink.list("slips", std::span<const Slip>(list.slips)); }

ELIGIBILITY_SHAPE(ThresholdDate, "ThresholdDate");
void describe(auto& sink, const ThresholdDate& threshold) {
    sink.id("fact", threshold.fact);
    sink.value("value", threshold.fact, threshold.value);
    sink.date_or_null("date", threshold.date);
    sink.flag("reached", threshold.reached);
}

ELIGIBILITY_SHAPE(service::Interval, "Gap");
void describe(auto& sink, const service::Interval& gap) {
    sink.date("from", gap.begin);
    sink.date("to", gap.end - std::chrono::days(1));
}

ELIGIBILITY_SHAPE(Years, "Years");
void describe(auto& sink, const Years& years) {
    sink.date("asOf", years.as_of);
    sink.answers("facts", years.facts);
    sink.list("thresholds", std::span<const ThresholdDate>(years.thresholds));
    sink.list("gaps", std::span<const service::Interval>(years.gaps));
    sink.list("warnings", std::span<const Issue>(years.warnings));
}

/// What a service record gives: years, or what is wrong with it.
struct YearsFound {
    std::optional<Years> years;
    Issues issues;
};
ELIGIBILITY_SHAPE(YearsFound, "YearsFound");
void describe(auto& sink, const YearsFound& found) {
    sink.part_if("years", found.years);
    sink.list("issues", std::span<const Issue>(found.issues));
}

} // namespace eligibility
