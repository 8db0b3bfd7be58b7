#include "unicode/clean.h"

#include <string>
#include <string_view>
#include <utility>

#include "core/letters.h"
#include "core/rounds.h"
#include "core/utf8.h"
#include "unicode/characters.h"
#include "unicode/common_text.h"
#include "unicode/composition.h"
#include "unicode/late_tones.h"
#include "unicode/look_alikes.h"
#include "unicode/soft_hyphens.h"
#include "unicode/tone_placement.h"
#include "unicode/vowels.h"

namespace vietmend {
namespace {

// Whether the last word of a text has a tone mark.
bool has_tone(std::string_view text) {
  while (!text.empty()) {
    const utf8::CodePoint c = utf8::before(text, text.size());
    if (!c.valid || !is_letter(c.code)) return false;
    const unsigned char type = vowels::class_of(c.code);
    if (type >= vowels::kVowel && (type - vowels::kVowel) % vowels::kTones != 0) return true;
    text.remove_suffix(c.size);
  }
  return false;
}

constexpr std::u32string_view kMarks = U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";

// Where a space and marks of Vietnamese behind it end that begin at `begin`; there if none do.
std::size_t apart_end(std::string_view text, std::size_t begin) {
  if (begin + 1 >= text.size() || text[begin] != ' ') return begin;
  std::size_t end = begin + 1;
  while (end < text.size()) {
    const utf8::CodePoint mark = utf8::at(text, end);
    if (kMarks.find(mark.code) == std::u32string_view::npos) break;
    end += mark.size;
  }
  return end == begin + 1 ? begin : end;
}

// Where the vowel stands that a stretch of a space and marks belongs to, if the marks came apart from it:
// "quyê ̀n". Marks of Vietnamese, on a letter with which they are one. The begin of the stretch if there is
// none.
std::size_t torn_letter(std::string_view text, std::size_t from, Span stretch) {
  if (text[stretch.begin] != ' ' || stretch.begin == from || stretch.size() < 2) return stretch.begin;
  const utf8::CodePoint letter = utf8::before(text, stretch.begin);
  if (!letter.valid || vowels::class_of(letter.code) < vowels::kVowel) return stretch.begin;
  if (has_tone(text.substr(from, stretch.begin - from))) return stretch.begin;
  for (std::size_t i = stretch.begin + 1; i < stretch.end;) {
    const utf8::CodePoint mark = utf8::at(text, i);
    if (kMarks.find(mark.code) == std::u32string_view::npos) return stretch.begin;
    i += mark.size;
  }
  std::string together(text.substr(stretch.begin - letter.size, letter.size));
  together += text.substr(stretch.begin + 1, stretch.size() - 1);
  const std::string one = composed(together, Marks::mended);
  return utf8::at(one, 0).size == one.size() ? stretch.begin - letter.size : stretch.begin;
}

Rewritten compose_letters(std::string_view text) {
  RewrittenBuilder out(text);
  while (const auto stretch = next_stretch(text, out.position())) {
    std::string as_is(text.substr(stretch->begin, stretch->size()));
    const std::size_t begin = torn_letter(text, out.position(), *stretch);
    std::size_t end = stretch->end;
    std::string letters = composed(as_is, Marks::mended);
    if (begin < stretch->begin) {
      as_is.replace(0, 1, text.substr(begin, stretch->begin - begin));
      letters = composed(as_is, Marks::mended);
      // More that came apart from the same vowel would be found a round each.
      for (std::size_t next = apart_end(text, end); next > end; next = apart_end(text, end)) {
        std::string more =
            composed(letters + std::string(text.substr(end + 1, next - end - 1)), Marks::mended);
        if (utf8::at(more, 0).size != more.size()) break;
        letters = std::move(more);
        end = next;
      }
    }
    out.keep(begin);
    out.replace(end, letters, EditKind::unicode, 1);
  }
  return out.finish();
}

constexpr int kMostRounds = 16;

// A text on its way, with the edits that led to it.
class Way {
 public:
  explicit Way(std::string_view source) : source_(source), now_{std::string(source), {}} {}

  std::string_view text() const { return now_.text; }

  // Goes on to what a step made of text(). Whether that changed anything.
  bool go(Rewritten step) {
    if (step.edits.empty()) return false;
    now_.edits = compose(source_, std::move(now_.edits), std::move(step.edits));
    now_.text = std::move(step.text);
    return true;
  }

  Rewritten arrive() { return std::move(now_); }

 private:
  std::string_view source_;
  Rewritten now_;
};

}  // namespace

// A step can give an earlier one something to do: what was invisible stood between a letter and its mark, a
// letter that came to be Vietnamese makes its line so. Each only takes such things away, so going round comes
// to an end; nearly always the second round finds nothing.
Rewritten clean(std::string_view text, Tones tones, double min_confidence, Lines lines) {
  Way way(text);
  Rounds rounds("rounds of characters", kMostRounds);
  for (bool changed = true; changed && rounds.another();) {
    changed = false;
    if (next_uncommon(way.text(), 0) < way.text().size()) {
      // While soft hyphens are there.
      if (lines != Lines::keep) changed |= way.go(join_at_soft_hyphens(way.text(), min_confidence));
      changed |= way.go(mend_characters(way.text(), min_confidence));
      changed |= way.go(mend_look_alikes(way.text(), min_confidence));
      if (lines != Lines::keep) changed |= way.go(mend_late_tones(way.text()));
      changed |= way.go(compose_letters(way.text()));
    }
    changed |= way.go(place_tones(way.text(), tones, min_confidence));
  }
  return way.arrive();
}

}  // namespace vietmend
