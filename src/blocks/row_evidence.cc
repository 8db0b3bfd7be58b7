#include "blocks/row_evidence.h"

#include <algorithm>
#include <cstddef>

namespace vietmend {

std::vector<RowEvidence> row_evidence(const Page& page) {
  const Line& line = page.line();
  const auto of_rows = [](const Evidence& e) {
    return e.trait != Trait::protect && e.trait != Trait::code && e.trait != Trait::note_mark &&
           e.trait != Trait::scanned;
  };
  if (std::none_of(line.evidence().begin(), line.evidence().end(), of_rows)) return {};
  const std::vector<Row>& rows = page.rows();
  std::vector<RowEvidence> told(rows.size());
  // Where the tokens of a row stand in the source.
  const auto first = [&](std::size_t i) { return line.token(rows[i].first).span.begin; };
  const auto last = [&](std::size_t i) { return line.token(rows[i].last - 1).span.end; };
  std::size_t row = 0;
  for (const Evidence& e : line.evidence()) {
    while (row < rows.size() && (!rows[row].has_tokens() || last(row) <= e.source.begin)) ++row;
    if (row == rows.size()) break;
    switch (e.trait) {
      case Trait::begins:
      case Trait::goes_on:
        if (e.source.begin > first(row)) break;
        told[row].begins = e.trait == Trait::begins;
        told[row].goes_on = e.trait == Trait::goes_on;
        break;
      case Trait::furniture:
      case Trait::table:
      case Trait::heading:
        for (std::size_t i = row; i < rows.size(); ++i) {
          if (!rows[i].has_tokens()) continue;
          if (first(i) >= e.source.end) break;
          // A row is furniture as a whole or not at all.
          const bool whole = first(i) >= e.source.begin && last(i) <= e.source.end;
          told[i].furniture |= e.trait == Trait::furniture && whole;
          told[i].table |= e.trait == Trait::table;
          told[i].heading |= e.trait == Trait::heading;
        }
        break;
      default:
        break;
    }
  }
  return told;
}

}  // namespace vietmend
