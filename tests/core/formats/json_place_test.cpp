// Which line and column a JSON pointer leads to.
#include "formats/json_place.h"

#include <doctest/doctest.h>

using namespace eligibility;

namespace {

constexpr std::string_view kText = R"({
  "facts": [
    {"id": "a", "type": "years"},
    {
      "id": "县", "n": [1, {"x/y": -2.5e3}],
      "a\u0062": {"q\"": "}],"}, "last": null
    }
  ],
  "name" : "t"
})";

TextPlace at(std::string_view pointer) { return place_of_pointer(kText, pointer); }

} // namespace

TEST_CASE("a pointer leads to a line and a column: of a member its name, of an element its beginning") {
    CHECK(at("") == TextPlace{1, 1});
    CHECK(at("/facts") == TextPlace{2, 3});
    CHECK(at("/facts/0") == TextPlace{3, 5});
    CHECK(at("/facts/0/type") == TextPlace{3, 17});
    CHECK(at("/facts/1") == TextPlace{4, 5});
    CHECK(at("/facts/1/n") == TextPlace{5, 18}); // a column is a character
    CHECK(at("/facts/1/n/1") == TextPlace{5, 27});
    CHECK(at("/facts/1/n/1/x~1y") == TextPlace{5, 28});
    CHECK(at("/facts/1/ab") == TextPlace{6, 7});
    CHECK(at("/facts/1/ab/q\"") == TextPlace{6, 19});
    CHECK(at("/facts/1/last") == TextPlace{6, 34});
    CHECK(at("/name") == TextPlace{9, 3});
}

TEST_CASE("what is not there is where the nearest around it is") {
    CHECK(at("/facts/1/missing") == TextPlace{4, 5});
    CHECK(at("/facts/7") == TextPlace{2, 3});
    CHECK(at("/facts/0/type/deeper") == TextPlace{3, 17});
    CHECK(at("/none") == TextPlace{1, 1});
    CHECK(place_of_pointer("", "/a") == TextPlace{1, 1});
    for (std::size_t size = 0; size < kText.size(); ++size) // text that ends too early ends the search
        place_of_pointer(kText.substr(0, size), "/facts/1/ab/q\"");
}
