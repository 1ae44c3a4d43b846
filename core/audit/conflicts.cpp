#include "eligibility/conflicts.h"

#include "base/text.h"
#include "diagram/compile.h"

#include <algorithm>

namespace eligibility {
namespace {

using diagram::AskedCondition;
using diagram::kTerminals;
using diagram::Node;
using diagram::Table;

constexpr Node kIsNo = static_cast<Node>(Standing::no), kIsYes = static_cast<Node>(Standing::yes);

template <class Holds> constexpr Table yes_where(Holds holds) {
    Table table{};
    for (Node a = 0; a < kTerminals; ++a)
        for (Node b = 0; b < kTerminals; ++b) table[a * kTerminals + b] = holds(a, b) ? kIsYes : kIsNo;
    return table;
}

constexpr Table kBothYes = yes_where([](Node a, Node b) { return a == kIsYes && b == kIsYes; });
constexpr Table kFirstAlone = yes_where([](Node a, Node b) { return a == kIsYes && b == kIsNo; });
constexpr Table kDiffer = yes_where([](Node a, Node b) { return a != b; });
constexpr Table kGreater = [] {
    Table table{};
    for (Node a = 0; a < kTerminals; ++a)
        for (Node b = 0; b < kTerminals; ++b) table[a * kTerminals + b] = static_cast<std::uint8_t>(std::max(a, b));
    return table;
}();

/// What a document gives to those whom `when` describes, if no row before this one may hold: a value, or a condition.
struct GivingRow {
    const std::optional<Condition>* when;
    Value value = 0;
    const std::optional<Condition>* replacement = nullptr;
    std::string pointer;
};

/// The rows of both documents on one thing.
struct SharedQuestion {
    std::vector<GivingRow> of[2];
    bool recognises = false;
};

std::string pointer_to(std::string_view member, std::string_view name) { return join({"/", member, "/", name}); }

std::vector<GivingRow> rows_of_hole(const std::vector<HoleRow>& hole, const std::string& pointer) {
    std::vector<GivingRow> rows;
    for (const HoleRow& row : hole) rows.push_back({&row.when, row.value, nullptr, pointer});
    return rows;
}

// Of rules the last that speaks of somebody counts.
template <class Add> std::vector<GivingRow> rows_of_rules(const Document& document, ProvisionIndex provision, Add add) {
    std::vector<GivingRow> rows;
    for (std::size_t i = document.rules.size(); i-- > 0;) {
        const DocumentRule& rule = document.rules[i];
        if (rule.provision == provision) add(rule, pointer_to("rules", number_text(i)), rows);
    }
    return rows;
}

class PairOfDocuments {
public:
    PairOfDocuments(const Policy& policy, const Settings& settings, std::uint16_t document, std::uint16_t other,
                    DocumentConflicts& conflicts)
        : policy_(policy), settings_(settings), positions_{document, other}, documents_{&settings.document(document),
                                                                                        &settings.document(other)},
          conflicts_(conflicts) {}

    /// With diagrams, where documents speak of the same; with `may_ask` false that is left undone.
    void run(bool may_ask) {
        compare_readings();
        compare_tags();
        ask_of_holes();
        ask_of_rules();
        if (asks() && may_ask) answer_questions();
        if (asks() && !may_ask) conflicts_.complete = false;
    }
    bool asks() const { return !questions_.empty(); }

private:
    void report(std::string pointer, std::string other_pointer) {
        conflicts_.found.push_back({positions_[0], positions_[1], std::move(pointer), std::move(other_pointer)});
    }

    // Readings and tags are set for everybody.
    void compare_readings() {
        for (const auto& [reading, is] : documents_[0]->readings)
            for (const auto& [same, other] : documents_[1]->readings)
                if (reading == same && is != other) {
                    const std::string pointer = pointer_to("readings", policy_[reading].id);
                    report(pointer, pointer);
                }
    }

    void compare_tags() {
        for (const Document::Tag& tag : documents_[0]->tags)
            for (const Document::Tag& other : documents_[1]->tags)
                if (tag.region == other.region && tag.tag == other.tag && tag.holds != other.holds) {
                    const std::string county = pointer_to("regionTags", policy_.regions[tag.region.at].adcode);
                    const std::string pointer = join({county, "/", policy_[tag.tag].id});
                    report(pointer, pointer);
                }
    }

    void ask_of_holes() {
        for (const Document::Parameters& hole : documents_[0]->parameters)
            for (const Document::Parameters& other : documents_[1]->parameters) {
                const std::string pointer = pointer_to("parameters", policy_[hole.parameter].id);
                if (hole.parameter == other.parameter)
                    ask({{rows_of_hole(hole.rows, pointer), rows_of_hole(other.rows, pointer)}});
            }
        for (const Document::Recognition& hole : documents_[0]->recognises)
            for (const Document::Recognition& other : documents_[1]->recognises) {
                const std::string pointer = pointer_to("recognises", policy_[hole.fact].id);
                if (hole.fact == other.fact)
                    ask({{rows_of_hole(hole.rows, pointer), rows_of_hole(other.rows, pointer)}, true});
            }
    }

