#include <gtest/gtest.h>

#include <random>

#include "core/line.h"

namespace vietmend {
namespace {

std::string rendered(const Line& line) {
  const Rewritten r = render(line);
  EXPECT_EQ(vietmend::apply(line.source(), r.edits), r.text);
  return r.text;
}

TEST(Rewriter, DropsATokenWithItsGap) {
  Line line("song với với cán bộ");
  Rewriter out(line);
  out.keep(2);
  out.drop(3, EditKind::duplicate, 0.9F);
  out.finish();
  ASSERT_EQ(line.size(), 4U);
  EXPECT_EQ(rendered(line), "song với cán bộ");
  const Rewritten r = render(line);
  ASSERT_EQ(r.edits.size(), 1U);
  EXPECT_EQ(r.edits[0].kind, EditKind::duplicate);
}

TEST(Rewriter, DropsALineAtTheEndTheBeginningAndBetween) {
  const auto without = [](const char* text, std::size_t begin, std::size_t end) {
    Line line(text);
    Rewriter out(line);
    out.keep(begin);
    out.drop(end, EditKind::boilerplate, 1);
    out.finish();
    return rendered(line);
  };
  EXPECT_EQ(without("một hai.\n\nTin cũ\n", 2, 4), "một hai.\n");
  EXPECT_EQ(without("một hai.\n\nTin cũ", 2, 4), "một hai.");
  EXPECT_EQ(without("Tin cũ\nmột hai.", 0, 2), "một hai.");
  EXPECT_EQ(without("một hai.\n\nTin cũ!\nba bốn", 2, 4), "một hai.\nba bốn");
  EXPECT_EQ(without("phát triển /uploads/a.jpg Giám đốc", 2, 3), "phát triển Giám đốc");
}

TEST(Rewriter, RereadSplitsAndJoins) {
  Line line("nguồn lực thiếuvề nư ớc");
  Rewriter out(line);
  out.keep(2);
  // thiếu|về, then nư+ớc.
  out.reread(5, {{std::string("thiếu").size(), 0.9F},
                 {std::string("về").size(), 0.9F},
                 {std::string("nước").size(), 0.8F}});
  out.finish();
  EXPECT_EQ(rendered(line), "nguồn lực thiếu về nước");
  const Rewritten r = render(line);
  ASSERT_EQ(r.edits.size(), 2U);
  EXPECT_EQ(r.edits[0].kind, EditKind::split);
  EXPECT_EQ(r.edits[1].kind, EditKind::join);
  EXPECT_FLOAT_EQ(r.edits[1].confidence, 0.8F);
  EXPECT_EQ(line.token(4).kind, TokenKind::syllable);
}

TEST(Rewriter, AJoinedTokenCanStillBeCapitalizedAndEachChangeIsItsOwnEdit) {
  Line line("nư ớc ta");
  Rewriter out(line);
  out.reread(2, {{std::string("nước").size(), 0.8F}});
  out.finish();
  line.set_token(0, "Nước", EditKind::capital, 0.7F);
  const Rewritten r = render(line);
  EXPECT_EQ(r.text, "Nước ta");
  ASSERT_EQ(r.edits.size(), 2U);
  EXPECT_EQ(r.edits[0].kind, EditKind::capital);
  EXPECT_EQ(r.edits[1].kind, EditKind::join);
}

TEST(Rewriter, MergesAnAbbreviationOfSeveralTokens) {
  Line line("Ủy viên BTV TU, Phó");
  Rewriter out(line);
  out.keep(2);
  out.merge(4, "Ban Thường vụ Tỉnh ủy", TokenKind::other, EditKind::abbreviation, 0.95F);
  out.finish();
  EXPECT_EQ(rendered(line), "Ủy viên Ban Thường vụ Tỉnh ủy, Phó");
}

// Whatever a stage does, the edits lead from the source to what the line says, and letters are where they
// were.
TEST(Rewriter, RandomRewritingsKeepTheEditsTrue) {
  std::mt19937_64 random(5);
  const std::vector<std::string> words = {"thiếuvề", "nư", "ớc", "TT&TT", "2012", "song", ",",
                                          ".\n",     " ",  "  ", "(",     "”",    "ế",    "\xFF"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) {
      text += words[random() % words.size()];
      if (random() % 2 == 0) text += ' ';
    }
    Line line(text);
    Rewriter out(line);
    while (out.position() < line.size()) {
      const std::size_t end = std::min<std::size_t>(line.size(), out.position() + 1 + random() % 3);
      switch (random() % 4) {
        case 0:
          out.keep(end);
          break;
        case 1:
          out.drop(end, EditKind::duplicate, 0.5F);
          break;
        case 2:
          out.merge(end, "Ủy ban", TokenKind::other, EditKind::abbreviation, 0.5F);
          break;
        default: {
          std::size_t letters = 0;
          for (std::size_t i = out.position(); i < end; ++i) letters += line.token(i).text.size();
          std::vector<Rewriter::Reading> readings;
          while (letters > 0) {
            const std::size_t take = 1 + random() % letters;
            readings.push_back({take, 0.5F});
            letters -= take;
          }
          out.reread(end, readings);
        }
      }
    }
    out.finish();
    for (std::size_t i = 0; i <= line.size(); ++i) {
      if (random() % 4 == 0) line.set_gap(i, ", ", EditKind::punctuation, 0.5F);
    }
    const Rewritten r = render(line);
    ASSERT_EQ(vietmend::apply(text, r.edits), r.text);
    std::string said(line.gap(0).text);
    for (std::size_t i = 0; i < line.size(); ++i)
      said.append(line.token(i).text).append(line.gap_after(i).text);
    ASSERT_EQ(r.text, said);
  }
}

}  // namespace
}  // namespace vietmend
