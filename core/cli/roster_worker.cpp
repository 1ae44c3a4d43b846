#include "cli/roster_worker.h"

#include "base/text.h"
#include "cli/roster_writing.h"

namespace eligibility::cli {

class RosterWorker::Work {
public:
    explicit Work(const RosterPlan& plan)
        : plan_(plan), provisions_(plan.policy->provisions.size()), roster_(plan.checker),
          reading_(plan, roster_, counts_), ahead_(plan, reading_.columns()), writing_(plan),
          pointers_(plan.policy->facts.size(), nullptr) {
        counts_.all.resize(provisions_);
        counts_.what_if.resize(plan.what_if.size(), CountsOfProvisions(provisions_));
        if (!plan.later.empty()) counts_.reached.resize(provisions_);
    }

    void work(RosterPiece& piece) {
        piece.written.clear();
        piece.faults.clear();
        piece.rows = 0;
        if (piece.kind == RosterPiece::Kind::rows) {
            reading_.read(piece);
            judge();
            writing_.write(reading_, {verdicts_, ahead_.reached()}, piece.written);
        } else {
            work_part(piece);
        }
        counts_.people += reading_.people() + reading_.faulty();
        counts_.faulty += reading_.faulty();
    }
    const RosterCounts& counts() const { return counts_; }

private:
    // Of a row that is too long to be read everything is written as it stands, and then why.
    void work_part(RosterPiece& piece) {
        reading_.clear();
        piece.written += piece.text;
        if (piece.kind == RosterPiece::Kind::part) return;
        const std::string_view end = std::string_view(piece.text).ends_with("\r\n") ? "\r\n" : "\n";
        piece.written.end_line_off();
        reading_.refuse(piece, text_of({Message::row_too_long, {number_text(plan_.longest_row)}}, plan_.words));
        writing_.write_nothing(reading_, reading_.rows().front(), piece.written);
        piece.written += end;
    }

    void judge() {
        const std::size_t people = reading_.people();
        verdicts_.resize(provisions_ * people);
        for (const auto& column : reading_.columns().all) pointers_[column->fact.at] = column->codes.data();
        roster_.judge(pointers_, people, {verdicts_.data(), nullptr, nullptr, people, counts_.all});
        ahead_.judge(verdicts_, people, counts_);
        if (plan_.groups) reading_.groups().count(verdicts_, people);
    }

    const RosterPlan& plan_;
    const std::size_t provisions_;
    RosterCounts counts_;
    Roster roster_;
    RosterReading reading_;
    RosterAhead ahead_;
    RosterWriting writing_;
    std::vector<const std::uint8_t*> pointers_; // one a fact
    std::vector<std::uint8_t> verdicts_;
};

RosterWorker::RosterWorker(const RosterPlan& plan) : work_(std::make_unique<Work>(plan)) {}
RosterWorker::~RosterWorker() = default;
void RosterWorker::work(RosterPiece& piece) { work_->work(piece); }
const RosterCounts& RosterWorker::counts() const { return work_->counts(); }

} // namespace eligibility::cli
