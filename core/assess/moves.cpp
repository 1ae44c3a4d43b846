#include "assess/moves.h"

#include "diagram/compile.h"
#include "policy/time.h"

#include <algorithm>
#include <cstdlib>

namespace eligibility {
namespace {

class MoveList {
public:
    MoveList(const Checker& checker, FactIndex fact, Value from)
        : fact_(fact), known_(checker.policy()[fact]), domain_(checker.compiled().domains[fact.at]), from_(from) {}

    std::vector<Move> all() {
        const std::uint8_t here = domain_.cell(from_);
        if (here == diagram::kFree || known_.change == Change::fixed) return {};
        for (std::uint8_t cell = 0; cell < domain_.cells(); ++cell)
            if (cell != here && cell != domain_.unsure) add(cell);
        return std::move(moves_);
    }

private:
    void add(std::uint8_t cell) {
        std::vector<Value> values = values_in(cell);
        if (values.empty()) return;
        const Value to = values.front();
        RouteStep step{fact_, from_, std::move(values), 0};
        RouteCost cost;
        if (known_.change == Change::choice) cost.choices = 1;
        if (known_.change == Change::effort) cost.efforts = known_.ordered && is_value(from_) ? to - from_ : 1;
        if (known_.change == Change::time) {
            const bool counted = known_.type == FactType::number;
            step.wait = counted ? to - from_ : 0;
            cost.days = about_days(counted ? known_.unit.kind : Unit::Kind::named, step.wait);
        }
        moves_.push_back({cell, std::move(step), cost});
    }

    // What the answer can become in the cell: of scales and levels only the nearest, of choices all.
    std::vector<Value> values_in(std::uint8_t cell) const {
        std::vector<Value> values;
        domain_.each_interval([&](Value first, Value last, std::uint8_t of) {
            if (of != cell) return;
            if (is_scale(known_.type)) return add_nearest(first, last, values);
            for (Value value = first; value <= last; ++value)
                if (can_become(value)) values.push_back(value);
        });
        if (values.empty() || (!is_scale(known_.type) && !known_.ordered)) return values;
        return {*std::min_element(values.begin(), values.end(),
                                  [&](Value a, Value b) { return distance(a) < distance(b); })};
    }

    void add_nearest(Value first, Value last, std::vector<Value>& values) const {
        const Value value = std::clamp(base(), first, last);
        if (can_become(value)) values.push_back(value);
    }

    // Where ways are measured from; of somebody who is unsure, from the least.
    Value base() const { return is_value(from_) ? from_ : domain_.begins.front(); }
    std::int64_t distance(Value value) const { return std::abs(std::int64_t{value} - base()); }

    bool can_become(Value value) const {
        switch (known_.change) {
        case Change::fixed: return false;
        case Change::choice: return true;
        case Change::time:
            return is_value(from_) && (known_.type == FactType::number ? value > from_ : value == known_.becomes);
        case Change::effort:
            if (from_ == kUnsure) return true;
            if (known_.type == FactType::boolean || known_.ordered || is_scale(known_.type)) return value > from_;
            return true;
        }
        return false;
    }

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
