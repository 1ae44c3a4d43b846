#include "policy/sound.h"

#include "eligibility/answers.h"
#include "policy/conditions.h"
#include "policy/standing.h"

#include <algorithm>

namespace eligibility {
namespace {

class Check {
public:
    explicit Check(const Policy& policy) : policy_(policy) {}

    bool run(const Documents& documents) {
        definition_depths_ = definition_depths(policy_);
        for (const Document& one : documents) document(one);
        return sound_;
    }

private:
    void need(bool holds) { sound_ = sound_ && holds; }
    template <class Of, class Entry> void in(Index<Of> index, const std::vector<Entry>& list) {
        need(index.at < list.size());
    }
    template <class Enum> void among(Enum value, Enum last) { need(value <= last); }

    // So few values that each can be told from the others.
    void few(FactIndex fact) {
        if (!sound_) return;
        need(value_range(policy_, fact).size() <= kMostCompared);
    }

    void value(FactIndex fact, Value value) {
        if (!sound_) return;
        const auto [first, last] = value_range(policy_, fact);
        need(first <= value && value <= last);
    }

    void condition(const Condition& condition) {
        std::visit(
            [&]<class Kind>(const Kind& kind) {
                Members members{{}, *this};
                Kind::members(kind, members);
                if constexpr (kIsLeaf<Kind>) need(sound_ && Kind::fits(policy_, kind));
            },
            condition.node);
    }

    /// What a condition names: positions first, then values, which count only where those are right.
    struct Members : IgnoreMembers {
        Check& check;
        FactIndex subject{};

        void parts(std::string_view, const std::vector<Condition>& parts) {
            for (const Condition& part : parts) check.condition(part);
        }
        void part(std::string_view name, const std::vector<Condition>& one) {
            check.need(one.size() == 1);
            parts(name, one);
        }
        void definition(DefinitionIndex used) { check.in(used, check.policy_.definitions); }
        void fact(FactIndex fact) {
            subject = fact;
            check.in(fact, check.policy_.facts);
        }
        void other_fact(std::string_view, FactIndex fact) {
            check.in(fact, check.policy_.facts);
            check.few(subject);
            check.few(fact);
        }
        void parameter(std::string_view, ParameterIndex used) { check.in(used, check.policy_.parameters); }
        void tag(std::string_view, TagIndex tag) {
            check.in(tag, check.policy_.region_tags);
            check.need(!check.policy_.regions.empty());
        }
        void reading(std::string_view, ReadingIndex reading) { check.in(reading, check.policy_.readings); }
        void value(std::string_view, FactIndex fact, Value value) { check.value(fact, value); }
        void values(std::string_view, std::string_view, FactIndex fact, const std::vector<Value>& values) {
            for (const Value one : values) check.value(fact, one);
        }
    };

    void document(const Document& one) {
        among(one.level, DocumentLevel::county);
        for (const auto& hole : one.parameters) {
            in(hole.parameter, policy_.parameters);
            for (const HoleRow& row : hole.rows) {
                outer(row.when, std::nullopt);
                if (sound_)
                    need(policy_[hole.parameter].floor <= row.value && row.value <= policy_[hole.parameter].max);
            }
        }
        for (const auto& hole : one.recognises) {
            in(hole.fact, policy_.facts);
            for (const HoleRow& row : hole.rows) {
                outer(row.when, hole.fact);
                value(hole.fact, row.value);
            }
        }
        for (const auto& set : one.readings) in(set.reading, policy_.readings);
        for (const auto& tag : one.tags) {
            in(tag.region, policy_.regions);
            in(tag.tag, policy_.region_tags);
        }
        for (const DocumentRule& rule : one.rules) {
            in(rule.provision, policy_.provisions);
            for (const auto* when : {&rule.when, &rule.requires_, &rule.admits, &rule.replaces, &rule.addresses})
                outer(*when);
            for (const GivenTable& table : rule.gives)
                for (const GivenRow& row : table.rows) outer(row.when);
        }
    }

    // Of a document.
    void outer(const std::optional<Condition>& when) {
        if (!when) return;
        condition(*when);
        if (sound_) need(depth_of(*when, definition_depths_) <= kDeepestCondition);
    }

    // Of a row, which hangs on no parameter, and not on the fact that it recognises.
    void outer(const std::optional<Condition>& when, std::optional<FactIndex> recognised) {
        outer(when);
        if (!sound_ || !when) return;
        Walk walk(policy_);
        walk(*when, [&](const Condition& part) {
            const auto leaf = leaf_of(part);
            if (!leaf) return;
            need(!leaf->parameter && !(recognised && (leaf->fact == recognised || leaf->other == recognised)));
        });
    }

    const Policy& policy_;
    std::vector<std::size_t> definition_depths_;
    bool sound_ = true;
};

} // namespace

bool is_sound(const Documents& documents, const Policy& policy) { return Check(policy).run(documents); }

} // namespace eligibility
