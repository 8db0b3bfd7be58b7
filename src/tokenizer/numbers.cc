#include "tokenizer/numbers.h"

#include <algorithm>
#include <initializer_list>

#include "tokenizer/dates.h"
#include "tokenizer/document_number.h"
#include "tokenizer/letter_run.h"
#include "tokenizer/words.h"
#include "tokenizer_words.h"

namespace vietmend {
namespace {

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

constexpr std::string_view kCurrencySigns[] = {"$", "€", "£", "¥", "₫"};

constexpr int kMostThousands = 6;

std::size_t currency_end(std::string_view text, std::size_t at) {
  for (std::string_view sign : kCurrencySigns) {
    if (text.substr(at, sign.size()) == sign) return at + sign.size();
  }
  return at;
}

// The end of a unit that stands alone, or before a syllable run together with it: 5km, 5kmđường.
std::size_t unit_end(std::string_view text, std::size_t at) {
  if (at == text.size()) return at;
  const LetterRun run = read_letters(text, at);
  if (run.empty() || (run.long_syllable() && text.substr(at, run.end - at) != "ha")) return at;
  for (std::string_view unit : words::kUnitsOfMeasure) {
    if (text[at] != unit.front() || text.substr(at, unit.size()) != unit) continue;
    const std::size_t end = at + unit.size();
    if (is_digit_at(text, end)) continue;
    const LetterRun rest = read_letters(text, end);
    if (rest.empty() || rest.syllable) return end;
  }
  return at;
}

// % ‰ ° °C °F after a numeral.
std::size_t degree_end(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "°") return at;
  const std::size_t end = at + 2;
  const bool scale = end < text.size() && (text[end] == 'C' || text[end] == 'F');
  return scale && read_letters(text, end).one_letter() ? end + 1 : end;
}

}  // namespace

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  return at;
}

std::size_t numeral_end(std::string_view text, std::size_t at) {
  const std::size_t first = digits_end(text, at);
  // 1,234,567.89: groups of three after commas. More than kMostThousands of them are a list.
  std::size_t end = first;
  int groups = 0;
  while (end < text.size() && groups < kMostThousands && text[end] == ',' && first - at <= 3 &&
         digits_end(text, end + 1) == end + 4) {
    end += 4;
    ++groups;
  }
  const bool list = end < text.size() && text[end] == ',' && is_digit_at(text, end + 1);
  if (groups > 0 && !list) {
    if (end < text.size() && text[end] == '.' && is_digit_at(text, end + 1)) return digits_end(text, end + 1);
    return end;
  }
  // 1.234,5 and 2.1.3; the comma only where no other stands on either side.
  end = first;
  while (end < text.size() && text[end] == '.' && is_digit_at(text, end + 1)) end = digits_end(text, end + 1);
  if (end < text.size() && text[end] == ',' && is_digit_at(text, end + 1)) {
    const std::size_t decimals = digits_end(text, end + 1);
    const bool more = decimals < text.size() && text[decimals] == ',' && is_digit_at(text, decimals + 1);
    const bool before = at >= 2 && text[at - 1] == ',' && is_ascii_digit(text[at - 2]);
    if (!more && !before) return decimals;
  }
  return end;
}

bool begins_date_or_document_number(std::string_view text, std::size_t at) {
  return document_number_end(text, at) != at || date_end(text, at) != at;
}

Reading read_number(std::string_view text, std::size_t at) {
  if (const std::size_t end = document_number_end(text, at); end != at)
    return {end, TokenKind::document_number};
  if (const std::size_t end = date_end(text, at); end != at) return {end, TokenKind::date};
  if (const std::size_t end = time_end(text, at); end != at) return {end, TokenKind::time};
  if (const std::size_t end = fraction_end(text, at); end != at) return {end, TokenKind::number};

  const std::size_t end = numeral_end(text, at);
  if (end == text.size() || text[end] == ' ' || text[end] == '\n') return {end, TokenKind::number};
  if (text[end] == '%') return {end + 1, TokenKind::number};
  if (text.substr(end, 3) == "‰") return {end + 3, TokenKind::number};
  for (std::size_t amount : {currency_end(text, end), unit_end(text, end), degree_end(text, end)}) {
    if (amount != end) return {amount, TokenKind::amount};
  }
  if (text[end] == '_' || !read_letters(text, end).empty()) {
    const Reading code = read_code(text, at, end);
    if (code.end != end) return code;
  }
  return {end, TokenKind::number};
}

Reading read_currency(std::string_view text, std::size_t at) {
  const std::size_t sign = currency_end(text, at);
  if (sign == at || !is_digit_at(text, sign)) return {at, TokenKind::other};
  return {numeral_end(text, sign), TokenKind::amount};
}

}  // namespace vietmend
