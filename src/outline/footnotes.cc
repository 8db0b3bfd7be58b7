#include "outline/footnotes.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/digits.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

// How far a mark stands from its note at most: two pages.
constexpr std::size_t kFar = 16'000;

// Whether what stands before `at` can carry a mark: a word of three letters or more, all small but the first
// or all capitals, or a sign that closes.
bool carries_mark(std::string_view text, std::size_t at) {
  std::size_t letters = 0;
  std::size_t i = at;
  while (i > 0 && letters < 3) {
    const utf8::CodePoint point = utf8::before(text, i);
    if (!is_letter(point.code)) {
      if (letters > 0) break;
      return point.code == U'”' || point.code == U')' || point.code == U'.' || point.code == U';' ||
             point.code == U',' || point.code == U':' || point.code == U'"';
    }
    i -= point.size;
    ++letters;
  }
  if (letters >= 3) return true;
  if (letters < 2) return false;
  const std::string_view word = text.substr(i, at - i);
  // CO2, km2 and the like count.
  return !is_one(word, outline_words::kCarryNoMarks);
}

}  // namespace

std::vector<NoteMark> note_marks(std::string_view text) {
  std::vector<NoteMark> found;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    const char before = text[begin - 1];
    if (i - begin > 3 || text[begin] == '0' || before == ' ' || before == '\n' || before == '/' ||
        before == '-') {
      continue;
    }
    const bool ends = i == text.size() || text[i] == ' ' || text[i] == '\n' || text[i] == '.' ||
                      text[i] == ';' || text[i] == ',' || text[i] == ':' || text[i] == ')' ||
                      text[i] == '\r' || text[i] == '\t' || text.substr(i).starts_with("”");
    if (!ends || !carries_mark(text, begin)) continue;
    // 1.000,5 and 2.1: numbers, not marks; but "1.3 " may be either, and is read as the row's number.
    if ((before == '.' || before == ',') && begin >= 2 && is_digit(text[begin - 2])) {
      std::size_t row = begin - 1;
      while (row > 0 && is_digit(text[row - 1])) --row;
      if (row > 0 && text[row - 1] != '\n') continue;
    }
    std::uint16_t number = 0;
    for (std::size_t d = begin; d < i; ++d)
      number = static_cast<std::uint16_t>(number * 10 + (text[d] - '0'));
    found.push_back({{begin, i}, number});
  }
  return found;
}

std::vector<Span> answered_marks(std::span<const NoteMark> marks, std::span<const NoteMark> notes) {
  std::vector<Span> answered;
  std::size_t at = 0;
  for (const NoteMark& note : notes) {
    // The first of that number that stands behind the mark of the note before and not far from the note.
    std::size_t i = at;
    while (i < marks.size() && marks[i].span.begin + kFar < note.span.begin) ++i;
    at = i;
    while (i < marks.size() && marks[i].span.begin < note.span.begin && marks[i].number != note.number) ++i;
    if (i == marks.size() || marks[i].span.begin >= note.span.begin) continue;
    answered.push_back(marks[i].span);
    at = i + 1;
  }
  return answered;
}

}  // namespace vietmend
