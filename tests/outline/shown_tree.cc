#include "outline/shown_tree.h"

namespace vietmend {

std::string shown_tree(const Outline& outline) {
  std::string out;
  for (std::size_t i = 1; i < outline.nodes.size(); ++i) {
    const OutlineNode& node = outline.nodes[i];
    for (std::size_t at = node.parent; at != 0; at = outline.nodes[at].parent) out += "  ";
    out += name(node.kind);
    if (!node.number.empty()) out += ' ' + node.number;
    if (!node.title.empty()) out += " [" + node.title + ']';
    if (!node.text.empty()) out += ' ';
    for (const char c : node.text) c == '\n' ? out += " / " : out += c;
    out += '\n';
  }
  return out;
}

}  // namespace vietmend
