#include "eligibility/conflicts.h"

#include "audit/day_conditions.h"
#include "audit/document_parts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace eligibility {
namespace {

using diagram::Node;
using diagram::Table;

constexpr std::size_t kMostPairs = 4096; // of documents that say something of the same

constexpr auto kSaysNo = static_cast<Node>(diagram::Outcome::not_satisfied);
constexpr auto kSaysOpen = static_cast<Node>(diagram::Outcome::needs_decision);
constexpr auto kSaysYes = static_cast<Node>(diagram::Outcome::satisfied);

constexpr Table kBothYes = satisfied_where([](Node a, Node b) { return a == kSaysYes && b == kSaysYes; });
constexpr Table kEitherYes = satisfied_where([](Node a, Node b) { return a == kSaysYes || b == kSaysYes; });
constexpr Table kIsYes = satisfied_where([](Node a, Node) { return a == kSaysYes; });
constexpr Table kIsOpen = satisfied_where([](Node a, Node) { return a == kSaysOpen; });
constexpr Table kIsNo = satisfied_where([](Node a, Node) { return a == kSaysNo; });

/// One thing that documents can fill or say, and what they say of it.
struct Subject {
    Disputed about{};
    std::size_t at = 0, region = 0; ///< of the hole or of the provision; the county of a tag

    auto operator<=>(const Subject&) const = default;
};

/// What a document says of a subject for whom `when` describes: a value, or what a condition comes to.
struct Claim {
    const std::optional<Condition>* when = nullptr; ///< everybody without
    Value value = 0;
    const std::optional<Condition>* condition = nullptr;
};

/// In which the first that holds counts.
using Claims = std::vector<Claim>;

std::map<Subject, Claims> claims_of(const Document& document) {
    std::map<Subject, Claims> claims;
    for (const Document::Parameters& hole : document.parameters)
        for (const HoleRow& row : hole.rows)
            claims[{Disputed::parameter, hole.parameter.at}].push_back({&row.when, row.value});
    for (const auto& [reading, is] : document.readings)
        claims[{Disputed::reading, reading.at}].push_back({nullptr, is ? 1 : 0});
    for (const Document::Recognition& hole : document.recognises)
        for (const HoleRow& row : hole.rows)
            claims[{Disputed::recognition, hole.fact.at}].push_back({&row.when, row.value});
    for (const Document::Tag& set : document.tags)
        claims[{Disputed::tag, set.tag.at, set.region.at}].push_back({nullptr, set.holds ? 1 : 0});
    for (auto rule = document.rules.rbegin(); rule != document.rules.rend(); ++rule) { // the last one counts
        if (rule->adopts)
            claims[{Disputed::adopts, rule->provision.at}].push_back({&rule->when, *rule->adopts ? 1 : 0});
        if (rule->replaces)
            claims[{Disputed::replaces, rule->provision.at}].push_back({&rule->when, 0, &rule->replaces});
    }
    return claims;
}

/// A claim whose conditions were asked for.
struct AskedClaim {
    std::size_t when = 0;
    Value value = 0;
    std::optional<std::size_t> condition;
};

/// A pair of documents that both say something of a subject.
struct Pair {
    std::uint16_t first, second;
    Subject subject;
    std::size_t place = 0; ///< where both speak of it
    std::vector<AskedClaim> of_first, of_second;
};

// What can be claimed: a value, or one of the standings of a condition.
std::vector<Value> values_of(const std::vector<AskedClaim>& claims) {
    std::vector<Value> values;
    for (const AskedClaim& claim : claims) {
        if (claim.condition) return {0, 1, 2};
        if (std::find(values.begin(), values.end(), claim.value) == values.end()) values.push_back(claim.value);
    }
    return values;
}

/// Finds those to whom the documents of pairs say different things, under the documents of one day.
class Dispute {
public:
    explicit Dispute(DayConditions& conditions) : conditions_(conditions), diagrams_(conditions.diagrams()) {}

    Node differ(const Pair& pair) {
        Node result = kSaysNo;
        const std::vector<Value> first = values_of(pair.of_first), second = values_of(pair.of_second);
        for (const Value one : first)
            for (const Value other : second)
                if (one != other)
                    result = either(result, both(certainly(pair.of_first, one), certainly(pair.of_second, other)));
        return both(result, conditions_[pair.place]);
    }

private:
    Node both(Node a, Node b) { return diagrams_.combine(a, b, kBothYes); }
    Node either(Node a, Node b) { return diagrams_.combine(a, b, kEitherYes); }

    // Yes for those to whom the claims give this value whatever is decided about their conditions.
    Node certainly(const std::vector<AskedClaim>& claims, Value value) {
        Node result = kSaysNo;
        for (auto claim = claims.rbegin(); claim != claims.rend(); ++claim) {
            const Node when = conditions_[claim->when], gives = is(*claim, value);
            const Node here = both(when, gives);
            const Node beyond = both(diagrams_.combine(when, kSaysNo, kIsNo), result);
            result = either(either(here, beyond), both(gives, result));
        }
        return result;
    }

    Node is(const AskedClaim& claim, Value value) {
        if (!claim.condition) return claim.value == value ? kSaysYes : kSaysNo;
        constexpr const Table* kStandings[] = {&kIsNo, &kIsOpen, &kIsYes};
        return diagrams_.combine(conditions_[*claim.condition], kSaysNo, *kStandings[value]);
    }

    DayConditions& conditions_;
    diagram::Diagrams& diagrams_;
};

/// All documents of one level, one first day and one region.
using Peers = std::vector<std::uint16_t>;

class ConflictFinder {
public:
    ConflictFinder(const Policy& policy, const Documents& documents, SearchBounds bounds)
        : policy_(policy), documents_(documents), bounds_(bounds) {}

