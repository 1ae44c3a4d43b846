#pragma once
// All that is said of faults, findings and on the command line, in both languages. Whoever reports something names
// the message and gives its arguments; it becomes text where it is read, in the language of the reader.

#include "eligibility/messages/documents.h"
#include "eligibility/messages/package.h"
#include "eligibility/messages/packs.h"
#include "eligibility/messages/program.h"
#include "eligibility/messages/reading.h"
#include "eligibility/messages/register.h"
#include "eligibility/messages/roster.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace eligibility {

enum class Language : std::uint8_t { zh, en };

/// Those that the page can say, then those about whole packs, and then those of programs for the command line.
#define ELIGIBILITY_PAGE_MESSAGES(X)                                                                                   \
    ELIGIBILITY_READING_MESSAGES(X)                                                                                    \
    ELIGIBILITY_HINT_MESSAGES(X)                                                                                       \
    ELIGIBILITY_CONDITION_MESSAGES(X)                                                                                  \
    ELIGIBILITY_DOCUMENT_MESSAGES(X)                                                                                   \
    ELIGIBILITY_PACKAGE_MESSAGES(X)
#define ELIGIBILITY_AUDITOR_MESSAGES(X)                                                                                \
    ELIGIBILITY_PACK_MESSAGES(X)                                                                                       \
    ELIGIBILITY_FINDING_MESSAGES(X)                                                                                    \
    ELIGIBILITY_REGISTER_FINDING_MESSAGES(X)
#define ELIGIBILITY_MESSAGES(X)                                                                                        \
    ELIGIBILITY_PAGE_MESSAGES(X)                                                                                       \
    ELIGIBILITY_AUDITOR_MESSAGES(X)                                                                                    \
    ELIGIBILITY_PROGRAM_MESSAGES(X)                                                                                    \
    ELIGIBILITY_HELP_MESSAGES(X)                                                                                       \
    ELIGIBILITY_WORDING_MESSAGES(X)                                                                                    \
    ELIGIBILITY_REPORT_MESSAGES(X)                                                                                     \
    ELIGIBILITY_REGISTER_MESSAGES(X)                                                                                   \
    ELIGIBILITY_ROSTER_MESSAGES(X)

/// The list of messages as an enumeration.
#define ELIGIBILITY_MESSAGE(name, en, zh) name,
enum class Message : std::uint16_t { ELIGIBILITY_MESSAGES(ELIGIBILITY_MESSAGE) };
#undef ELIGIBILITY_MESSAGE

/// A message with what stands in it.
struct Said {
    Message message = Message::nothing;
    std::vector<std::string> arguments;

    Said() = default;
    /// Implicit, so that a message without arguments can be passed as it is. `list` follows the first arguments.
    Said(Message message, std::initializer_list<std::string_view> first = {},
         const std::vector<std::string_view>& list = {});

    bool operator==(const Said&) const = default;
};

/// The text in this language. Not in the module of the browser, which gets the table in JavaScript.
std::string text_of(const Said& said, Language language);

} // namespace eligibility
