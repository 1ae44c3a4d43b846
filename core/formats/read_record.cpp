#include "formats/read_record.h"

#include "base/short_sort.h"
#include "base/text.h"
#include "formats/cursor.h"
#include "formats/read_applicant.h"
#include "formats/read_condition.h"
#include "formats/read_value.h"
#include "service/spells.h"

#include <algorithm>

namespace eligibility {
namespace {

using service::Interval;
using service::kOpen;

constexpr std::chrono::days kDay{1};
constexpr std::size_t kMostSpells = 1000;

/// A date with the precision it was given in.
struct Stated {
    Date first{}, last{};

    bool month() const { return first != last; }
};

struct StatedSpell {
    Stated from, to;
    ServiceSpell spell;

    bool full_time() const { return !spell.part_time && !spell.seconded && !spell.disputed; }
};

std::optional<Stated> parse_stated(std::string_view text) {
    if (const auto day = parse_date(text)) return Stated{*day, *day};
    const auto first = parse_date(join({text, "-01"}));
    if (!first) return std::nullopt;
    const std::chrono::year_month_day date = civil(*first);
    return Stated{*first, month_end(date.year(), date.month())};
}

std::optional<Stated> read_date(const Cursor& at, std::string_view name) {
    const std::string text = at.string(name);
    if (text.empty()) return std::nullopt;
    const auto stated = parse_stated(text);
    if (!stated)
        at.fail_at(name, IssueCode::invalid_date, join({"'", text, "' is no date"}),
                   "write the date as YYYY-MM-DD or YYYY-MM");
    return stated;
}

std::string span_text(const Interval& days) {
    if (days.end == kOpen) return join({to_text(days.begin), " on"});
    return join({to_text(days.begin), " to ", to_text(days.end - kDay)});
}

// Whether the overlap is only that both spells were given the same month, as one ended and the other began in it.
bool shares_a_month(const StatedSpell& one, const StatedSpell& next, const Interval& overlap) {
    if (overlap.end == kOpen || !(one.to.month() || next.from.month())) return false;
    const std::chrono::year_month_day begin = civil(overlap.begin), last = civil(overlap.end - kDay);
    return begin.year() == last.year() && begin.month() == last.month();
}

class RecordReader {
public:
    RecordReader(const Policy& policy, Date as_of, Date today)
        : policy_(policy), as_of_(as_of), latest_(std::max(as_of, today)) {}

    std::optional<ServiceRecord> read(const Cursor& at) {
        Issues& issues = at.issues();
        const std::size_t issues_before = issues.size();
        if (!at.is_object()) return std::nullopt;
        at.allow_only("birthDate spells");
        if (at.has("birthDate")) birth_ = read_date(at, "birthDate");
        if (const Json spells = at.value().find("spells"); spells && spells.size() > kMostSpells) {
            at.fail_at("spells", IssueCode::too_large, "more than 1000 spells");
            return std::nullopt;
        }
        at.read_list("spells", spells_, [&](const Cursor& spell, StatedSpell& into) { read_spell(spell, into); });
        if (has_error(issues, issues_before)) return std::nullopt;
        const std::string pointer = child_pointer(at.pointer(), "spells");
        warn_of_overlaps(issues, pointer);
        warn_of_secondments(issues, pointer);
        warn_of_gaps(issues, pointer);
        ServiceRecord record;
        for (StatedSpell& stated : spells_) record.spells.push_back(std::move(stated.spell));
        return record;
    }

private:
    void read_spell(const Cursor& at, StatedSpell& into) {
        if (!at.is_object()) return;
        check_members(at);
        read_dates(at, into);
        ServiceSpell& spell = into.spell;
        for (const SpellAttribute& attribute : policy_.spell_attributes)
            spell.attributes.push_back(read_attribute(at, attribute));
        spell.seconded = at.boolean("seconded", false);
        spell.disputed = at.boolean("disputed", false);
        spell.part_time = at.boolean("partTime", false);
    }

    void check_members(const Cursor& at) const {
        constexpr std::string_view kOwn = "from to seconded disputed partTime";
        for (const Json member : at.value()) {
            const std::string_view name = member.key();
            if (position_among(kOwn, name) || find_id(policy_.spell_attributes, name)) continue;
            auto known = ids_of(policy_.spell_attributes);
            for (const std::string_view own : split(kOwn)) known.push_back(own);
            at.fail_at(name, IssueCode::unknown_member, join({"unknown member '", shortened(name, 60), "'"}),
                       did_you_mean(name, known));
        }
    }

    Value read_attribute(const Cursor& at, const SpellAttribute& attribute) const {
        switch (attribute.kind) {
        case SpellAttribute::Kind::option: return read_choice(at, attribute);
        case SpellAttribute::Kind::place: return at.has(attribute.id) ? read_choice(at, attribute) : kAbsent;
        case SpellAttribute::Kind::flag: return at.boolean(attribute.id, false) ? Value{1} : Value{0};
        }
        return kAbsent;
    }

    void read_dates(const Cursor& at, StatedSpell& into) const {
        const auto from = read_date(at, "from");
        const Json end = at.value().find("to");
        const bool goes_on = !end || end.is(JsonKind::null);
        const auto to = goes_on ? Stated{kOpen - kDay, kOpen - kDay} : read_date(at, "to");
        if (from) check_begin(at, from->first);
        if (!from || !to) return;
        into.from = *from;
        into.to = *to;
        into.spell.days = {from->first, to->last + kDay};
        if (to->last < from->first)
            at.fail_at("to", IssueCode::spell_ends_before_it_begins,
                       join({"ends on ", to_text(to->last), ", before it begins on ", to_text(from->first),
                             "; the record is refused"}));
        else if (!goes_on && to->first > latest_)
            warn(at.issues(), IssueCode::spell_in_future, child_pointer(at.pointer(), "to"),
                 join({"ends on ", to_text(to->last), ", which is still to come; it is counted up to ", to_text(as_of_),
                       ", and taken to go on until that end"}));
    }

