#include "scan/mistaken.h"

#include <algorithm>

#include "core/confidence.h"
#include "scan/item_marks.h"
#include "scan/numbers_in_words.h"

namespace vietmend {
namespace {

// Of the marks and numbers that were mended in dev-ocr, bench/quality/CONFIDENCES.md.
constexpr float kSure = 0.97F;

}  // namespace

Rewritten mend_mistaken(std::string_view text, double min_confidence) {
  RewrittenBuilder out(text);
  if (!sure_enough(kSure, min_confidence)) return out.finish();
  Mistakes found;
  find_numbers_in_words(text, found);
  find_item_marks(text, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Mistaken& a, const Mistaken& b) { return a.source.begin < b.source.begin; });
  for (const Mistaken& place : found) {
    if (place.source.begin < out.position()) continue;
    out.keep(place.source.begin);
    out.replace(place.source.end, place.as, EditKind::scan, kSure);
  }
  return out.finish();
}

}  // namespace vietmend
