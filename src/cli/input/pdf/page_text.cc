#include "cli/input/pdf/page_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "cli/input/pdf/column_edges.h"
#include "cli/input/pdf/footnotes.h"
#include "cli/input/pdf/page_band.h"
#include "cli/input/pdf/page_furniture.h"
#include "cli/input/pdf/page_region.h"
#include "cli/input/pdf/page_row.h"
#include "cli/input/pdf/paragraph_breaks.h"
#include "cli/input/pdf/ruled_table.h"

namespace vietmend {
namespace {

// Where runs are cut.
std::vector<Ruling> standing_rulings(const std::vector<RuledTable>& tables) {
  std::vector<Ruling> standing;
  for (const RuledTable& table : tables)
    standing.insert(standing.end(), table.rulings.standing.begin(), table.rulings.standing.end());
  return standing;
}

std::vector<PageRows> rows_of(const std::vector<BoxPage>& pages) {
  std::vector<PdfPage> read;
  for (const BoxPage& page : pages) {
    const std::vector<RuledTable> of_page = ruled_tables(page.rulings);
    read.push_back({page.height, page_runs(page.boxes, standing_rulings(of_page)), of_page});
  }
  const std::vector<std::vector<bool>> furniture = page_furniture(read);
  std::vector<PageRows> out;
  for (std::size_t k = 0; k < pages.size(); ++k) {
    out.push_back({pages[k].width, pages[k].height, page_rows(read[k].runs, furniture[k], read[k].tables)});
    find_notes(out.back().rows);
  }
  find_column_edges(out);
  return out;
}

class Writer {
 public:
  void add(const PageRow& row, Break way) {
    const std::size_t begin = out_.text.size();
    out_.text += row.run.text;
    const std::size_t end = out_.text.size();
    out_.text += '\n';
    if (row.place != RowPlace::cell) table_ = false;
    if (row.place == RowPlace::furniture) add({begin, end}, Trait::furniture);
    if (row.place == RowPlace::cell) add_cell({begin, end});
    if (way == Break::begins) add({begin, end}, Trait::begins);
    if (way == Break::goes_on) add({begin, end}, Trait::goes_on);
    for (const RaisedMark& mark : row.run.raised)
      add({begin + mark.begin, begin + mark.end}, Trait::note_mark);
  }

  void end_page() {
    out_.text += '\f';
    table_ = false;
  }

  // What was written since then was read off a picture.
  void scanned_since(std::size_t begin) {
    if (begin < out_.text.size()) add({begin, out_.text.size()}, Trait::scanned);
  }

  std::size_t size() const { return out_.text.size(); }

  PageText done() && {
    std::stable_sort(out_.evidence.begin(), out_.evidence.end(),
                     [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
    return std::move(out_);
  }

 private:
  void add(Span span, Trait trait) { out_.evidence.push_back({span, trait}); }

  // A table is one span, from its first cell to its last.
  void add_cell(Span span) {
    if (table_) {
      out_.evidence[table_at_].source.end = span.end;
      return;
    }
    table_ = true;
    table_at_ = out_.evidence.size();
    add(span, Trait::table);
  }

  PageText out_;
  bool table_ = false;
  std::size_t table_at_ = 0;
};

}  // namespace

bool stands_in_columns(const BoxPage& page) {
  const std::vector<PageRegion> regions = page_regions(page_bands(page_runs(page.boxes, {})));
  return std::any_of(regions.begin(), regions.end(),
                     [](const PageRegion& region) { return region.kind != RegionKind::rows; });
}

PageText page_text(const std::vector<BoxPage>& pages) {
  const std::vector<PageRows> rows = rows_of(pages);
  const std::vector<std::vector<Break>> breaks = paragraph_breaks(rows);
  Writer out;
  for (std::size_t page = 0; page < rows.size(); ++page) {
    if (page > 0) out.end_page();
    const std::size_t begin = out.size();
    for (std::size_t k = 0; k < rows[page].rows.size(); ++k) out.add(rows[page].rows[k], breaks[page][k]);
    if (pages[page].scanned) out.scanned_since(begin);
  }
  return std::move(out).done();
}

}  // namespace vietmend
