#include "scan/numbers_in_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/letters.h"
#include "core/utf8.h"
#include "scan/glyphs.h"
#include "scan/roman.h"
#include "scan_words.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

// What a byte may be part of.
enum Kind : std::uint8_t {
  kMark = 0,  // what closes a word
  kDigit = 1,
  kSign = 2,    // what readers of scans take a digit for, or letters of a Roman number
  kLetter = 4,  // any other
  kSpace = 8
};

constexpr std::array<std::uint8_t, 256> kKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    kinds[c] = letter ? kLetter : kMark;
  }
  for (const char c : "0123456789"sv) kinds[static_cast<unsigned char>(c)] = kDigit;
  for (const char c : " \n\t\r"sv) kinds[static_cast<unsigned char>(c)] = kSpace;
  for (const char c : "IlOoTLHVX"sv) kinds[static_cast<unsigned char>(c)] = kSign;
  return kinds;
}();

constexpr std::string_view kInverted = "\xC2\xA1";  // ¡
// Words longer than this are read no further.
constexpr std::size_t kLongest = 24;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view low) { return is_lowered(word, low); });
}

// A word without the marks that close it.
std::string_view bare(std::string_view word) {
  return word.substr(0, word.find_last_not_of(",;.:)”\"") + 1);
}

// What a word says with a digit in place of each sign that may have been one; empty where one may not.
std::string in_digits(std::string_view word) {
  std::string digits;
  for (std::size_t i = 0; i < word.size();) {
    const utf8::CodePoint c = utf8::at(word, i);
    const char digit = digit_of(c.code);
    if (digit == '\0') return {};
    digits += digit;
    i += c.size;
  }
  return digits;
}

class NumberFinder {
 public:
  NumberFinder(std::string_view text, Mistakes& found) : text_(text), found_(found) {}

