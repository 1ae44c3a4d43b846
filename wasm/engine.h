#pragma once
// The checker as JavaScript sees it: answers and results cross as numbers in memory. Results are read with the
// table of core/formats/shape_sink.h; a call that gives one returns its address (result.h).

#include "eligibility/assessor.h"
#include "eligibility/explanation.h"
#include "eligibility/routes.h"
#include "result.h"
#include "sources.h"

namespace eligibility::wasm {

/// Loads once, is then asked. Every call stands alone: the answers, the chosen provisions and the day are given anew.
class Engine : public Sources {
public:
    Engine() { ++live_; }
    ~Engine() { --live_; }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Loads the policy whose compact form is the input; gives an IssueList. Bytes that are no policy leave the
    /// hash empty.
    std::uintptr_t load();
    /// Another engine for the same policy, which JavaScript owns; without the documents of this one.
    Engine* share() const;
    /// Puts the documents of a day together; gives an IssueList. While it is not empty, nothing else may be asked about
    /// that day. Needless without documents.
    std::uintptr_t prepare(int day);

    std::string hash() const { return policy_ ? policy_->hash : std::string(); }

    /// By which the functions beside this class name the engine.
    std::uintptr_t address() { return reinterpret_cast<std::uintptr_t>(this); }
    /// Address of one 32-bit answer a fact (eligibility/answers.h), to be written before each call below; the same
    /// once a policy was loaded.
    std::uintptr_t answers() { return reinterpret_cast<std::uintptr_t>(answers_.values.data()); }
    /// Makes room for the positions of so many provisions, 16 bits each, and returns the address: those that the
    /// next call is about.
    std::uintptr_t choose(std::size_t count);

    /// Address of one byte a provision of the policy: the number of its verdict.
    std::uintptr_t verdicts(int day);
    /// Gives an Assessment of all provisions, or of the chosen ones, which names their results by numbers.
    std::uintptr_t assess(int day, bool all);
    /// Gives the result at a position of the last Assessment, a ProvisionAssessment. The Assessment stays valid.
    std::uintptr_t told(std::size_t position);
    /// Gives an Explanation.
    std::uintptr_t explain(int day, std::size_t provision);
    /// Gives Routes.
    std::uintptr_t routes(int day, std::size_t provision);
    /// Gives the NextQuestion for the chosen provisions, as this audience (a position, -1 for nobody in particular) is
    /// asked.
    std::uintptr_t next_question(int day, int audience, bool amounts);
    /// Gives a Completion, for this audience.
    std::uintptr_t complete(int day, int audience);
    /// Gives a SlipList.
    std::uintptr_t implausible(int day);
    /// Gives the provisions for this audience (a position, -1 for everybody) on the topics whose positions were
    /// chosen, none meaning all.
    std::uintptr_t provisions_in(int audience);

    /// Engines that exist; 0 when every owner has disposed of its own.
    static int live() { return live_; }

private:
    /// A checker with the working memory of whoever asks it.
    struct Variant {
        explicit Variant(Checker built)
            : checker(std::move(built)), assessor(checker), explainer(checker), routes(checker) {}
        Checker checker;
        Assessor assessor;
        Explainer explainer;
        RouteFinder routes;
        std::uint32_t generation = 0, generation_told = 0; ///< of the assessor's numbers; among those of all engines
    };

    /// What holds while these documents are in force.
    struct Kept {
        std::vector<std::uint8_t> in_force; ///< one a document
        std::shared_ptr<Variant> variant;
    };
    static constexpr std::size_t kMostKept = 4;

    Variant& on(int day);
    std::shared_ptr<Variant> with_documents_on(Date day, Issues& issues);
    std::shared_ptr<Variant> build(Settings settings, Issues& issues) const;
    std::uintptr_t tell(const Issues& issues) { return result_.put(IssueList{issues}); }

    Result result_, told_;
    const Assessment* assessment_ = nullptr; // the last one
    std::shared_ptr<Variant> plain_;         // without documents
    std::vector<Kept> kept_;                 // the last that were asked for
    std::shared_ptr<Variant> last_;          // on the day that was prepared last
    std::optional<int> last_day_;
    Answers answers_;
    std::vector<ProvisionIndex> chosen_;

    static inline int live_ = 0;
    static inline std::uint32_t generations_ = 0;
};

} // namespace eligibility::wasm