    void among(const Peers& peers) {
        std::vector<Pair> recognised, others;
        std::vector<std::map<Subject, Claims>> claims;
        for (const std::uint16_t peer : peers) claims.push_back(claims_of(documents_[peer]));
        for (std::size_t a = 0; a < peers.size(); ++a)
            for (const auto& [subject, said] : claims[a])
                for (std::size_t b = a + 1; b < peers.size(); ++b) {
                    if (pairs_left_ == 0) result_.computed = false;
                    if (pairs_left_ == 0) return;
                    --pairs_left_;
                    if (!claims[b].contains(subject)) continue;
                    auto& list = subject.about == Disputed::recognition ? recognised : others;
                    list.push_back({peers[a], peers[b], subject});
                }
        look_at(others, false);
        look_at(recognised, true);
    }

    DocumentConflicts result() {
        const auto key = [](const DocumentConflict& one) { return std::tie(one.first, one.second); };
        std::stable_sort(result_.found.begin(), result_.found.end(),
                         [&](const auto& a, const auto& b) { return key(a) < key(b); });
        return std::move(result_);
    }

private:
    void look_at(std::vector<Pair>& pairs, bool recognising) {
        if (pairs.empty()) return;
        const Document& one = documents_[pairs.front().first];
        std::vector<const Document*> around;
        for (const Document& other : documents_)
            if (regions_meet(one, other)) around.push_back(&other);
        DayConditions conditions(policy_, around, one.from, recognising);
        for (Pair& pair : pairs) {
            pair.place = asked_place(conditions, pair);
            pair.of_first = asked(conditions, documents_[pair.first], pair.subject);
            pair.of_second = asked(conditions, documents_[pair.second], pair.subject);
        }
        if (!conditions.compile()) {
            result_.computed = false;
            return;
        }
        Dispute dispute(conditions);
        for (const Pair& pair : pairs) {
            const Sought sought = conditions.find(dispute.differ(pair), bounds_);
            if (sought.given_up || conditions.diagrams().overflowed()) add(pair, std::nullopt);
            else if (sought.found) add(pair, conditions.example(sought.found->cells));
        }
    }

    std::size_t asked_place(DayConditions& conditions, const Pair& pair) const {
        if (pair.subject.about != Disputed::tag) return conditions.ask_region(documents_[pair.first]);
        return conditions.ask(Condition{FactIn{*policy_.place_fact, {static_cast<Value>(pair.subject.region)}}});
    }

    static std::vector<AskedClaim> asked(DayConditions& conditions, const Document& document, const Subject& subject) {
        std::vector<AskedClaim> asked;
        const std::map<Subject, Claims> claims = claims_of(document);
        for (const Claim& claim : claims.at(subject)) {
            AskedClaim& one = asked.emplace_back();
            one.when = conditions.ask(claim.when != nullptr ? *claim.when : std::nullopt);
            one.value = claim.value;
            if (claim.condition != nullptr) one.condition = conditions.ask(*claim.condition);
        }
        return asked;
    }

    void add(const Pair& pair, std::optional<Example> example) {
        result_.found.push_back(
            {pair.first, pair.second, pair.subject.about, name_of_subject(pair.subject), std::move(example)});
    }

    std::string name_of_subject(const Subject& subject) const {
        switch (subject.about) {
        case Disputed::parameter: return policy_.parameters[subject.at].id;
        case Disputed::reading: return policy_.readings[subject.at].id;
        case Disputed::recognition: return policy_.facts[subject.at].id;
        case Disputed::tag: return policy_.region_tags[subject.at].id;
        case Disputed::adopts:
        case Disputed::replaces: return policy_.provisions[subject.at].id;
        }
        return {};
    }

    const Policy& policy_;
    const Documents& documents_;
    SearchBounds bounds_;
    std::size_t pairs_left_ = kMostPairs;
    DocumentConflicts result_;
};

// Where a document says it.
std::string pointer_of(const DocumentConflict& conflict) {
    switch (conflict.about) {
    case Disputed::parameter: return "/parameters/" + conflict.subject;
    case Disputed::reading: return "/readings/" + conflict.subject;
    case Disputed::recognition: return "/recognises/" + conflict.subject;
    case Disputed::tag: return "/regionTags";
    case Disputed::adopts:
    case Disputed::replaces: return "/rules";
    }
    return {};
}

} // namespace

DocumentConflicts conflicts_among(const Policy& policy, const Documents& documents, SearchBounds bounds) {
    std::map<std::tuple<DocumentLevel, Date, std::string_view>, Peers> peers;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document& document = documents[i];
        if (document.confirmed)
            peers[{document.level, document.from, document.region}].push_back(static_cast<std::uint16_t>(i));
    }
    ConflictFinder finder(policy, documents, bounds);
    for (const auto& [key, of_one] : peers)
        if (of_one.size() > 1) finder.among(of_one);
    return finder.result();
}

bool warn_of_conflicts(const Policy& policy, ReadDocuments& read, SearchBounds bounds) {
    const DocumentConflicts conflicts = conflicts_among(policy, read.documents, bounds);
    bool computed = conflicts.computed;
    for (const DocumentConflict& conflict : conflicts.found) {
        computed = computed && conflict.example;
        if (!conflict.example) continue;
        const Said said{Message::conflict_of_documents,
                        {read.documents[conflict.first].number, read.documents[conflict.second].number}};
        for (const std::uint16_t document : {conflict.first, conflict.second})
            warn(read.origins[document].warnings, IssueCode::documents_conflict, pointer_of(conflict), said);
    }
    return computed;
}

} // namespace eligibility
