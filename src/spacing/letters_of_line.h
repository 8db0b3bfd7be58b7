// The letters of a line, one after the other, with what stands between them. A new reading of the letters is
// found here and only then written to the line.
//
//   source   Sở TT&TTđã đi, 5 năm         symbols   s ở t t & t t đ ã đ i # n ă m
//                                         begins    |   |             |   | |        (# a token of no
//                                         letters)
#ifndef VIETMEND_SRC_SPACING_LETTERS_OF_LINE_H_
#define VIETMEND_SRC_SPACING_LETTERS_OF_LINE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/line.h"
#include "spacing/language_model.h"
#include "spacing/left_alone.h"

namespace vietmend::spacing {

// Tokens of more letters than this are left alone and stand as something other than letters.
inline constexpr std::size_t kLongestToken = 400;
// The symbol of a token that is not letters.
inline constexpr Symbol kFixed = 0;

class LettersOfLine {
 public:
  // Tokens that are left alone, or frozen, stand as something other than letters.
  LettersOfLine(const Line& line, const LeftAlone& alone);

  std::size_t size() const { return symbols_.size(); }
  Symbol operator[](std::size_t i) const { return symbols_[i]; }
  std::span<const Symbol> letters(std::size_t begin, std::size_t end) const {
    return {symbols_.data() + begin, end - begin};
  }
  // The class of the token of no letters that symbol i stands for.
  WordClass fixed_class(std::size_t i) const { return static_cast<WordClass>((before_[i] & kClass) >> 4); }

  // Whether a word of the present reading begins with symbol i.
  bool begins(std::size_t i) const { return i == size() || (before_[i] & kBegins) != 0; }
  // Whether plain spaces stand before symbol i in the source.
  bool spaced(std::size_t i) const { return (before_[i] & kSpace) != 0; }
  // Whether the boundary before symbol i stays whatever is read: a mark, a line break, a token of no letters.
  bool walled(std::size_t i) const { return i == size() || (before_[i] & kWall) != 0; }
  // Whether the present reading has another boundary before symbol i than the source.
  bool changed(std::size_t i) const {
    return i < size() && ((before_[i] & kBegins) != 0) != ((before_[i] & kToken) != 0);
  }

  // Whether symbol i is a capital behind a small letter, or before one behind a capital, and in no Vietnamese
  // letter: Type|Script, Smart|CA.
  bool is_camel(std::size_t i) const {
    if (i == 0 || !is_capital(symbols_[i]) || is_vietnamese(symbols_[i]) || is_vietnamese(symbols_[i - 1]))
      return false;
    return is_small(symbols_[i - 1]) ||
           (is_capital(symbols_[i - 1]) && i + 1 < size() && is_small(symbols_[i + 1]));
  }

  // Whether the first symbol of a row of text stands at i, and the row before may go on in it: no mark ends
  // that and a small letter begins this.
  bool goes_on_at(std::size_t i) const { return i < size() && (before_[i] & kGoesOn) != 0; }

  // Changes the reading: whether a word begins with symbol i, and how sure that is.
  void set_begins(std::size_t i, bool begins, float confidence);
  float confidence(std::size_t i) const { return confidence_.empty() ? 1.0F : confidence_[i]; }
  bool any_changed() const { return !confidence_.empty(); }

  // The first symbol of a token of the source; token line.size() begins at size().
  std::size_t first_of_token(std::size_t token) const { return token_begin_[token]; }

 private:
  enum : std::uint8_t { kToken = 1, kSpace = 2, kWall = 4, kBegins = 8, kClass = 0x70, kGoesOn = 0x80 };
  std::vector<Symbol> symbols_;
  std::vector<std::uint8_t> before_;  // bits above; kClass is the class of a fixed token
  std::vector<std::uint32_t> token_begin_;
  std::vector<float> confidence_;  // of changed boundaries; empty while there are none
};

// Writes the reading to the line the letters were taken from.
void write_reading(const LettersOfLine& letters, Line& line);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_LETTERS_OF_LINE_H_
