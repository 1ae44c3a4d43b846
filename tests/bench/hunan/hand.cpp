// Times a policy as straight C++; prints one JSON object. Usage: hunan_hand SECONDS < rows
// straight_hunan.h is made of the conditions, see sources.mjs.
#include "../timing.h"

namespace {

#include "straight_hunan.h"

// As many as those of the roster.
constexpr std::size_t kPeople = 100'000;

} // namespace

int main(int count, char** arguments) {
    return eligibility::bench::time_by_hand<Person>(count, arguments, kPeople, kProvisions, decide);
}
