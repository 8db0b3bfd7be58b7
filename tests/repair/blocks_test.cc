// Blocks as users have them: what holds for those of any text.
#include "vietmend/blocks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "repair/promises.h"
#include "repair/random_text.h"
#include "repair/samples.h"
#include "vietmend/repairer.h"
#include "vietmend/token.h"

namespace vietmend {

// Here and not in a namespace without a name, so that gtest finds it.
static bool operator==(const Block& a, const Block& b) {
  return a.span.begin == b.span.begin && a.span.end == b.span.end && a.kind == b.kind;
}

namespace {

using testing::file_bytes;
using testing::RandomText;
using testing::Sample;
using testing::samples;
using testing::shown;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// What does not hold of the blocks of a text; empty if all does.
std::string broken(std::string_view text, const std::vector<Block>& found) {
  std::size_t at = 0;
  for (const Block& block : found) {
    const std::string place = std::to_string(block.span.begin) + " to " + std::to_string(block.span.end);
    if (block.span.begin < at) return "a block overlaps the one before it or is out of order: " + place;
    if (block.span.begin >= block.span.end) return "a block is empty: " + place;
    if (block.span.end > text.size()) return "a block reaches beyond the text: " + place;
    if (is_blank(text[block.span.begin]) || is_blank(text[block.span.end - 1]))
      return "white space ends a block: " + place;
    if (block_kind(name(block.kind)) != block.kind) return "a kind has no name: " + place;
    at = block.span.end;
  }
  std::size_t next = 0;
  for (const Token& token : tokenize(text)) {
    if (token.kind == TokenKind::mark) continue;
    while (next < found.size() && found[next].span.end <= token.span.begin) ++next;
    const bool inside = next < found.size() && found[next].span.begin <= token.span.begin &&
                        token.span.end <= found[next].span.end;
    if (!inside)
      return "a word lies outside of all blocks: " + std::string(token.text) + " at " +
             std::to_string(token.span.begin);
  }
  return {};
}

void check(std::string_view text, std::span<const Evidence> evidence = {}) {
  const std::vector<Block> found = blocks(text, evidence);
  ASSERT_EQ(broken(text, found), "") << shown(text);
  ASSERT_TRUE(blocks(text, evidence) == found) << "the same text twice: " << shown(text);
}

std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const Sample& sample : samples()) {
    all.push_back(sample.damaged);
    all.push_back(sample.gold);
  }
  for (const char* folder : {"/layout", "/pdf"}) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(VIETMEND_TEST_DATA) + folder)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) all.push_back(file_bytes(file));
  }
  return all;
}

