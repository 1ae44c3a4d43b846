#pragma once
// The checker as JavaScript sees it: texts cross as JSON, answers and results as numbers in memory.

#include "eligibility/checker.h"
#include "eligibility/service.h"
#include "input.h"

#include <memory>

namespace eligibility::wasm {

/// Where the results of the last assessment lie, as addresses of 32-bit words.
struct ResultAddresses {
    std::uintptr_t provisions, facts, reasons;
};

class Engine {
public:
    Engine() { ++live_; }
    ~Engine() { --live_; }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    std::uintptr_t input(std::size_t words, std::size_t characters) { return input_.resize(words, characters); }
    std::uintptr_t input_characters() { return input_.characters_address(); }

    /// Loads the policy whose compact form is the input; a list of issues as JSON, "[]" when all is well.
    /// Bytes that are no policy leave the hash empty.
    std::string load();
    /// Loads the local document that is the input; issues as above.
    std::string load_overlay();
    /// From now on without a local document.
    void drop_overlay();
    /// Assess as of this day (YYYY-MM-DD) from now on: with the local document or without. Issues as above.
    std::string use_date(const std::string& date);

    std::string hash() const { return policy_.hash; }

    /// Address of one 16-bit answer a fact (policy/answers.h), to be written before each call below.
    std::uintptr_t answers() { return reinterpret_cast<std::uintptr_t>(answers_->values.data()); }
    /// Address of one byte a provision: the number of its verdict.
    std::uintptr_t verdicts() {
        return reinterpret_cast<std::uintptr_t>(current().assessor.verdicts(*answers_).data());
    }
    /// Address of ResultAddresses.
    std::uintptr_t assess();
    /// Why, for one provision and the answers that were written: "verdict,fact,…;" in numbers, the facts
    /// being the decisive ones; a letter for the standing of each condition (n, d, y; o while it is open),
    /// appliesWhen before when, each before its parts; then ";reading,is,verdict" in numbers for each reading
    /// that would give another verdict.
    std::string explain(std::size_t provision);
    /// What would change the verdict: JSON of routes, as of this day.
    std::string routes(std::size_t provision, const std::string& date);
    /// Position of the next fact to ask, or -1, for the provisions marked '1' in a text with one
    /// character each.
    int next_question(const std::string& chosen) const;
    /// The most questions that can remain for them.
    std::size_t questions_left(const std::string& chosen) const;
    /// The years that the service record in the input gives as of this day: a JSON object, or the list of
    /// issues when the record has errors. `today` bounds when a spell may begin.
    std::string years(const std::string& date, const std::string& today) const;
    /// What is wrong with the input as {"factId": value, …}, as issues.
    std::string check_answers() const;

    /// Engines that exist; 0 when every owner has disposed of its own.
    static int live() { return live_; }

private:
    struct Variant {
        explicit Variant(Checker built)
            : checker(std::move(built)), assessor(checker), explainer(checker), routes(checker) {}
        Checker checker;
        Assessor assessor;
        Explainer explainer;
        RouteFinder routes;
    };

    Interview interview(const std::string& chosen) const;
    Variant& current() const { return *(use_local_ ? local_ : plain_); }
    std::unique_ptr<Variant> build(Settings settings, Issues& issues) const;

    Input input_;
    Policy policy_;
    std::optional<Overlay> overlay_;
    std::unique_ptr<Variant> plain_, local_; // without and with the local document
    bool use_local_ = false;
    std::optional<Answers> answers_;
    ResultAddresses addresses_{};

    static inline int live_ = 0;
};

} // namespace eligibility::wasm
