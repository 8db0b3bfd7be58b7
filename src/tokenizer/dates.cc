#include "tokenizer/dates.h"

#include <algorithm>

#include "tokenizer/byte_at.h"
#include "tokenizer/letter_run.h"
#include "tokenizer/numbers.h"

namespace vietmend {
namespace {

constexpr std::size_t kLongestField = 6;  // digits; no number of a date, time or fraction has more

// A number of at most kLongestField digits.
struct Field {
  std::size_t end = 0;
  std::size_t digits = 0;  // 0 where there is no such number
  int value = 0;

  bool day() const { return digits >= 1 && digits <= 2 && value >= 1 && value <= 31; }
  bool month() const { return digits >= 1 && digits <= 2 && value >= 1 && value <= 12; }
  bool year() const { return digits == 4 && value >= 1000 && value < 3000; }
  bool present_year() const { return digits == 4 && value >= 1900 && value < 2100; }
};

Field read_field(std::string_view text, std::size_t at) {
  Field field;
  field.end = at;
  while (field.end < text.size() && is_ascii_digit(text[field.end])) {
    if (++field.digits > kLongestField) return Field{at, 0, 0};
    field.value = field.value * 10 + (text[field.end++] - '0');
  }
  return field;
}

// Whether a separator and one more digit follow.
bool goes_on(std::string_view text, std::size_t end, char separator) {
  return byte_at(text, end) == separator && is_ascii_digit(byte_at(text, end + 1));
}

}  // namespace

std::size_t date_end(std::string_view text, std::size_t at) {
  const Field first = read_field(text, at);
  const char separator = byte_at(text, first.end);
  if (first.digits == 0 || (separator != '/' && separator != '-' && separator != '.')) return at;
  const Field second = read_field(text, first.end + 1);
  if (second.digits == 0) return at;
  if (goes_on(text, second.end, separator)) {
    const Field third = read_field(text, second.end + 1);
    if (third.digits == 0 || goes_on(text, third.end, separator)) return at;
    if (first.day() && second.month() && (third.year() || (separator == '/' && third.digits == 2)))
      return third.end;
    if (separator != '.' && first.year() && second.month() && third.day()) return third.end;
    return at;
  }
  if (separator == '.') return at;
  if (first.month() && second.present_year()) return second.end;
  if (separator == '/' && first.day() && second.month()) return second.end;
  return at;
}

std::size_t time_end(std::string_view text, std::size_t at) {
  const Field hour = read_field(text, at);
  if (hour.digits == 0 || hour.digits > 2 || hour.value > 24) return at;
  const char sign = byte_at(text, hour.end);
  const Field minute = read_field(text, hour.end + 1);
  const bool full_minute = minute.digits == 2 && minute.value < 60;
  if (sign == ':') {
    if (!full_minute) return at;
    if (!goes_on(text, minute.end, ':')) return minute.end;
    const Field second = read_field(text, minute.end + 1);
    return second.digits == 2 && second.value < 60 && !goes_on(text, second.end, ':') ? second.end : at;
  }
  if (sign != 'h' && sign != 'g' && sign != 'H') return at;
  if (full_minute) {
    if (byte_at(text, minute.end) == '\'') return minute.end + 1;
    if (byte_at(text, minute.end) == 'p' && read_letters(text, minute.end).one_letter())
      return minute.end + 1;
    return minute.end;
  }
  if (minute.digits != 0) return at;
  const LetterRun letters = read_letters(text, hour.end);
  if (letters.one_letter()) return hour.end + 1;
  return letters.syllable || !read_letters(text, hour.end + 1).syllable ? at : hour.end + 1;  // 7hsáng
}

std::size_t fraction_end(std::string_view text, std::size_t at) {
  const Field upper = read_field(text, at);
  if (upper.digits == 0 || byte_at(text, upper.end) != '/' || (at > 0 && text[at - 1] == '/')) return at;
  const Field lower = read_field(text, upper.end + 1);
  if (lower.digits == 0 || goes_on(text, lower.end, '/')) return at;
  return lower.end;
}

}  // namespace vietmend
