// strtod and snprintf for the JSON library alone. The C library's own bring in 128-bit floating point
// and every printf format, 7 KB of the compressed module. No rule uses fractions: readers refuse them,
// and show them only in a message; and the JSON library formats only bytes and code points, in hex.

#include <cstdarg>
#include <cstddef>
#include <limits>

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with an optional fraction, as JSON has them; counts the decimal places.
double read_digits(const char*& text, int& places) {
    double number = 0;
    bool fraction = false;
    for (; is_digit(*text) || (*text == '.' && !fraction); ++text) {
        if (*text == '.') {
            fraction = true;
            continue;
        }
        number = number * 10 + (*text - '0');
        places += fraction ? 1 : 0;
    }
    return number;
}

int read_exponent(const char*& text) {
    if (*text != 'e' && *text != 'E') return 0;
    ++text;
    const bool negative = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int exponent = 0;
    for (; is_digit(*text); ++text)
        if (exponent < 10000) exponent = exponent * 10 + (*text - '0');
    return negative ? -exponent : exponent;
}

} // namespace

extern "C" double strtod(const char* text, char** end) {
    const bool negative = *text == '-';
    if (negative) ++text;
    int places = 0;
    double number = read_digits(text, places);
    int exponent = read_exponent(text) - places;
    if (end != nullptr) *end = const_cast<char*>(text);
    for (; exponent > 0 && number <= std::numeric_limits<double>::max(); --exponent) number *= 10;
    for (; exponent < 0 && number > 0; ++exponent) number /= 10;
    return negative ? -number : number;
}

// The C library keeps its three in one object; the linker would take it for any that is missing here.
extern "C" float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }

/// Understands %X and %x with a width or precision of one digit, "%.2X" and "%04x" among them.
extern "C" int snprintf(char* out, std::size_t size, const char* format, ...) {
    std::va_list arguments;
    va_start(arguments, format);
    std::size_t length = 0;
    const auto put = [&](char c) {
        if (length + 1 < size) out[length] = c;
        ++length;
    };
    for (; *format != '\0'; ++format) {
        if (*format != '%') {
            put(*format);
            continue;
        }
        int digits = 1;
        for (++format; is_digit(*format) || *format == '.'; ++format)
            if (is_digit(*format) && *format != '0') digits = *format - '0';
        const unsigned value = va_arg(arguments, unsigned);
        while (digits < 8 && (value >> (4 * digits)) != 0) ++digits;
        const char* alphabet = *format == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
        while (digits-- > 0) put(alphabet[value >> (4 * digits) & 15]);
    }
    if (size > 0) out[length < size ? length : size - 1] = '\0';
    va_end(arguments);
    return static_cast<int>(length);
}
