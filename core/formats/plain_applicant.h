#pragma once
// Applicants whose lines are written plainly: read at once, without a document of their values in between.

#include "formats/read_applicant.h"

#include <unordered_map>

namespace eligibility {

/// For many lines of one policy, which must outlive the reader.
class PlainReader {
public:
    explicit PlainReader(const Policy& policy);

    /// Reads a line that has no fault, no escapes and nothing but ASCII in it: then `into` is what read_applicant()
    /// gives. False for any other line, which read_applicant() can read or find the faults of.
    bool read(std::string_view line, Applicant& into);

private:
    struct Slot {
        std::string_view id;
        FactType type = FactType::boolean;
        Value min = 0, max = 0;
        std::unordered_map<std::string_view, Value> values; // of texts
    };

    bool read_members(Applicant& into);
    bool read_id(std::string& id);
    bool read_facts(Answers& answers);
    bool read_answer(const Slot& slot, Value& answer);
    static bool read_within(const Slot& slot, std::int64_t value, Value& answer);
    bool find_slot(std::size_t& at);

    bool skip(char c);
    bool skip_word(std::string_view word);
    bool read_text(std::string_view& text);
    bool read_number(std::int64_t& number);
    void skip_space();

    std::vector<Slot> slots_; // one a fact
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::string_view rest_; // of the line
};

} // namespace eligibility
