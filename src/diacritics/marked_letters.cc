#include "diacritics/marked_letters.h"

#include <iterator>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend::diacritics {
namespace {

// What is written on each of the twelve vowels beside its tone, in the order of the alphabet.
constexpr LetterMark kVowelMarks[] = {LetterMark::none, LetterMark::breve,      LetterMark::circumflex,
                                      LetterMark::none, LetterMark::circumflex, LetterMark::none,
                                      LetterMark::none, LetterMark::circumflex, LetterMark::horn,
                                      LetterMark::none, LetterMark::horn,       LetterMark::none};
static_assert(std::size(kVowelMarks) == alphabet::kPlainVowels.size() && kTonesOfMark == alphabet::kTones);

// Vietnamese letters lie below U+01B1 and from U+1EA0 to U+1EFF.
constexpr std::size_t kLow = 0x1B1, kHighBegin = 0x1EA0, kHigh = 0x60;

class Table {
 public:
  Table() {
    for (int i = 0; i < 26; ++i) put(static_cast<char32_t>('a' + i), i + 1, 0);
    for (std::size_t i = 0; i < alphabet::kVowels.size(); ++i) {
      const std::size_t vowel = i / alphabet::kTones;
      put(alphabet::kVowels[i], static_cast<int>(alphabet::kPlainVowels[vowel] - 'a') + 1,
          marks_of(kVowelMarks[vowel], static_cast<int>(i % alphabet::kTones)));
    }
    put(alphabet::kDd, 'd' - 'a' + 1, marks_of(LetterMark::stroke, 0));
  }

  MarkedLetter of(char32_t code) const {
    if (code < kLow) return low_[code];
    if (code - kHighBegin < kHigh) return high_[code - kHighBegin];
    return {};
  }
  char32_t code(MarkedLetter letter) const {
    return codes_[letter.capital ? 1 : 0][letter.letter][letter.marks & 31U];
  }

 private:
  void put(char32_t small, int letter, Marks marks) {
    for (const bool capital : {false, true}) {
      const char32_t code = capital ? to_upper(small) : small;
      const MarkedLetter value{static_cast<std::uint8_t>(letter), marks, capital};
      if (code < kLow) {
        low_[code] = value;
      } else {
        high_[code - kHighBegin] = value;
      }
      codes_[capital ? 1 : 0][static_cast<std::size_t>(letter)][marks] = code;
    }
  }

  std::array<MarkedLetter, kLow> low_{};
  std::array<MarkedLetter, kHigh> high_{};
  std::array<std::array<std::array<char32_t, 32>, 32>, 2> codes_{};
};

const Table kTable;

constexpr std::uint64_t kLetterMask = (1U << kLetterBits) - 1;

std::uint64_t letter_at(std::uint64_t base, std::size_t i) {
  return base >> (kLetterBits * i) & kLetterMask;
}

// Whether the last two letters are such that the tone of both may stand on either: oa, oe and uy, but not
// quy.
bool has_two_placements(std::uint64_t base, std::size_t size) {
  if (size < 2) return false;
  constexpr auto is = [](std::uint64_t letter, char c) {
    return letter == static_cast<std::uint64_t>(c - 'a' + 1);
  };
  const std::uint64_t a = letter_at(base, size - 2), b = letter_at(base, size - 1);
  if (is(a, 'o')) return is(b, 'a') || is(b, 'e');
  return is(a, 'u') && is(b, 'y') && !(size > 2 && is(letter_at(base, size - 3), 'q'));
}

// Moves a tone that stands on letter `from` alone to letter `to`, where neither bears another mark.
std::uint64_t moved(std::uint64_t marks, std::size_t from, std::size_t to) {
  const auto a = static_cast<Marks>(letter_at(marks, from)), b = static_cast<Marks>(letter_at(marks, to));
  if (a == 0 || b != 0 || letter_mark_of(a) != LetterMark::none) return marks;
  return (marks & ~(kLetterMask << (kLetterBits * from))) | std::uint64_t{a} << (kLetterBits * to);
}

}  // namespace

