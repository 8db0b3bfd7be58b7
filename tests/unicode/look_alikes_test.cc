#include "unicode/look_alikes.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

std::string mended(std::string_view text) {
  const Rewritten r = mend_look_alikes(text, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  return r.text;
}

TEST(LookAlikes, EthStandsForDe) {
  EXPECT_EQ(mended("Ðiện Biên, HÐND, 43/2010/NÐ-CP"), "Điện Biên, HĐND, 43/2010/NĐ-CP");
  EXPECT_EQ(mended("Ɖảng bộ"), "Đảng bộ");
  EXPECT_EQ(mended("Ði"), "Đi");
  EXPECT_EQ(mended("ðường ði của họ"), "đường đi của họ");
  EXPECT_EQ(mended("ÐẠI HỘI"), "ĐẠI HỘI");
}

TEST(LookAlikes, GhaStandsForU) {
  EXPECT_EQ(mended("ngƣời đƣợc hƣởng"), "người được hưởng");
  EXPECT_EQ(mended("CHƢƠNG IV"), "CHƯƠNG IV");
  EXPECT_EQ(mended("nhƣ"), "như");
  EXPECT_EQ(mended("Qazaƣ"), "Qazaƣ");
}

TEST(LookAlikes, TheCurrencySignStandsForDe) {
  EXPECT_EQ(mended("Bắt ₫ầu thử ₫ể biết"), "Bắt đầu thử để biết");
  EXPECT_EQ(mended("₫i chợ mua rau"), "đi chợ mua rau");
  for (const char* text : {"giá 100₫", "100 ₫ một cân", "₫50", "25.000₫/kg", "100₫ồng", "₫₫ồng", "₫USD", "a₫ể"})
    EXPECT_EQ(mended(text), text);
}

TEST(LookAlikes, IcelandicStays) {
  for (const char* text : {"GUÐ", "það er gott", "Norður", "BORÐ OG STÓLL", "Ð", "/ð/"})
    EXPECT_EQ(mended(text), text);
}

TEST(LookAlikes, CyrillicAndGreekInLatinWords) {
  EXPECT_EQ(mended("Hà Nộі"), "Hà Nội");
  EXPECT_EQ(mended("nhân dân, thаnh niên"), "nhân dân, thanh niên");
  EXPECT_EQ(mended("НĐND"), "HĐND");
  EXPECT_EQ(mended("ΗĐND"), "HĐND");
}

TEST(LookAlikes, OtherScriptsStay) {
  for (const char* text : {"Москва", "СССР", "ВТО", "μm", "Δt", "kΩ", "α-lipoic", "π", "Αθήνα", "ρgh",
                           "ЮНЕСКО và UNESCO", "тest", "βeta"}) {
    EXPECT_EQ(mended(text), text);
  }
}

TEST(LookAlikes, NotBelowTheMinimum) {
  EXPECT_EQ(mend_look_alikes("Hà Nộі Ðiện", 0.98).text, "Hà Nộі Điện");
  EXPECT_EQ(mend_look_alikes("Hà Nộі Ðiện", 1).text, "Hà Nộі Ðiện");
}

}  // namespace
}  // namespace vietmend
