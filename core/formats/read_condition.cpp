#include "formats/read_condition.h"

#include "base/text.h"
#include "eligibility/answers.h"
#include "formats/read_value.h"
#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
namespace {

class ConditionReader {
public:
    explicit ConditionReader(const Policy& policy) : policy_(policy) {}

    Condition read(const Cursor& at) const {
        if (!at.is_object()) return {};
        for (const Json member : at.value())
            if (const auto on = named<ConditionKind>(member.key())) return read(at, *on);
        constexpr auto& kWords = Names<ConditionKind>::words;
        at.fail(IssueCode::missing_member, {Message::condition_needs, {}, {kWords.begin(), kWords.end()}});
        return {};
    }

private:
    /// The positions that a condition names, and its parts.
    struct Members : IgnoreMembers {
        const ConditionReader& reader;
        const Cursor& at;
        bool found = true;

        Members(const ConditionReader& of, const Cursor& place) : reader(of), at(place) {}

        void parts(std::string_view name, std::vector<Condition>& parts) const {
            at.each(name, [&](const Cursor& part, std::size_t) { parts.push_back(reader.read(part)); });
            const bool none = parts.empty() && at.value().find(name).is(JsonKind::array);
            if (none && name == name_of(ConditionKind::any))
                at.fail(IssueCode::wrong_value, {Message::group_empty, {name}});
        }
        void part(std::string_view name, std::vector<Condition>& one) const {
            at.with(name, [&](const Cursor& inner) { one.push_back(reader.read(inner)); });
        }
        void definition(DefinitionIndex& used) {
            id("definition", reader.policy_.definitions, IssueCode::unknown_definition, Message::unknown_definition,
               used);
        }
        void fact(FactIndex& fact) { other_fact("fact", fact); }
        void other_fact(std::string_view name, FactIndex& fact) {
            id(name, reader.policy_.facts, IssueCode::unknown_fact, Message::unknown_fact, fact);
        }
        void parameter(std::string_view name, ParameterIndex& used) {
            id(name, reader.policy_.parameters, IssueCode::unknown_parameter, Message::unknown_parameter, used);
        }
        void tag(std::string_view name, TagIndex& tag) {
            id(name, reader.policy_.region_tags, IssueCode::unknown_tag, Message::unknown_tag, tag);
        }
        void reading(std::string_view name, ReadingIndex& reading) {
            id(name, reader.policy_.readings, IssueCode::unknown_reading, Message::unknown_reading, reading);
        }

        template <class Entry>
        void id(std::string_view name, const std::vector<Entry>& list, IssueCode code, Message unknown,
                Index<Entry>& into) {
            const auto known = read_id(at, name, list, code, unknown);
            if (known) into = *known;
            else found = false;
        }
    };

    /// The values that it names, once it is known what facts they are of.
    struct Values : IgnoreMembers {
        const Policy& policy;
        const Cursor& at;
        FactIndex subject{};

        Values(const Policy& of, const Cursor& place) : policy(of), at(place) {}

        void fact(FactIndex fact) { subject = fact; }
        void other_fact(std::string_view, FactIndex fact) const {
            few(subject);
            few(fact);
        }
        void few(FactIndex fact) const {
            const std::int64_t size = value_range(policy, fact).size();
            if (size <= kMostCompared) return;
            at.fail(IssueCode::too_large,
                    {Message::too_many_compared, {policy[fact].id, number_text(size), number_text(kMostCompared)}});
        }
        void value(std::string_view name, FactIndex fact, Value& value) const {
            at.with(name, [&](const Cursor& given) { value = read_value(given, policy[fact], policy); });
        }
        void values(std::string_view one, std::string_view several, FactIndex fact, std::vector<Value>& values) const {
            const auto add = [&](const Cursor& given) { values.push_back(read_value(given, policy[fact], policy)); };
            if (at.has(one)) at.with(one, add);
            else at.each(several, [&](const Cursor& given, std::size_t) { add(given); });
        }
        void flag(std::string_view name, bool& flag) const { flag = at.boolean(name); }
        void constant(std::string_view name, bool constant) const {
            if (at.boolean(name) != constant) at.fail_at(name, IssueCode::wrong_value, {Message::only_true, {name}});
        }
    };

    template <class Visit> static void each_kind(const Visit& visit) {
        each_kind(visit, static_cast<decltype(Condition::node)*>(nullptr));
    }
    template <class Visit, class... Kinds> static void each_kind(const Visit& visit, std::variant<Kinds...>*) {
        (visit(Kinds{}), ...);
    }

    // The members that tell the kinds about the same from each other; none of those that are made of conditions.
    static std::vector<std::string_view> names_of(ConditionKind on) {
        std::vector<std::string_view> names;
        each_kind([&]<class Kind>(const Kind&) {
            if constexpr (kIsLeaf<Kind>)
                if (Kind::kOn == on) names.insert(names.end(), Kind::kNames.begin(), Kind::kNames.end());
        });
        return names;
    }

    // Of the kinds about the same, the one whose member is there.
    Condition read(const Cursor& at, ConditionKind on) const {
        std::optional<Condition> result;
        std::string allowed(name_of(on));
        const std::vector<std::string_view> names = names_of(on);
        for (const std::string_view name : names) allowed += join({" ", name});
        at.allow_only(allowed);
        each_kind([&]<class Kind>(Kind kind) {
            if (Kind::kOn != on || result) return;
            if constexpr (kIsLeaf<Kind>) {
                const auto has = [&](std::string_view name) { return at.has(name); };
                if (std::none_of(Kind::kNames.begin(), Kind::kNames.end(), has)) return;
                if (at.value().size() > 2) at.fail(IssueCode::unfit_condition, Message::compared_twice);
                result = leaf(at, std::move(kind));
            } else {
                Members members(*this, at);
                Kind::members(kind, members);
                result = members.found ? Condition{std::move(kind)} : Condition{};
            }
        });
        if (result) return std::move(*result);
        at.fail(IssueCode::missing_member, {Message::leaf_needs, {name_of(on)}, names});
        return {};
    }

    template <class Kind> Condition leaf(const Cursor& at, Kind kind) const {
        Members members(*this, at);
        Kind::members(kind, members);
        if (!members.found) return {};
        if (!Kind::fits(policy_, kind)) {
            const std::string_view subject = at.value().find(name_of(Kind::kOn)).text();
            at.fail(IssueCode::unfit_condition, {Kind::kNeeds, {Kind::kNames.front(), subject}});
            return {};
        }
        Values values(policy_, at);
        Kind::members(kind, values);
        return {std::move(kind)};
    }

    const Policy& policy_;
};

} // namespace

Condition read_condition(const Cursor& cursor, const Policy& policy) { return ConditionReader(policy).read(cursor); }

void report_too_deep(Issues& issues, std::string_view pointer, std::string_view what) {
    report(issues, IssueCode::too_deep, pointer, {Message::condition_too_deep, {what, number_text(kDeepestCondition)}});
}

} // namespace eligibility