LetterPrefix letter_prefix(std::string_view text) {
  const auto* const first = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const last = first + text.size();
  const unsigned char* at = first;
  std::uint64_t base = 0, marks = 0;
  std::size_t n = 0, capitals = 0;
  bool first_capital = false;
  for (; n < kMostLetters && at < last; ++n) {
    // None of the letters has more than three bytes, and bytes that are no UTF-8 make none of them.
    char32_t code = *at;
    std::ptrdiff_t size = 1;
    if (code >= 0x80) {
      if (code >= 0xC2 && code < 0xE0 && last - at >= 2 && (at[1] & 0xC0U) == 0x80) {
        code = (code & 0x1FU) << 6 | (at[1] & 0x3FU);
        size = 2;
      } else if (code == 0xE1 && last - at >= 3 && (at[1] & 0xC0U) == 0x80 && (at[2] & 0xC0U) == 0x80) {
        code = 0x1000 | (at[1] & 0x3FU) << 6 | (at[2] & 0x3FU);
        size = 3;
      } else {
        break;
      }
    }
    const MarkedLetter letter = kTable.of(code);
    if (letter.letter == 0) break;
    base |= std::uint64_t{letter.letter} << (kLetterBits * n);
    marks |= std::uint64_t{letter.marks} << (kLetterBits * n);
    capitals += letter.capital;
    first_capital |= n == 0 && letter.capital;
    at += size;
  }
  return {{base, marks}, static_cast<std::size_t>(at - first), n, capitals, first_capital};
}

MarkedLetter marked_letter(char32_t code) {
  return kTable.of(code);
}

char32_t code_point(MarkedLetter letter) {
  return letter.letter > 26 ? 0 : kTable.code(letter);
}

bool has_vowel(std::uint64_t base) {
  for (; base != 0; base >>= kLetterBits) {
    if (alphabet::kPlainVowels.find(static_cast<char32_t>('a' - 1 + (base & kLetterMask))) !=
        std::u32string_view::npos)
      return true;
  }
  return false;
}

std::size_t letters_in(std::uint64_t base) {
  std::size_t size = 0;
  for (; base != 0; base >>= kLetterBits) ++size;
  return size;
}

std::uint64_t with_old_placement(Spelling spelling) {
  if (spelling.marks == 0) return 0;
  const std::size_t size = letters_in(spelling.base);
  if (!has_two_placements(spelling.base, size)) return spelling.marks;
  return moved(spelling.marks, size - 1, size - 2);
}

std::uint64_t with_new_placement(Spelling spelling) {
  if (spelling.marks == 0) return 0;
  const std::size_t size = letters_in(spelling.base);
  if (!has_two_placements(spelling.base, size)) return spelling.marks;
  return moved(spelling.marks, size - 2, size - 1);
}

std::string written(std::string_view text, std::uint64_t marks) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0, k = 0; i < text.size(); ++k) {
    const utf8::CodePoint c = utf8::at(text, i);
    i += c.size;
    MarkedLetter letter = marked_letter(c.code);
    letter.marks = k < kMostLetters ? static_cast<Marks>(letter_at(marks, k)) : Marks{0};
    const char32_t code = letter.letter == 0 ? 0 : code_point(letter);
    utf8::append(out, code == 0 ? c.code : code);
  }
  return out;
}

Spelling spelling_of(std::string_view text) {
  Spelling out;
  std::size_t k = 0;
  for (std::size_t i = 0; i < text.size(); ++k) {
    const utf8::CodePoint c = utf8::at(text, i);
    i += c.size;
    const MarkedLetter letter = marked_letter(c.code);
    if (letter.letter == 0 || k == kMostLetters) return {};
    out.base |= std::uint64_t{letter.letter} << (kLetterBits * k);
    out.marks |= std::uint64_t{letter.marks} << (kLetterBits * k);
  }
  return out;
}

}  // namespace vietmend::diacritics
