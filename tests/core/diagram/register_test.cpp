// How large the diagrams become under the documents of all prefectures and counties.
#include "../random_documents.h"
#include "diagram/compile.h"

#include <set>

using namespace eligibility;
using namespace eligibility::testing;

namespace {

/// One document with four rules for each prefecture and each county.
std::vector<std::string> full_register(const Policy& policy, unsigned seed) {
    RandomDocuments random(policy, seed);
    std::set<std::string> regions;
    for (const Region& region : policy.regions) {
        regions.insert(region.adcode.substr(0, 4));
        regions.insert(region.adcode);
    }
    std::vector<std::string> documents;
    for (const std::string& region : regions)
        documents.push_back(random.document(region.size() == 4 ? "prefecture" : "county", region, 4).dump());
    return documents;
}

} // namespace

TEST_CASE("a full register compiles, with a bounded number of nodes") {
    Bench bench(real_policy());
    const auto nodes = [&] {
        const diagram::Compiled& compiled = bench.checker().compiled();
        MESSAGE(compiled.diagrams.size() << " nodes, of which verdicts need "
                                         << compiled.diagrams.count_reachable(compiled.roots));
        return compiled.diagrams.size();
    };
    nodes();
    const auto documents = full_register(bench.policy(), 1);
    CHECK(documents.size() == 136);
    bench.use_documents(documents);
    CHECK(nodes() < 100'000);
}
