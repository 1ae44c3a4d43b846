#include "cli/roster_pieces.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <thread>

namespace eligibility::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

/// Pieces on their way through the threads: at most a few at a time, so that memory does not grow with the table.
class Workers {
public:
    Workers(const RosterPlan& plan, std::size_t threads) : most_(2 * threads + 1) {
        for (std::size_t i = 0; i < threads; ++i) workers_.push_back(std::make_unique<RosterWorker>(plan));
        for (auto& worker : workers_) threads_.emplace_back([this, &worker] { run(*worker); });
    }
    ~Workers() { stop(); }

    bool is_full() const { return pending_.size() >= most_; }
    bool is_empty() const { return pending_.empty(); }

    void put(std::unique_ptr<RosterPiece> piece) {
        const std::lock_guard lock(mutex_);
        pending_.push_back({std::move(piece), State::waiting});
        changed_.notify_all();
    }
    /// The first of those that were put and not taken.
    std::unique_ptr<RosterPiece> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return out_of_memory_ || pending_.front().state == State::done; });
        if (out_of_memory_) throw std::bad_alloc();
        auto piece = std::move(pending_.front().piece);
        pending_.pop_front();
        return piece;
    }
    RosterCounts counts() {
        stop();
        RosterCounts all;
        for (const auto& worker : workers_) all.add(worker->counts());
        return all;
    }

private:
    enum class State { waiting, taken, done };
    struct Pending {
        std::unique_ptr<RosterPiece> piece;
        State state;
    };

    void run(RosterWorker& worker) {
        std::unique_lock lock(mutex_);
        while (true) {
            Pending* mine = nullptr;
            changed_.wait(lock, [&] {
                for (Pending& one : pending_)
                    if (one.state == State::waiting) return mine = &one, true;
                return stopping_;
            });
            if (mine == nullptr) return;
            mine->state = State::taken; // stays where it is: nobody takes it before it is done
            lock.unlock();
            bool failed = false;
            try {
                worker.work(*mine->piece);
            } catch (const std::bad_alloc&) { failed = true; }
            lock.lock();
            out_of_memory_ |= failed;
            mine->state = State::done;
            changed_.notify_all();
        }
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
            for (auto& one : pending_)
                if (one.state == State::waiting) one.state = State::done; // nobody wants them any more
            changed_.notify_all();
        }
        for (std::thread& thread : threads_)
            if (thread.joinable()) thread.join();
    }

    const std::size_t most_;
    std::vector<std::unique_ptr<RosterWorker>> workers_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Pending> pending_; // references to its elements outlive what is done at its ends
    bool stopping_ = false, out_of_memory_ = false;
    std::vector<std::thread> threads_;
};

} // namespace

RosterPieces::RosterPieces(Input& in, const RosterPlan& plan, std::string_view rest) : in_(in), plan_(plan) {
    held_ += rest;
}

bool RosterPieces::fill() {
    if (ended_) return false;
    const std::size_t more = in_.read_to(held_.room(Input::kBlock));
    held_.resize(held_.size() + more);
    ended_ = more == 0;
    return !ended_;
}

// Where the last whole row of what is held ends, or one that makes a piece.
std::size_t RosterPieces::rows_end(bool& has_quotes) const {
    const TableFormat& format = plan_.table.format;
    const std::string_view held = held_;
    has_quotes = format.quotes && held.find('"') != held.npos;
    if (!has_quotes) {
        std::size_t line = held.rfind('\n', kPiece);
        if (line == held.npos) line = held.rfind('\n');
        const bool is_last = ended_ && (held.size() <= kPiece || line == held.npos);
        return is_last ? held.size() : line + 1; // 0 where there is none
    }
    TableReader reader(format, plan_.table.names.size());
    reader.begin(held, ended_);
    for (TableRow row; reader.next(row);) continue;
    return reader.position();
}

// The memory changes hands: only what is behind the end is copied.
void RosterPieces::give(WrittenText& text, std::size_t end) {
    std::swap(text, held_);
    held_.clear();
    held_ += std::string_view(text).substr(end);
    text.resize(end);
}

bool RosterPieces::next(RosterPiece& piece) {
    if (in_long_row_) return next_part(piece);
    // Whoever pipes rows through waits for the results of those that were sent.
    const std::size_t enough = plan_.table.header.empty() ? 1 : kPiece;
    while (true) {
        while (held_.size() < enough && fill()) continue;
        const std::size_t end = held_.size() == 0 ? 0 : rows_end(piece.has_quotes);
        if (end > 0) {
            piece.kind = RosterPiece::Kind::rows;
            give(piece.text, end);
            return !in_.failed();
        }
        if (ended_) return false;
        if (held_.size() > plan_.longest_row) break;
        const std::size_t wanted = held_.size() * 2;
        while (held_.size() < wanted && fill())
            if (enough == 1) break;
    }
    in_long_row_ = true;
    return next_part(piece);
}

bool RosterPieces::next_part(RosterPiece& piece) {
    if (held_.size() == 0) fill();
    const std::string_view held = held_;
    const std::size_t line = held.find('\n');
    const bool last = line != held.npos || ended_;
    const std::size_t end = line == held.npos ? held.size() : line + 1;
    piece.kind = last ? RosterPiece::Kind::last_part : RosterPiece::Kind::part;
    give(piece.text, end);
    in_long_row_ = !last;
    return !in_.failed();
}

RosterCounts work_on(RosterPieces& pieces, const RosterPlan& plan, std::size_t threads,
                     FunctionRef<bool(const RosterPiece&)> done) {
    if (threads <= 1) {
        RosterWorker worker(plan);
        for (RosterPiece piece; pieces.next(piece);) {
            worker.work(piece);
            if (!done(piece)) break;
        }
        return worker.counts();
    }
    Workers workers(plan, threads);
    bool going = true;
    for (auto piece = std::make_unique<RosterPiece>(); going && pieces.next(*piece);) {
        workers.put(std::move(piece));
        piece = nullptr;
        if (workers.is_full()) {
            piece = workers.take();
            going = done(*piece);
        }
        if (piece == nullptr) piece = std::make_unique<RosterPiece>();
    }
    while (going && !workers.is_empty()) going = done(*workers.take());
    return workers.counts();
}

} // namespace eligibility::cli
