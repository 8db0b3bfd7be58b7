// Numbers, and what is written with numbers: dates, times, amounts, document numbers.
#ifndef VIETMEND_SRC_TOKENIZER_NUMBERS_H_
#define VIETMEND_SRC_TOKENIZER_NUMBERS_H_

#include <cstddef>
#include <string_view>

#include "tokenizer/reading.h"

namespace vietmend {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// The end of the ASCII digits from `at`; `at` itself where none stands.
std::size_t digits_end(std::string_view text, std::size_t at);

// The end of the numeral that begins with the digit at `at`: 1.234,5  1,234.5  3,5  2.1.3. Commas of a list
// ("các điều 1,2,3") do not belong to it.
std::size_t numeral_end(std::string_view text, std::size_t at);

// Whether the digit at `at` begins a date or a document number.
bool begins_date_or_document_number(std::string_view text, std::size_t at);

// The token that begins with the digit at `at`, addresses and file names apart.
Reading read_number(std::string_view text, std::size_t at);

// The amount that begins with a currency sign before a digit: $100. Its end is `at` where there is none.
Reading read_currency(std::string_view text, std::size_t at);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_NUMBERS_H_
