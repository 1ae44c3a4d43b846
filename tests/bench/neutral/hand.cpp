// Times the rules of the neutral workload as straight C++; prints one JSON object. Usage: hand SECONDS < rows
// straight.h is made of the rules, see sources.mjs.
#include "../timing.h"

namespace {

#include "straight.h"

} // namespace

int main(int count, char** arguments) {
    return eligibility::bench::time_by_hand<Person>(count, arguments, 0, kRules, decide);
}
