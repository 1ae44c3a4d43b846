#include "cli/load.h"

#include "cli/messages.h"
#include "eligibility/read.h"

namespace eligibility::cli {

std::optional<LoadedPack> load_pack(const std::optional<std::string>& path, Language language) {
    Issues issues;
    const std::string whole = path ? *path : text_of(Message::built_in, language);
    auto files = path ? read_pack_files(*path, issues) : built_in_pack();
    if (!files) {
        print_files(issues, language);
        return std::nullopt;
    }
    auto policy = read_policy(*files, issues);
    if (!issues.empty()) complain({{Message::faulty_pack, {whole}}, {}}, language);
    print(issues, *files, whole, language);
    if (!policy) return std::nullopt;
    return LoadedPack{std::move(*files), std::make_shared<const Policy>(std::move(*policy))};
}

std::shared_ptr<const Policy> load_policy(const std::optional<std::string>& path, Language language) {
    const auto pack = load_pack(path, language);
    return pack ? pack->policy : nullptr;
}

std::optional<Checker> compile(const std::shared_ptr<const Policy>& policy, std::shared_ptr<const Documents> documents,
                               Date day, Language language) {
    Issues issues;
    auto checker = Checker::build(policy, settings_on(*policy, std::move(documents), day), issues);
    print(issues, std::vector<PackFile>{}, policy->id, language);
    return checker;
}

std::optional<Loaded> load(const Options& options) {
    auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return std::nullopt;
    auto documents = load_documents(options, *policy);
    if (!documents) return std::nullopt;
    auto checker = compile(policy, documents->documents, options.as_of, options.language);
    if (!checker) return std::nullopt;
    return Loaded{std::move(policy), std::move(*checker), documents->faulty};
}

} // namespace eligibility::cli
