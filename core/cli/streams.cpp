#include "cli/streams.h"

#include "cli/messages.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace eligibility::cli {
namespace {

constexpr std::size_t kBlock = Input::kBlock;

// Whether to try again: after a signal, or once a descriptor that somebody made non-blocking is ready.
bool should_retry(int descriptor, short event) {
    if (errno == EINTR) return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
    pollfd ready{descriptor, event, 0};
    return ::poll(&ready, 1, -1) >= 0 || errno == EINTR;
}

std::string words_of(int error) { return std::generic_category().message(error); }

} // namespace

bool Output::write(std::string_view text) {
    if (failed()) return false;
    if (text.size() >= kBlock) return flush() && write_out(text);
    held_ += text;
    return held_.size() < kBlock || flush();
}

bool Output::flush() {
    write_out(held_);
    held_.clear();
    return !failed();
}

bool Output::write_out(std::string_view rest) {
    while (!failed() && !rest.empty()) {
        const auto written = ::write(descriptor_, rest.data(), rest.size());
        if (written >= 0) rest.remove_prefix(static_cast<std::size_t>(written));
        else if (!should_retry(descriptor_, POLLOUT)) error_ = errno;
    }
    return !failed();
}

bool Output::reader_left() const { return error_ == EPIPE; }

std::string Output::reason() const { return words_of(error_); }

Input::Input(const std::string& path) {
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) error_ = errno;
    else opened_ = true;
}

Input::~Input() {
    if (opened_) ::close(descriptor_);
}

std::string_view Input::read() {
    block_.resize(kBlock);
    return {block_.data(), read_to(block_.data())};
}

std::size_t Input::read_to(char* to) {
    while (!failed()) {
        const auto size = ::read(descriptor_, to, kBlock);
        if (size >= 0) return static_cast<std::size_t>(size);
        if (!should_retry(descriptor_, POLLIN)) error_ = errno;
    }
    return 0;
}

std::string Input::reason() const { return words_of(error_); }

} // namespace eligibility::cli
