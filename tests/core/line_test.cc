#include "core/line.h"

#include <gtest/gtest.h>

#include "core/sections.h"

namespace vietmend {
namespace {

// The line as "token|gap|token|...".
std::string shown(const Line& line) {
  std::string out(line.gap(0).text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    out += '|';
    out += line.token(i).text;
    out += '|';
    out += line.gap_after(i).text;
  }
  return out;
}

void expect_tiled(const Line& line) {
  std::size_t at = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    ASSERT_EQ(line.gap(i).span.begin, at);
    at = line.gap(i).span.end;
    if (i == line.size()) break;
    ASSERT_EQ(line.token(i).span.begin, at);
    ASSERT_LT(at, line.token(i).span.end);
    at = line.token(i).span.end;
  }
  ASSERT_EQ(at, line.source().size());
}

TEST(Line, MarksAndWhiteSpaceGoToTheGaps) {
  const Line line(" “Sở TT&TT: khăn,thử (05 năm).\n");
  EXPECT_EQ(shown(line), " “|Sở| |TT&TT|: |khăn|,|thử| (|05| |năm|).\n");
  expect_tiled(line);
}

TEST(Line, MayHaveNoToken) {
  for (const char* text : {"", " ", " ... \n", ","}) {
    const Line line(text);
    EXPECT_TRUE(line.empty());
    expect_tiled(line);
    const Rewritten r = render(line);
    EXPECT_EQ(r.text, text);
    EXPECT_TRUE(r.edits.empty());
  }
}

TEST(Line, UntouchedRendersAsItWas) {
  const std::string text = "Ngày 01/6/2007, Sở Bưu chính, Viễn thông (nay là Sở TT&TT)\r\n\xFF\xFE đã…";
  const Line line(text);
  expect_tiled(line);
  EXPECT_EQ(render(line).text, text);
  EXPECT_TRUE(render(line).edits.empty());
}

TEST(Line, GapsAndTokensRenderAsTheSmallestEdits) {
  Line line("một cơ quan song với");
  line.set_gap(3, ". ", EditKind::punctuation, 0.7F);
  line.set_token(3, "Song", EditKind::capital, 0.7F);
  const Rewritten r = render(line);
  EXPECT_EQ(r.text, "một cơ quan. Song với");
  ASSERT_EQ(r.edits.size(), 2U);
  EXPECT_EQ(r.edits[0].replacement, ".");
  EXPECT_TRUE(r.edits[0].source.empty());
  EXPECT_EQ(r.edits[0].kind, EditKind::punctuation);
  EXPECT_EQ(r.edits[1].replacement, "S");
  EXPECT_EQ(r.edits[1].kind, EditKind::capital);
  EXPECT_FLOAT_EQ(r.edits[1].confidence, 0.7F);
}

TEST(Line, ATokenWrittenOutIsOneEdit) {
  Line line("Sở TT&TT tỉnh");
  line.set_token(1, "Thông tin và Truyền thông", EditKind::abbreviation, 0.9F);
  const Rewritten r = render(line);
  EXPECT_EQ(r.text, "Sở Thông tin và Truyền thông tỉnh");
  ASSERT_EQ(r.edits.size(), 1U);
  EXPECT_EQ(r.edits[0].source, (Span{5, 10}));
}

TEST(Line, SentenceMarkIsTheFirstOfTheGap) {
  EXPECT_EQ(sentence_mark("”. "), '.');
  EXPECT_EQ(sentence_mark("… "), '.');
  EXPECT_EQ(sentence_mark("?! "), '?');
  EXPECT_EQ(sentence_mark(" – "), 0);
  EXPECT_TRUE(is_plain_space("  "));
  EXPECT_FALSE(is_plain_space(""));
  EXPECT_FALSE(is_plain_space("\u00A0"));
  EXPECT_TRUE(has_space("\u00A0"));
  EXPECT_TRUE(has_mark(" – "));
  EXPECT_FALSE(has_mark(" \n"));
}

// Which tokens (t) and gaps (g) of a line are frozen, by number.
std::string frozen(const Line& line) {
  std::string out;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (line.gap(i).frozen) out += "g" + std::to_string(i) + " ";
    if (i < line.size() && line.token(i).frozen) out += "t" + std::to_string(i) + " ";
  }
  return out;
}

TEST(Line, FreezesWhatHasAByteOfTheSpan) {
  const auto after_freezing = [](Span span) {
    Line line(
        "Sở (TT, TT) đã");  // Sở 0..4, " (" 4..6, TT 6..8, ", " 8..10, TT 10..12, ") " 12..14, đã 14..18
    line.freeze(span);
    return frozen(line);
  };
  EXPECT_EQ(after_freezing({6, 8}), "t1 ");
  EXPECT_EQ(after_freezing({7, 8}), "t1 ");
  EXPECT_EQ(after_freezing({6, 9}), "t1 g2 ");
  EXPECT_EQ(after_freezing({5, 11}), "g1 t1 g2 t2 ");
  EXPECT_EQ(after_freezing({0, 18}), "t0 g1 t1 g2 t2 g3 t3 ");
  EXPECT_EQ(after_freezing({16, 18}), "t3 ");
  EXPECT_EQ(after_freezing({7, 7}), "");
  EXPECT_EQ(after_freezing({18, 18}), "");
}

TEST(Line, FreezesAnEmptyGapOnlyWithinTheSpan) {
  Line two("tháng7");
  ASSERT_EQ(two.size(), 2U);
  two.freeze({0, 6});  // tháng
  EXPECT_EQ(frozen(two), "t0 ");
  two.set_gap(1, " ", EditKind::split, 1);
  EXPECT_EQ(render(two).text, "tháng 7");
  Line whole("tháng7");
  whole.freeze({0, 7});
  whole.set_gap(1, " ", EditKind::split, 1);
  EXPECT_EQ(render(whole).text, "tháng7");
}

TEST(Line, WhatIsFrozenCannotBeSet) {
  Line line("song với, cán bộ");
  line.freeze({5, 11});  // với, and the comma
  for (std::size_t i = 0; i < line.size(); ++i) line.set_token(i, "x", EditKind::capital, 1);
  for (std::size_t i = 0; i <= line.size(); ++i) line.set_gap(i, "_", EditKind::punctuation, 1);
  EXPECT_EQ(render(line).text, "_x_với, x_x_");
}

TEST(Sections, TileTheTextAndEndAtItsSeams) {
  EXPECT_TRUE(sections("").empty());
  EXPECT_EQ(sections("abc", 10), (std::vector<Span>{{0, 3}}));
  EXPECT_EQ(sections("aaaa bb\ncc dd", 10), (std::vector<Span>{{0, 8}, {8, 13}}));
  EXPECT_EQ(sections("aaaa bb cc dd", 10), (std::vector<Span>{{0, 8}, {8, 13}}));
  EXPECT_EQ(sections("aaaaaaaaaaaa", 5), (std::vector<Span>{{0, 5}, {5, 10}, {10, 12}}));
  // Never between the bytes of a letter.
  EXPECT_EQ(sections("aếế", 3), (std::vector<Span>{{0, 1}, {1, 4}, {4, 7}}));
}

}  // namespace
}  // namespace vietmend