// Evidence of any kind, anywhere, sorted; of one trait none overlaps another.
std::vector<Evidence> any_evidence(RandomText& random, std::size_t size) {
  std::vector<Evidence> all;
  for (int trait = 0; trait <= static_cast<int>(Trait::protect); ++trait) {
    for (std::size_t at = random.below(size + 1); at < size && random.below(4) != 0;) {
      const std::size_t end = at + random.below(size - at + 1);
      all.push_back({{at, end}, static_cast<Trait>(trait)});
      at = end + random.below(size - end + 1);
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
  return all;
}

TEST(Blocks, OfTheSamples) {
  for (const std::string& text : texts()) {
    ASSERT_NO_FATAL_FAILURE(check(text));
    EXPECT_FALSE(blocks(text).empty());
  }
}

TEST(Blocks, OfTheSamplesWithAnyEvidence) {
  RandomText random(21);
  for (const std::string& text : texts()) {
    for (int i = 0; i < 3; ++i) ASSERT_NO_FATAL_FAILURE(check(text, any_evidence(random, text.size())));
  }
}

TEST(Blocks, OfRandomBytes) {
  RandomText random(22);
  for (int i = 0; i < 300; ++i) ASSERT_NO_FATAL_FAILURE(check(random.bytes(random.below(400))));
}

TEST(Blocks, OfRandomCodePoints) {
  RandomText random(23);
  for (int i = 0; i < 300; ++i) {
    const std::string text = random.code_points(random.below(400));
    ASSERT_NO_FATAL_FAILURE(check(text));
    ASSERT_NO_FATAL_FAILURE(check(text, any_evidence(random, text.size())));
  }
}

TEST(Blocks, OfFragmentsOfSamples) {
  const std::vector<std::string> all = texts();
  const std::vector<std::string_view> views(all.begin(), all.end());
  RandomText random(24);
  for (int i = 0; i < 100; ++i) {
    const std::string text =
        i % 2 == 0 ? random.fragments(views, random.below(4000)) : random.phrases(views, random.below(4000));
    ASSERT_NO_FATAL_FAILURE(check(text, any_evidence(random, text.size())));
  }
}

TEST(Blocks, OfNothing) {
  for (const char* text : {"", " ", "\n\n\f\n", "***\n…"}) EXPECT_TRUE(blocks(text).empty()) << text;
}

// A text longer than the sections it is read in.
TEST(Blocks, OfALongText) {
  std::string text;
  while (text.size() < (std::size_t{5} << 19U))
    text += "Thư viện mở cửa cho bạn đọc vào các buổi sáng trong tuần.\n\nĐiều 2. Mở cửa\n\n";
  ASSERT_NO_FATAL_FAILURE(check(text));
}

TEST(Blocks, EvidenceSpeaksOfLaterSectionsToo) {
  std::string text;
  while (text.size() < (std::size_t{5} << 19U))
    text += "Thư viện mở cửa cho bạn đọc vào các buổi sáng trong tuần.\n\n";
  const std::size_t head = text.size();
  text += "Thư viện của xã\n\nThư viện mở cửa cho bạn đọc.\n";
  const Evidence furniture{{head, text.find('\n', head)}, Trait::furniture};
  const std::vector<Block> found = blocks(text, {&furniture, 1});
  const auto at =
      std::find_if(found.begin(), found.end(), [&](const Block& block) { return block.span.begin == head; });
  ASSERT_NE(at, found.end());
  EXPECT_EQ(at->kind, BlockKind::furniture);
  EXPECT_EQ(at->span.end, furniture.source.end);
}

TEST(Blocks, OfManyThreadsAtOnce) {
  const std::vector<std::string> all = texts();
  std::vector<std::vector<Block>> alone;
  for (const std::string& text : all) alone.push_back(blocks(text));
  std::vector<int> differ(4);
  {
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < differ.size(); ++t) {
      threads.emplace_back([&, t] {
        for (std::size_t n = 0; n < all.size(); ++n) {
          const std::size_t i = (n + t * 7) % all.size();
          differ[t] += blocks(all[i]) == alone[i] ? 0 : 1;
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  EXPECT_EQ(differ, std::vector<int>(4));
}

TEST(BlockKinds, HaveNames) {
  for (int i = 0; i < kBlockKinds; ++i) {
    const auto kind = static_cast<BlockKind>(i);
    EXPECT_FALSE(name(kind).empty());
    EXPECT_EQ(block_kind(name(kind)), kind);
  }
  EXPECT_EQ(name(BlockKind::foreign), "foreign");
  EXPECT_EQ(block_kind("prose"), std::nullopt);
  EXPECT_EQ(block_kind(""), std::nullopt);
}

// The checks themselves must be able to fail.
TEST(BrokenBlocks, AreFound) {
  const auto block = [](std::size_t begin, std::size_t end) {
    return Block{{begin, end}, BlockKind::paragraph};
  };
  EXPECT_EQ(broken("một\nhai", {block(0, 5), block(6, 9)}), "");
  EXPECT_NE(broken("một\nhai", {block(0, 5)}), "");
  EXPECT_NE(broken("một\nhai", {block(0, 6), block(6, 9)}), "");
  EXPECT_NE(broken("một\nhai", {block(0, 5), block(4, 9)}), "");
  EXPECT_NE(broken("một\nhai", {block(6, 9), block(0, 5)}), "");
  EXPECT_NE(broken("một\nhai", {block(0, 5), block(5, 5), block(6, 9)}), "");
  EXPECT_NE(broken("một\nhai", {block(0, 5), block(6, 10)}), "");
}

TEST(Blocks, RefuseEvidenceOutsideTheText) {
  const std::string text = "Chợ họp vào thứ bảy.";
  for (const Span span : {Span{10, 2}, Span{0, text.size() + 1}, Span{text.size() + 1, text.size() + 2}}) {
    const std::vector<Evidence> evidence = {{span, Trait::table}};
    EXPECT_THROW(blocks(text, evidence), std::invalid_argument);
    EXPECT_THROW(Repairer().repair(text, evidence), std::invalid_argument);
  }
}

}  // namespace
}  // namespace vietmend
