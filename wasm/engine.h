#pragma once
// The checker as JavaScript sees it: texts cross as JSON, answers and results as numbers in memory.

#include "eligibility/checker.h"
#include "eligibility/policy.h"

#include <cstdint>
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

    /// Loads a pack; a list of issues as JSON, "[]" when all is well. With a hash the pack holds the
    /// logic only and was checked before.
    std::string load(const std::string& pack, const std::string& hash);
    /// Loads the local document; issues as above.
    std::string load_overlay(const std::string& overlay);
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
    /// What is wrong with {"factId": value, …}, as issues.
    std::string check_answers(const std::string& facts) const;

    /// Engines that exist; 0 when every owner has disposed of its own.
    static int live() { return live_; }

private:
    struct Variant {
        explicit Variant(Checker built) : checker(std::move(built)), assessor(checker) {}
        Checker checker;
        Assessor assessor;
    };

    Variant& current() const { return *(use_local_ ? local_ : plain_); }
    std::unique_ptr<Variant> build(Settings settings, Issues& issues) const;

    Policy policy_;
    std::optional<Overlay> overlay_;
    std::unique_ptr<Variant> plain_, local_; // without and with the local document
    bool use_local_ = false;
    std::optional<Answers> answers_;
    ResultAddresses addresses_{};

    static inline int live_ = 0;
};

} // namespace eligibility::wasm
