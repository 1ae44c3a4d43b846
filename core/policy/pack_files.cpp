#include "policy/pack_files.h"

#include "policy/json.h"

namespace eligibility {

std::string JoinedPack::place(const std::string& pointer) const {
    const std::size_t end = pointer.find('/', 1);
    const auto file = pointer.empty() ? file_of.end() : file_of.find(pointer.substr(1, end - 1));
    return file == file_of.end() ? join({"#", pointer}) : join({file->second, "#", pointer});
}

JoinedPack join_pack(const std::vector<PackFile>& files, Issues& issues) {
    JoinedPack pack;
    Json joined = Json::object();
    for (const PackFile& file : files) {
        Issues found;
        Json json = parse_json(file.text, found);
        if (found.empty() && !json.is_object())
            report(found, IssueCode::wrong_type, "", join({"expected an object, found ", excerpt(json)}));
        for (Issue& issue : found) {
            issue.pointer = join({file.name, "#", issue.pointer});
            issues.push_back(std::move(issue));
        }
        if (!json.is_object()) continue;
        for (auto& [name, member] : json.items()) {
            if (name == "$schema") continue;
            if (joined.contains(name))
                report(issues, IssueCode::duplicate_member, join({file.name, "#", child_pointer("", name)}),
                       join({"'", name, "' is also in ", pack.file_of[name]}));
            pack.file_of[name] = file.name;
            joined[name] = std::move(member);
        }
    }
    pack.text = joined.dump();
    return pack;
}

} // namespace eligibility
