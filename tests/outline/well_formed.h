// Whether an outline is what outline.h says, for tests and fuzzers.
#ifndef VIETMEND_TESTS_OUTLINE_WELL_FORMED_H_
#define VIETMEND_TESTS_OUTLINE_WELL_FORMED_H_

#include <string>
#include <string_view>

#include "vietmend/outline.h"

namespace vietmend {

// Whether the letters and digits of `words` stand in `text` in this order.
inline bool holds_in_order(std::string_view text, std::string_view words) {
  const auto counts = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  std::size_t at = 0;
  for (const char c : words) {
    if (!counts(c)) continue;
    at = text.find(c, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

// What is wrong with the outline of a text; empty if nothing is.
inline std::string what_is_wrong(std::string_view text) {
  const Outline o = outline(text);
  if (o.nodes.empty() || o.root().kind != NodeKind::document) return "there is no root";
  if (o.root().span != Span{0, text.size()} || o.root().behind != o.nodes.size())
    return "the root is not the whole";
  std::size_t last_end = 0;
  for (std::size_t i = 1; i < o.nodes.size(); ++i) {
    const OutlineNode& node = o.nodes[i];
    const std::string at = " at node " + std::to_string(i);
    if (node.parent >= i || node.behind <= i || node.behind > o.nodes[node.parent].behind)
      return "no tree" + at;
    const OutlineNode& parent = o.nodes[node.parent];
    if (node.span.begin >= node.span.end || node.span.begin < parent.span.begin ||
        node.span.end > parent.span.end) {
      return "a child does not lie in its parent" + at;
    }
    if (node.parent == i - 1 ? node.span.begin < parent.span.begin
                             : node.span.begin < last_end && o.nodes[i - 1].behind == i) {
      return "siblings overlap" + at;
    }
    last_end = node.span.end;
    const std::string_view covered = text.substr(node.span.begin, node.span.size());
    if (!holds_in_order(covered, node.number)) return "the span does not hold the number" + at;
    if (!holds_in_order(covered, node.title)) return "the span does not hold the title" + at;
    if (!holds_in_order(covered, node.text)) return "the span does not hold the text" + at;
    if (node_kind(name(node.kind)) != node.kind) return "a kind without a name" + at;
    (void)citation(o, i);
  }
  for (const std::size_t most : {kAnyLength, std::size_t{5}}) {
    for (const Chunk& chunk : chunks(o, most)) {
      if (chunk.text.empty() || chunk.node >= o.nodes.size()) return "an empty chunk";
    }
  }
  std::size_t behind = 0;
  for (const Reference& reference : references(o, text)) {
    if (reference.span.begin < behind || reference.span.end > text.size() || reference.span.empty()) {
      return "references overlap";
    }
    behind = reference.span.end;
    const OutlineNode& from = o.nodes[reference.from];
    if (reference.span.begin < from.span.begin || reference.span.begin >= from.span.end)
      return "a reference is not in its node";
    if (reference.node && *reference.node >= o.nodes.size()) return "a reference leads nowhere";
    if (reference.citation.empty()) return "a reference without a citation";
  }
  return {};
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_OUTLINE_WELL_FORMED_H_
