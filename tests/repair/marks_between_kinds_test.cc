// Every mark between tokens of every two kinds, with and without a space on either side.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "repair/promises.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

// One or two of every kind a token can have.
constexpr std::string_view kTokens[] = {"của",        "Điện",          "Facebook",       "thiếuvề",
                                        "UBND",       "TT&TT",         "45",             "1.234,5",
                                        "01/6/2007",  "7h30",          "50.000đ",        "43/2010/NĐ-CP",
                                        "a.gov.vn/x", "stttt@dic.vn",  "/uploads/a.jpg", "img_1.jpg",
                                        "😀",         "•",             "+"};
constexpr std::string_view kMarks[] = {",", ".", ":", ";", "?", "!", "…", "...", "-", "–", "—", "(", ")",
                                       "[", "]", "“", "”", "\"", "'", "’", "/", "&", "•", "*"};

std::string without_space(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

// What is not a letter or digit, byte by byte.
std::string marks_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && std::string_view(",.:;?!-()[]\"'/&*").find(c) != std::string_view::npos) out += c;
  }
  return out;
}

bool is_subsequence(std::string_view part, std::string_view whole) {
  for (const char c : whole) {
    if (!part.empty() && part.front() == c) part.remove_prefix(1);
  }
  return part.empty();
}

// Empty where the edits keep what they must: space alone changes in edits of space, and no mark goes that no page left
// behind, no abbreviation held and no other form of writing replaces.
std::string lost_mark(std::string_view source, const Repaired& repaired) {
  for (const Edit& edit : repaired.edits) {
    const std::string_view before = source.substr(edit.source.begin, edit.source.size());
    const bool spaces = edit.kind == EditKind::space || edit.kind == EditKind::split || edit.kind == EditKind::join;
    if (spaces && without_space(before) != without_space(edit.replacement)) return describe(source, edit);
    if (!may_change_letters(edit.kind) && !is_subsequence(marks_of(before), marks_of(edit.replacement))) {
      return describe(source, edit);
    }
  }
  return "";
}

TEST(MarksBetweenKinds, TheTokensAreOfEveryKind) {
  std::set<TokenKind> kinds;
  for (const std::string_view text : kTokens) kinds.insert((*tokenize(text).begin()).kind);
  EXPECT_EQ(kinds.size(), static_cast<std::size_t>(kTokenKinds));
}

TEST(MarksBetweenKinds, KeepThePromises) {
  const Repairer repairer;
  std::size_t tried = 0;
  for (const std::string_view left : kTokens) {
    for (const std::string_view right : kTokens) {
      for (const std::string_view mark : kMarks) {
        for (const std::string_view before : {"", " "}) {
          for (const std::string_view after : {"", " "}) {
            std::string source(left);
            source.append(before).append(mark).append(after).append(right);
            const Repaired repaired = repairer.repair(source);
            ASSERT_EQ(broken_promise(source, repaired), "") << source;
            ASSERT_EQ(lost_mark(source, repaired), "") << source;
            ASSERT_EQ(unsettled(repairer, repaired).by_others, 0U) << source << " -> " << repaired.text;
            ++tried;
          }
        }
      }
    }
  }
  RecordProperty("tried", static_cast<int>(tried));
  EXPECT_GT(tried, 30'000U);
}

// Between two words a mark goes to the first and has a space behind it, however it stood. What ends a sentence is moved
// only where a capital shows that one begins behind it.
TEST(MarksBetweenKinds, BetweenTwoWordsTheirSpaceIsSetRight) {
  const Repairer repairer;
  const auto expect_right = [&](std::string_view mark, std::string_view next, std::vector<std::string> gaps) {
    const std::string want = "Tỉnh đã họp" + std::string(mark) + ' ' + std::string(next) + " huyện cũng họp.";
    for (std::string& gap : gaps) {
      gap.replace(gap.find('_'), 1, mark);
      const std::string source = "Tỉnh đã họp" + gap + std::string(next) + " huyện cũng họp.";
      EXPECT_EQ(repairer.repair(source).text, want) << source;
    }
  };
  expect_right(",", "các", {"_", " _", "_ ", " _ "});
  expect_right(";", "các", {"_", " _", "_ ", " _ "});
  expect_right("?", "Các", {"_", "_ ", " _ "});
  expect_right("!", "Các", {"_", "_ ", " _ "});
}

}  // namespace
}  // namespace vietmend::testing
