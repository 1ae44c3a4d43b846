#pragma once
// Where in files the faults are that messages speak of.

#include "formats/json.h"
#include "formats/pack_files.h"

#include <deque>

namespace eligibility::cli {

/// Files whose faults are being printed; each is parsed when the first one asks.
class Places {
public:
    /// What is in none of the files is in `whole`. The files must outlive this.
    Places(const std::vector<PackFile>& files, std::string_view whole, Language language);

    /// What is said of the place that a pointer leads to, as "facts.json#/facts/3/type" or without a file.
    Said of(std::string_view pointer, std::string_view fault);

private:
    struct File {
        explicit File(const PackFile& given) : file(given) {}

        const PackFile& file;
        std::optional<JsonDocument> document;
        Issues unparsed; // were reported by whoever read the file
    };

    Json root(File& file) const;
    std::string line_text(File& file, std::string_view pointer) const;
    std::string entries_text(std::string_view pointer, Json value) const;
    Said said(File& file, std::string_view pointer, std::string_view fault) const;

    std::deque<File> files_;
    std::string_view whole_;
    Language language_;
};

} // namespace eligibility::cli
