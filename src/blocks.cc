#include "vietmend/blocks.h"

#include <algorithm>
#include <array>
#include <memory>

#include "blocks/untouched.h"
#include "core/line.h"
#include "core/moved_evidence.h"
#include "core/sections.h"
#include "language/foreign_letters.h"
#include "layout/layout.h"
#include "model/model.h"
#include "words/word_lists.h"

namespace vietmend {
namespace {

constexpr std::array<std::string_view, kBlockKinds> kNames = {
    "title",    "heading",   "paragraph", "item",      "table", "form",   "caption",
    "footnote", "signature", "verse",     "furniture", "code",  "foreign"};

// What reads blocks, out of the built-in model.
struct BlockReader {
  std::shared_ptr<const Model> model = Model::built_in();
  ForeignLetters letters{model->section("foreign-letters")};
  Layout layout{model->section("boilerplate"), model->section("line-words"), model->section("line-breaks"),
                WordLists::parse(model->section("word-lists"), "word-lists")};
};

}  // namespace

std::string_view name(BlockKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<BlockKind> block_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<BlockKind>(found - kNames.begin());
}

std::vector<Block> blocks(std::string_view text, std::span<const Evidence> evidence) {
  static const BlockReader reader;
  std::vector<Block> all;
  const std::vector<Evidence> told = checked(text.size(), evidence);
  std::vector<Evidence> open;
  for (const Span section : sections(text)) {
    Line line(text.substr(section.begin, section.size()));
    line.set_evidence(within(told, section, open));
    freeze_untouched(line, reader.letters);
    for (Block block : reader.layout.blocks(line)) {
      block.span.begin += section.begin;
      block.span.end += section.begin;
      all.push_back(block);
    }
  }
  return all;
}

}  // namespace vietmend
