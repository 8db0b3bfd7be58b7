// The outline: a law or an administrative document as a tree.
//
//   vietmend::Outline o = vietmend::outline(text);
//   o.number;                                             // "74/2025/NĐ-CP"
//   for (const vietmend::OutlineNode& n : o.nodes)        // the root first, each before what stands in it
//     if (n.kind == vietmend::NodeKind::article) n.number, n.title, text.substr(n.span.begin, n.span.size());
//   for (const vietmend::Chunk& c : vietmend::chunks(o))  // pieces for a search engine
//     c.citation;                                         // "điểm b khoản 2 Điều 3 Nghị định 74/2025/NĐ-CP"
//
// A text wrapped and torn by its page is mended first, by a Repairer.
#ifndef VIETMEND_OUTLINE_H_
#define VIETMEND_OUTLINE_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/export.h"
#include "vietmend/span.h"

namespace vietmend {

enum class NodeKind : std::uint8_t {
  document,    // the root
  regulation,  // what a decision puts into force, attached to it: its articles count from 1 again
  part,        // phần
  chapter,     // chương
  section,     // mục; in letters and plans A. and I.
  subsection,  // tiểu mục
  article,     // điều
  clause,      // khoản
  point,       // điểm: a), đ1), 1.1.
  item,        // a dash; i) and the like below points
  appendix,    // phụ lục, mẫu
  table,       // rows of cells
  paragraph  // prose that none of them holds; what a clause or a point says in further paragraphs; footnotes,
             // which have a number
};

inline constexpr int kNodeKinds = 13;

// The kind's name as the command and Python write it ("article").
VIETMEND_API std::string_view name(NodeKind kind);

// The kind of that name; nothing if there is none.
VIETMEND_API std::optional<NodeKind> node_kind(std::string_view name);

struct OutlineNode {
  NodeKind kind = NodeKind::document;
  std::string number;  // as written, without its stop or bracket: "3", "IV", "đ", "3a"; empty if it has none
  std::string label;   // the number with its word and sign, as written: "Điều 3", "Mẫu số 01", "b)"
  std::string title;   // the heading's text, on one line; empty if it has none
  // What it says before its first child, a paragraph a line, marks of footnotes left out.
  std::string text;
  Span span;  // of the outlined text, from the number to behind the last thing that stands in the node
  std::size_t parent = 0;  // the place in `nodes` of what it stands in; the root's is its own, 0
  std::size_t behind = 0;  // the place behind the last node that stands in it
};

struct Outline {
  // At least the root. Each stands behind its parent and before its parent's `behind`; siblings are in the
  // order of the text and do not overlap.
  std::vector<OutlineNode> nodes;

  // What the head and the foot say, empty where they do not.
  std::string type;    // "Nghị định"
  std::string number;  // "74/2025/NĐ-CP"
  std::string issuer;  // "Chính phủ"
  std::string place;   // "Hà Nội"
  std::string date;    // "2025-03-31"
  std::string signer;  // "Lê Minh Khái"
  std::string office;  // that the signer signs for, and in: "TM. CHÍNH PHỦ, KT. THỦ TƯỚNG, PHÓ THỦ TƯỚNG"
  std::vector<std::string> grounds;     // "Căn cứ …", without the mark at the end
  std::vector<std::string> recipients;  // "Các bộ, cơ quan ngang bộ"

  const OutlineNode& root() const { return nodes.front(); }
};

// The outline of a text as it stands. `text` is UTF-8 in NFC; any bytes will do. Time and memory are linear
// in the text. The same everywhere.
VIETMEND_API Outline outline(std::string_view text);

// How a node is cited, from the narrowest out to the document: "điểm b khoản 2 Điều 3 Nghị định
// 74/2025/NĐ-CP". Chapters and the like are left out where an article says enough. Throws std::out_of_range
// if `node` is no place in the outline's nodes.
VIETMEND_API std::string citation(const Outline& outline, std::size_t node);

// A piece for a search engine.
struct Chunk {
  std::string citation;
  std::vector<std::string>
      path;  // the headings above, from the widest: "Chương II. QUY ĐỊNH CỤ THỂ", "Điều 3. Hồ sơ"
  std::string title;     // the document's
  std::string text;      // what it says; a point with the words of its clause before it is left to `path`
  std::size_t node = 0;  // its place in the outline's nodes
};

inline constexpr std::size_t kAnyLength = std::numeric_limits<std::size_t>::max();

// Whole articles without clauses, whole clauses, and what else has text, in the order of the text. A clause
// longer than `most` syllables is divided into its points, a point or paragraph that is still too long
// between its sentences; a single sentence is never divided. `most` is at least 1; throws
// std::invalid_argument for 0.
VIETMEND_API std::vector<Chunk> chunks(const Outline& outline, std::size_t most = kAnyLength);

// What a stretch of the text refers to.
struct Reference {
  Span span;             // of the outlined text
  std::size_t from = 0;  // the narrowest node whose span holds it
  std::string citation;  // written out in full: "khoản 2 Điều 35 Luật Bảo hiểm y tế"
  std::string point, clause, article;  // numbers; empty where it names none
  std::string document;                // number or title of another document; empty for this one
  std::optional<std::size_t> node;     // where in this document it is
};

// References in the order of the text, not overlapping: "khoản 2 Điều 35 Luật Bảo hiểm y tế", "Nghị định số
// 70/2015/NĐ-CP", "Điều này". `text` is the one that was outlined; throws std::invalid_argument if it is
// shorter than the outline says.
VIETMEND_API std::vector<Reference> references(const Outline& outline, std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_OUTLINE_H_
