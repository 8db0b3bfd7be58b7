#include "layout/layout.h"

#include <vector>

#include "blocks/page.h"
#include "blocks/page_furniture.h"
#include "blocks/row_evidence.h"
#include "blocks/row_kinds.h"
#include "blocks/row_shape.h"
#include "blocks/stage_kinds.h"
#include "blocks/stamps.h"
#include "core/confidence.h"
#include "core/rounds.h"
#include "layout/block_list.h"
#include "layout/boilerplate.h"
#include "layout/decision.h"
#include "layout/doubled.h"
#include "layout/media.h"
#include "layout/wrapped.h"

namespace vietmend {
namespace {

// What one step leaves can show more to the next: rows that were joined may stand twice, a row may come to
// stand at the end. Steps are taken until nothing changes; real texts take two.
constexpr int kMostRounds = 12;

constexpr float kTold = 0.97F;  // what the page itself told

// Decides to drop the furniture of the page.
void find_rows_of_the_page(const Page& page, const std::vector<RowShape>& shapes,
                           const std::vector<RowEvidence>& told, const LineBreaks& breaks,
                           double min_confidence, Decisions& decisions) {
  const std::size_t rows = page.rows().size();
  Furniture furniture(rows, 0);
  find_stamps(page, furniture);
  if (told.empty()) {
    find_page_furniture(page, shapes, breaks, furniture);
  } else {
    for (std::size_t i = 0; i < rows; ++i) furniture[i] = told[i].furniture ? kTold : furniture[i];
  }
  for (std::size_t i = 0; i < rows; ++i) {
    if (furniture[i] == 0 || !sure_enough(furniture[i], min_confidence)) continue;
    decisions[i].page_furniture = true;
    decisions[i].drop_as(EditKind::boilerplate, furniture[i]);
  }
}

// A row that the page told to be one of a table is no left-over, whatever it says.
void keep_tables(const std::vector<RowEvidence>& told, Decisions& decisions) {
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (told[i].table && !told[i].furniture) decisions[i] = Decision();
  }
}

bool repair_once(Line& line, const BoilerplateTable& table, const LineBreaks& breaks,
                 const RowWords& row_words, const MediaWords& media_words, Lines lines,
                 Boilerplate boilerplate, double min_confidence, RowRecollection& recollection,
                 PageReading& reading) {
  const std::size_t at_first = line.changes();
  if (boilerplate == Boilerplate::drop) drop_media(line, media_words, min_confidence);
  reading.read(line, row_words);
  const Page& page = *reading.page;
  const std::size_t rows = page.rows().size();
  if (rows < 2 || (line.changes() == at_first && recollection.is_settled(page)))
    return line.changes() != at_first;
  reading.shapes = recollection.shapes(page);
  std::vector<RowShape> shapes = reading.shapes;
  const std::vector<RowEvidence> told = row_evidence(page);
  Decisions decisions(rows);
  find_rows_of_the_page(page, shapes, told, breaks, min_confidence, decisions);
  if (boilerplate == Boilerplate::keep) {
    // A page number that stays is nothing to join.
    for (std::size_t i = 0; i < rows; ++i) {
      shapes[i].alone |= decisions[i].page_furniture;
      decisions[i].drop = false;
    }
  }
  if (boilerplate == Boilerplate::drop) {
    find_boilerplate(page, shapes, table, min_confidence, decisions);
    keep_tables(told, decisions);
    find_doubled(page, shapes, row_kinds(page, shapes, told), min_confidence, decisions);
  }
  keep_tables(told, decisions);
  keep_frozen(line, page, decisions);
  if (lines != Lines::keep) find_wrapped(page, shapes, breaks, told, lines, min_confidence, decisions);
  write(line, page, decisions);
  if (line.changes() == reading.changes) recollection.settle(page);
  return line.changes() != at_first;
}

}  // namespace

void PageReading::read(const Line& line, const RowWords& words) {
  if (page != nullptr && changes == line.changes()) return;
  page = std::make_unique<const Page>(line, words);
  shapes.clear();
  changes = line.changes();
}

Layout::Layout(std::string_view boilerplate_tsv, std::string_view line_words, std::string_view line_breaks,
               const WordLists& lists)
    : table_(boilerplate_tsv), breaks_(line_words, line_breaks), row_words_(lists), media_words_(lists) {}

bool Layout::repair(Line& line, Lines lines, Boilerplate boilerplate, double min_confidence,
                    RowRecollection& recollection, PageReading& reading) const {
  bool changed = false;
  Rounds rounds("steps of the layout", kMostRounds);
  while (rounds.another()) {
    if (!repair_once(line, table_, breaks_, row_words_, media_words_, lines, boilerplate, min_confidence,
                     recollection, reading))
      break;
    changed = true;
  }
  return changed;
}

std::vector<Block> Layout::blocks(Line& line) const {
  std::vector<Span> furniture;
  {
    const Page page(line, row_words_);
    const std::vector<Row>& rows = page.rows();
    const std::vector<RowShape> shapes = row_shapes(page);
    const std::vector<RowEvidence> told = row_evidence(page);
    Decisions decisions(rows.size());
    find_rows_of_the_page(page, shapes, told, breaks_, 0, decisions);
    find_boilerplate(page, shapes, table_, 0, decisions);
    keep_tables(told, decisions);
    keep_frozen(line, page, decisions);
    find_wrapped(page, shapes, breaks_, told, Lines::automatic, 0, decisions);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!decisions[i].drop || !rows[i].has_tokens()) continue;
      furniture.push_back({line.token(rows[i].first).span.begin, line.token(rows[i].last - 1).span.end});
    }
    write(line, page, decisions);
  }
  RowRecollection none;
  PageReading reading;
  read_blocks(line, none, reading);
  return block_list(line, row_words_, furniture);
}

void Layout::read_blocks(Line& line, RowRecollection& recollection, PageReading& reading) const {
  reading.read(line, row_words_);
  if (reading.shapes.empty()) reading.shapes = recollection.shapes(*reading.page);
  const std::vector<Row>& rows = reading.page->rows();
  const std::vector<BlockKind> kinds = row_kinds(*reading.page, reading.shapes, row_evidence(*reading.page));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].has_tokens() && kUntouched.has(line.token(rows[i].first).block)) continue;
    line.set_block(rows[i].first, rows[i].last, kinds[i]);
  }
}

}  // namespace vietmend
