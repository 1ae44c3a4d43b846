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

std::optional<Overlay> load_overlay(const std::string& file, const Policy& policy, Language language) {
    Issues issues;
    auto text = read_file(file, issues);
    if (!text) {
        print_files(issues, language);
        return std::nullopt;
    }
    const PackFile document{file, std::move(*text)};
    auto overlay = read_overlay(document.text, policy, issues);
    print(issues, document, language);
    return overlay;
}

std::optional<Checker> compile(const std::shared_ptr<const Policy>& policy, const std::optional<Overlay>& overlay,
                               Date day, Language language) {
    const bool local = overlay && overlay->in_force(day);
    Settings settings = local ? apply_overlay(*policy, *overlay) : default_settings(*policy);
    Issues issues;
    auto checker = Checker::build(policy, std::move(settings), issues);
    print(issues, std::vector<PackFile>{}, policy->id, language);
    return checker;
}

std::optional<Loaded> load(const Options& options) {
    auto policy = load_policy(options.policy_path, options.language);
    if (!policy) return std::nullopt;
    std::optional<Overlay> overlay;
    if (options.overlay_file) {
        overlay = load_overlay(*options.overlay_file, *policy, options.language);
        if (!overlay) return std::nullopt;
        if (!overlay->in_force(options.as_of))
            complain({{Message::not_in_force, {overlay->document_number, to_text(options.as_of)}}, {}},
                     options.language);
    }
    auto checker = compile(policy, overlay, options.as_of, options.language);
    if (!checker) return std::nullopt;
    return Loaded{std::move(policy), std::move(overlay), std::move(*checker)};
}

} // namespace eligibility::cli
