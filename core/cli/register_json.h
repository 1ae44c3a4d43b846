#pragma once
// What a register has, as JSON.

#include "cli/register_contents.h"
#include "formats/describe.h"
#include "formats/json_sink.h"

namespace eligibility {

template <> struct Names<cli::DocumentState> {
    static constexpr std::string_view kind = "DocumentState";
    static constexpr std::array<std::string_view, 4> words{"inForce", "later", "over", "unconfirmed"};
};

} // namespace eligibility

namespace eligibility::cli {

/// A document as JSON.
struct ListedDocument {
    const RegisterContents& contents;
    std::size_t position;
};
void describe(auto& sink, const ListedDocument& listed) {
    const Document& document = listed.contents.documents[listed.position];
    sink.text("id", document.id);
    sink.text("file", listed.contents.files[listed.position]);
    sink.word("level", document.level);
    sink.text_if("region", document.region);
    sink.text_if("place", place_of(listed.contents.policy, document).value_or(std::string{}));
    sink.text("number", document.number);
    sink.text("title", document.title);
    sink.text("issuer", document.issuer);
    sink.date("from", document.from);
    sink.date_if("to", document.to);
    sink.word("state", listed.contents.states[listed.position]);
}

void describe(auto& sink, const OpenPoint& point) {
    sink.text("kind", point.kind == EntryKind::parameter ? "parameter"
                      : point.kind == EntryKind::fact    ? "recognition"
                                                         : "provision");
    sink.text("id", point.id);
    sink.flag("everywhere", point.everywhere);
    sink.texts("prefectures", point.prefectures);
}

void describe(auto& sink, const FaultyEntry& entry) {
    sink.text("file", entry.file->name);
    sink.text_if("id", entry.document.id);
    sink.list("issues", std::span<const Issue>(entry.document.issues));
}

void describe(auto& sink, const RegisterContents& contents) {
    sink.part("policy", PolicyName{});
    sink.date("asOf", contents.day);
    sink.template list_of<ListedDocument>("documents", contents.documents.size(), [&](std::size_t i) {
        return ListedDocument{contents, i};
    });
    std::vector<std::string> lapsing;
    for (const std::size_t position : contents.lapsing) lapsing.push_back(contents.documents[position].id);
    sink.texts("lapsing", lapsing);
    sink.list("open", std::span<const OpenPoint>(contents.open));
    sink.list("faulty", std::span<const FaultyEntry>(contents.faulty));
    sink.texts("stray", contents.stray);
}

} // namespace eligibility::cli
