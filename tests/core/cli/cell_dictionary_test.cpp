// Texts of cells that were read once.
#include "cli/cell_dictionary.h"

#include <doctest/doctest.h>

using namespace eligibility;
using namespace eligibility::cli;

namespace {

/// A column of cells that stand one after the other.
struct Column {
    explicit Column(const std::vector<std::string>& cells) {
        for (const std::string& cell : cells) {
            text += cell + ",";
            places.push_back(static_cast<std::uint32_t>(text.size()) - 1);
        }
        text.append(table::kReadable, '\0');
    }
    table::Cells cells() const { return {text.data(), places.data(), 1, places.size() - 1}; }

    std::string text;
    std::vector<std::uint32_t> places{UINT32_MAX};
};

Cell cell_of(Value value) {
    Cell cell;
    cell.value = value;
    cell.code = static_cast<std::uint8_t>(value % 251);
    return cell;
}

} // namespace

TEST_CASE("what a text came to is found again, whatever its length and however many there are") {
    std::vector<std::string> texts;
    for (Value i = 0; i < 2000; ++i)
        texts.push_back(std::string(static_cast<std::size_t>(i % 90), 'x') + std::to_string(i / 90));
    const Column column(texts);
    CellDictionary dictionary;
    std::vector<CellDictionary::Known> known(texts.size());
    for (int round = 0; round < 3; ++round) { // those that share places are spread on the way
        std::size_t added = 0;
        for (std::size_t row = 0; (row = dictionary.find_each(column.cells(), row, known.data())) < texts.size(); ++row)
            known[row] = dictionary.add(texts[row], cell_of(static_cast<Value>(row)), ""), ++added;
        CHECK(added == (round == 0 ? texts.size() : 0));
        for (std::size_t row = 0; row < texts.size(); ++row) {
            CHECK(dictionary.cell(known[row]).value == static_cast<Value>(row));
            CHECK(known[row].code == row % 251);
        }
    }
}

TEST_CASE("a full dictionary keeps what it has, and the latest of the rest for a while") {
    CellDictionary dictionary;
    const auto add = [&](Value value) {
        const std::string text = std::to_string(value);
        return dictionary.add(text, cell_of(value), "not " + text);
    };
    for (Value i = 0; i < static_cast<Value>(CellDictionary::kMost); ++i) add(i);
    const auto first = add(100'000);
    for (Value i = 1; i < static_cast<Value>(CellDictionary::kBriefly); ++i) add(100'000 + i);
    CHECK(dictionary.cell(first).value == 100'000);
    CHECK(dictionary.fault(first) == "not 100000");
    const Column column({"100000", "65279"});
    CellDictionary::Known known[2];
    CHECK(dictionary.find_each(column.cells(), 0, known) == 0);
    REQUIRE(dictionary.find_each(column.cells(), 1, known) == 2);
    CHECK(dictionary.cell(known[1]).value == 65'279);
}