    void ask_of_rules() {
        const auto adopting = [](const DocumentRule& rule, std::string pointer, std::vector<GivingRow>& rows) {
            if (rule.adopts) rows.push_back({&rule.when, *rule.adopts ? 1 : 0, nullptr, std::move(pointer)});
        };
        const auto replacing = [](const DocumentRule& rule, std::string pointer, std::vector<GivingRow>& rows) {
            if (rule.replaces) rows.push_back({&rule.when, 0, &rule.replaces, std::move(pointer)});
        };
        const auto ask_both = [&](ProvisionIndex provision, auto add) {
            ask({{rows_of_rules(*documents_[0], provision, add), rows_of_rules(*documents_[1], provision, add)}});
        };
        for (std::uint16_t i = 0; i < policy_.provisions.size(); ++i) {
            ask_both({i}, adopting);
            ask_both({i}, replacing);
        }
    }

    void ask(SharedQuestion question) {
        if (!question.of[0].empty() && !question.of[1].empty()) questions_.push_back(std::move(question));
    }

    void answer_questions() {
        std::vector<AskedCondition> conditions;
        for (const SharedQuestion& question : questions_)
            for (const int side : {0, 1})
                for (const GivingRow& row : question.of[side]) {
                    conditions.push_back({row.when, positions_[side], question.recognises});
                    if (row.replacement) conditions.push_back({row.replacement, positions_[side]});
                }
        Issues too_large;
        auto compiled = diagram::compile_asked(policy_, settings_, conditions, too_large);
        std::size_t next = 0;
        for (std::size_t i = 0; compiled && i < questions_.size(); ++i) answer(questions_[i], *compiled, next);
        conflicts_.complete = conflicts_.complete && compiled && !compiled->diagrams.overflowed();
    }

    /// A row with whom it gives something for certain, and what its replacement is for each.
    struct Giving {
        const GivingRow* row;
        Node certain, replacement;
    };

    static std::vector<Giving> giving(const std::vector<GivingRow>& rows, diagram::Compiled& compiled,
                                      std::size_t& next) {
        std::vector<Giving> all;
        Node earlier = kIsNo;
        for (const GivingRow& row : rows) {
            const Node when = compiled.roots[next++];
            const Node certain = compiled.diagrams.combine(when, earlier, kFirstAlone);
            all.push_back({&row, certain, row.replacement ? compiled.roots[next++] : kIsNo});
            earlier = compiled.diagrams.combine(earlier, when, kGreater);
        }
        return all;
    }

    // Reports the first two rows that both give something else to somebody.
    void answer(const SharedQuestion& question, diagram::Compiled& compiled, std::size_t& next) {
        const std::vector<Giving> own = giving(question.of[0], compiled, next);
        const std::vector<Giving> others = giving(question.of[1], compiled, next);
        diagram::Diagrams& diagrams = compiled.diagrams;
        for (const Giving& one : own)
            for (const Giving& other : others) {
                if (diagrams.overflowed()) return;
                if (!one.row->replacement && one.row->value == other.row->value) continue;
                Node people = diagrams.combine(one.certain, other.certain, kBothYes);
                if (one.row->replacement)
                    people = diagrams.combine(people, diagrams.combine(one.replacement, other.replacement, kDiffer),
                                              kBothYes);
                if (people != kIsNo && !diagrams.overflowed()) return report(one.row->pointer, other.row->pointer);
            }
    }

    const Policy& policy_;
    const Settings& settings_;
    const std::uint16_t positions_[2];
    const Document* const documents_[2];
    DocumentConflicts& conflicts_;
    std::vector<SharedQuestion> questions_;
};

// Of one level, so that one region covers the other only where they are the same.
bool may_conflict(const Document& one, const Document& other) {
    return one.confirmed && other.confirmed && one.level == other.level && one.region == other.region &&
           one.from == other.from;
}

} // namespace

DocumentConflicts conflicts_among(const Policy& policy, const Documents& documents) {
    DocumentConflicts conflicts;
    const std::shared_ptr<const Documents> all(std::shared_ptr<void>(), &documents); // they outlive the settings
    std::size_t pairs = 0;
    for (std::uint16_t i = 0; i < documents.size(); ++i) {
        std::optional<Settings> settings;
        for (std::uint16_t j = static_cast<std::uint16_t>(i + 1); j < documents.size(); ++j) {
            if (!may_conflict(documents[i], documents[j])) continue;
            if (!settings) settings = settings_on(policy, all, documents[i].from);
            PairOfDocuments pair(policy, *settings, i, j, conflicts);
            pair.run(pairs < kMostComparedPairs);
            pairs += pair.asks() ? 1 : 0;
        }
    }
    return conflicts;
}

bool warn_of_conflicts(const Policy& policy, ReadDocuments& read) {
    const DocumentConflicts conflicts = conflicts_among(policy, read.documents);
    for (const DocumentConflict& conflict : conflicts.found) {
        const Said said{Message::conflict_of_documents,
                        {read.documents[conflict.document].number, read.documents[conflict.other].number}};
        warn(read.origins[conflict.document].warnings, IssueCode::documents_conflict, conflict.pointer, said);
        warn(read.origins[conflict.other].warnings, IssueCode::documents_conflict, conflict.other_pointer, said);
    }
    return conflicts.complete;
}

} // namespace eligibility
