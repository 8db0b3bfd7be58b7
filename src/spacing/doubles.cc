#include "spacing/doubles.h"

#include <string_view>
#include <vector>

#include "core/confidence.h"
#include "core/letters.h"
#include "spacing/known_words.h"

namespace vietmend::spacing {
namespace {

constexpr float kParticle = 0.97F;
constexpr float kEndOfWord = 0.93F;
constexpr Score kStrong = 5 * kNat / 2;  // a pair so much likelier than by chance is a word, or part of one

constexpr int kBound = 90;  // of a hundred places: a syllable that hardly stands alone

class Doubles {
 public:
  Doubles(const Line& line, const LanguageModel& model, const SpacingWords& words)
      : line_(line), model_(model), words_(words) {}

  // How sure it is that token i stands twice, the second time as token i + 1, by mistake; 0 if it is not.
  float mistake(std::size_t i) {
    const LineToken &first = line_.token(i), &second = line_.token(i + 1);
    if (first.kind != TokenKind::syllable || second.kind != TokenKind::syllable) return 0;
    if (first.text.size() < 2 || !is_plain_space(line_.gap_after(i).text)) return 0;
    if (first.text != second.text) {  // "Với với"
      if (first.text.size() != second.text.size() || casing(second.text) != Casing::lower) return 0;
      if (casing(first.text) != Casing::capital || lower(first.text) != second.text) return 0;
    } else if (casing(second.text) != Casing::lower) {
      return 0;
    }
    const bool left = i > 0 && is_plain_space(line_.gap_before(i).text);
    const bool right = i + 2 < line_.size() && is_plain_space(line_.gap_after(i + 1).text);
    if ((left && line_.token(i - 1).text == second.text) || (right && line_.token(i + 2).text == second.text))
      return 0;
    if (words_.never_doubled.contains(second.text)) return kParticle;

    std::uint16_t syllable = kNoSyllable;
    const Word word = read(second.text, &syllable);
    if (syllable == kNoSyllable) return 0;
    const Word before = left ? read(line_.token(i - 1).text) : Word{};
    const Word after = right ? read(line_.token(i + 2).text) : Word{};
    if (words_.seldom_doubled.contains(second.text)) {
      const bool ends_word = left && model_.score(before, word) - word.score > kStrong;
      const bool begins_word =
          right && (model_.is_compound(word, after) || model_.score(word, after) - after.score > 2 * kStrong);
      return ends_word || begins_word ? 0 : kParticle;
    }
    if (model_.bound(syllable) < kBound || model_.holds_pair(word, word)) return 0;
    const bool ends_word = left && model_.is_compound(before, word);
    const bool begins_word = right && model_.is_compound(word, after);
    return ends_word != begins_word ? kEndOfWord : 0;
  }

 private:
  Word read(std::string_view text, std::uint16_t* syllable = nullptr) {
    symbols_.clear();
    append_symbols(text, symbols_);
    const Known known = look_up(model_, symbols_);
    if (syllable != nullptr && known.as == Known::As::syllable) {
      std::uint32_t node = 0;
      for (const Symbol s : symbols_) node = model_.step(node, s);
      *syllable = model_.syllable_at(node);
    }
    return known.word;
  }

  const Line& line_;
  const LanguageModel& model_;
  const SpacingWords& words_;
  std::vector<Symbol> symbols_;
};

}  // namespace

void drop_doubles(Line& line, const LanguageModel& model, const SpacingWords& words, double min_confidence) {
  Doubles doubles(line, model, words);
  Rewriter out(line);
  bool any = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line.token(i).text.size() != line.token(i + 1).text.size()) continue;
    const float confidence = doubles.mistake(i);
    if (confidence <= 0 || !sure_enough(confidence, min_confidence)) continue;
    out.keep(i + 1);
    out.drop(i + 2, EditKind::duplicate, confidence);
    any = true;
    ++i;
  }
  if (any) out.finish();
}

}  // namespace vietmend::spacing
