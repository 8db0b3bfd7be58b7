#include "outline/dateline.h"

#include <array>
#include <cstdio>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/row_reading.h"
#include "outline_words.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

int number_behind(std::string_view text, std::string_view word, std::size_t& at) {
  std::size_t i = text.find(word, at);
  if (i == std::string_view::npos) return -1;
  i += word.size();
  while (i < text.size() && text[i] == ' ') ++i;
  int value = -1;
  for (std::size_t digits = 0; is_digit_at(text, i) && digits < 5; ++i, ++digits) {
    value = (value < 0 ? 0 : value * 10) + (text[i] - '0');
  }
  at = i;
  return value;
}

std::string iso_date(int day, int month, int year) {
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > 2999) return {};
  std::array<char, 16> date{};
  std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", year, month, day);
  return date.data();
}

// The date whose day stands behind a word; `at` behind the year.
std::string date_behind(std::string_view row, std::string_view word, std::size_t& at) {
  const int day = number_behind(row, word, at);
  const int month = number_behind(row, outline_words::kMonth[0], at);
  const int year = number_behind(row, outline_words::kYear[0], at);
  return iso_date(day, month, year);
}

}  // namespace

PlaceAndDate place_and_date(std::string_view row) {
  // Emphasis may change within a word: "Hà Nội, ng**ày 21 tháng 11 năm 2025".
  if (row.find("**"sv) != std::string_view::npos) {
    std::string plain(row);
    std::erase(plain, '*');
    return place_and_date(plain);
  }
  std::size_t at = 0;
  const std::size_t word = row.find(outline_words::kDay[0]);
  if (word == std::string_view::npos || word == 0 || (row[word - 1] != 'n' && row[word - 1] != 'N'))
    return {};
  at = word;
  const std::string date = date_behind(row, outline_words::kDay[0], at);
  if (date.empty()) return {};
  std::string_view place = trimmed(row.substr(0, word - 1));
  while (place.ends_with(',') || place.ends_with(' ') || place.ends_with('.')) place.remove_suffix(1);
  // A dateline has no more than its place before the date, and nothing behind it.
  const std::string_view rest = trimmed(row.substr(at));
  const std::size_t longest = place.find(' ') == std::string_view::npos ? 24 : 60;
  if (rest.size() > 3 || place.empty() || place.size() > longest) return {};
  if (!is_upper(utf8::at(place, 0).code)) return {};
  return {std::string(place), date};
}

std::string closing_date(std::string_view row) {
  const std::size_t passed = row.find(outline_words::kPassedOn[0]);
  if (passed == std::string_view::npos || row.size() > 400) return {};
  std::size_t at = passed;
  return date_behind(row, outline_words::kDayInFull[0], at);
}

}  // namespace vietmend
