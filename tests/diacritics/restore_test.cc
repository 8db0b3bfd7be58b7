#include <gtest/gtest.h>

#include "diacritics/mended.h"
#include "vietmend/syllable.h"

namespace vietmend::testing {
namespace {

// Written for this test.
constexpr std::string_view kReport =
    "Sáng nay, Ủy ban nhân dân huyện tổ chức hội nghị triển khai nhiệm vụ phát triển kinh tế - xã hội sáu "
    "tháng cuối năm. "
    "Theo báo cáo, thu ngân sách trên địa bàn đạt 62% kế hoạch, tăng so với cùng kỳ năm trước; đời sống của "
    "người dân "
    "được cải thiện rõ rệt, tỷ lệ hộ nghèo giảm còn 4,5%. Tuy nhiên, việc giải ngân vốn đầu tư công ở một số "
    "xã vẫn còn "
    "chậm. Chủ tịch huyện yêu cầu các phòng, ban khẩn trương tháo gỡ khó khăn, không để công trình dở dang "
    "kéo dài.";

TEST(Restore, GivesNearlyAllOfAReportBack) {
  const std::string back = restored(kReport);
  EXPECT_LE(differing_words(kReport, back), 2U) << back;
}

TEST(Restore, DoesWithoutCapitals) {
  EXPECT_EQ(mended("hom nay toi di hoc o truong", Diacritics::restore).text, "hôm nay tôi đi học ở trường");
  EXPECT_EQ(mended("toi yeu viet nam", Diacritics::restore).text, "tôi yêu việt nam");
}

TEST(Restore, DoesInCapitals) {
  EXPECT_EQ(mended("CONG HOA XA HOI CHU NGHIA VIET NAM", Diacritics::restore).text,
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
}

TEST(Restore, KnowsTheLettersOfDocumentNumbersAndAbbreviations) {
  EXPECT_EQ(mended("Nghi dinh so 43/2010/ND-CP cua Chinh phu", Diacritics::restore).text,
            "Nghị định số 43/2010/NĐ-CP của Chính phủ");
  EXPECT_EQ(mended("ky hop HDND tinh khoa moi", Diacritics::restore).text, "kỳ họp HĐND tỉnh khóa mới");
}

TEST(Restore, PlacesTonesAsAsked) {
  EXPECT_EQ(mended("nha vua hoa binh thuy loi", Diacritics::restore, Tones::new_style).text.find("hòa"),
            std::string::npos);
  EXPECT_NE(mended("giu gin hoa binh the gioi", Diacritics::restore, Tones::new_style).text.find("hoà bình"),
            std::string::npos);
  EXPECT_NE(mended("giu gin hoa binh the gioi", Diacritics::restore).text.find("hòa bình"),
            std::string::npos);
}

TEST(Restore, ChangesMarksAloneAndSaysSo) {
  const std::string bare = without_diacritics(kReport);
  const Rewritten back = mended(bare, Diacritics::restore);
  EXPECT_EQ(without_diacritics(back.text), bare);
  EXPECT_EQ(vietmend::apply(bare, back.edits), back.text);
  for (const Edit& edit : back.edits) {
    EXPECT_EQ(edit.kind, EditKind::diacritic);
    EXPECT_GT(edit.confidence, 0.5F);
    EXPECT_LE(edit.confidence, 1.0F);
    // A letter or two next to each other, so that one sees which.
    EXPECT_LE(edit.source.size(), 4U);
  }
}

TEST(Restore, LeavesUndoneWhatIsLessSure) {
  const std::string bare = without_diacritics(kReport);
  const std::size_t all = mended(bare, Diacritics::restore).edits.size();
  const Rewritten sure = mended(bare, Diacritics::restore, Tones::old_style, 0.95);
  EXPECT_LE(sure.edits.size(), all);
  for (const Edit& edit : sure.edits) EXPECT_GE(edit.confidence, 0.95F);
  EXPECT_TRUE(mended(bare, Diacritics::restore, Tones::old_style, 1.0).edits.empty());
}

TEST(Restore, KeepsWhatItIsToldToKeep) {
  EXPECT_TRUE(mended("toi yeu viet nam", Diacritics::keep).edits.empty());
  const std::string text = "toi yeu viet nam va hoa binh";
  Line line(text);
  line.freeze({4, 7});
  diacritics::RunRecollection known;
  built_in_stage().restore(line, Diacritics::restore, Tones::old_style, 0, known);
  EXPECT_EQ(render(line).text.substr(0, 10).find("yeu") != std::string::npos, true);
}

TEST(Restore, IsSettled) {
  const std::string back = restored(kReport);
  EXPECT_TRUE(mended(back, Diacritics::restore).edits.empty());
  EXPECT_TRUE(mended(back).edits.empty());
}

TEST(Automatic, SeesThatAllMarksAreGone) {
  const std::string back = mended(without_diacritics(kReport)).text;
  EXPECT_LE(differing_words(kReport, back), 2U) << back;
}

TEST(Automatic, LeavesTooFewWordsToTell) {
  for (const char* text : {"toi", "Nguyen Van An", "Ha Noi", "An Giang", "com trua"}) {
    EXPECT_TRUE(mended(text).edits.empty()) << text;
  }
}

TEST(Automatic, GivesMarksToARowAmongOthers) {
  const std::string text =
      std::string(kReport) + "\nde nghi cac don vi bao cao ket qua truoc ngay 15\n" + std::string(kReport);
  const std::string back = mended(text).text;
  EXPECT_NE(back.find("đề nghị các đơn vị báo cáo kết quả trước ngày 15"), std::string::npos) << back;
  EXPECT_EQ(back.substr(0, kReport.size()), kReport);
}

}  // namespace
}  // namespace vietmend::testing
