#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "vietmend/outline.h"

namespace vietmend {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kText =
    "Số: 5/2024/NĐ-CP\nNGHỊ ĐỊNH\nQuy định về chợ\nChương I\nPHÍ\nĐiều 1. Phí chợ\n1. Người bán trả phí:\na) "
    "Theo ngày;\nb) Theo "
    "tháng.\n2. Người mua không trả phí. Người bán rong cũng không trả. Người già thì càng không.\nĐiều 2. "
    "Hiệu lực\nCó "
    "hiệu lực ngay.\n";

std::vector<std::string> shown(std::size_t most) {
  std::vector<std::string> all;
  for (const Chunk& c : chunks(outline(kText), most)) all.push_back(c.citation + ": " + c.text);
  return all;
}

TEST(Chunks, AreWholeClausesWithTheirCitation) {
  EXPECT_THAT(
      shown(kAnyLength),
      ElementsAre("khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP: Người bán trả phí:\na) Theo ngày;\nb) Theo tháng.",
                  "khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP: Người mua không trả phí. Người bán rong cũng không "
                  "trả. Người già thì càng không.",
                  "Điều 2 Nghị định 5/2024/NĐ-CP: Có hiệu lực ngay."));
}

TEST(Chunks, HaveTheHeadingsAbove) {
  const std::vector<Chunk> all = chunks(outline(kText));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_THAT(all[0].path, ElementsAre("Chương I. PHÍ", "Điều 1. Phí chợ"));
  EXPECT_THAT(all[2].path, ElementsAre("Chương I. PHÍ", "Điều 2. Hiệu lực"));
  EXPECT_EQ(all[0].title, "Nghị định quy định về chợ");
}

TEST(Chunks, LongOnesAreDivided) {
  EXPECT_THAT(
      shown(10),
      ElementsAre("khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP: Người bán trả phí:\na) Theo ngày;\nb) Theo tháng.",
                  "khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP: Người mua không trả phí.",
                  "khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP: Người bán rong cũng không trả.",
                  "khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP: Người già thì càng không.",
                  "Điều 2 Nghị định 5/2024/NĐ-CP: Có hiệu lực ngay."));
  EXPECT_EQ(shown(4).front(), "khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP: Người bán trả phí:");
  EXPECT_EQ(shown(4)[1], "điểm a khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP: Theo ngày;");
}

TEST(Chunks, OfNothing) {
  EXPECT_THAT(chunks(outline("")), IsEmpty());
  EXPECT_THROW((void)chunks(outline("a"), 0), std::invalid_argument);
}

TEST(Citation, NamesTheNarrowestFirst) {
  const Outline o = outline(
      "Số: 9/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Quy chế\nĐiều 1. Ban hành Quy chế.\n\nQUY CHẾ\nHỌP CHỢ\n(Kèm theo "
      "Quyết định số "
      "9/QĐ-UBND)\nChương I\nCHUNG\nĐiều 1. Phí\n1. Thu:\na) Sáng.\n");
  EXPECT_EQ(citation(o, o.nodes.size() - 1),
            "điểm a khoản 1 Điều 1 Quy chế ban hành kèm theo Quyết định 9/QĐ-UBND");
  EXPECT_EQ(citation(o, 0), "Quyết định 9/QĐ-UBND");
  EXPECT_THROW((void)citation(o, o.nodes.size()), std::out_of_range);
}

}  // namespace
}  // namespace vietmend
