#include "repair/agreement.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "repair/common_subsequence.h"

namespace vietmend::testing {
namespace {

struct Word {
  std::string letters;  // folded
  char mark = 0;
};

std::vector<Word> marked_words(std::string_view text) {
  std::vector<Word> out;
  for (const std::string_view word : words(text)) {
    const icu::UnicodeString read =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size())));
    icu::UnicodeString letters;
    char mark = 0;
    for (int i = 0; i < read.length(); i = read.moveIndex32(i, 1)) {
      const UChar32 c = read.char32At(i);
      if (u_isalnum(c)) {
        letters.append(c);
        mark = 0;
      } else if (mark == 0 && c < 0x80 &&
                 std::string_view(",.:;?!").find(static_cast<char>(c)) != std::string_view::npos) {
        mark = static_cast<char>(c);
      }
    }
    if (letters.isEmpty()) continue;
    Word& added = out.emplace_back();
    letters.foldCase().toUTF8String(added.letters);
    added.mark = mark;
  }
  return out;
}

}  // namespace

std::vector<std::string_view> words(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  std::vector<std::string_view> out;
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kSpace, end);
  }
  return out;
}

double word_agreement(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> x = words(a), y = words(b);
  if (x.empty() && y.empty()) return 1;
  return 2.0 * static_cast<double>(common_subsequence(x, y).size()) /
         static_cast<double>(x.size() + y.size());
}

double MarkScore::f1() const {
  const std::size_t all = 2 * right + wrong + missing;
  return all == 0 ? 1 : 2.0 * static_cast<double>(right) / static_cast<double>(all);
}

MarkScore score_marks(std::string_view gold, std::string_view output) {
  const std::vector<Word> want = marked_words(gold), got = marked_words(output);
  std::vector<std::string_view> a, b;
  for (const Word& word : want) a.push_back(word.letters);
  for (const Word& word : got) b.push_back(word.letters);
  MarkScore score;
  std::size_t marks_wanted = 0, marks_got = 0;
  for (const Word& word : want) marks_wanted += word.mark != 0;
  for (const Word& word : got) marks_got += word.mark != 0;
  for (const auto& [i, j] : common_subsequence(a, b))
    score.right += want[i].mark != 0 && want[i].mark == got[j].mark;
  score.wrong = marks_got - score.right;
  score.missing = marks_wanted - score.right;
  return score;
}

}  // namespace vietmend::testing
