// The stage on what no one writes: random damage, random bytes, monsters.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "mended.h"

namespace vietmend {
namespace {

void expect_sound(const std::string& text) {
  const Rewritten out = mended(text);
  ASSERT_EQ(vietmend::apply(text, out.edits), out.text);
  ASSERT_EQ(mended(out.text).text, out.text) << "not settled: " << text.substr(0, 2000);
  std::string letters_before, letters_after;
  if (std::any_of(out.edits.begin(), out.edits.end(),
                  [](const Edit& e) { return e.kind == EditKind::duplicate; }))
    return;
  for (const char c : text) {
    if (c != ' ') letters_before += c;
  }
  for (const char c : out.text) {
    if (c != ' ') letters_after += c;
  }
  ASSERT_EQ(letters_before, letters_after);
}

// Takes spaces away and puts some in, at random.
std::string damaged(const std::string& text, std::mt19937& random) {
  std::string out;
  const auto rate = 5 + random() % 40;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = utf8::at(text, i).size;
    if (text[i] == ' ' && random() % rate == 0) {
      ++i;
      continue;
    }
    if (random() % (2 * rate) == 0) out += ' ';
    out.append(text, i, size);
    i += size;
  }
  return out;
}

TEST(Settled, OnDamagedSamples) {
  std::mt19937 random(7);
  int samples = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VIETMEND_TEST_DATA "/samples")) {
    if (entry.path().string().find(".gold.txt") == std::string::npos) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (int i = 0; i < 6; ++i) expect_sound(damaged(text, random));
    ++samples;
  }
  EXPECT_GT(samples, 0);
}

TEST(Settled, OnRandomBytesAndMarks) {
  std::mt19937 random(8);
  constexpr std::string_view kParts[] = {"và",  "qu",   "ản",   " ", " ", "  ", ",", ".",        ":",
                                         "(",   ")",    "…",    "”", "“", "\n", "5", "ĐT",       "H",
                                         "của", "Iran", "\xFF", "&", "-", "/",  "ế", "\xCC\x81", "a"};
  for (int i = 0; i < 400; ++i) {
    std::string text;
    for (int k = 0; k < 60; ++k) {
      if (i % 2 == 0) {
        text += kParts[random() % std::size(kParts)];
      } else {
        text += static_cast<char>(random());
      }
    }
    expect_sound(text);
  }
}

TEST(Settled, OnMonsters) {
  const auto repeated = [](std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
  };
  for (const std::string_view part :
       {"a", "ế", "a ", "Q ", "của", "của ", "ế ", "qu ản ", "thiếuvề ", ",", " , ", "(", "\xFF", "UBND"}) {
    expect_sound(repeated(part, 60000));
  }
}

TEST(Settled, LeavesAMegabyteOfOneLetterAlone) {
  const std::string text(1 << 20, 'a');
  EXPECT_TRUE(mended(text).edits.empty());
}

// Of a line that is settled but for one place leaves() says what repair() does, or no.
TEST(Leaves, IsSaidOfNoLineThatRepairChanges) {
  std::mt19937 random(11);
  int left = 0, read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VIETMEND_TEST_DATA "/samples")) {
    if (entry.path().string().find(".gold.txt") == std::string::npos) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string settled = mended(std::string(std::istreambuf_iterator<char>(in), {})).text;
    for (int i = 0; i < 40; ++i) {
      std::string text = settled;
      std::size_t at = random() % (text.size() + 1);
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
      Span changed{at, at};
      if (const std::size_t space = text.find(' ', at); random() % 2 == 0 && space != std::string::npos) {
        text.erase(space, 1);
        changed = {space, space};
      } else {
        const std::string put = random() % 2 == 0 ? " " : " chợ ";
        text.insert(at, put);
        changed.end += put.size();
      }
      const Line line(text);
      if (!spacing_stage().leaves(line, std::vector<Span>{changed}, 0)) {
        ++read;
        continue;
      }
      ++left;
      ASSERT_TRUE(mended(text).edits.empty())
          << text.substr(changed.begin - std::min<std::size_t>(changed.begin, 80), 160);
    }
  }
  // Both are said.
  EXPECT_GT(left, 20);
  EXPECT_GT(read, 20);
}

}  // namespace
}  // namespace vietmend
