#include "policy/conditions.h"

#include <algorithm>

namespace eligibility {
std::span<const Condition> parts_of(const Condition& condition) {
    if (const auto* all = std::get_if<All>(&condition.node)) return all->of;
    if (const auto* any = std::get_if<Any>(&condition.node)) return any->of;
    if (const auto* negated = std::get_if<Not>(&condition.node)) return negated->of;
    return {};
}

std::span<const Condition> parts_of(const Condition& condition, const Policy& policy) {
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) return {&policy[used->definition].when, 1};
    return parts_of(condition);
}

std::vector<std::size_t> definition_depths(const Policy& policy) {
    std::vector<std::size_t> depths(policy.definitions.size(), 0);
    // Each round settles at least the next level, until none is deeper, or too deep.
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (std::size_t i = 0; i < depths.size(); ++i) {
            const std::size_t depth = depth_of(policy.definitions[i].when, depths);
            deeper = deeper || depth > depths[i];
            depths[i] = depth;
        }
    }
    return depths;
}

std::size_t depth_of(const Condition& condition, const std::vector<std::size_t>& definition_depths) {
    std::size_t deepest = 0;
    if (const auto* used = std::get_if<ByDefinition>(&condition.node)) deepest = definition_depths[used->definition.at];
    for (const Condition& part : parts_of(condition)) deepest = std::max(deepest, depth_of(part, definition_depths));
    return std::min(deepest + 1, kDeepestCondition + 1);
}

} // namespace eligibility
