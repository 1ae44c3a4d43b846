#include "cli/list_commands.h"

#include "base/text.h"
#include "cli/columns.h"
#include "cli/list_json.h"
#include "cli/load.h"
#include "cli/streams.h"
#include "formats/plain_words.h"

#include <algorithm>

namespace eligibility::cli {
namespace {

constexpr std::size_t kWidestId = 28; // longer ids have a line of their own

/// Writes entries in two columns: ids, and what is said of each.
class Listing {
public:
    template <class Entry>
    Listing(const Policy& of, const std::vector<Entry>& entries, Language language) : policy(of), language_(language) {
        std::size_t widest = 0;
        for (const Entry& entry : entries)
            if (const std::size_t width = width_of(entry.id); width <= kWidestId) widest = std::max(widest, width);
        indent_ = widest + 4; // two columns on either side
    }

    const Policy& policy;
    std::string text;

    std::string in(const Text& both) const { return text_in(both, language_); }
    std::string say(const Said& said) const { return text_of(said, language_); }
    Language language() const { return language_; }

    void head(std::string_view id, std::string_view label) { text += join({"\n", entry_text(id, label, indent_)}); }
    void line(const Said& said) { text += entry_text("", say(said), indent_); }
    void options(const Fact& fact) {
        std::size_t widest = 0;
        for (const Option& option : fact.options) widest = std::max(widest, width_of(option.value));
        const std::string margin(indent_, ' ');
        for (const Option& option : fact.options)
            text += entry_text(margin + option.value, join({"= ", in(option.label)}), indent_ + widest + 4);
    }

private:
    Language language_;
    std::size_t indent_;
};

std::string day_text(Value value) { return to_text(Date(std::chrono::days(value))); }

Said type_of(const Listing& list, const Fact& fact) {
    switch (fact.type) {
    case FactType::boolean: return Message::listed_flag;
    case FactType::option: return fact.ordered ? Message::listed_ordered_options : Message::listed_options;
    case FactType::place: return {Message::listed_counties, {number_text(list.policy.regions.size())}};
    case FactType::number:
        return {Message::listed_number, {range_text(fact.min, fact.max, fact.unit, list.language())}};
    case FactType::date: return {Message::listed_date, {day_text(fact.min), day_text(fact.max)}};
    }
    return {};
}

void write(Listing& list, const Fact& fact) {
    list.head(fact.id, list.in(fact.label));
    list.line(type_of(list, fact));
    list.options(fact);
    if (fact.recognised_by) list.line({Message::listed_recognised_by, {list.in(fact.recognised_by->by)}});
    list.line({Message::listed_question, {list.in(fact.question)}});
    list.line({Message::listed_section, {list.in(list.policy[fact.section].label)}});
}

void write(Listing& list, const Provision& provision) {
    list.head(provision.id, list.say({Message::labelled, {provision.sentence, list.in(provision.title)}}));
    const std::string topic = list.in(list.policy[provision.topic].label);
    list.line({Message::listed_topic, {topic, list.in(list.policy[provision.modality].label)}});
    if (const auto& decider = provision.decided_by)
        list.line({Message::listed_decided_by, {list.in(decider->by), list.in(decider->over)}});
}

void write(Listing& list, const Parameter& parameter) {
    list.head(parameter.id, list.in(parameter.label));
    list.line(parameter.is_flag ? Said(Message::listed_flag_parameter)
                                : Said(Message::listed_number,
                                       {range_text(parameter.floor, parameter.max, parameter.unit, list.language())}));
    std::string sentences;
    for (const std::string& id : parameter.sentences)
        sentences = sentences.empty() ? id : list.say({Message::place_next, {sentences, id}});
    list.line({Message::listed_sentences, {sentences}});
    list.line({Message::listed_set_by, {list.in(parameter.set_by)}});
}

// The entries of one of the policy's lists; `Listed` is an entry as JSON.
template <class Listed, class Entry>
Status write_list(std::vector<Entry> Policy::*member, Message head, const Options& options, Output& out) {
    const auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return kFailed;
    const std::vector<Entry>& entries = (*policy).*member;
    if (options.json) {
        for (const Entry& entry : entries) out.write(object_json(Listed{*policy, entry}, *policy) + '\n');
        return kDone;
    }
    Listing list(*policy, entries, options.language);
    list.text = list.say({head, {policy->id, number_text(entries.size())}}) + '\n';
    for (const Entry& entry : entries) write(list, entry);
    out.write(list.text);
    return kDone;
}

} // namespace

Status facts(const Options& options, Output& out) {
    return write_list<ListedFact>(&Policy::facts, Message::listed_facts, options, out);
}

Status provisions(const Options& options, Output& out) {
    return write_list<ListedProvision>(&Policy::provisions, Message::listed_provisions, options, out);
}

Status parameters(const Options& options, Output& out) {
    return write_list<ListedParameter>(&Policy::parameters, Message::listed_parameters, options, out);
}

} // namespace eligibility::cli
