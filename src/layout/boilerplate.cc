#include "layout/boilerplate.h"

#include <algorithm>

#include "core/confidence.h"
#include "layout/neighbours.h"

namespace vietmend {
namespace {

constexpr float kDatedLink = 0.95F;
constexpr float kTitleLink = 0.85F;

bool is_prose(const Row& row, const RowShape& shape) {
  return row.size() >= 30 || (row.size() >= 8 && shape.end == RowEnd::stop);
}

// "Khai mạc Hội thi thể thao công chức (25/06/2012)"
bool is_dated_link(const Page& page, const Row& row) {
  if (row.size() < 4 || row.size() > 40) return false;
  const std::string_view closing = page.closing(row);
  if (closing.find(')') == std::string_view::npos && closing.find(']') == std::string_view::npos)
    return false;
  for (std::size_t i = row.last - 3; i < row.last; ++i) {
    if (page.line().token(i).kind == TokenKind::date) return true;
  }
  return false;
}

bool is_title(const Row& row, const RowShape& shape) {
  return row.size() >= 4 && row.size() < 30 && !shape.lower && !shape.alone && shape.end != RowEnd::colon &&
         shape.end != RowEnd::stop && shape.end != RowEnd::semicolon;
}

}  // namespace

void find_boilerplate(const Page& page, const std::vector<RowShape>& shapes, const BoilerplateTable& table,
                      double min_confidence, Decisions& decisions) {
  const std::vector<Row>& rows = page.rows();
  std::vector<PatternMatch> matches(rows.size());
  bool any = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    matches[i] = table.match(page, rows[i], shapes[i].first_hash);
    const bool anywhere = matches[i].place == PatternPlace::line || matches[i].place == PatternPlace::list;
    if (matches[i].confidence == 0) continue;
    if (matches[i].open && !anywhere && is_prose(rows[i], shapes[i])) matches[i] = {};
    if (is_torn(page, shapes, i)) matches[i] = {};
    any |= matches[i].confidence > 0;
  }
  if (!any) return;

  const auto prose_between = [&](bool all) {
    std::size_t first = rows.size(), last = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!rows[i].has_tokens() || matches[i].confidence > 0) continue;
      if (!all && !is_prose(rows[i], shapes[i])) continue;
      first = std::min(first, i);
      last = i;
    }
    return std::pair(first, last);
  };
  auto [first, last] = prose_between(false);
  if (first == rows.size()) std::tie(first, last) = prose_between(true);
  if (first == rows.size()) return;

  bool in_list = false, left_over_below = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].has_tokens()) continue;
    const PatternMatch& m = matches[i];
    if (m.confidence > 0) {
      const bool behind = i > last;
      const bool in_place = m.place == PatternPlace::head   ? i < first
                            : m.place == PatternPlace::tail ? behind
                            : m.place == PatternPlace::foot ? behind && left_over_below
                                                            : true;
      left_over_below |= behind && in_place;
      if (in_place && sure_enough(m.confidence, min_confidence))
        decisions[i].drop_as(EditKind::boilerplate, m.confidence);
      in_list = m.place == PatternPlace::list || (in_list && in_place);
      continue;
    }
    if (!in_list) continue;
    if (is_dated_link(page, rows[i])) {
      if (sure_enough(kDatedLink, min_confidence)) decisions[i].drop_as(EditKind::boilerplate, kDatedLink);
    } else if (i > last && is_title(rows[i], shapes[i])) {
      if (sure_enough(kTitleLink, min_confidence)) decisions[i].drop_as(EditKind::boilerplate, kTitleLink);
    } else {
      in_list = false;
    }
  }
}

}  // namespace vietmend