    void check_begin(const Cursor& at, Date begin) const {
        if (birth_ && begin < birth_->first)
            at.fail_at("from", IssueCode::spell_before_birth,
                       join({"begins on ", to_text(begin), ", before the birth on ", to_text(birth_->first),
                             "; the record is refused"}));
        if (begin > latest_)
            at.fail_at("from", IssueCode::spell_in_future,
                       join({"begins on ", to_text(begin), ", after ", to_text(latest_), "; the record is refused"}));
        else if (begin > as_of_)
            warn(at.issues(), IssueCode::spell_in_future, child_pointer(at.pointer(), "from"),
                 join({"begins on ", to_text(begin), ", after ", to_text(as_of_), "; it adds no years by then"}));
    }

    // A value of the fact of this name, so that a misspelt one is not silently outside every rule.
    Value read_choice(const Cursor& at, const SpellAttribute& attribute) const {
        Value value = kAbsent;
        if (at.string(attribute.id).empty()) return value;
        at.with(attribute.id,
                [&](const Cursor& given) { value = read_value(given, policy_[attribute.fact], policy_); });
        return value;
    }

    // Whoever is sent elsewhere keeps the home post; where no spell says so, nobody can tell what counts.
    void warn_of_secondments(Issues& issues, std::string_view pointer) const {
        std::vector<Interval> posts;
        for (const StatedSpell& stated : spells_)
            if (!stated.spell.seconded) posts.push_back(stated.spell.days);
        const service::Intervals home = service::merge(std::move(posts));
        for (std::size_t i = 0; i < spells_.size(); ++i) {
            const Interval& away = spells_[i].spell.days;
            const auto before = spells_[i].spell.seconded ? service::run_up_to(home, away.begin) : std::nullopt;
            if (!before || before->end >= away.end) continue;
            warn(issues, IssueCode::secondment_without_post, child_pointer(pointer, number_text(i)),
                 join({"no spell of the home post covers all of this secondment, ", span_text(away),
                       "; whether these days count with that post is unsure"}));
        }
    }

    void warn_of_overlaps(Issues& issues, std::string_view pointer) const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < spells_.size(); ++i)
            if (spells_[i].full_time()) order.push_back(i);
        short_sort(order, [&](std::size_t one, std::size_t other) {
            return spells_[one].spell.days.begin < spells_[other].spell.days.begin;
        });
        std::size_t longest = order.empty() ? 0 : order.front();
        for (const std::size_t next : order) {
            if (next != longest) warn_of_overlap(issues, pointer, longest, next);
            if (spells_[next].spell.days.end > spells_[longest].spell.days.end) longest = next;
        }
    }

    void warn_of_overlap(Issues& issues, std::string_view pointer, std::size_t one, std::size_t next) const {
        const Interval& earlier = spells_[one].spell.days;
        const Interval& later = spells_[next].spell.days;
        const Interval overlap{later.begin, std::min(earlier.end, later.end)};
        if (overlap.begin >= overlap.end || shares_a_month(spells_[one], spells_[next], overlap)) return;
        warn(issues, IssueCode::overlapping_posts, child_pointer(pointer, number_text(next)),
             join({"overlaps ", pointer, "/", number_text(one), " from ", span_text(overlap),
                   "; each of these days is counted once"}));
    }

    void warn_of_gaps(Issues& issues, std::string_view pointer) const {
        std::vector<Interval> all;
        for (const StatedSpell& stated : spells_) all.push_back(stated.spell.days);
        for (const Interval& gap : service::gaps(service::merge(std::move(all)), as_of_)) {
            std::string place(pointer);
            for (std::size_t i = 0; i < spells_.size(); ++i)
                if (spells_[i].spell.days.begin == gap.end) place = child_pointer(pointer, number_text(i));
            warn(issues, IssueCode::gap, place,
                 join({"no spell covers ", span_text(gap),
                       "; taken as a break: continuous years begin anew, totals leave it out"}));
        }
    }

    const Policy& policy_;
    Date as_of_, latest_;
    std::optional<Stated> birth_;
    std::vector<StatedSpell> spells_;
};

} // namespace

std::optional<ServiceRecord> read_service_record(std::string_view json, const Policy& policy, Date as_of,
                                                 Issues& issues, Date today) {
    const JsonDocument document(json, issues);
    return document.root() ? read_service_record(document, policy, as_of, issues, today) : std::nullopt;
}

std::optional<ServiceRecord> read_service_record(const JsonDocument& document, const Policy& policy, Date as_of,
                                                 Issues& issues, Date today) {
    return RecordReader(policy, as_of, today).read(Cursor(document.root(), issues));
}

ServiceLine read_service_line(std::string_view line, const Policy& policy, Date as_of, Issues& issues, Date today) {
    ServiceLine result;
    const JsonDocument document(line, issues);
    if (!document.root()) return result;
    const Cursor root(document.root(), issues);
    if (!root.is_object()) return result;
    const std::size_t issues_before = issues.size();
    root.allow_only("id record");
    result.id = read_applicant_id(root);
    if (!root.has("record")) root.fail_at("record", IssueCode::missing_member, "the member 'record' is missing");
    root.with("record", [&](const Cursor& at) { result.record = RecordReader(policy, as_of, today).read(at); });
    if (has_error(issues, issues_before)) result.record.reset();
    return result;
}

} // namespace eligibility
