#include "cli/register_list.h"

#include "base/text.h"
#include "cli/load.h"
#include "cli/messages.h"
#include "cli/register_json.h"
#include "cli/streams.h"
#include "formats/report.h"

#include <algorithm>
#include <filesystem>

namespace eligibility::cli {
namespace {

/// Writes what a register has in one language.
class RegisterText {
public:
    RegisterText(const RegisterContents& contents, Language language)
        : contents_(contents), words_(contents.policy, language) {}

    std::string run(const std::string& folder) {
        const auto in_force = std::count(contents_.states.begin(), contents_.states.end(), DocumentState::in_force);
        line("", {Message::register_head,
                  {folder, to_text(contents_.day), number_text(contents_.documents.size()), number_text(in_force)}});
        documents();
        head({Message::register_lapsing, {number_text(kSoonDays)}}, contents_.lapsing.empty());
        for (const std::size_t position : contents_.lapsing) document(position);
        head(Message::register_open, contents_.open.empty());
        for (const OpenPoint& point : contents_.open) open(point);
        if (!contents_.faulty.empty()) head(Message::register_faulty, false);
        for (const FaultyEntry& entry : contents_.faulty) faulty(entry);
        if (!contents_.stray.empty()) head(Message::register_stray, false);
        for (const std::string& name : contents_.stray) text_ += join({"  ", printable(name), "\n"});
        return std::move(text_);
    }

private:
    void line(std::string_view indent, const Said& said) { text_ += join({indent, words_.say(said), "\n"}); }

    void head(const Said& said, bool none) {
        text_ += join({"\n", words_.say(said), "\n"});
        if (none) line("  ", Message::found_nothing);
    }

    // Under the places in which they speak.
    void documents() {
        std::optional<std::string> place;
        for (std::size_t i = 0; i < contents_.documents.size(); ++i) {
            const std::string here = place_text(contents_.documents[i]);
            if (place != here) text_ += join({"\n", here, "\n"});
            place = here;
            document(i);
        }
    }

    std::string place_text(const Document& document) const {
        if (const auto place = place_of(contents_.policy, document)) return *place;
        return words_.say(document.level == DocumentLevel::national ? Message::whole_country : Message::whole_province);
    }

    void document(std::size_t position) {
        const Document& one = contents_.documents[position];
        const std::string from = to_text(one.from);
        const Said dated =
            one.to ? Said(Message::register_from_to, {from, to_text(*one.to), one.number, one.title, one.issuer})
                   : Said(Message::register_from, {from, one.number, one.title, one.issuer});
        std::string told = printable(words_.say(dated));
        switch (contents_.states[position]) {
        case DocumentState::in_force: break;
        case DocumentState::later: told = words_.say({Message::register_later, {told}}); break;
        case DocumentState::over: told = words_.say({Message::register_over, {told}}); break;
        case DocumentState::unconfirmed: told = words_.say({Message::register_unconfirmed, {told}}); break;
        }
        text_ += join({"  ", told, ids_text({one.id}), "\n"});
    }

    void open(const OpenPoint& point) {
        const std::string name = words_.name(point.kind, point.id);
        const Said told = point.everywhere
                              ? Said(Message::register_open_everywhere, {name})
                              : Said(Message::register_open_in,
                                     {name, number_text(point.prefectures.size()), number_text(contents_.prefectures),
                                      words_.listed(point.prefectures)});
        text_ += join({"  ", words_.say(told), ids_text({point.id}), "\n"});
    }

    void faulty(const FaultyEntry& entry) {
        for (const std::string& fault : fault_lines(entry.document.issues, *entry.file, words_.language()))
            text_ += join({"  ", fault, "\n"});
    }

    const RegisterContents& contents_;
    PlainWords words_;
    std::string text_;
};

// Names in the folder of what is no document.
std::vector<std::string> stray_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code failure;
    std::filesystem::directory_iterator entries(folder, failure);
    if (failure) return names;
    for (const auto& entry : entries)
        if (entry.path().extension() != ".json" || !entry.is_regular_file(failure))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

Status list_register(const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    const std::string& folder = options.operands.front();
    const auto files = read_document_files(folder, {}, *policy, options.language);
    if (!files) return kFailed;
    RegisterContents contents = contents_of(*policy, *files, options.as_of);
    contents.stray = stray_in(folder);
    out.write(options.json ? object_json(contents, *policy) + '\n'
                           : RegisterText(contents, options.language).run(folder));
    return contents.faulty.empty() ? kDone : kDiffers;
}

} // namespace eligibility::cli
