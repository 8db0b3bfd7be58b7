#include "tokenizer/document_number.h"

#include "tokenizer/letter_run.h"
#include "tokenizer/numbers.h"

namespace vietmend {
namespace {

constexpr std::size_t kLongestNumber = 6;  // digits
// No document number has more; the bounds keep the look ahead short.
constexpr std::size_t kMostCapitals = 24;  // of a group
constexpr std::size_t kMostParts = 8;

struct Group {
  std::size_t end;
  std::size_t capitals = 0;  // 0 where there is no group
  bool cut = false;          // letters of another word follow directly
};

// TTg (the prime minister), TTr and CTr (a submission, a programme) end with a small letter.
bool is_small_ending(std::string_view text, std::size_t at, const LetterRun& rest) {
  if (rest.one_letter()) return true;
  return at >= 2 && text.substr(at - 2, 3) == "TTg";
}

// One group of capitals, digits after them included: NĐ, TT&TT, QH13, TTg.
Group read_group(std::string_view text, std::size_t at) {
  Group group{at};
  for (;;) {
    const LetterRun run = read_letters(text, group.end);
    if (run.leading == 0 || run.leading_toned) break;
    if (group.capitals + run.leading > kMostCapitals) return Group{at};
    // What looks like Capitalised prose is no group.
    if (run.leading == 1 && !run.one_letter() && group.capitals == 0 && run.letters > 2) return Group{at};
    std::size_t end = run.end;
    if (!run.all_capitals()) {
      end = group.end;
      for (std::size_t i = 0; i < run.leading; ++i) end += utf8::at(text, end).size;
      const LetterRun rest = read_letters(text, end);
      if (is_small_ending(text, end, rest)) {
        end += utf8::at(text, end).size;
        group.cut = !rest.one_letter();
      } else {
        group.cut = true;
      }
    }
    group.end = end;
    group.capitals += run.leading;
    if (group.cut || group.end + 1 >= text.size() || text[group.end] != '&') break;
    if (read_letters(text, group.end + 1).leading == 0) break;
    ++group.end;
  }
  if (group.capitals != 0 && !group.cut) group.end = digits_end(text, group.end);
  return group;
}

// The numbers that a document number begins with.
struct Numbers {
  std::size_t end;
  bool slash = false;      // between two of them
  std::size_t groups = 1;  // how many groups must follow
  bool read = false;
};

Numbers read_numbers(std::string_view text, std::size_t at) {
  Numbers numbers{digits_end(text, at)};
  const std::size_t digits = numbers.end - at;
  if (digits == 0 || digits > kLongestNumber) return numbers;
  numbers.read = true;
  // 30a/2008/NQ-CP
  if (const LetterRun letter = read_letters(text, numbers.end);
      letter.one_letter() && letter.ascii && letter.capitals == 0) {
    numbers.end = letter.end;
  }
  // A year, or the second number of a form: 43/2010/NĐ-CP, 155/2015-TT-BTC, 01-2/GTGT, 03/1A/TNDN.
  const std::size_t sign = numbers.end;
  if (sign >= text.size() || (text[sign] != '/' && text[sign] != '-')) return numbers;
  const bool slash = text[sign] == '/';
  std::size_t end = digits_end(text, sign + 1);
  const std::size_t second = end - sign - 1;
  if (second == 0 || second > 4 || (!slash && digits > 2)) return numbers;
  const LetterRun form = read_letters(text, end);
  const bool lettered = form.one_letter() && form.ascii && form.all_capitals();
  if (lettered) end = form.end;
  if (end >= text.size() || (slash && !lettered && second != 2 && second != 4)) return numbers;
  if (text[end] == '/') return {end, slash, 1, true};
  if (text[end] == '-' && slash && second == 4) return {end, true, 2, true};
  return numbers;
}

// The number of an article of the codified law at `at`, or `at`: 1.3.PL.1, 23.5.NĐ.3.12.
std::size_t article_number_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostLetters = 5;
  constexpr int kMostNumbers = 6;
  const auto numbers_end = [text](std::size_t from) {
    std::size_t end = from;
    for (int count = 0; count < kMostNumbers; ++count) {
      const std::size_t digits = digits_end(text, end);
      if (digits == end || digits - end > kLongestNumber) break;
      end = digits;
      if (end + 1 >= text.size() || text[end] != '.' || !is_ascii_digit(text[end + 1])) break;
      ++end;
    }
    return end;
  };
  const std::size_t first = numbers_end(at);
  if (first == at || first >= text.size() || text[first] != '.') return at;
  const LetterRun letters = read_letters(text, first + 1);
  if (!letters.all_capitals() || letters.letters < 2 || letters.letters > kMostLetters ||
      letters.leading_toned)
    return at;
  if (letters.end + 1 >= text.size() || text[letters.end] != '.' || !is_ascii_digit(text[letters.end + 1]))
    return at;
  return numbers_end(letters.end + 1);
}

}  // namespace

std::size_t document_number_end(std::string_view text, std::size_t at) {
  const Numbers numbers = read_numbers(text, at);
  if (!numbers.read) return at;
  std::size_t end = numbers.end;
  bool slash = numbers.slash;
  std::size_t capitals = 0;
  std::size_t groups = 0;
  bool prose = false;  // the only group is a word in capitals
  while (groups < kMostParts && end + 1 < text.size() && (text[end] == '/' || text[end] == '-')) {
    const Group group = read_group(text, end + 1);
    if (group.capitals == 0) break;
    const LetterRun run = read_letters(text, end + 1);
    prose = groups == 0 && run.syllable && !run.ascii;
    slash = slash || text[end] == '/';
    capitals += group.capitals;
    end = group.end;
    ++groups;
    if (group.cut) break;
  }
  if (slash && capitals >= 2 && groups >= numbers.groups && !prose) return end;
  return article_number_end(text, at);
}

}  // namespace vietmend
