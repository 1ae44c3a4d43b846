#pragma once
// As formats/describe.h: what became of documents that were read.

#include "formats/describe.h"

namespace eligibility {

/// What a document that was given became; with errors among its issues it is not used.
struct DocumentRead {
    std::string_view id, level, region;
    bool confirmed = false;
    std::size_t position = 0; ///< among those that were given
    std::span<const Issue> issues, warnings;

    static DocumentRead of(const Document& document, const ReadDocuments::Origin& origin) {
        return {document.id, name_of(document.level), document.region, document.confirmed, origin.position,
                {},          origin.warnings};
    }
    static DocumentRead of(const FaultyDocument& faulty) {
        return {faulty.id, faulty.level, faulty.region, false, faulty.position, faulty.issues, {}};
    }
};
ELIGIBILITY_SHAPE(DocumentRead, "DocumentRead");
void describe(auto& sink, const DocumentRead& read) {
    sink.text("id", read.id);
    sink.text_if("level", read.level);
    sink.text_if("region", read.region);
    sink.flag("confirmed", read.confirmed);
    sink.number("position", static_cast<std::int64_t>(read.position));
    sink.list("issues", read.issues);
    sink.list("warnings", read.warnings);
}

/// Documents in the order in which they stand, faulty ones last.
struct DocumentsRead {
    const ReadDocuments* read = nullptr;
};
ELIGIBILITY_SHAPE(DocumentsRead, "DocumentsRead");
void describe(auto& sink, const DocumentsRead& of) {
    const std::size_t used = of.read ? of.read->documents.size() : 0;
    sink.text("hash", of.read ? std::string_view(of.read->hash) : std::string_view());
    sink.template list_of<DocumentRead>("documents", used + (of.read ? of.read->faulty.size() : 0), [&](std::size_t i) {
        return i < used ? DocumentRead::of(of.read->documents[i], of.read->origins[i])
                        : DocumentRead::of(of.read->faulty[i - used]);
    });
}

} // namespace eligibility