  void find() {
    std::string_view before;
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      std::uint8_t kinds = 0;
      for (std::uint8_t kind; i < text_.size(); ++i, kinds |= kind) {
        kind = kKinds[static_cast<unsigned char>(text_[i])];
        if (kind == kSpace) break;
      }
      if (i > begin) {
        const std::string_view word = text_.substr(begin, i - begin);
        if (word.size() <= kLongest) read(before, word, begin, kinds);
        before = word;
      }
      if (i < text_.size()) {
        if (text_[i] == '\n') row_is_vietnamese_ = -1, row_begin_ = i + 1;
        ++i;
      }
    }
  }

 private:
  void read(std::string_view before, std::string_view word, std::size_t begin, std::uint8_t kinds) {
    const bool signs_alone = (kinds & (kSign | kLetter)) == kSign || is_wide_sign(word);
    const bool in_word = (kinds & kLetter) != 0 && ((kinds & kDigit) != 0 || word.starts_with(kInverted));
    if (!signs_alone && !in_word) return;
    const std::string_view core = bare(word);
    if (core.empty()) return;
    if (signs_alone) {
      if (read_reference(before, core, begin) || read_date(before, core, begin) ||
          read_chapter(before, core, begin))
        return;
      read_counted(core, begin, begin + word.size());
    } else if (!read_assembly(core, begin)) {
      read_syllable(core, begin);
    }
  }

  // Whether a word begins with an I with two dots, which 1 is taken for.
  static bool is_wide_sign(std::string_view word) {
    return word.starts_with("\xC3\x8F") || word.starts_with("\xC3\xAF");
  }

  // The word of the row that follows on a place.
  std::string_view behind(std::size_t place) const {
    const std::size_t next = std::min(text_.find_first_not_of(' ', place), text_.size());
    return bare(text_.substr(next, text_.find_first_of(" \n\t\r", next) - next));
  }

  void add(std::size_t begin, std::size_t end, std::string as) {
    if (text_.substr(begin, end - begin) != as) found_.push_back({{begin, end}, std::move(as)});
  }

  // "khoản I", "Điều l.", "khoản I0".
  bool read_reference(std::string_view before, std::string_view core, std::size_t begin) {
    const bool article = is_one_of(before, words::kArticle), clause = is_one_of(before, words::kClause);
    if (!article && !clause) return false;
    // Numbers of articles have no nought in front and at most three digits.
    // Signs are a number beside a digit, or one by itself, as an L may be too: "điều lo lắng" holds none.
    const bool has_digit = core.find_first_of("0123456789") != std::string_view::npos;
    if (!has_digit && core.size() > utf8::at(core, 0).size) return false;
    // What stands before "này" is dirt: "Điều ¡ này".
    if (core == kInverted) return false;
    const std::string digits = core == "L" ? "1" : in_digits(core);
    if (digits.empty() || digits.size() > 3 || digits.front() == '0' || digits == core) return false;
    if (core == "I" && (has_roman(article) || (article && is_of_treaty(begin)))) return false;
    add(begin, begin + core.size(), digits);
    return true;
  }

  // Whether a treaty is named behind an article, whose articles may have Roman numbers.
  bool is_of_treaty(std::size_t begin) const {
    constexpr std::size_t kNear = 80;  // bytes
    const std::string near = lower(text_.substr(begin, kNear));
    return std::any_of(words::kTreaties.begin(), words::kTreaties.end(),
                       [&](std::string_view name) { return near.find(name) != std::string::npos; });
  }

  // Whether articles or clauses of the text have Roman numbers.
  bool has_roman(bool articles) {
    signed char& known = articles ? roman_articles_ : roman_clauses_;
    if (known < 0) {
      const std::string low(articles ? words::kArticle.front() : words::kClause.front());
      known = 0;
      for (const std::string& word : {low, capitalized(low), upper(low)}) {
        for (const std::string_view number : {" II", " IV", " V ", " V.", " VI", " IX", " X"})
          known = static_cast<signed char>(
              known | (text_.find(word + std::string(number)) != std::string_view::npos));
      }
    }
    return known != 0;
  }

  // "ngày 3l", "ngày l", "tháng 0T", "năm 20l9".
  bool read_date(std::string_view before, std::string_view core, std::size_t begin) {
    const bool day = is_one_of(before, words::kDay), month = is_one_of(before, words::kMonth),
               year = is_one_of(before, words::kYear);
    if (!day && !month && !year) return false;
    // Days and months are hardly ever counted in Roman numbers; where a row has another place, never.
    const std::string_view next = behind(begin + core.size());
    const bool other_place = !found_.empty() && found_.back().source.begin >= row_begin_;
    const bool roman = core == "II" && other_place &&
                       ((day && is_one_of(next, words::kMonth)) || (month && is_one_of(next, words::kYear)));
    const bool number_told =
        core.find_first_of("0123456789") != std::string_view::npos || (core == "l" && !year) || roman;
    std::string digits;
    // T stands for 1 in a number of two digits alone: T7 is Saturday.
    if (!year && (core == "0T" || core == "1T")) {
      digits = {core.front(), '1'};
    } else if (number_told) {
      digits = in_digits(core);
    }
    if (digits.empty() || digits == core) return false;
    const int number = digits.size() > 4 ? 0 : std::stoi(digits);
    const bool right = day     ? number >= 1 && number <= 31 && digits.size() <= 2
                       : month ? number >= 1 && number <= 12 && digits.size() <= 2
                               : number >= 1900 && number <= 2099;
    if (right) add(begin, begin + core.size(), digits);
    return true;
  }

  // "Chương H", "Chương IL".
  bool read_chapter(std::string_view before, std::string_view core, std::size_t begin) {
    if (!is_one_of(before, words::kChapter) || before.front() == 'c') return false;
    std::string number;
    for (std::size_t i = 0; i < core.size();) {
      const utf8::CodePoint c = utf8::at(core, i);
      const std::string_view letters = roman_of(c.code);
      if (letters.empty()) return false;
      number += letters;
      i += c.size;
    }
    // What may be a number in digits is one.
    if (roman_value(number) == 0 || core.find_first_not_of("1") == std::string_view::npos) return false;
    add(begin, begin + core.size(), number);
    return true;
  }

  // "l5 ngày", "l.500.000 đồng".
  bool read_counted(std::string_view core, std::size_t begin, std::size_t word_end) {
    const std::size_t opening = core.starts_with('(') ? 1 : 0;
    std::string_view number = core.substr(opening);
    if (number.find_first_of("0123456789") == std::string_view::npos || number.front() == '0') return false;
    std::string digits;
    std::size_t group = 0, groups = 0;  // digits behind the last dot
    for (std::size_t i = 0; i < number.size();) {
      const utf8::CodePoint c = utf8::at(number, i);
      if (c.code == U'.') {
        if ((groups == 0 && (group == 0 || group > 3)) || (groups > 0 && group != 3)) return false;
        ++groups, group = 0;
        digits += '.';
      } else if (const char digit = digit_of(c.code); digit != '\0') {
        ++group;
        digits += digit;
      } else {
        return false;
      }
      i += c.size;
    }
    if (digits == number || (groups > 0 && group != 3)) return false;
    if (groups < 2) {
      // "2l" may be litres.
      const bool litres = number.back() == 'l' && !is_one_of(behind(word_end), words::kMonth);
      if (litres || word_end != begin + core.size() || digits.size() > 7 ||
          !is_one_of(behind(word_end), words::kCountedInDigits))
        return false;
    }
    add(begin + opening, begin + core.size(), digits);
    return true;
  }

  // "45/2019/QHI4", "UBTVQHl4".
  bool read_assembly(std::string_view core, std::size_t begin) {
    constexpr std::string_view kAssembly = "QH";
    const std::size_t at = core.rfind(kAssembly);
    if (at == std::string_view::npos || core.size() != at + kAssembly.size() + 2) return false;
    const std::string digits = in_digits(core.substr(at + kAssembly.size()));
    if (digits.size() != 2 || digits.front() != '1') return false;
    const bool of_number = at > 0 && (core[at - 1] == '/' || core.substr(0, at).ends_with("/UBTV"));
    if (of_number) add(begin + at + kAssembly.size(), begin + core.size(), digits);
    return of_number;
  }

  // "g1ao", "¡n": a syllable, but for one sign that may have been an i.
  void read_syllable(std::string_view core, std::size_t begin) {
    std::size_t sign = core.find('1');
    std::size_t size = 1;
    if (sign == std::string_view::npos) {
      sign = core.find(kInverted);
      size = kInverted.size();
    }
    if (sign == std::string_view::npos || sign + size == core.size() || (size == 1 && sign == 0)) return;
    std::string word(core);
    word.replace(sign, size, "i");
    if (word.size() < 2 || lower(word) != word || !parse_syllable(word) || !row_is_vietnamese(begin)) return;
    add(begin + sign, begin + sign + size, "i");
  }

  // Whether the row has letters with marks that only Vietnamese has, two of them.
  bool row_is_vietnamese(std::size_t at) {
    if (row_is_vietnamese_ < 0) {
      const std::string_view row = text_.substr(row_begin_, text_.find('\n', at) - row_begin_);
      row_is_vietnamese_ = static_cast<signed char>(std::count(row.begin(), row.end(), '\xE1') >= 2);
    }
    return row_is_vietnamese_ != 0;
  }

  std::string_view text_;
  Mistakes& found_;
  std::size_t row_begin_ = 0;
  // -1 where nobody has asked.
  signed char row_is_vietnamese_ = -1, roman_articles_ = -1, roman_clauses_ = -1;
};

}  // namespace

void find_numbers_in_words(std::string_view text, Mistakes& found) {
  NumberFinder(text, found).find();
}

}  // namespace vietmend
