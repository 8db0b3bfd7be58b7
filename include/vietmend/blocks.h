// Blocks: what each stretch of a document is.
//
//   for (const vietmend::Block& b : vietmend::blocks(text))
//     if (b.kind == vietmend::BlockKind::table) keep(text.substr(b.span.begin, b.span.size()));
#ifndef VIETMEND_BLOCKS_H_
#define VIETMEND_BLOCKS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "vietmend/evidence.h"
#include "vietmend/export.h"
#include "vietmend/span.h"

namespace vietmend {

enum class BlockKind : std::uint8_t {
  title,      // of the document: "NGHỊ ĐỊNH", and what it is about
  heading,    // "Chương II", "Điều 5. Hồ sơ", a line in capitals
  paragraph,  // prose
  item,       // "1. …", "a) …", "- …"
  table,      // rows of cells, one cell a row of the text, or divided by bars, tabs or wide spaces
  form,       // lines to be filled in, letterheads, fields ("Số: 12/QĐ-UBND")
  caption,    // of a picture or a table, by-lines and datelines
  footnote,   // "5 Điều này được sửa đổi …" at the foot of a page
  signature,  // "TM. CHÍNH PHỦ", the signer, "Nơi nhận: …"
  verse,
  furniture,  // page numbers, running heads, navigation, digital signatures
  code,       // programs, markup, data
  foreign     // prose that is not Vietnamese
};

inline constexpr int kBlockKinds = 13;

// The kind's name as the command and Python write it ("paragraph").
VIETMEND_API std::string_view name(BlockKind kind);

// The kind of that name; nothing if there is none.
VIETMEND_API std::optional<BlockKind> block_kind(std::string_view name);

struct Block {
  Span span;  // of the text, from its first to behind its last character that is no white space
  BlockKind kind = BlockKind::paragraph;
};

// Reads a text as it stands, with the built-in model: the blocks in order, not overlapping, no blank row in
// any and no row that holds a word outside all of them. `text` is UTF-8; other bytes are read as signs.
// `evidence` is what a page told of the text, in any order; throws std::invalid_argument naming the first whose
// span does not lie within the text. Time and memory are linear in the text. The same for any bytes everywhere.
VIETMEND_API std::vector<Block> blocks(std::string_view text, std::span<const Evidence> evidence = {});

}  // namespace vietmend

#endif  // VIETMEND_BLOCKS_H_
