// Reading at a place of a row: digits, letters, blanks and the marks of footnotes.
#ifndef VIETMEND_SRC_OUTLINE_ROW_READING_H_
#define VIETMEND_SRC_OUTLINE_ROW_READING_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vietmend {

bool is_digit_at(std::string_view text, std::size_t i);
// White space within a row, also the line break of a row put together from two.
bool is_blank_at(std::string_view text, std::size_t i);
std::size_t skip_blanks(std::string_view text, std::size_t i);

// The text without blanks, bars and emphasis around it.
std::string_view trimmed(std::string_view text);

// Behind emphasis of Markdown that ends behind a number.
std::size_t skip_emphasis(std::string_view text, std::size_t i);

// The number of at most `most` digits at `i`, and `i` behind them; 0 where there are none or more.
std::uint32_t read_digits(std::string_view text, std::size_t& i, std::size_t most);

// The place of a lower-case letter among those that count, from 1, and its size; 0 if it is none.
std::uint32_t letter_place(std::string_view text, std::size_t i, std::size_t& size);

// Whether no small letter stands at a place.
bool can_begin_heading(std::string_view text, std::size_t i);

bool has_lower(std::string_view text);

// The mark of a footnote behind a number, and `i` behind it; 0 if there is none.
std::uint16_t read_note(std::string_view text, std::size_t& i);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_ROW_READING_H_
