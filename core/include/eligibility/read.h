#pragma once
// Policies, answers, documents and service records from what people write. Every fault that can be found is
// added to `issues`, with its place; nothing is thrown.

#include "eligibility/answers.h"
#include "eligibility/document.h"
#include "eligibility/issue.h"
#include "eligibility/service_record.h"

#include <span>

namespace eligibility {

/// Reads a whole pack from one JSON text. Returns a policy only when there was no fault.
std::optional<Policy> read_policy(std::string_view pack, Issues& issues);

/// Reads a pack from a folder: all files in it whose names end with ".json", each with some members of the pack.
/// Pointers of issues start with the name of the file: "facts.json#/facts/3/type". Not in WebAssembly, which has no
/// files.
std::optional<Policy> read_policy_folder(const std::string& folder, Issues& issues);

/// Reads {"factId": value | "unsure", …}. Every unknown fact and every value that its fact does not allow is reported
/// with what was given and what is allowed; the other answers are still read.
Answers read_answers(std::string_view json, const Policy& policy, Issues& issues);

/// As above, for values that a program has already.
Answers read_answers(std::span<const NamedValue> values, const Policy& policy, Issues& issues);

/// Reads an implementing document for `policy`. Returns it only when there was no fault; what is only to be looked at
/// is a warning among the issues.
std::optional<Document> read_document(std::string_view text, const Policy& policy, Issues& issues);

/// A document with faults: named as far as it could be read, and used for nothing.
struct FaultyDocument {
    std::string id, number, title, level, region;
    std::size_t position = 0; ///< among those that were given
    Issues issues;
};

/// Documents that were read together.
struct ReadDocuments {
    struct Origin {
        std::size_t position = 0; ///< among those that were given
        Issues warnings;
        std::string hash; ///< of its content, whatever its layout
    };

    Documents documents;                ///< in the order in which they stand, whatever order they were given in
    std::vector<Origin> origins;        ///< one a document
    std::vector<FaultyDocument> faulty; ///< by id; the others are read all the same
    std::string hash;                   ///< of all that are used together; empty without any
};

/// Reads documents for `policy`. Of several with one id all are faulty, and so are all of more than 4096.
ReadDocuments read_documents(std::span<const std::string_view> texts, const Policy& policy);

/// Reads what an applicant knows better about counties, {"regionTags"?: {"countyCode": {"tagId": flag}}}: a document
/// that stands after all others, named kCorrections. Returns it only when there was no fault.
std::optional<Document> read_corrections(std::string_view text, const Policy& policy, Issues& issues);

/// Reads {"birthDate"?, "spells": [{"from", "to"?, "seconded"?, "disputed"?, "partTime"?, …}]}; the other members of a
/// spell are the policy's attributes: an option of the fact of that name, which has to be there; the code of a county,
/// which may be missing; or whether something holds. Dates are YYYY-MM-DD or YYYY-MM: a spell then begins on the first
/// and ends on the last day of its month. `to` is the last day; null or absent means that the spell goes on.
/// Nothing is returned when there was an error, or more than 1000 spells. What was only assumed is a warning:
/// overlapping full-time posts, secondments without the home post, gaps before `as_of`, spells that begin or end
/// later. A begin after both `as_of` and `today` is refused; without a clock leave `today` out.
std::optional<ServiceRecord> read_service_record(std::string_view json, const Policy& policy, Date as_of,
                                                 Issues& issues, Date today = {});

} // namespace eligibility
