#include "formats/compact.h"

#include "base/hash.h"
#include "formats/json.h"
#include "policy/sound.h"

#include <concepts>

namespace eligibility {
namespace {

constexpr std::uint8_t kVersion = 7; // of the form; raise it with every change of the fields below
constexpr std::size_t kChecksumBytes = 8;
constexpr std::size_t kMostBytes = std::size_t{1} << 20;

// --- What is kept of each part, in this order, for both directions ---------------------------------

template <class Part, class Struct>
concept A = std::same_as<std::remove_const_t<Part>, Struct>;

// The members of a condition, in the order in which its kind tells them.
template <class Archive> struct ConditionMembers {
    Archive& archive;

    void parts(std::string_view, auto& parts) const { archive(parts); }
    void part(std::string_view, auto& one) const { archive(one); }
    void definition(auto& used) const { archive(used); }
    void fact(auto& fact) const { archive(fact); }
    void other_fact(std::string_view, auto& fact) const { archive(fact); }
    void value(std::string_view, FactIndex, auto& value) const { archive(value); }
    void values(std::string_view, std::string_view, FactIndex, auto& values) const { archive(values); }
    void parameter(std::string_view, auto& parameter) const { archive(parameter); }
    void tag(std::string_view, auto& tag) const { archive(tag); }
    void reading(std::string_view, auto& reading) const { archive(reading); }
    void flag(std::string_view, auto& flag) const { archive(flag); }
    void constant(std::string_view, bool) const {}
};

template <class Kind>
concept ConditionKindStruct = requires {
    Kind::kOn;
};
template <class Archive, class Part>
requires ConditionKindStruct<std::remove_const_t<Part>>
void fields(Archive& archive, Part& kind) {
    const ConditionMembers<Archive> members{archive};
    std::remove_const_t<Part>::members(kind, members);
}
void fields(auto& archive, A<Condition> auto& condition) { archive.alternative(condition.node); }

void fields(auto& archive, A<Option> auto& option) { archive(option.value); }
void fields(auto& archive, A<SpellAttribute> auto& attribute) { archive(attribute.id, attribute.kind, attribute.fact); }
void fields(auto& archive, A<SpellTest> auto& test) { archive(test.attribute, test.values); }
void fields(auto& archive, A<DeriveRule::LeaveOut> auto& left_out) { archive(left_out.where, left_out.tag); }
void fields(auto& archive, A<DeriveRule> auto& rule) {
    archive(rule.continuous, rule.where, rule.secondments, rule.leave_out, rule.doubt);
}
// Numbers can be compared where their units are the same, so the name of one that is named counts.
void fields(auto& archive, A<Unit> auto& unit) {
    archive(unit.kind);
    if (unit.kind == Unit::Kind::named) archive(unit.name.zh, unit.name.en);
}
void fields(auto& archive, A<Fact> auto& fact) {
    archive(fact.id, fact.section, fact.change, fact.type, fact.ordered, fact.options, fact.unit, fact.min, fact.max,
            fact.becomes);
    archive.presence(fact.recognised_by);
}
void fields(auto& archive, A<Parameter> auto& parameter) {
    archive(parameter.id, parameter.is_flag, parameter.unit, parameter.floor, parameter.max);
}
void fields(auto& archive, A<Reading> auto& reading) { archive(reading.id, reading.default_value); }
void fields(auto& archive, A<Definition> auto& definition) { archive(definition.id, definition.when); }
void fields(auto& archive, A<CueOverride> auto& cue) { archive(cue.fact); }
// Documents name sentences by their ids.
void fields(auto& archive, A<Sentence> auto& sentence) { archive(sentence.id); }
void fields(auto& archive, A<Quote> auto& quote) { archive(quote.sentence); }
void fields(auto& archive, A<Provision> auto& provision) {
    archive(provision.id, provision.sentence, provision.also_from, provision.audience, provision.topic, provision.kind,
            provision.benefit, provision.applies_when, provision.when, provision.cues);
    archive.presence(provision.decided_by);
}
void fields(auto& archive, A<FollowRule> auto& rule) { archive(rule.fact, rule.value, rule.when, rule.audience); }
void fields(auto& archive, A<Implausible> auto& slip) { archive(slip.when); }
void fields(auto& archive, A<RegionTag> auto& tag) { archive(tag.id); }
void fields(auto& archive, A<Region> auto& region) { archive(region.adcode, region.name, region.tags); }
void fields(auto& archive, A<Policy> auto& policy) {
    archive.length(policy.sections);
    archive.length(policy.topics);
    archive.length(policy.audiences);
    archive(policy.id, policy.hash, policy.sentences, policy.facts, policy.parameters, policy.readings,
            policy.definitions, policy.provisions, policy.follows, policy.implausible, policy.region_tags,
            policy.regions, policy.place_fact);
}

// What reads service records, at the end: a checker does without.
template <class Archive> void record_fields(Archive& archive, A<Policy> auto& policy) {
    archive(policy.spell_attributes);
    for (auto& fact : policy.facts) archive(fact.derive);
}

// What is only told of a document stays with whoever has its texts.
void fields(auto& archive, A<HoleRow> auto& row) { archive(row.when, row.value); }
void fields(auto& archive, A<Document::Parameters> auto& hole) { archive(hole.parameter, hole.rows); }
void fields(auto& archive, A<Document::Recognition> auto& hole) { archive(hole.fact, hole.rows); }
void fields(auto& archive, A<Document::SetReading> auto& set) { archive(set.reading, set.is); }
void fields(auto& archive, A<Document::Tag> auto& tag) { archive(tag.region, tag.tag, tag.holds); }
void fields(auto& archive, A<GivenRow> auto& row) { archive(row.when); }
void fields(auto& archive, A<GivenTable> auto& table) { archive(table.rows); }
void fields(auto& archive, A<DocumentRule> auto& rule) {
    archive(rule.provision, rule.when, rule.adopts, rule.requires_, rule.admits, rule.replaces, rule.addresses,
            rule.gives);
    archive.length(rule.unchecked);
}
void fields(auto& archive, A<Relation> auto& relation) { archive(relation.sentences); }
void fields(auto& archive, A<Document> auto& document) {
    archive(document.level, document.region, document.confirmed, document.from, document.to, document.parameters,
            document.readings, document.tags, document.recognises, document.rules, document.relates);
}

// --- The two directions ----------------------------------------------------------------------------

template <class Kind>
concept Number = std::integral<Kind> || std::is_enum_v<Kind>;

// Numbers in groups of seven bits, the lowest first, of values with the sign as the lowest bit; texts and lists after
// their size.
class Writer {
public:
    template <class... Parts> void operator()(const Parts&... parts) { (put(parts), ...); }
    template <class... Kinds> void alternative(const std::variant<Kinds...>& one) {
        number(one.index());
        std::visit([&](const auto& kind) { fields(*this, kind); }, one);
    }
    template <class Part> void presence(const std::optional<Part>& maybe) { put(maybe.has_value()); }
    template <class Part> void length(const std::vector<Part>& list) { number(list.size()); }

