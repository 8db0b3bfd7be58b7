#include "layout/block_list.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "blocks/page.h"
#include "blocks/stage_kinds.h"

namespace vietmend {
namespace {

// Rows of these that follow one another are one block.
constexpr KindSet kOfRows = {BlockKind::title, BlockKind::table,     BlockKind::form, BlockKind::signature,
                             BlockKind::verse, BlockKind::furniture, BlockKind::code, BlockKind::foreign};

// What of the marks around its tokens is a row's, in bytes of the source: none where a stage has changed
// them.
Span span_of(const Page& page, const Row& row) {
  const Line& line = page.line();
  Span span{line.token(row.first).span.begin, line.token(row.last - 1).span.end};
  const std::string_view opening = page.opening(row), closing = page.closing(row);
  const Gap &before = line.gap_before(row.first), &after = line.gap_after(row.last - 1);
  const std::string_view came_before = line.source().substr(before.span.begin, before.span.size());
  const std::string_view came_after = line.source().substr(after.span.begin, after.span.size());
  if (came_before.ends_with(opening)) span.begin -= opening.size();
  if (came_after.starts_with(closing)) span.end += closing.size();
  return span;
}

std::string_view trimmed(std::string_view text, Span& span) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  std::string_view part = text.substr(span.begin, span.size());
  const std::size_t first = part.find_first_not_of(kBlank);
  if (first == std::string_view::npos) {
    span.end = span.begin;
    return {};
  }
  const std::size_t last = part.find_last_not_of(kBlank);
  span = {span.begin + first, span.begin + last + 1};
  return part.substr(first, last + 1 - first);
}

}  // namespace

std::vector<Block> block_list(const Line& line, const RowWords& words, const std::vector<Span>& furniture) {
  const Page page(line, words);
  std::vector<Block> found;
  auto next = furniture.begin();
  const auto add = [&](Span span, BlockKind kind) {
    if (trimmed(line.source(), span).empty()) return;
    const bool grows = !found.empty() && found.back().kind == kind && kOfRows.has(kind);
    if (grows) {
      found.back().span.end = std::max(found.back().span.end, span.end);
    } else {
      found.push_back({span, kind});
    }
  };
  for (const Row& row : page.rows()) {
    if (!row.has_tokens()) continue;
    Span span = span_of(page, row);
    const BlockKind kind = line.token(row.first).block;
    for (; next != furniture.end() && next->begin < span.end; ++next) {
      if (next->begin > span.begin) add({span.begin, next->begin}, kind);
      add(*next, BlockKind::furniture);
      span.begin = std::max(span.begin, next->end);
    }
    if (span.begin < span.end) add(span, kind);
  }
  for (; next != furniture.end(); ++next) add(*next, BlockKind::furniture);
  return found;
}

}  // namespace vietmend
