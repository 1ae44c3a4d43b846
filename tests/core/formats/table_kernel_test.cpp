// What is found in the bytes of tables, by the kernel for every processor and by the one for this processor.
#include "formats/table_kernel.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

using namespace eligibility;

namespace {

const table::Kernel* const kKernels[] = {&table::portable::kernel, &table::kernel()};

std::string random_text(std::mt19937& random, std::size_t size, std::string_view of) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += of[random() % of.size()];
    return text;
}

} // namespace

TEST_CASE("kernels find every separator and line end, however many stand together") {
    std::mt19937 random(1);
    for (const std::string_view of : {",\n", ",\nab", ",abcdefgh\n\r\"", "abcdefghijklmnopqrstuvwxyz,\n", "ab"}) {
        const std::string text = random_text(random, 5 * table::kBlock, of);
        std::vector<std::uint32_t> places, ends;
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (text[at] != ',' && text[at] != '\n') continue;
            if (text[at] == '\n') ends.push_back(static_cast<std::uint32_t>(places.size()));
            places.push_back(1000 + at);
        }
        for (const table::Kernel* kernel : kKernels) {
            std::vector<std::uint32_t> found(text.size() + 8), found_ends(text.size() + 8);
            table::Marks marks{found.data(), 0, found_ends.data(), 0};
            kernel->find_marks(text.data(), 2, 1000, ',', marks);
            kernel->find_marks(text.data() + 2 * table::kBlock, 3, 1000 + 2 * table::kBlock, ',', marks);
            found.resize(marks.count);
            found_ends.resize(marks.end_count);
            CHECK(found == places);
            CHECK(found_ends == ends);
        }
    }
}

TEST_CASE("kernels find a text in its place only, and no other with the same begin, end or length") {
    std::mt19937 random(2);
    for (const table::Kernel* kernel : kKernels)
        for (std::uint32_t size = 0; size <= table::kLongest; ++size) {
            std::vector<table::Slot> slots(16);
            const table::Slots among{slots.data(), 4, 0x9e3779b97f4a7c15, size};
            const std::string known = random_text(random, size, "abc");
            table::Slot slot;
            known.copy(slot.bytes, table::kLongest);
            slot.size = size;
            slot.known = {7, 3, false};
            slots[kernel->place_of(among, slot)] = slot;
            const auto is_found = [&](const std::string& text) {
                const std::string row = text + "," + std::string(table::kReadable, 'a');
                const std::uint32_t places[] = {UINT32_MAX, static_cast<std::uint32_t>(text.size())};
                table::Known into;
                const bool found = kernel->find_cells(among, {row.data(), places, 2, 1}, 0, &into) == 1;
                CHECK((!found || (into.at == 7 && into.code == 3 && !into.sound)));
                return found;
            };
            CHECK(is_found(known));
            CHECK(!is_found(known + "a"));
            for (std::size_t more = 1; more < 40; ++more) CHECK(!is_found(known + std::string(more, '\0')));
            CHECK(!is_found(known + std::string(table::kLongest, 'a')));
            for (std::size_t at = 0; at < size; ++at) {
                std::string other = known;
                other[at] = 'd';
                CHECK(!is_found(other));
            }
        }
}
