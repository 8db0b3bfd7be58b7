// Whether a word is one of another language or Vietnamese words that ran together, told by its letters.
//
//   letters.odds("telecommunications") > kForeign     letters.odds("thamgia") < 0
#ifndef VIETMEND_SRC_LANGUAGE_FOREIGN_LETTERS_H_
#define VIETMEND_SRC_LANGUAGE_FOREIGN_LETTERS_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace vietmend {

// Odds in nats times this.
inline constexpr int kOddsUnit = 8;

// Immutable; any number of threads may share one.
class ForeignLetters {
 public:
  // Reads data/foreign-letters.tsv. Throws std::invalid_argument, naming the line, where it is not that.
  explicit ForeignLetters(std::string_view tsv);

  // The logarithm of how much likelier the letters of a word are in another language than in Vietnamese that
  // ran together, in units of 1/kOddsUnit nat. Letters are read without case and, if they are of Latin-1,
  // without marks: other languages have those too. Digits and the marks within words (' - _ & .) end one
  // word and begin another. A letter that only Vietnamese has (ă, ơ, ế) makes it Vietnamese: the result is
  // kVietnamese. Linear in the word.
  int odds(std::string_view word) const;
  static constexpr int kVietnamese = -1 << 20;

  // Whether the word is one of another language, rather: of at least kShortest letters, and of such odds that
  // 98 of a hundred words of English, French and Spanish are, and one of a hundred pairs of syllables.
  bool foreign(std::string_view word) const;
  static constexpr int kForeign = 3 * kOddsUnit / 2;
  static constexpr int kShortest = 4;

 private:
  static constexpr std::size_t kLetters = 27;  // a to z and the edge of a word
  std::array<std::int8_t, kLetters * kLetters * kLetters> odds_{};
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_LANGUAGE_FOREIGN_LETTERS_H_
