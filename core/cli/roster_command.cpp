#include "cli/roster_command.h"

#include "base/text.h"
#include "cli/roster_pieces.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace eligibility::cli {
namespace {

constexpr std::size_t kMostHeader = std::size_t{1} << 20;
constexpr std::size_t kMostFaultsTold = 20;
constexpr int kStandardError = 2;

/// A file for results, or standard output.
class ResultFile {
public:
    ResultFile(const std::string& path, Output& standard) : path_(path) {
        if (path == "-") {
            to_ = &standard;
            return;
        }
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        error_ = descriptor_ < 0 ? errno : 0;
        file_.emplace(descriptor_);
        to_ = &*file_;
    }
    ~ResultFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    ResultFile(const ResultFile&) = delete;
    ResultFile& operator=(const ResultFile&) = delete;

    bool is_standard() const { return !file_.has_value(); }
    bool write(std::string_view text) { return error_ == 0 && to_->write(text); }
    bool flush() { return error_ == 0 && to_->flush(); }
    /// Says why writing failed; of standard output the program itself does.
    void complain_of(Language language) const {
        if (is_standard()) return;
        const std::string why = error_ != 0 ? std::generic_category().message(error_) : file_->reason();
        complain({{Message::unwritable_file, {path_, why}}, {}}, language);
    }

private:
    const std::string& path_;
    int descriptor_ = -1, error_ = 0;
    std::optional<Output> file_;
    Output* to_ = nullptr;
};

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code failure;
    return a != "-" && b != "-" && std::filesystem::equivalent(a, b, failure) && !failure &&
           std::filesystem::is_regular_file(a, failure);
}

/// Tells on a terminal how far it is.
class Progress {
public:
    Progress(const Options& options, bool silent)
        : language_(options.language), on_(!silent && ::isatty(kStandardError)) {}
    ~Progress() {
        if (told_) std::fputs("\r\033[K", stderr);
    }
    void at(std::uint64_t people) {
        const auto now = std::chrono::steady_clock::now();
        if (!on_ || now - last_ < std::chrono::milliseconds(250)) return;
        last_ = now;
        told_ = true;
        std::fputs(("\r" + text_of({Message::progress, {number_text(people)}}, language_)).c_str(), stderr);
    }

private:
    Language language_;
    bool on_, told_ = false;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// The first faults of rows, each with its row, and how many more there are.
class FaultList {
public:
    FaultList(const std::string& name, const Options& options, bool header)
        : name_(name), language_(options.language), rows_(header ? 1 : 0) {}

    void add(const RosterPiece& piece) {
        for (const RosterPiece::Fault& fault : piece.faults) {
            if (told_ == kMostFaultsTold) break;
            ++told_;
            complain({{Message::row_place, {name_, number_text(rows_ + fault.row + 1), fault.why}}, {}}, language_);
        }
        rows_ += piece.rows;
    }
    void finish(std::uint64_t all) const {
        if (all > told_) complain({{Message::rows_more, {name_, number_text(all - told_)}}, {}}, language_);
    }

private:
    const std::string& name_;
    Language language_;
    std::size_t rows_;
    std::uint64_t told_ = 0;
};

std::string whole_header(const RosterPlan& plan) {
    const RosterTable& table = plan.table;
    if (table.header.empty()) return {};
    std::string_view row = table.header;
    while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
    const std::string_view end = std::string_view(table.header).substr(row.size());
    std::string text = join({table.mark, row});
    Recoder recoder(table.encoding);
    for (const std::string& column : plan.added_columns()) {
        text += table.format.separator;
        text += recoder.from_utf8(field_of(column, table.format));
    }
    return text += end.empty() ? "\n" : end;
}

bool write_summary(const Options& options, const RosterPlan& plan, const RosterCounts& counts) {
    if (!options.summary_file) return true;
    Recoder recoder(plan.table.encoding);
    std::ofstream file(*options.summary_file, std::ios::binary);
    file << recoder.from_utf8(summary_table(plan, counts));
    file.close();
    if (!file.fail()) return true;
    const std::string why = std::generic_category().message(errno);
    complain({{Message::unwritable_file, {*options.summary_file, why}}, {}}, options.language);
    return false;
}

Status complain_of_input(const std::string& name, const Input& in, Language language) {
    if (name == "-") complain({{Message::unreadable_input, {in.reason()}}, {}}, language);
    else complain({{Message::file_unreadable, {name, in.reason()}}, {}}, language);
    return kFailed;
}

// Judges what follows the header.
Status judge_rows(const Options& options, Output& out, const RosterPlan& plan, Input& in, std::string_view rest) {
    const std::string& name = options.operands[0];
    ResultFile results(options.operands[1], out);
    if (!results.write(whole_header(plan))) return results.complain_of(options.language), kFailed;
    RosterPieces pieces(in, plan, rest);
    FaultList faults(name, options, !plan.table.header.empty());
    RosterCounts counts;
    {
        Progress progress(options, false);
        std::uint64_t rows = 0;
        // Whoever pipes rows through waits for each answer, and has threads of his own.
        const bool piped = plan.table.header.empty();
        const std::size_t processors = std::max(1u, std::thread::hardware_concurrency());
        const std::size_t threads = piped ? 1 : options.jobs.value_or(processors);
        counts = work_on(pieces, plan, threads, [&](const RosterPiece& piece) {
            faults.add(piece);
            progress.at(rows += piece.rows);
            return results.write(piece.written) && (!piped || results.flush());
        });
    }
    faults.finish(counts.faulty);
    if (!results.flush()) return results.complain_of(options.language), kFailed;
    if (in.failed()) return complain_of_input(name, in, options.language);
    if (!results.is_standard()) out.write(summary_text(plan, counts));
    if (!write_summary(options, plan, counts)) return kFailed;
    return counts.faulty == 0 ? kDone : kDiffers;
}

} // namespace

Status judge_roster(const Options& options, Output& out) {
    const std::string &from = options.operands[0], &to = options.operands[1];
    if (is_same_file(from, to)) return complain({{Message::same_file, {from}}, {}}, options.language), kFailed;
    bool faulty_documents = false;
    auto plan = roster_plan(options, faulty_documents);
    if (!plan) return kFailed;
    std::optional<Input> in;
    if (from == "-") in.emplace();
    else in.emplace(from);
    std::string begin;
    for (std::string_view more; !options.columns && begin.size() < kMostHeader; begin += more)
        if ((more = in->read()).empty()) break;
    if (in->failed()) return complain_of_input(from, *in, options.language);
    std::size_t size = 0;
    auto table = read_roster_table(begin, from, options, *plan->policy, size);
    if (!table) return kFailed;
    plan->table = std::move(*table);
    const Status status = judge_rows(options, out, *plan, *in, std::string_view(begin).substr(size));
    return status == kDone && faulty_documents ? kDiffers : status;
}

} // namespace eligibility::cli
