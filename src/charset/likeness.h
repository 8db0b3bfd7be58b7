// How much a reading of some bytes is like Vietnamese.
#ifndef VIETMEND_SRC_CHARSET_LIKENESS_H_
#define VIETMEND_SRC_CHARSET_LIKENESS_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "charset/byte_line.h"
#include "charset/table.h"

namespace vietmend {

// Counts the words of a text that have a letter beyond ASCII, for those are what a charset decides on. A
// letter that stands alone is no word: most single bytes are a syllable in some charset; and a word with a
// capital behind a small letter is none of Vietnamese.
struct Likeness {
  std::size_t words = 0;
  std::size_t vietnamese = 0;  // of these, the ones that are a syllable
  std::size_t letters = 0;     // beyond ASCII, of the words and alone, and control codes
  std::size_t rarity = 0;      // of these together, in quarters of a bit: how seldom Vietnamese has them

  // In [0, 1): the share of words that are Vietnamese, held back where there are few.
  double confidence() const { return static_cast<double>(vietnamese) / (static_cast<double>(words) + 0.5); }
  // Confidence, less what the letters are rarer than Vietnamese has them. It tells apart the readings of the
  // same bytes that both make syllables: four bits a letter weigh as much as a word in twelve.
  double score() const {
    return confidence() -
           (letters == 0 ? 0 : 0.02 * static_cast<double>(rarity) / (4 * static_cast<double>(letters)));
  }
  // Whether at least `share` of the words are Vietnamese.
  bool reaches(double share) const {
    return static_cast<double>(vietnamese) >= share * static_cast<double>(words);
  }
  Likeness& operator+=(const Likeness& other) {
    words += other.words;
    vietnamese += other.vietnamese;
    letters += other.letters;
    rarity += other.rarity;
    return *this;
  }
};

// Takes a text code point by code point.
class WordCount {
 public:
  void add(char32_t code);
  // What was counted, the word still open included.
  Likeness finish();

 private:
  void end_word();

  static constexpr std::size_t kLongest = 40;  // bytes; nothing longer is a syllable, however decomposed
  std::string word_;
  std::size_t letters_ = 0;
  bool beyond_ascii_ = false;
  bool combining_ = false;
  bool too_long_ = false;
  bool small_before_ = false;  // the letter before is a small one
  bool odd_case_ = false;      // a capital stands behind a small letter
  Likeness count_;
};

// Control codes other than white space: some charsets have capitals there, and no other text has any.
constexpr bool is_control_code(char32_t code) {
  return code < 0x20 && (code < '\t' || code > '\r');
}
bool has_control_codes(std::string_view text);

Likeness likeness(const ByteLine& line, const CharsetTable& table);
Likeness likeness(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_LIKENESS_H_
