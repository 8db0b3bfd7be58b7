// Dates, times and fractions written in digits.
#ifndef VIETMEND_SRC_TOKENIZER_DATES_H_
#define VIETMEND_SRC_TOKENIZER_DATES_H_

#include <cstddef>
#include <string_view>

namespace vietmend {

// The end of the date that begins with the digit at `at`, or `at`: 01/6/2007, 30-05-2012, 30.05.2012,
// 01/6/07, 2012-05-30, 6/2012, 6-2012, 30/4. The numbers must be those of a calendar: 24/24 is no date. What
// could be a day and month is one, though a fraction is written the same way.
std::size_t date_end(std::string_view text, std::size_t at);

// The end of the time of day at `at`, or `at`: 23:25, 23:25:10, 7h, 7h30, 17g45'.
std::size_t time_end(std::string_view text, std::size_t at);

// The end of two numbers with a slash between them, or `at`: 24/24, 2010/2011.
std::size_t fraction_end(std::string_view text, std::size_t at);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_DATES_H_
