#include "charset/entities.h"

#include <gtest/gtest.h>

#include <random>

namespace vietmend {
namespace {

std::string decoded(std::string_view text) {
  const Rewritten r = decode_entities(text);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  return r.text;
}

TEST(Entities, NamesAndNumbers) {
  EXPECT_EQ(decoded("Vi&#7879;t Nam"), "Việt Nam");
  EXPECT_EQ(decoded("Vi&#x1EC7;t Vi&#X1ec7;t"), "Việt Việt");
  EXPECT_EQ(decoded("c&ocirc;ng ngh&#7879;"), "công nghệ");
  EXPECT_EQ(decoded("a&nbsp;b"), "a\u00A0b");
  EXPECT_EQ(decoded("&lt;b&gt; &quot;R&amp;D&quot; &apos;"), "<b> \"R&D\" '");
  EXPECT_EQ(decoded("&hellip;&ndash;&ldquo;&rdquo;"), "…–“”");
  EXPECT_EQ(decoded("&Agrave;&agrave;"), "Àà");
}

TEST(Entities, NumbersOfWindows1252) {
  EXPECT_EQ(decoded("&#147;x&#148; &#150; &#133;"), "“x” – …");
  EXPECT_EQ(decoded("&#129;"), "&#129;");
}

TEST(Entities, WhatIsNoneStays) {
  for (const char* text : {"TT&TT",
                           "R & D;",
                           "a&b;",
                           "&;",
                           "&#;",
                           "&#x;",
                           "&#xG;",
                           "&#0;",
                           "&#27;",
                           "&#xD800;",
                           "&#1114112;",
                           "&nbsp",
                           "&#99999999999;",
                           "?a=1&copy=2",
                           "&unknown;",
                           "&amp",
                           "& lt;",
                           "",
                           ";",
                           "&"}) {
    EXPECT_EQ(decoded(text), text);
  }
}

TEST(Entities, EscapedOverAndOver) {
  EXPECT_EQ(decoded("&amp;amp;amp;lt;"), "<");
  EXPECT_EQ(decoded("&&#108;t;"), "<");
  EXPECT_EQ(decoded("&#38;#38;#60;"), "<");
  EXPECT_EQ(decoded("&l&#116;&#59;x"), "<x");
  EXPECT_EQ(decoded("x&amp;nbsp;y &amp;"), "x\u00A0y &");
}

TEST(Entities, EachHasItsOwnEdit) {
  const Rewritten r = decode_entities("a&amp;&lt;b");
  ASSERT_EQ(r.edits.size(), 2U);
  EXPECT_EQ(r.edits[0], (Edit{{1, 6}, "&", EditKind::encoding, 1}));
  EXPECT_EQ(r.edits[1], (Edit{{6, 10}, "<", EditKind::encoding, 1}));
}

TEST(Entities, NothingIsLeftToDecode) {
  std::mt19937 random(7);
  const std::string_view parts[] = {"&",     "amp", ";",   "#",     "38",    "x26", "lt", "a",
                                    "&amp;", "&#",  "59;", "&#35;", "&#97;", "mp;", "ệ"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += parts[random() % std::size(parts)];
    const std::string once = decoded(text);
    ASSERT_EQ(decoded(once), once) << text;
  }
}

TEST(Entities, DeepNestingIsOnePass) {
  std::string text = "&";
  for (int i = 0; i < 200000; ++i) text += "amp;";
  EXPECT_EQ(decoded(text + "lt;"), "<");
  std::string broken = "&lt;";
  for (int i = 0; i < 50000; ++i) broken = broken + "&#59;";
  EXPECT_EQ(decoded(broken).substr(0, 3), "<;;");
}

}  // namespace
}  // namespace vietmend
