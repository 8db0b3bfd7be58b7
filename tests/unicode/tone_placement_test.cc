#include "unicode/tone_placement.h"

#include <gtest/gtest.h>

#include "core/letters.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

std::string placed(std::string_view text, Tones tones = Tones::old_style) {
  const Rewritten r = place_tones(text, tones, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  for (const Edit& e : r.edits) EXPECT_EQ(e.kind, EditKind::unicode);
  return r.text;
}

TEST(TonePlacement, EitherStyle) {
  EXPECT_EQ(placed("hoà bình, thuỷ lợi, khoẻ mạnh, xoá, Uỷ ban, hoạ sĩ, loè"),
            "hòa bình, thủy lợi, khỏe mạnh, xóa, Ủy ban, họa sĩ, lòe");
  EXPECT_EQ(placed("hòa bình, thủy lợi, khỏe mạnh, xóa, Ủy ban, họa sĩ, lòe", Tones::new_style),
            "hoà bình, thuỷ lợi, khoẻ mạnh, xoá, Uỷ ban, hoạ sĩ, loè");
  EXPECT_EQ(placed("hoà hòa thuỷ thủy", Tones::keep), "hoà hòa thuỷ thủy");
  EXPECT_EQ(placed("HOÀ BÌNH Hoà THUỶ"), "HÒA BÌNH Hòa THỦY");
}

TEST(TonePlacement, SameInEitherStyle) {
  for (const char* text :
       {"quý",    "quỳ",   "quả",  "giúp",   "giá",   "giữa", "quyền", "huỳnh", "toàn",  "hoạt",  "khoản",
        "thoáng", "ngoài", "tuần", "chuyển", "khuỷu", "của",  "mùa",   "mía",   "lửa",   "người", "gì",
        "gìn",    "quốc",  "hoặc", "xoắn",   "ngoẹo", "thuế", "thuở",  "suýt",  "huých", "xoong", "boóng"}) {
    for (const Tones tones : {Tones::old_style, Tones::new_style, Tones::keep})
      EXPECT_EQ(placed(text, tones), text);
  }
}

TEST(TonePlacement, EverySyllableInEveryCase) {
  // A letter that only Vietnamese has stands in each line, for the sake of "oé".
  for (const Syllable& s : all_syllables()) {
    const std::string older = "ở " + s.text(ToneStyle::old_style),
                      newer = "ở " + s.text(ToneStyle::new_style);
    ASSERT_EQ(placed(newer), older);
    ASSERT_EQ(placed(older), older);
    ASSERT_EQ(placed(older, Tones::new_style), newer);
    ASSERT_EQ(placed(newer, Tones::new_style), newer);
    ASSERT_EQ(placed(newer, Tones::keep), newer);
    ASSERT_EQ(placed(older, Tones::keep), older);
    ASSERT_EQ(placed(upper(newer)), upper(older));
    ASSERT_EQ(placed("ở " + capitalized(newer.substr(4))), "ở " + capitalized(older.substr(4)));
  }
}

TEST(TonePlacement, MarksGoneAstray) {
  EXPECT_EQ(
      placed("ngưòi, ngừơi, cưú, giưã, tòan, hòan, khỏan, họat, qủa, cuả, ngoaì, gía, gíup, chuỷên, đựơc"),
      "người, người, cứu, giữa, toàn, hoàn, khoản, hoạt, quả, của, ngoài, giá, giúp, chuyển, được");
  EXPECT_EQ(placed("NGƯÒI ở Tòan"), "NGƯỜI ở Toàn");
  EXPECT_EQ(placed("được tòan", Tones::keep), "được toàn");
}

TEST(TonePlacement, HornsLost) {
  EXPECT_EQ(placed("nguời, đuợc, tưong lai, NƯOC, xuơng, bứoc, thuở, quờ quạng, huơ, thuơ"),
            "người, được, tương lai, NƯOC, xương, bước, thuở, quờ quạng, huơ, thuơ");
}

TEST(TonePlacement, WaitsForTheEndOfATornSyllable) {
  for (const char* text :
       {"hoạ t động", "hoạ tđộng", "ngoà i ra", "quy hoạ ch", "huỳ nh quang", "toà n, và", "hoạ\nt động"}) {
    EXPECT_EQ(placed(text), text);
  }
  EXPECT_EQ(placed("hoà tan, toà nhà, hoá nitơ, hoạ\ntay"), "hòa tan, tòa nhà, hóa nitơ, họa\ntay");
}

TEST(TonePlacement, OtherWordsStay) {
  for (const char* text :
       {"María", "país", "día", "não",  "São Paulo", "Liú",  "guó", "Huáng", "déjà",     "Noé",
        "Zoé",   "où",   "río", "João", "hoàbình",   "hoàX", "áé",  "òà",    "thuỷthuỷ", "úâ"}) {
    EXPECT_EQ(placed(text), text);
  }
}

TEST(TonePlacement, LettersReadAsWindows1252Stay) {
  for (const char* text : {"Người Viá»‡t và tiá»ƒu thương", "hoÃ¡ chất ở huyện"})
    EXPECT_EQ(place_tones(text, Tones::old_style, 0).text, text);
  EXPECT_EQ(place_tones("Người gọi «ngưòi» ở huyện", Tones::old_style, 0).text, "Người gọi «người» ở huyện");
}

TEST(TonePlacement, EditsAreOfTheLettersAlone) {
  const Rewritten r = place_tones("bên hoà nhã", Tones::old_style, 0);
  ASSERT_EQ(r.edits.size(), 1U);
  EXPECT_EQ(r.edits[0], (Edit{{6, 9}, "òa", EditKind::unicode, 1}));
}

TEST(TonePlacement, NotBelowTheMinimum) {
  EXPECT_EQ(place_tones("ngưòi hoà", Tones::old_style, 0.99).text, "ngưòi hòa");
}

}  // namespace
}  // namespace vietmend
