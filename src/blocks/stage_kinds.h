// Which kinds of blocks each stage works in: the one place that says so.
//
//   | kind | letters' marks, spacing, abbreviations | punctuation and capitals | doubled rows |
//   |---|---|---|---|
//   | title, heading | yes | | yes |
//   | paragraph, caption | yes | yes | yes |
//   | item, footnote | yes | yes | |
//   | table, form, signature, verse | yes | | |
//   | furniture | as a table, where boilerplate is kept; else it is dropped as a whole | | |
//   | code, foreign | | | |
//
// A stage that no set below is for works in all that is not kUntouched.
#ifndef VIETMEND_SRC_BLOCKS_STAGE_KINDS_H_
#define VIETMEND_SRC_BLOCKS_STAGE_KINDS_H_

#include <cstdint>
#include <initializer_list>

#include "vietmend/blocks.h"

namespace vietmend {

class KindSet {
 public:
  constexpr KindSet(std::initializer_list<BlockKind> kinds) {
    for (const BlockKind kind : kinds) bits_ |= bit(kind);
  }
  constexpr bool has(BlockKind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static constexpr std::uint32_t bit(BlockKind kind) {
    return std::uint32_t{1} << static_cast<unsigned>(kind);
  }
  std::uint32_t bits_ = 0;
};

// Marks and capitals are restored in prose.
inline constexpr KindSet kPunctuated = {BlockKind::paragraph, BlockKind::item, BlockKind::caption,
                                        BlockKind::footnote};

// A row that stands twice is left out of prose alone: what a table, a list or a form holds twice it means
// twice.
inline constexpr KindSet kDoubled = {BlockKind::title, BlockKind::heading, BlockKind::paragraph,
                                     BlockKind::caption};

// Nothing in these is changed.
inline constexpr KindSet kUntouched = {BlockKind::code, BlockKind::foreign};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_STAGE_KINDS_H_
