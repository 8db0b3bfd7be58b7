#include "layout/wrapped.h"

#include "blocks/cut_name.h"
#include "blocks/cut_reference.h"
#include "blocks/paired_rows.h"
#include "core/confidence.h"
#include "layout/notes_at_ends.h"

namespace vietmend {
namespace {

// Log-odds from which rows are joined: chosen. A break that goes where none should is worse than one that
// stays, so that it must be likelier by e: at half of that, headings in the appendices of decrees are
// swallowed.
constexpr GoesOn kAutomatic = 1024, kJoin = -1024;
constexpr GoesOn kSure = 4 << 10;  // of what the page told
constexpr float kCutName = 0.95F, kCutReference = 0.95F, kCutCode = 0.97F;

// Whether row `b` goes on with the name that `a` ends with. A body and what it is of have a line each in many
// a good letterhead, but not where the body has two: `joined` says that `a` has been joined to the row before
// it.
bool goes_on_with_name(const Page& page, std::size_t a, std::size_t b, bool joined) {
  switch (cut_name(page, page.rows()[a], page.rows()[b])) {
    case CutName::within:
      return true;
    case CutName::before_unit:
      return joined;
    default:
      return false;
  }
}

bool is_code(const Page& page, std::size_t row) {
  return page.line().token(page.rows()[row].first).block == BlockKind::code;
}

}  // namespace

void find_wrapped(const Page& page, const std::vector<RowShape>& shapes, const LineBreaks& breaks,
                  const std::vector<RowEvidence>& told, Lines lines, double min_confidence,
                  Decisions& decisions) {
  std::vector<bool> dropped(decisions.size()), furniture(decisions.size());
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    dropped[i] = decisions[i].drop;
    furniture[i] = decisions[i].page_furniture;
  }
  const std::vector<PairedRow> kept = paired_rows(page, dropped, furniture);
  const RowPairs pairs(page, shapes, kept, breaks.words());
  const std::vector<bool> notes = notes_at_ends(page, kept);
  const GoesOn least = lines == Lines::join ? kJoin : kAutomatic;
  bool joined = false;  // the row to the one before it
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    const std::size_t a = kept[k].row;
    const std::size_t b = kept[k + 1].row;
    const GoesOn goes_on = told.empty() && notes[k]                           ? kNever
                           : told.empty()                                     ? breaks.goes_on(pairs, k)
                           : told[b].goes_on                                  ? kSure
                           : told[b].begins || told[a].table || told[b].table ? kNever
                                                                              : breaks.goes_on(pairs, k);
    float sure = goes_on > least ? confidence_of(goes_on) : 0;
    const bool adjacent = !kept[k].barrier && (kept[k].blank == 0 || kept[k].page_break);
    if (goes_on > kNever && adjacent && goes_on_with_name(page, a, b, joined || lines == Lines::join))
      sure = kCutName;
    if (goes_on > kNever && adjacent && is_cut_reference(page, page.rows()[a], page.rows()[b]))
      sure = kCutReference;
    if (goes_on > kNever && is_cut_code(page, page.rows()[a], page.rows()[b])) sure = kCutCode;
    const Line& line = page.line();
    const bool frozen =
        line.gap_after(page.rows()[a].last - 1).frozen || line.gap_before(page.rows()[b].first).frozen;
    const bool code = frozen || is_code(page, a) || is_code(page, b);
    joined = !code && (!kept[k].barrier || goes_on == kSure) && sure > 0 && sure_enough(sure, min_confidence);
    if (!joined) continue;
    decisions[a].join = true;
    decisions[a].join_confidence = sure;
  }
}

}  // namespace vietmend
