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

}  // namespace
}  // namespace vietmend::testing
