#include "abbreviations/abbreviation_key.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

TEST(AbbreviationKey, IsTheSameForSpellingsThatDifferInJointsAndCase) {
  for (const char* spelling : {"TT&TT", "TT-TT", "TT – TT", "TT & TT", "tt&tt", "TTTT", " TTTT "})
    EXPECT_EQ(abbreviation_key(spelling), "TTTT") << spelling;
  for (const char* spelling : {"KT-XH", "KT - XH", "KT –XH", "ktxh"})
    EXPECT_EQ(abbreviation_key(spelling), "KTXH");
  EXPECT_EQ(abbreviation_key("LĐ-TB&XH"), "LĐTBXH");
  EXPECT_EQ(abbreviation_key("hđnd"), "HĐND");
}

TEST(AbbreviationKey, KeepsDotsCommasAndOneSpace) {
  EXPECT_EQ(abbreviation_key("TP. HCM"), "TP.HCM");
  EXPECT_EQ(abbreviation_key("Tp.HCM"), "TP.HCM");
  EXPECT_EQ(abbreviation_key("BTV  TU"), "BTV TU");
  EXPECT_EQ(abbreviation_key("VH, TT&DL"), "VH,TTDL");
  EXPECT_EQ(abbreviation_key("T.Ư"), "T.Ư");
}

TEST(AbbreviationKey, TellsTwoJoinedLettersFromTwoLetters) {
  EXPECT_EQ(abbreviation_key("T&T"), "T&T");
  EXPECT_EQ(abbreviation_key("TT"), "TT");
  EXPECT_EQ(abbreviation_key("Đ&T"), "Đ&T");
}

TEST(AbbreviationKey, TakesAnyBytes) {
  EXPECT_EQ(abbreviation_key(""), "");
  EXPECT_EQ(abbreviation_key(" - & "), "");
  EXPECT_NO_THROW(abbreviation_key("\xFF\xC4-\xE1\xBB"));
}

TEST(KeyLetters, LeavesLettersAlone) {
  EXPECT_EQ(key_letters("TP.HCM"), "TPHCM");
  EXPECT_EQ(key_letters("BTV TU"), "BTVTU");
  EXPECT_EQ(key_letters("30-4"), "");
}

}  // namespace
}  // namespace vietmend
