#include "cli/roster_table.h"

#include "base/suggest.h"
#include "base/text.h"
#include "formats/answer_words.h"
#include "formats/pack_files.h"
#include "formats/plain_words.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

namespace eligibility::cli {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::size_t kMostNamed = 8;

// Files that are no text, by their first bytes.
Message foreign_kind(std::string_view begin) {
    if (begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF")) return Message::table_utf16;
    if (begin.starts_with("PK\x03\x04") || begin.starts_with("\xD0\xCF\x11\xE0")) return Message::table_workbook;
    return Message::nothing;
}

/// What the columns of tables can be called.
class ColumnNames {
public:
    explicit ColumnNames(const Policy& policy) : policy_(policy) {
        for (std::uint16_t i = 0; i < policy.facts.size(); ++i)
            for (const std::string* name : {&policy.facts[i].id, &policy.facts[i].label.zh, &policy.facts[i].label.en})
                facts_.try_emplace(plain_cell(*name), FactIndex{i});
        for (const char* name : {"单位", "单位名称", "工作单位", "所在单位", "unit name"}) units_.emplace_back(name);
        for (const Language language : {Language::zh, Language::en})
            units_.push_back(text_of(Message::mapping_unit, language));
    }
    std::optional<FactIndex> fact(const std::string& name) const {
        const auto found = facts_.find(plain_cell(name));
        return found == facts_.end() ? std::nullopt : std::optional(found->second);
    }
    bool is_unit(const std::string& name) const {
        return std::find(units_.begin(), units_.end(), plain_cell(name)) != units_.end();
    }
    std::vector<std::string_view> all() const {
        std::vector<std::string_view> names;
        for (const auto& [name, fact] : facts_) names.push_back(name);
        return names;
    }

private:
    const Policy& policy_;
    std::map<std::string, FactIndex, std::less<>> facts_;
    std::vector<std::string> units_;
};

/// Reads the header and the mapping; the complaint is what stops it.
class TableSetup {
public:
    TableSetup(const std::string& name, const Options& options, const Policy& policy)
        : name_(name), options_(options), policy_(policy), names_(policy) {}

    std::optional<RosterTable> read(std::string_view begin, std::size_t& size) {
        if (options_.columns) return without_header();
        const Message foreign = foreign_kind(begin);
        if (foreign != Message::nothing) return refuse({foreign, {name_}});
        if (begin.starts_with(kUtf8Mark)) table_.mark = kUtf8Mark;
        begin.remove_prefix(table_.mark.size());
        table_.encoding = options_.encoding.value_or(table_.mark.empty() ? guessed_encoding(begin) : Encoding::utf8);
        const std::string_view line = begin.substr(0, begin.find('\n'));
        const auto commas = std::count(line.begin(), line.end(), ','),
                   tabs = std::count(line.begin(), line.end(), '\t');
        table_.format.separator = tabs > commas ? '\t' : commas == 0 && line.find(';') != line.npos ? ';' : ',';
        TableReader reader(table_.format, 0);
        reader.begin(begin, true);
        TableRow row;
        if (!reader.next(row) || row.text.empty()) return refuse({Message::table_empty, {name_}});
        if (row.text.find('\r') != row.text.npos) return refuse({Message::table_old_lines, {name_}});
        if (row.fault != RowFault::none) return refuse(header_fault(text_of(Message::row_open_quote, language())));
        table_.header = begin.substr(0, reader.position());
        size = table_.mark.size() + reader.position();
        return name_columns(row) && map_columns() && check_columns() ? std::optional(std::move(table_)) : std::nullopt;
    }

private:
    Language language() const { return options_.language; }
    std::optional<RosterTable> refuse(const Said& said, const Said& hint = {}) {
        complain({said, hint}, language());
        return std::nullopt;
    }
    Said header_fault(const std::string& why) const { return {Message::table_header, {name_, why}}; }

    std::optional<RosterTable> without_header() {
        table_.format = {'\t', false};
        table_.encoding = options_.encoding.value_or(Encoding::utf8);
        std::string_view rest = *options_.columns;
        for (bool more = true; more;) {
            const std::size_t comma = rest.find(',');
            const std::string name(rest.substr(0, comma));
            more = comma != rest.npos;
            rest.remove_prefix(more ? comma + 1 : rest.size());
            table_.names.push_back(name);
            table_.facts.push_back(names_.fact(name));
            if (!table_.facts.back() && name != "-")
                return refuse({Message::unknown_column, {name}}, did_you_mean(name, names_.all()));
        }
        return check_columns() ? std::optional(std::move(table_)) : std::nullopt;
    }

    bool name_columns(const TableRow& row) {
        Recoder recoder(table_.encoding);
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const auto name = recoder.to_utf8(unquoted(row.fields[i], table_.format));
            if (!name) {
                complain({header_fault(text_of({Message::cell_encoding, {name_of(table_.encoding)}}, language())), {}},
                         language());
                return false;
            }
            table_.names.push_back(plain_cell(*name));
            table_.facts.push_back(names_.fact(table_.names.back()));
            if (!table_.unit && names_.is_unit(table_.names.back())) table_.unit = table_.names.size() - 1;
        }
        return true;
    }

    std::optional<std::string> mapping_path() const {
        if (options_.mapping_file) return options_.mapping_file;
        return name_ == "-" ? std::nullopt : std::optional(name_ + ".columns.csv");
    }

    // By the file, where there is one; else it is written when a column is not known.
    bool map_columns() {
        const auto path = mapping_path();
        std::error_code failure;
        const bool there = path && std::filesystem::exists(*path, failure);
        if (there || options_.mapping_file) {
            if (there) return apply_mapping(*path);
        }
        std::vector<std::string> unused;
        for (std::size_t i = 0; i < table_.names.size(); ++i)
            if (!table_.facts[i] && table_.unit != i) unused.push_back(table_.names[i]);
        if (unused.empty()) return true;
        written_ = path && write_mapping(*path);
        if (unused.size() == table_.names.size()) return true; // check_columns says so
        std::string list;
        for (std::size_t i = 0; i < std::min(unused.size(), kMostNamed); ++i)
            list += (i == 0 ? "" : ", ") + shortened(unused[i], 60);
        if (unused.size() > kMostNamed) list += " …";
        Said hint;
        if (written_) hint = {Message::table_mapping_written, {*path}};
        complain({{Message::table_unused, {number_text(unused.size()), name_, list}}, hint}, language());
        return true;
    }

    bool write_mapping(const std::string& path) const {
        const TableFormat csv;
        // As the rows: in Chinese whatever language the messages have, unless it was chosen.
        const Language words = options_.has("--lang") ? language() : Language::zh;
        const auto say = [&](Message message) { return field_of(text_of(message, words), csv); };
        const auto name_of = [&](const Fact& fact) {
            return options_.has("--ids") ? fact.id : text_in(fact.label, words);
        };
        std::string known = text_of(Message::mapping_unit, words);
        for (const Fact& fact : policy_.facts) known += (words == Language::zh ? " " : "; ") + name_of(fact);
        std::string text = join({kUtf8Mark, say(Message::mapping_columns), ",", say(Message::entry_facts), ",",
                                 say(Message::mapping_known), "\r\n"});
        for (std::size_t i = 0; i < table_.names.size(); ++i) {
            const bool unit = table_.unit == i;
            const std::string means = table_.facts[i] ? name_of(policy_[*table_.facts[i]])
                                      : unit          ? text_of(Message::mapping_unit, words)
                                                      : std::string();
            text += join({field_of(table_.names[i], csv), ",", field_of(means, csv), ",",
                          i == 0 ? field_of(known, csv) : std::string(), "\r\n"});
        }
        std::ofstream file(path, std::ios::binary);
        file << text;
        return file.good();
    }

    bool apply_mapping(const std::string& path) {
        Issues issues;
        auto text = read_file(path, issues);
        if (!text) return print_files(issues, language()), false;
        std::string_view rest = *text;
        if (rest.starts_with(kUtf8Mark)) rest.remove_prefix(kUtf8Mark.size());
        Recoder recoder(guessed_encoding(rest));
        const TableFormat csv;
        TableReader reader(csv, 0);
        reader.begin(rest, true);
        TableRow row;
        if (!reader.next(row) || row.fields.size() < 2)
            return complain({{Message::mapping_shape, {path}}, {}}, language()), false;
        table_.unit.reset();
        std::fill(table_.facts.begin(), table_.facts.end(), std::nullopt);
        for (std::size_t line = 2; reader.next(row); ++line) {
            if (row.fields.size() < 2) continue;
            const auto cell = [&](std::size_t i) {
                std::string plain = plain_cell(recoder.to_utf8(unquoted(row.fields[i], csv)).value_or(std::string()));
                if (plain.starts_with('\'')) plain.erase(0, 1); // which keeps a text from being a formula
                return plain;
            };
            const std::string column = cell(0), means = cell(1);
            const auto fact = names_.fact(means);
            if (!means.empty() && !fact && !names_.is_unit(means)) {
                complain(
                    {{Message::mapping_unknown, {path, number_text(line), means}}, did_you_mean(means, names_.all())},
                    language());
                return false;
            }
            for (std::size_t i = 0; i < table_.names.size(); ++i) {
                if (table_.names[i] != column || means.empty()) continue;
                table_.facts[i] = fact;
                if (!fact) table_.unit = i;
            }
        }
        return true;
    }

    bool check_columns() {
        bool any = false;
        for (std::size_t i = 0; i < table_.facts.size(); ++i) {
            if (!table_.facts[i]) continue;
            any = true;
            for (std::size_t j = 0; j < i; ++j) {
                if (table_.facts[j] != table_.facts[i]) continue;
                complain({{Message::table_doubled,
                           {number_text(j + 1), number_text(i + 1), name_, policy_[*table_.facts[i]].label.zh}},
                          {}},
                         language());
                return false;
            }
        }
        if (any) return true;
        Said hint = Message::table_no_mapping;
        if (written_) hint = {Message::table_see_mapping, {*mapping_path()}};
        complain({{Message::table_no_column, {name_}}, hint}, language());
        return false;
    }

    const std::string& name_;
    const Options& options_;
    const Policy& policy_;
    const ColumnNames names_;
    RosterTable table_;
    bool written_ = false;
};

} // namespace

std::optional<RosterTable> read_roster_table(std::string_view begin, const std::string& name, const Options& options,
                                             const Policy& policy, std::size_t& size) {
    size = 0;
    return TableSetup(name, options, policy).read(begin, size);
}

} // namespace eligibility::cli