    std::string bytes;

private:
    void number(std::size_t value) {
        for (; value >= 128; value >>= 7) bytes += static_cast<char>(value | 128);
        bytes += static_cast<char>(value);
    }
    template <Number Kind> void put(const Kind& value) { number(static_cast<std::uint16_t>(value)); }
    void put(const Value& value) {
        const auto bits = static_cast<std::uint32_t>(value);
        number(bits << 1 ^ (value < 0 ? ~0u : 0u));
    }
    template <class Of> void put(Index<Of> index) { put(index.at); }
    void put(const Date& date) { put(static_cast<Value>(date.time_since_epoch().count())); }
    void put(const std::string& text) {
        number(text.size());
        bytes += text;
    }
    template <class Part> void put(const std::vector<Part>& list) {
        number(list.size());
        for (const Part& part : list) put(part);
    }
    template <class Part> void put(const std::optional<Part>& maybe) {
        presence(maybe);
        if (maybe) put(*maybe);
    }
    template <class Part> void put(const Part& part) { fields(*this, part); }
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <class... Parts> void operator()(Parts&... parts) { (get(parts), ...); }
    template <class... Kinds> void alternative(std::variant<Kinds...>& one) {
        const std::size_t index = number();
        std::size_t at = 0;
        if (++depth_ > kDeepestJson) return fail();
        const bool known = ((index == at++ ? (fields(*this, one.template emplace<Kinds>()), true) : false) || ...);
        if (!known) fail();
        --depth_;
    }
    template <class Part> void presence(std::optional<Part>& maybe) {
        if (number() != 0) maybe.emplace();
    }

