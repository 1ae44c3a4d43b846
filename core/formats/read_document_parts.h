#pragma once
// What the parts of a document are read with. Internal to the reader of documents.

#include "base/suggest.h"
#include "base/text.h"
#include "eligibility/document.h"
#include "formats/cursor.h"
#include "formats/read_condition.h"

namespace eligibility {

/// A document while it is read.
struct DocumentReading {
    explicit DocumentReading(const Policy& of);

    const Policy& policy;
    std::vector<std::size_t> definition_depths;
    std::optional<DocumentLevel> level; ///< nothing where it could not be read
    Document document;
};

/// Whether the level is one that leaves the circle of a provision, and what it asks, to others.
inline bool is_local(const std::optional<DocumentLevel>& level) {
    return level == DocumentLevel::prefecture || level == DocumentLevel::county;
}

/// `parameters`, `readings`, `regionTags` and `recognises`. Level and region must have been read.
void read_holes(const Cursor& root, DocumentReading& reading);

/// {"countyCode": {"tagId": flag}}, as in `regionTags`. The region must have been read.
void read_county_tags(const Cursor& at, DocumentReading& reading);

/// `rules` and `relates`. Level and own sentences must have been read.
void read_document_rules(const Cursor& root, DocumentReading& reading);

/// A table of `gives`.
void read_given_table(const Cursor& at, const DocumentReading& reading, GivenTable& table);

/// The condition at the member `name`, where there is one.
std::optional<Condition> read_condition_at(const Cursor& at, std::string_view name, const DocumentReading& reading);

/// Reports a row whose `when` hangs on an open number, or on the fact that the row is to settle.
void check_row(const Cursor& at, const std::optional<Condition>& when, const DocumentReading& reading,
               std::optional<FactIndex> settles = {});

/// The day at the member `name`, where there is one.
std::optional<Date> read_day_at(const Cursor& at, std::string_view name);

/// The text in quotes at the member `name`; empty where there is none.
std::string read_plain_text(const Cursor& at, std::string_view name);

/// The list of texts at the member `name`; empty where there is none.
std::vector<Text> read_texts(const Cursor& at, std::string_view name);

/// The entry that is named here, as a member of an object of ids.
template <class Entry>
std::optional<Index<Entry>> named_here(const Cursor& at, std::string_view id, const std::vector<Entry>& list,
                                       IssueCode code, Message unknown) {
    const auto found = find_id(list, id);
    if (!found) at.fail(code, {unknown, {shortened(id, kLongestName)}}, did_you_mean(id, ids_of(list)));
    return found;
}

} // namespace eligibility
