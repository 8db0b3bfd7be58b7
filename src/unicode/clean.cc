#include "unicode/clean.h"

#include <string>
#include <utility>

#include "unicode/characters.h"
#include "unicode/common_text.h"
#include "unicode/composition.h"
#include "unicode/look_alikes.h"
#include "unicode/tone_placement.h"

namespace vietmend {
namespace {

Rewritten compose_letters(std::string_view text) {
  RewrittenBuilder out(text);
  while (const auto stretch = next_stretch(text, out.position())) {
    const std::string_view as_is = text.substr(stretch->begin, stretch->size());
    out.keep(stretch->begin);
    out.replace(stretch->end, composed(as_is, Marks::mended), EditKind::unicode, 1);
  }
  return out.finish();
}

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
Rewritten clean(std::string_view text, Tones tones, double min_confidence) {
  Way way(text);
  for (bool changed = true; changed;) {
    changed = false;
    if (next_uncommon(way.text(), 0) < way.text().size()) {
      changed |= way.go(mend_characters(way.text(), min_confidence));
      changed |= way.go(mend_look_alikes(way.text(), min_confidence));
      changed |= way.go(compose_letters(way.text()));
    }
    changed |= way.go(place_tones(way.text(), tones, min_confidence));
  }
  return way.arrive();
}

}  // namespace vietmend
