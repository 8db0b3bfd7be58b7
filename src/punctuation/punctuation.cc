#include "punctuation/punctuation.h"

#include <string>
#include <vector>

#include "core/letters.h"
#include "core/utf8.h"
#include "punctuation/gap_features.h"
#include "punctuation/loss.h"
#include "punctuation/sentences.h"

namespace vietmend {
namespace {

// A line of text shorter than this, in tokens, with no mark in it is taken for a heading, a caption or a
// name, and gets no mark at its end; in a text that is otherwise whole, so is a longer one in which no
// sentence ends.
constexpr std::size_t kShortestSentence = 8;

// The gap with a mark behind what closes the token before it.
std::string with_mark(std::string_view gap, Mark mark) {
  std::size_t at = 0;
  while (at < gap.size()) {
    const utf8::CodePoint c = utf8::at(gap, at);
    if (is_white_space(c.code)) break;
    at += c.size;
  }
  std::string text(gap.substr(0, at));
  text += letter(mark);
  return text.append(gap, at);
}

}  // namespace

void Punctuation::restore(Line& line, bool capitals, double min_confidence) const {
  if (line.empty()) return;
  const GapFeatures features(line);
  const std::vector<Guess> guessed = guesses(fast_, features, line.size());
  const std::vector<Loss> loss = losses(guessed, features, fast_.scale());
  std::size_t line_begin = 0;  // the first token of this line of text
  bool marked = false;         // whether a mark stands in the line, or was put in
  bool ended = false;          // whether one of them ends a sentence
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool ends_line = features.ends_line(i);
    const std::size_t length = i + 1 - line_begin;
    const bool whole = loss[i] == Loss::none || loss[i] == Loss::few;
    const bool heading = ends_line && ((!marked && length < kShortestSentence) || (!ended && whole));
    marked = !ends_line && (marked || features.mark(i) != Mark::none);
    ended = !ends_line && (ended || ends_sentence(features.mark(i)));
    if (ends_line) line_begin = i + 1;
    const auto [mark, margin] = guessed[i];
    if (mark == Mark::none || heading || margin <= fast_.threshold(loss[i], mark)) continue;
    const float confidence = fast_.confidence(loss[i], margin);
    if (confidence < static_cast<float>(min_confidence)) continue;
    // A full stop behind an initial or a short title would say nothing of where a sentence ends.
    if (mark == Mark::stop && !ends_line && written_short(line.token(i).text)) continue;
    if (!ends_line) {
      marked = true;
      ended = ended || ends_sentence(mark);
    }
    line.set_gap(i + 1, with_mark(line.gap_after(i).text, mark), EditKind::punctuation, confidence);
    if (!capitals || !ends_sentence(mark) || i + 1 == line.size()) continue;
    const LineToken& next = line.token(i + 1);
    if ((next.kind == TokenKind::syllable || next.kind == TokenKind::word) &&
        casing(next.text) == Casing::lower) {
      line.set_token(i + 1, capitalized(next.text), EditKind::capital, confidence);
    }
  }
}

}  // namespace vietmend
