#include "punctuation/punctuation.h"

#include <algorithm>
#include <string>
#include <vector>

#include "blocks/stage_kinds.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "punctuation/gap_features.h"
#include "punctuation/loss.h"
#include "punctuation/sentences.h"

namespace vietmend {
namespace {

// A row of text shorter than this, in tokens, with no mark in it is taken for a heading, a caption or a name,
// and gets none.
constexpr std::size_t kShortestSentence = 8;
// A mark put into a text that has most of its own must be right more often than this: chosen, since a false
// edit on good text is worse than a repair missed.
constexpr float kLeastInFinished = 0.65F;
// One shorter than this, with no mark in it, is an item or a heading where most rows of the text have marks.
constexpr std::size_t kLongRow = 30;

// Whether something opens in the gap or a dash stands in it, where no editor puts a comma.
bool opens(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    if (c.code == '(' || c.code == '[' || c.code == '-' || c.code == U'–' || c.code == U'—') return true;
  }
  return false;
}

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

// Whether the gap after token i stands among numbers that are listed without marks: a string of bits, a
// row of a matrix. Marks between them would change what they say.
bool among_numbers(const Line& line, std::size_t i) {
  const auto number = [&](std::size_t t) {
    return t < line.size() && line.token(t).kind == TokenKind::number;
  };
  return number(i) && number(i + 1) && (number(i + 2) || (i > 0 && number(i - 1)));
}

// The end of the row of text that begins at token `begin`.
std::size_t row_end(const GapFeatures& features, std::size_t begin, std::size_t size) {
  while (begin < size && !features.ends_line(begin)) ++begin;
  return std::min(begin + 1, size);
}

bool is_heading(const GapFeatures& features, std::size_t begin, std::size_t end) {
  if (end - begin >= kShortestSentence) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (features.mark(i) != Mark::none) return false;
  }
  return true;
}

// Whether most rows of prose have a mark: then rows that have none are items of a list or headings, however
// many of them stand together.
bool is_finished(const GapFeatures& features, const std::vector<bool>& prose) {
  std::size_t rows = 0, marked = 0;
  for (std::size_t begin = 0, end = 0; begin < prose.size(); begin = end) {
    end = row_end(features, begin, prose.size());
    if (!prose[begin] || end - begin < kShortestSentence) continue;
    ++rows;
    for (std::size_t i = begin; i < end; ++i) {
      if (features.mark(i) == Mark::none) continue;
      ++marked;
      break;
    }
  }
  return marked * 3 >= rows * 2;
}

void capitalize(Line& line, std::size_t i, float confidence) {
  const LineToken& token = line.token(i);
  const bool word = token.kind == TokenKind::syllable || token.kind == TokenKind::word;
  if (word && casing(token.text) == Casing::lower) {
    line.set_token(i, capitalized(token.text), EditKind::capital, confidence);
  }
}

// Whether so much of a line is Vietnamese for sure that a name in it may have lost its capital: "libc++
// headers" is nobody's name.
bool is_vietnamese(const Line& line) {
  constexpr std::size_t kFewest = 2;  // syllables with marks
  std::size_t marked = 0;
  for (std::size_t i = 0; i < line.size() && marked < kFewest; ++i)
    marked += line.token(i).kind == TokenKind::syllable && !utf8::is_ascii(line.token(i).text);
  return marked >= kFewest;
}

// Gives a token of a text without capitals those the tagger is sure of.
void restore_capitals(Line& line, std::size_t i, const CasingGuess& guess, double min_confidence) {
  const LineToken& token = line.token(i);
  const bool word = token.kind == TokenKind::syllable || token.kind == TokenKind::word;
  if (!word || guess.confidence <= 0 || !sure_enough(guess.confidence, min_confidence)) return;
  if (casing(token.text) != Casing::lower) return;
  line.set_token(i, guess.casing == Casing::upper ? upper(token.text) : capitalized(token.text),
                 EditKind::capital, guess.confidence);
}

}  // namespace

void Punctuation::restore(Line& line, bool capitals, double min_confidence,
                          Recollection& recollection) const {
  const auto& [features, guesses] = recollection.read(*tagger_, line);
  const Certainty& certainty = tagger_->certainty();
  std::vector<bool> prose(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) prose[i] = kPunctuated.has(line.token(i).block);
  const std::vector<Loss> loss = losses(guesses.marks, features, prose, certainty.scale);
  const bool finished = is_finished(features, prose);
  if (capitals && !guesses.casings.empty() && is_vietnamese(line)) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (prose[i]) restore_capitals(line, i, guesses.casings[i], min_confidence);
    }
  }
  for (std::size_t begin = 0, end = 0; begin < line.size(); begin = end) {
    end = row_end(features, begin, line.size());
    if (!prose[begin] || is_heading(features, begin, end)) continue;
    const bool short_row = finished && end - begin < kLongRow;
    bool ended = false;  // whether a sentence ends within the row
    for (std::size_t i = begin; i < end; ++i) {
      ended = ended || ends_sentence(features.mark(i));
      // The number of an item or of a footnote.
      if (i == begin && line.token(i).kind == TokenKind::number) continue;
      const auto [mark, margin] = guesses.marks[i];
      const Loss lost = short_row ? Loss::none : loss[i];
      if (mark == Mark::none || margin <= certainty.threshold(lost, mark)) continue;
      const float confidence = certainty.confidence(lost, margin);
      if (!sure_enough(confidence, min_confidence)) continue;
      if (lost != Loss::most && lost != Loss::all && confidence < kLeastInFinished) continue;
      // In a text that is otherwise whole, a row in which no sentence ends is a heading or an item of a list.
      const bool whole = lost == Loss::none || lost == Loss::few;
      if (i + 1 == end && (short_row || (whole && !ended))) continue;
      if (among_numbers(line, i)) continue;
      if (mark == Mark::comma && opens(line.gap_after(i).text)) continue;
      // A full stop behind an initial or a short title would say nothing of where a sentence ends.
      if (mark == Mark::stop && i + 1 < end && written_short(line.token(i).text, titles_)) continue;
      ended = ended || ends_sentence(mark);
      line.set_gap(i + 1, with_mark(line.gap_after(i).text, mark), EditKind::punctuation, confidence);
      if (capitals && ends_sentence(mark) && i + 1 < line.size() && prose[i + 1])
        capitalize(line, i + 1, confidence);
    }
  }
}

void Punctuation::break_lines(Line& line) const {
  break_lines_at_sentences(line, titles_);
}

}  // namespace vietmend
