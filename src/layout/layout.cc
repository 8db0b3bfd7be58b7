#include "layout/layout.h"

#include <vector>

#include "layout/boilerplate.h"
#include "layout/decision.h"
#include "layout/doubled.h"
#include "layout/footnote_marks.h"
#include "layout/media.h"
#include "layout/page.h"
#include "layout/page_furniture.h"
#include "layout/row_shape.h"
#include "layout/stamps.h"
#include "layout/wrapped.h"
#include "layout/wrapping.h"

namespace vietmend {
namespace {

// What one step leaves can show more to the next: rows that were joined may stand twice, a row may come to
// stand at the end. Steps are taken until nothing changes; real texts take two.
constexpr int kMostRounds = 12;

bool repair_once(Line& line, const BoilerplateTable& table, Lines lines, Boilerplate boilerplate,
                 double min_confidence) {
  bool changed = false;
  if (boilerplate == Boilerplate::drop) {
    changed |= drop_media(line, min_confidence);
    changed |= drop_footnote_marks(line, min_confidence);
  }
  const Page page(line);
  if (page.rows().size() < 2) return changed;
  std::vector<RowShape> shapes;
  shapes.reserve(page.rows().size());
  for (const Row& row : page.rows()) shapes.push_back(row.has_tokens() ? shape(page, row) : RowShape());
  Decisions decisions(page.rows().size());
  if (boilerplate == Boilerplate::drop) {
    find_stamps(page, min_confidence, decisions);
    find_boilerplate(page, shapes, table, min_confidence, decisions);
    find_doubled(page, shapes, min_confidence, decisions);
  }
  const Wrapping wrapping = find_wrapping(page, shapes, decisions);
  find_page_furniture(page, shapes, wrapping, min_confidence, decisions);
  if (boilerplate == Boilerplate::keep) {
    // A page number that stays is nothing to join.
    for (std::size_t i = 0; i < decisions.size(); ++i) shapes[i].alone |= decisions[i].page_furniture;
    decisions.assign(decisions.size(), Decision());
  }
  if (lines != Lines::keep) find_wrapped(page, shapes, wrapping, lines, min_confidence, decisions);
  changed |= write(line, page, decisions);
  return changed;
}

}  // namespace

Layout::Layout(std::string_view boilerplate_tsv) : table_(boilerplate_tsv) {}

bool Layout::repair(Line& line, Lines lines, Boilerplate boilerplate, double min_confidence) const {
  int round = 0;
  while (round < kMostRounds && repair_once(line, table_, lines, boilerplate, min_confidence)) ++round;
  return round > 0;
}

}  // namespace vietmend
