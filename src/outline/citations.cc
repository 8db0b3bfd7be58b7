#include <algorithm>
#include <stdexcept>

#include "outline/attached_name.h"
#include "outline/head.h"
#include "outline_words.h"
#include "vietmend/outline.h"

namespace vietmend {
namespace {

// How the document itself is cited.
std::string document(const Outline& outline) {
  if (!outline.number.empty())
    return outline.type.empty() ? outline.number : outline.type + ' ' + outline.number;
  return titled(outline.type, outline.root().title);
}

// What a node is called in a citation; empty where it has no number.
std::string words(const OutlineNode& node) {
  const auto numbered = [&](std::string_view word) {
    return node.number.empty() ? std::string() : std::string(word) + node.number;
  };
  switch (node.kind) {
    case NodeKind::item:
      return numbered(outline_words::kCitedItem[0]);
    case NodeKind::point:
      return numbered(outline_words::kCitedPoint[0]);
    case NodeKind::clause:
      return numbered(outline_words::kCitedClause[0]);
    case NodeKind::article:
      return std::string(outline_words::kCitedArticle[0]) + node.number;
    case NodeKind::paragraph:
      return numbered(outline_words::kCitedNote[0]);
    case NodeKind::section:
      return node.label.starts_with(node.number) ? std::string(outline_words::kCitedSection[0]) + node.number
                                                 : node.label;
    case NodeKind::regulation:
      return attached_name(node.title) + std::string(outline_words::kAttachedBy[0]);
    default:
      return node.label;
  }
}

}  // namespace

std::string citation(const Outline& outline, std::size_t node) {
  if (node >= outline.nodes.size()) throw std::out_of_range("citation: no node of the outline");
  std::string all;
  bool in_article = false;
  for (std::size_t at = node; at != 0; at = outline.nodes[at].parent) {
    const OutlineNode& each = outline.nodes[at];
    const bool above_article = each.kind == NodeKind::part || each.kind == NodeKind::chapter ||
                               each.kind == NodeKind::section || each.kind == NodeKind::subsection;
    if (in_article && above_article) continue;
    in_article |= each.kind == NodeKind::article;
    const std::string said = words(each);
    if (said.empty()) continue;
    if (!all.empty()) all += ' ';
    all += said;
  }
  const std::string whole = document(outline);
  if (!all.empty() && !whole.empty()) all += ' ';
  return all + whole;
}

}  // namespace vietmend
