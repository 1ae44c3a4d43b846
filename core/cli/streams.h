#pragma once
// Bytes in and out. Faults of both are kept, so that whoever reads or writes can stop and say why.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility::cli {

/// Text to a file descriptor, in blocks. Nothing more is written after the first failure.
class Output {
public:
    explicit Output(int descriptor) : descriptor_(descriptor) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// False when this or an earlier write failed.
    bool write(std::string_view text);
    /// Writes what is held back; false as above. Nobody else does it at the end.
    bool flush();

    bool failed() const { return error_ != 0; }
    /// The reader of a pipe has gone, which is no fault to talk about.
    bool reader_left() const;
    /// Why writing failed, in words.
    std::string reason() const;

private:
    bool write_out(std::string_view rest);

    int descriptor_;
    int error_ = 0; // errno of the failure
    std::string held_;
};

/// A file or standard input.
class Input {
public:
    /// Standard input.
    Input() = default;
    explicit Input(const std::string& path);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    /// The next bytes, as soon as there are some: empty at the end and when reading fails. Valid until the next call.
    std::string_view read();
    /// The same, to where there is room for kBlock; how many.
    std::size_t read_to(char* to);
    static constexpr std::size_t kBlock = std::size_t{1} << 16;

    bool failed() const { return error_ != 0; }
    /// Why opening or reading failed, in words.
    std::string reason() const;

private:
    int descriptor_ = 0;
    int error_ = 0; // errno of the failure
    bool opened_ = false;
    std::vector<char> block_;
};

} // namespace eligibility::cli
