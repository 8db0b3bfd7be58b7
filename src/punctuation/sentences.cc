#include "punctuation/sentences.h"

#include <string>

#include "core/letters.h"
#include "core/utf8.h"
#include "punctuation/marks.h"

namespace vietmend {
namespace {

// A few words without a mark at their end are no sentence, and on a line of their own would look like a
// left-over of the page.
constexpr std::size_t kShortestFragment = 4;

// Whether the token before `end` has a mark behind it that ends a sentence.
bool closed(const Line& line, std::size_t end) {
  return ends_sentence(mark_of(sentence_mark(line.gap(end).text)));
}

// Where the last mark of a gap ends that ends a sentence; 0 if none does.
std::size_t behind_marks(std::string_view gap) {
  std::size_t behind = 0;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    if (c.code == U'.' || c.code == U'?' || c.code == U'!' || c.code == U'…') behind = i;
  }
  return behind;
}

bool can_begin(const LineToken& token) {
  const Casing c = casing(token.text);
  return c != Casing::lower;
}

}  // namespace

bool written_short(std::string_view token, const WordSet& titles) {
  if (titles.contains(token)) return true;
  const utf8::CodePoint c = utf8::at(token, 0);
  return c.size == token.size() && is_upper(c.code);
}

bool sentence_ends(const Line& line, std::size_t i, const WordSet& titles) {
  if (i + 1 == line.size()) return true;
  const std::string_view gap = line.gap_after(i).text;
  if (!ends_sentence(mark_of(sentence_mark(gap))) || !has_space(gap.substr(behind_marks(gap)))) return false;
  if (!can_begin(line.token(i + 1))) return false;
  return sentence_mark(gap) != '.' || !written_short(line.token(i).text, titles);
}

void break_lines_at_sentences(Line& line, const WordSet& titles) {
  // Where the sentence that begins at each token ends, found from the right.
  std::size_t end = line.size();
  for (std::size_t i = line.size(); i-- > 0;) {
    const std::string_view gap = line.gap_after(i).text;
    if (has_line_break(gap) || sentence_ends(line, i, titles)) {
      const bool fragment = end - i - 1 < kShortestFragment && !closed(line, end);
      end = i + 1;
      const std::size_t space = gap.find(' ', behind_marks(gap));
      if (fragment || i + 1 == line.size() || has_line_break(gap) || space == std::string_view::npos)
        continue;
      const std::size_t after = gap.find_first_not_of(' ', space);
      std::string text(gap.substr(0, space));
      text += '\n';
      if (after != std::string_view::npos) text += gap.substr(after);
      line.set_gap(i + 1, text, EditKind::line, 1);
    }
  }
}

}  // namespace vietmend
