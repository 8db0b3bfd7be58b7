// Markup that goes beyond what gumbo can read in linear time.
#include "cli/input/html/sound_markup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "cli/input/html/markup_tags.h"

namespace vietmend {
namespace {

std::string repeated(std::string_view one, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += one;
  return out;
}

std::string tags(std::string_view markup) {
  std::string out;
  MarkupTags read(markup);
  for (MarkupTag tag; read.next(tag);) out += (tag.closes ? "/" : "") + tag.name + " ";
  return out;
}

TEST(MarkupTags, AsTheTokenizerHasThem) {
  EXPECT_EQ(tags("<P a=1>x</p ><br/><a href='>'>y</a>"), "p /p br a /a ");
  EXPECT_EQ(tags("<!-- <p> --><!--><b><!---><i><!-- --!><u><! <s>><? <q>></ <p>>"), "b i u ");
  EXPECT_EQ(tags("<script>'<p>'</scriptx></script><style><p></STYLE ><title><b></title>"),
            "script /script style /style title /title ");
  EXPECT_EQ(tags("1 < 2 <3 <p"), "");
  EXPECT_EQ(tags("<p a=\"<b>"), "");
}

TEST(MarkupTags, RawTextIsDoubtfulInForeignContent) {
  EXPECT_EQ(tags("<svg><style><div><!-- </style><b>"), "svg style div /style b ");
  EXPECT_EQ(tags("<select><title><div></title>"), "select title div /title ");
}

TEST(SoundMarkup, LeavesPagesAsTheyAre) {
  EXPECT_EQ(sound_markup(""), std::nullopt);
  EXPECT_EQ(sound_markup(repeated("<div>", 200) + "x"), std::nullopt);
  EXPECT_EQ(sound_markup(repeated("<p>x<li>y<td>z<br><div></div>", 10'000)), std::nullopt);
  EXPECT_EQ(sound_markup(repeated("<a name=x>y<p>", 10'000)), std::nullopt);
  EXPECT_EQ(sound_markup(repeated("<p><b><i>x</i></b>", 10'000)), std::nullopt);
}

TEST(SoundMarkup, NestsNoDeeper) {
  EXPECT_EQ(sound_markup(repeated("<div>", 258) + "x<p>y</p>"),
            repeated("<div>", 256) + "<br><br>x<br>y</p>");
  EXPECT_EQ(sound_markup(repeated("<div>", 257) + "</div><div>x"),
            repeated("<div>", 256) + "<br></div><div>x");
}

TEST(SoundMarkup, FormattingIsNotLeftOpenForEver) {
  const std::string open = repeated("<b>", 65) + "x";
  EXPECT_EQ(sound_markup(open), repeated("<b>", 64) + "x");
  const std::string hostile = repeated("<i>", 60) + repeated("<p>x", 10'000);
  EXPECT_EQ(sound_markup(hostile), repeated("<p>x", 10'000));
}

TEST(SoundMarkup, AttributesAreCut) {
  EXPECT_EQ(sound_markup("<p " + repeated("a=1 ", 200) + ">x<b c>"),
            "<p " + repeated("a=1 ", 128) + ">x<b c>");
}

TEST(SoundMarkup, NoWordsOfGumbosOwn) {
  EXPECT_EQ(sound_markup("a<isindex prompt=x>b"), "a<br>b");
}

}  // namespace
}  // namespace vietmend
