#include "core/letters.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace vietmend {
namespace {

TEST(Letters, AgreeWithIcuWhereUnicodeVersionsDo) {
  int differences = 0;
  for (char32_t c = 0; c < 0x1F00; ++c) {
    const auto u = static_cast<UChar32>(c);
    ASSERT_EQ(is_letter(c), u_isalpha(u) && u_charType(u) <= U_OTHER_LETTER) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(is_digit(c), u_charType(u) == U_DECIMAL_DIGIT_NUMBER) << static_cast<std::uint32_t>(c);
    differences += to_lower(c) != static_cast<char32_t>(u_tolower(u));
    differences += to_upper(c) != static_cast<char32_t>(u_toupper(u));
  }
  // utf8proc maps ß to ẞ, which Unicode's simple mapping does not.
  EXPECT_LE(differences, 1);
}

TEST(Letters, WhiteSpaceIsUnicodes) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c)
    ASSERT_EQ(is_white_space(c), u_isUWhiteSpace(static_cast<UChar32>(c))) << static_cast<std::uint32_t>(c);
}

TEST(Letters, MapsWholeTexts) {
  EXPECT_EQ(lower("Sở TT&TT ĐIỆN Biên"), "sở tt&tt điện biên");
  EXPECT_EQ(upper("tỉnh ủy"), "TỈNH ỦY");
  EXPECT_EQ(capitalized("ủy ban"), "Ủy ban");
  EXPECT_EQ(capitalized("“đồng chí"), "“Đồng chí");
  EXPECT_EQ(capitalized("45"), "45");
  EXPECT_EQ(lower("\xFF Đ"), "\xFF đ");
  // Letters whose cases differ in size, with others around them.
  EXPECT_EQ(lower("ĐȺ\xFFẤ İK"), "đⱥ\xFFấ ik");
}

TEST(Letters, Casing) {
  EXPECT_EQ(casing("kinh"), Casing::lower);
  EXPECT_EQ(casing("Điện"), Casing::capital);
  EXPECT_EQ(casing("A"), Casing::capital);
  EXPECT_EQ(casing("TT&TT"), Casing::upper);
  EXPECT_EQ(casing("TTđã"), Casing::mixed);
  EXPECT_EQ(casing("iPhone"), Casing::mixed);
  EXPECT_EQ(casing("2012"), Casing::none);
  EXPECT_EQ(casing(""), Casing::none);
}

TEST(IsLowered, IsWhatLowerSays) {
  for (const std::string_view text :
       {"", "NĂM", "Năm", "năm", "nam", "ngày\xFF", "Đ", "ĐẮK", "\xF0\x9D\x94\xB8"}) {
    for (const std::string_view low : {"", "năm", "nam", "ngày\xFF", "ngày", "đ", "đắk", "\xF0\x9D\x94\xB8"})
      EXPECT_EQ(is_lowered(text, low), lower(text) == low) << text << " " << low;
  }
}

TEST(Lowered, GivesTheLettersAndTheCasing) {
  std::u32string letters;
  EXPECT_EQ(lowered("TTđã", [&](char32_t c) { letters += c; }), Casing::mixed);
  EXPECT_EQ(letters, U"ttđã");
}

}  // namespace
}  // namespace vietmend
