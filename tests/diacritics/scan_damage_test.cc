#include <gtest/gtest.h>

#include "diacritics/mended.h"
#include "vietmend/syllable.h"

namespace vietmend::testing {
namespace {

// Written for this test; marks wrong as readers of scans leave them.
constexpr std::string_view kDamaged =
    "Điều 5. Đôi tượng tham gia bảo hiêm y tê\n"
    "1. Người lao động làm việc theo hợp đồng lao động không xác định thời hạn; cán bộ, công chức, viên chức "
    "theo quy\n"
    "định của pháp luật vê cán bộ, công chức, viên chức.\n"
    "2. Cơ quan có thâm quyền có trách nhiệm kiêm tra, giám sát việc thực hiện; chỉ phí do ngân sách nhà "
    "nước bảo đảm.\n"
    "3. Tô chức, cá nhân vi phạm quy định của Thông tư này thì bị xử lý theo quy định của pháp luật.\n";
constexpr std::string_view kRight =
    "Điều 5. Đối tượng tham gia bảo hiểm y tế\n"
    "1. Người lao động làm việc theo hợp đồng lao động không xác định thời hạn; cán bộ, công chức, viên chức "
    "theo quy\n"
    "định của pháp luật về cán bộ, công chức, viên chức.\n"
    "2. Cơ quan có thẩm quyền có trách nhiệm kiểm tra, giám sát việc thực hiện; chi phí do ngân sách nhà "
    "nước bảo đảm.\n"
    "3. Tổ chức, cá nhân vi phạm quy định của Thông tư này thì bị xử lý theo quy định của pháp luật.\n";

TEST(ScanDamage, IsMended) {
  const Rewritten back = mended(kDamaged);
  EXPECT_LE(differing_words(kRight, back.text), 1U) << back.text;
  EXPECT_EQ(without_diacritics(back.text), without_diacritics(kDamaged));
  for (const Edit& edit : back.edits) EXPECT_EQ(edit.kind, EditKind::diacritic);
}

TEST(ScanDamage, IsMendedOnceForAll) {
  const std::string once = mended(kDamaged).text;
  EXPECT_EQ(mended(once).text, once);
}

TEST(ScanDamage, OfFewWordsIsNoEvidence) {
  EXPECT_TRUE(mended("Ông nói: bảo hiêm, chứ không nói bảo hiểm.").edits.empty());
}

// A page with few faults, and the same page as it was.
constexpr std::string_view kNearlySound =
    "Sở Y tế chủ trì, phối hợp với các cơ quan có liên quan kiểm tra việc thực hiện quy định này tại các cơ "
    "sở khám bệnh, chữa bệnh trên địa bàn tỉnh; kịp thời báo cáo Ủy ban nhân dân tỉnh những vân đề phát "
    "sinh.";
constexpr std::string_view kSound =
    "Sở Y tế chủ trì, phối hợp với các cơ quan có liên quan kiểm tra việc thực hiện quy định này tại các cơ "
    "sở khám bệnh, chữa bệnh trên địa bàn tỉnh; kịp thời báo cáo Ủy ban nhân dân tỉnh những vấn đề phát "
    "sinh.";

TEST(ScanDamage, NeedsNoEvidenceInWhatIsKnownToBeScanned) {
  EXPECT_TRUE(mended(kNearlySound).edits.empty());
  EXPECT_EQ(mended_scan(kNearlySound, {0, kNearlySound.size()}).text, kSound);
  EXPECT_TRUE(mended_scan(kSound, {0, kSound.size()}).edits.empty());
}

TEST(ScanDamage, IsMendedOnlyWhereItWasScanned) {
  const std::string row = std::string(kNearlySound) + "\n", text = row + row;
  EXPECT_EQ(mended_scan(text, {row.size(), text.size()}).text, row + std::string(kSound) + "\n");
  EXPECT_EQ(mended_scan(text, {0, 0}).text, mended(text).text);
}

TEST(ScanDamage, IsNotSoughtInListsOfNames) {
  constexpr std::string_view kNames =
      "Các xã: Lũng Cáo, Tà Phìn, Pố Lồ, Sán Xả Hồ, Nậm Xé, Chơ Chun, Má Lé, Thàng Tín, Bản Nhùng, Cán Cấu.";
  EXPECT_TRUE(mended_scan(kNames, {0, kNames.size()}).edits.empty())
      << mended_scan(kNames, {0, kNames.size()}).text;
}

}  // namespace
}  // namespace vietmend::testing