    template <class Part> void length(std::vector<Part>& list) {
        const std::size_t length = number();
        if (length > kMostEntries) return fail();
        list = std::vector<Part>(length);
    }

    bool failed() const { return !whole_; }
    /// Whether all was there and nothing is left over.
    bool whole() const { return whole_ && rest_.empty(); }

private:
    void fail() {
        whole_ = false;
        rest_ = {}; // so that all that follows ends at once
    }
    std::uint32_t number() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32 && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(rest_.front());
            rest_.remove_prefix(1);
            value |= (byte & 127u) << shift;
            if (byte < 128) return value;
        }
        fail();
        return 0;
    }
    // Every part takes a byte or more, so no size is larger than what is left.
    std::size_t size() {
        const std::size_t size = number();
        if (size <= rest_.size()) return size;
        fail();
        return 0;
    }

    // A forged size takes little memory before the bytes end.
    std::size_t list_size() {
        const std::size_t length = size();
        if (length <= kMostEntries) return length;
        fail();
        return 0;
    }

    template <Number Kind> void get(Kind& value) { value = static_cast<Kind>(number()); }
    void get(Value& value) {
        const std::uint32_t bits = number();
        value = static_cast<Value>(bits >> 1 ^ (0 - (bits & 1u)));
    }
    template <class Of> void get(Index<Of>& index) { get(index.at); }
    void get(Date& date) {
        Value days = 0;
        get(days);
        date = Date(std::chrono::days(days));
    }
    void get(std::string& text) {
        const std::size_t length = size();
        text = rest_.substr(0, length);
        rest_.remove_prefix(length);
    }
    template <class Part> void get(std::vector<Part>& list) {
        list = std::vector<Part>(list_size());
        for (Part& part : list) get(part);
    }
    template <class Part> void get(std::optional<Part>& maybe) {
        presence(maybe);
        if (maybe) get(*maybe);
    }
    template <class Part> void get(Part& part) { fields(*this, part); }

    std::size_t depth_ = 0;
    std::string_view rest_;
    bool whole_ = true;
};

std::string checksum_of(std::string_view bytes) {
    std::string result;
    std::uint64_t hash = hash_bytes(kHashSeed, bytes);
    for (std::size_t i = 0; i < kChecksumBytes; ++i, hash >>= 8) result += static_cast<char>(hash & 255);
    return result;
}

// The content before the checksum; nothing when it is not whole or of another version.
std::optional<Reader> reader_of(std::string_view bytes) {
    if (bytes.size() < kChecksumBytes || bytes.size() > kMostBytes) return std::nullopt;
    const std::string_view content = bytes.substr(0, bytes.size() - kChecksumBytes);
    if (bytes.substr(content.size()) != checksum_of(content)) return std::nullopt;
    Reader reader(content);
    std::uint8_t version = 0;
    reader(version);
    return version == kVersion ? std::optional(reader) : std::nullopt;
}

} // namespace

std::string write_compact(const Policy& policy) {
    Writer writer;
    writer(kVersion, policy);
    record_fields(writer, policy);
    return writer.bytes + checksum_of(writer.bytes);
}

std::optional<Policy> read_compact(std::string_view bytes) {
    auto reader = reader_of(bytes);
    Policy policy;
    if (!reader) return std::nullopt;
    (*reader)(policy);
    if (reader->failed()) return std::nullopt;
    return policy;
}

std::optional<Policy> read_compact_with_records(std::string_view bytes) {
    auto reader = reader_of(bytes);
    Policy policy;
    if (!reader) return std::nullopt;
    (*reader)(policy);
    record_fields(*reader, policy);
    if (!reader->whole()) return std::nullopt;
    return policy;
}

std::string write_compact(const Documents& documents, const Policy& policy) {
    Writer writer;
    writer(kVersion, policy.hash, documents);
    return writer.bytes + checksum_of(writer.bytes);
}

std::optional<Documents> read_compact_documents(std::string_view bytes, const Policy& policy) {
    auto reader = reader_of(bytes);
    std::string hash;
    Documents documents;
    if (!reader) return std::nullopt;
    (*reader)(hash, documents);
    if (!reader->whole() || hash != policy.hash || !is_sound(documents, policy)) return std::nullopt;
    return documents;
}

} // namespace eligibility
