#pragma once
// What a register comes to on a day: where documents are in force, which lapse, and what nothing settles.

#include "eligibility/read.h"
#include "formats/pack_files.h"
#include "formats/plain_words.h"

namespace eligibility::cli {

/// How long before its end a document is said to lapse.
inline constexpr int kSoonDays = 90;

enum class DocumentState : std::uint8_t { in_force, later, over, unconfirmed };

/// Something that the text leaves open and that no document in force settles in some prefectures.
struct OpenPoint {
    EntryKind kind{}; ///< parameter, fact (which somebody recognises) or provision (which somebody decides)
    std::string id;
    std::vector<std::string> prefectures; ///< their names
    bool everywhere = false;              ///< these are all of them, or the policy has none
};

/// A document that is not used.
struct FaultyEntry {
    FaultyDocument document;
    const PackFile* file = nullptr;
};

struct RegisterContents {
    const Policy& policy;
    Date day{};
    Documents documents;               ///< in their order
    std::vector<DocumentState> states; ///< one a document
    std::vector<std::string> files;    ///< one a document: its name
    std::vector<std::size_t> lapsing;  ///< positions, the first to lapse first
    std::vector<OpenPoint> open;       ///< in the order of the policy
    std::vector<FaultyEntry> faulty;
    std::vector<std::string> stray; ///< names in the folder that are no documents
    std::size_t prefectures = 0;    ///< how many the policy has
};

/// What the policy calls the place in which a document speaks; nothing where it speaks everywhere.
std::optional<std::string> place_of(const Policy& policy, const Document& document);

/// Of the files of a folder; `files` must outlive the result.
RegisterContents contents_of(const Policy& policy, const std::vector<PackFile>& files, Date day);

} // namespace eligibility::cli
