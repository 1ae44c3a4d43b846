#include "assess/moves.h"

#include "diagram/compile.h"

#include <algorithm>
#include <cstdlib>

namespace eligibility {
namespace {

class MoveList {
public:
    MoveList(const Checker& checker, FactIndex fact, Value from)
        : checker_(checker), fact_(fact), known_(checker.policy()[fact]), domain_(checker.compiled().domains[fact.at]),
          from_(from) {}

    std::vector<Move> all() {
        const std::uint8_t here = domain_.cell(from_);
        if (here == diagram::kFree || known_.change == Change::fixed) return {};
        for (std::uint8_t cell = 0; cell < domain_.cells(); ++cell)
            if (cell != here && cell != domain_.unsure) add(cell);
        return std::move(moves_);
    }

private:
    void add(std::uint8_t cell) {
        std::vector<Value> values;
        for (std::size_t i = 0; i < domain_.cell_of.size(); ++i) {
            const auto value = static_cast<Value>(domain_.first + static_cast<int>(i));
            if (domain_.cell_of[i] == cell && can_become(value)) values.push_back(value);
        }
        if (values.empty()) return;
        // of numbers and levels only the nearest matters; of choices all are named
        if (is_number(known_.type) || known_.ordered) {
            const auto nearer = [&](Value a, Value b) { return distance(a) < distance(b); };
            values = {*std::min_element(values.begin(), values.end(), nearer)};
        }
        const Value to = values.front();
        RouteStep step{fact_, from_, std::move(values), 0};
        RouteCost cost;
        if (known_.change == Change::choice) cost.choices = 1;
        if (known_.change == Change::effort) cost.efforts = known_.ordered && is_value(from_) ? to - from_ : 1;
        if (known_.change == Change::time) {
            step.years = is_number(known_.type) ? to - from_ : 0;
            cost.years = std::max(1, step.years);
        }
        moves_.push_back({cell, std::move(step), cost});
    }

    int distance(Value value) const { return std::abs(value - std::max<int>(from_, 0)); }

    // A local document does not end by moving away from it.
    bool leaves_zone(Value value) const {
        const auto& zones = checker_.settings().zone_of_region;
        if (checker_.policy().county_fact != fact_ || !is_value(from_)) return false;
        return zones[static_cast<std::size_t>(value)] != zones[static_cast<std::size_t>(from_)];
    }

    bool can_become(Value value) const {
        if (leaves_zone(value)) return false;
        switch (known_.change) {
        case Change::fixed: return false;
        case Change::choice: return true;
        case Change::time: return is_value(from_) && (is_number(known_.type) ? value > from_ : value == known_.becomes);
        case Change::effort:
            if (from_ == kUnsure) return true;
            if (known_.type == FactType::boolean || known_.ordered || is_number(known_.type)) return value > from_;
            return true;
        }
        return false;
    }

    const Checker& checker_;
    FactIndex fact_;
    const Fact& known_;
    const diagram::Domain& domain_;
    Value from_;
    std::vector<Move> moves_;
};

} // namespace

std::vector<Move> moves_from(const Checker& checker, FactIndex fact, Value from) {
    return MoveList(checker, fact, from).all();
}

} // namespace eligibility
