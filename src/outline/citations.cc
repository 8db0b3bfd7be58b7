#include <algorithm>
#include <stdexcept>

#include "outline/attached_name.h"
#include "outline/head.h"
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
  switch (node.kind) {
    case NodeKind::item:
      return node.number.empty() ? "" : "tiết " + node.number;
    case NodeKind::point:
      return node.number.empty() ? "" : "điểm " + node.number;
    case NodeKind::clause:
      return node.number.empty() ? "" : "khoản " + node.number;
    case NodeKind::article:
      return "Điều " + node.number;
    case NodeKind::paragraph:
      return node.number.empty() ? "" : "chú thích " + node.number;
    case NodeKind::section:
      return node.label.starts_with(node.number) ? "mục " + node.number : node.label;
    case NodeKind::regulation: {
      const std::string name = attached_name(node.title);
      return name + " ban hành kèm theo";
    }
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
