#include "vietmend/outline.h"

#include <algorithm>
#include <array>

#include "outline/foot.h"
#include "outline/head.h"
#include "outline/path.h"
#include "outline/rows.h"
#include "outline/tree.h"

namespace vietmend {
namespace {

constexpr std::array<std::string_view, kNodeKinds> kNames = {
    "document", "regulation", "part", "chapter",  "section", "subsection", "article",
    "clause",   "point",      "item", "appendix", "table",   "paragraph"};

// The rows of the first foot that is the document's own.
Span foot_rows(std::span<const PathRow> path) {
  std::size_t begin = 0;
  while (begin < path.size() && path[begin].place != OutlinePlace::foot) ++begin;
  std::size_t end = begin;
  while (end < path.size() && path[end].place == OutlinePlace::foot) ++end;
  return {begin, end};
}

}  // namespace

std::string_view name(NodeKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<NodeKind> node_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<NodeKind>(found - kNames.begin());
}

Outline outline(std::string_view text) {
  const std::vector<OutlineRow> rows = outline_rows(text);
  const std::vector<PathRow> path = best_path(text, rows);
  // A list may stand among the grounds; what the document itself is divided into begins behind its head.
  const auto is_marked = [](const PathRow& row) {
    return (row.marking.numbering != Numbering::none && row.marking.numbering <= Numbering::roman) ||
           row.place == OutlinePlace::foot;
  };
  const auto first =
      static_cast<std::size_t>(std::find_if(path.begin(), path.end(), is_marked) - path.begin());
  Head head = read_head(text, rows, first);
  const Span foot_at = foot_rows(path);
  const Foot foot = read_foot(text, std::span(rows).subspan(foot_at.begin, foot_at.size()));

  std::vector<bool> used(rows.size(), false);
  std::fill_n(used.begin(), head.rows, true);
  std::fill(used.begin() + static_cast<std::ptrdiff_t>(head.displaced.begin),
            used.begin() + static_cast<std::ptrdiff_t>(head.displaced.end), true);
  std::copy(foot.used.begin(), foot.used.end(), used.begin() + static_cast<std::ptrdiff_t>(foot_at.begin));

  Outline outline;
  outline.nodes = tree(text, rows, path, used);
  outline.nodes[0].title = std::move(head.title);
  outline.type = std::move(head.type);
  const bool take_foot = foot.authenticates || head.number.empty();
  outline.number = take_foot && !foot.number.empty() ? foot.number : std::move(head.number);
  const bool foot_issues = head.issuer.empty() || (foot.authenticates && !foot.issuer.empty());
  outline.issuer = as_written(foot_issues ? foot.issuer : head.issuer, text);
  outline.place = head.date.empty() || foot.authenticates ? foot.place : std::move(head.place);
  outline.date = head.date.empty() || foot.authenticates ? foot.date : std::move(head.date);
  Signature signature{foot.office, foot.signer};
  if (signature.signer.empty()) {
    if (Signature found = signature_in_cell(text, rows); !found.signer.empty()) signature = std::move(found);
  }
  outline.signer = std::move(signature.signer);
  outline.office = std::move(signature.office);
  outline.grounds = std::move(head.grounds);
  outline.recipients = foot.recipients;
  return outline;
}

}  // namespace vietmend
