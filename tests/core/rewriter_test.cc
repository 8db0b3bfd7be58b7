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

TEST(Rewriter, KeepsWhatHoldsSomethingFrozen) {
  const std::string text = "song với với, nư ớc";
  const auto rewritten = [&](Span span, auto rewrite) {
    Line line(text);
    line.freeze(span);
    Rewriter out(line);
    rewrite(out);
    out.finish();
    return rendered(line);
  };
  const auto drop = [](Rewriter& out) {
    out.keep(1);
    out.drop(2, EditKind::duplicate, 1);
  };
  const std::size_t second = text.find("với"), comma = text.find(','), torn = text.find("nư");
  EXPECT_EQ(rewritten({0, 0}, drop), "song với, nư ớc");
  EXPECT_EQ(rewritten({second, second + 5}, drop), text);      // the token
  EXPECT_EQ(rewritten({second - 1, second}, drop), text);      // the gap before it
  EXPECT_EQ(rewritten({second + 5, second + 6}, drop), text);  // the gap after it
  EXPECT_EQ(rewritten({comma, comma + 1}, drop), "song với, nư ớc");
  EXPECT_EQ(rewritten({0, 4}, drop), "song với, nư ớc");
  const auto join = [](Rewriter& out) {
    out.keep(3);
    out.reread(5, {{std::string("nước").size(), 1.0F}});
  };
  EXPECT_EQ(rewritten({0, comma}, join), "song với với, nước");
  EXPECT_EQ(rewritten({torn, torn + 1}, join), text);
  EXPECT_EQ(rewritten({torn + 3, torn + 4}, join), text);  // the space within
  const auto merge = [](Rewriter& out) {
    out.keep(3);
    out.merge(5, "H2O", TokenKind::other, EditKind::abbreviation, 1);
  };
  EXPECT_EQ(rewritten({0, comma}, merge), "song với với, H2O");
  EXPECT_EQ(rewritten({torn, torn + 1}, merge), text);
  EXPECT_EQ(rewritten({torn + 3, torn + 4}, merge), text);
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
    Span frozen;
    if (round % 2 == 1) {
      frozen.begin = random() % (text.size() + 1);
      frozen.end = frozen.begin + random() % (text.size() + 1 - frozen.begin);
      line.freeze(frozen);
    }
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
    for (const Edit& e : r.edits) {
      const bool inside = !frozen.empty() && e.source.begin < frozen.end && e.source.end > frozen.begin;
      ASSERT_FALSE(inside) << text << " [" << frozen.begin << ", " << frozen.end << ")";
    }
  }
}

}  // namespace
}  // namespace vietmend
