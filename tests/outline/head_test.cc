#include "outline/head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "vietmend/outline.h"

namespace vietmend {
namespace {

using testing::ElementsAre;

constexpr std::string_view kDecision =
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\n\nSố: 12/2024/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n\nHà Giang, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nQuy định phí chợ\ntrên "
    "địa bàn tỉnh\n\n"
    "Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;\nTheo đề nghị của Giám đốc Sở Tài chính.\n\nQUYẾT "
    "ĐỊNH:\n\n"
    "Điều 1. Phí\nỦy ban nhân dân tỉnh Hà Giang thu phí.\nĐiều 2. Hiệu lực\nNgay.\n\nNơi nhận:\n- Như Điều "
    "1;\n"
    "- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nVàng Thị Mai\n";

TEST(Head, SaysWhatTheDocumentIs) {
  const Outline o = outline(kDecision);
  EXPECT_EQ(o.type, "Quyết định");
  EXPECT_EQ(o.number, "12/2024/QĐ-UBND");
  EXPECT_EQ(o.issuer, "Ủy ban nhân dân tỉnh Hà Giang");
  EXPECT_EQ(o.place, "Hà Giang");
  EXPECT_EQ(o.date, "2024-03-05");
  EXPECT_EQ(o.root().title, "Quy định phí chợ trên địa bàn tỉnh");
  EXPECT_THAT(o.grounds, ElementsAre("Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015",
                                     "Theo đề nghị của Giám đốc Sở Tài chính"));
}

TEST(Head, CellsOfMarkdown) {
  const Outline o = outline(
      "| ỦY BAN NHÂN DÂN XÃ BẢN LẦU ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
      "------- |\n|---|---|\n| Số: 9/QĐ-UBND | Bản Lầu, ngày 17 tháng 02 năm 2023 |\n\nQUYẾT ĐỊNH\n\nHỌP "
      "CHỢ\n\nĐiều 1. Chợ họp thứ bảy.\n\n"
      "| Nơi nhận: - Như Điều 1. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Lò Văn Pành |\n|---|---|\n");
  EXPECT_EQ(o.issuer, "ỦY BAN NHÂN DÂN XÃ BẢN LẦU");
  EXPECT_EQ(o.date, "2023-02-17");
  EXPECT_EQ(o.signer, "Lò Văn Pành");
  EXPECT_EQ(o.office, "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH");
}

TEST(Foot, SaysWhoSigned) {
  const Outline o = outline(kDecision);
  EXPECT_EQ(o.signer, "Vàng Thị Mai");
  EXPECT_EQ(o.office, "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH");
  EXPECT_THAT(o.recipients, ElementsAre("Như Điều 1", "Lưu: VT"));
  for (const OutlineNode& node : o.nodes) EXPECT_EQ(node.text.find("PHÓ CHỦ TỊCH"), std::string::npos);
}

TEST(Head, OfAPageThatBrokeItsCells) {
  const Outline o = outline(
      "|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH CAO BẰNG\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập "
      "- Tự do "
      "- Hạnh phúc\n|\n|\nSố: 12/2024/QĐ-UBND\n|\n*Cao\nBằng, ng**ày 5 tháng 3 năm "
      "2024*\n|\n\n**QUYẾT\nĐỊNH**\n\nQUY "
      "ĐỊNH PHÍ CHỢ\n\nĐiều 1. Phí\nNgười bán trả phí.\nĐiều 2. Hiệu lực\nNgay.\n|\n**Nơi nhận:**\n- Như "
      "Điều 1;\n"
      "|\n**CHỦ TỊCH**\n**Vàng\nThị Mai**\n|\n");
  EXPECT_EQ(o.type, "Quyết định");
  EXPECT_EQ(o.root().title, "QUY ĐỊNH PHÍ CHỢ");
  EXPECT_EQ(o.number, "12/2024/QĐ-UBND");
  EXPECT_EQ(o.issuer, "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG");
  EXPECT_EQ(o.place, "Cao Bằng");
  EXPECT_EQ(o.date, "2024-03-05");
  EXPECT_EQ(o.signer, "Vàng Thị Mai");
}

TEST(Head, ADatelineBelowAnotherRow) {
  // Only within its cell does a row go on with the place.
  const Outline o = outline(
      "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 12/2024/QĐ-UBND\nVăn phòng\nCao Bằng, ngày 5 tháng 3 năm "
      "2024\nQUYẾT ĐỊNH\nQuy định phí chợ\nĐiều 1. Phí\nNgười bán trả phí.\n");
  EXPECT_EQ(o.place, "Cao Bằng");
  EXPECT_EQ(o.date, "2024-03-05");
}

TEST(Head, TheDateOfALawIsThatOfItsPassing) {
  const Outline o = outline(
      "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: "
      "99/2021/QH15\n\nLUẬT\nCHỢ PHIÊN\n"
      "Quốc hội ban hành Luật Chợ phiên.\nĐiều 1. Phạm vi\nChợ.\n"
      "Luật này được Quốc hội khóa XV thông qua ngày 9 tháng 11 năm 2021.\n\nCHỦ TỊCH QUỐC HỘI\n\nVàng Thị "
      "Mai\n");
  EXPECT_EQ(o.type, "Luật");
  EXPECT_EQ(o.number, "99/2021/QH15");
  EXPECT_EQ(o.date, "2021-11-09");
  EXPECT_EQ(o.issuer, "Quốc hội");
  EXPECT_EQ(o.signer, "Vàng Thị Mai");
}

TEST(Head, AConsolidatedTextIsNumberedAtItsFoot) {
  const Outline o = outline(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nTHÔNG TƯ1\nQuy định về chợ\n\n"
      "Thông tư số 3/2020/TT-BCT ngày 5 tháng 6 năm 2020 quy định về chợ, được sửa đổi bởi:\nĐiều 1. Phạm "
      "vi\nChợ.\n\n"
      "BỘ CÔNG THƯƠNG\nSố: 7/VBHN-BCT\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 1 tháng 2 năm 2023\nKT. BỘ "
      "TRƯỞNG\n"
      "THỨ TRƯỞNG\n\nVàng Thị Mai\n");
  EXPECT_EQ(o.type, "Thông tư");
  EXPECT_EQ(o.number, "7/VBHN-BCT");
  EXPECT_EQ(o.date, "2023-02-01");
  EXPECT_EQ(o.issuer, "BỘ CÔNG THƯƠNG");
  EXPECT_EQ(o.signer, "Vàng Thị Mai");
}

TEST(Head, ALetterheadThatThePagePutBehindItsText) {
  const Outline o = outline(
      "NGHỊ ĐỊNH\nQuy định về chợ\n\nCăn cứ Luật Chợ;\nChính phủ ban hành Nghị định quy định về chợ.\nĐiều "
      "1. Phạm vi\nChợ.\n"
      "CHÍNH PHỦ\n_____\n\nSố: 5/2024/NĐ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
      "phúc\n"
      "Hà Nội, ngày 7 tháng 4 năm 2024\n\n\nĐiều 2. Phí\nKhông.\n");
  EXPECT_EQ(o.number, "5/2024/NĐ-CP");
  EXPECT_EQ(o.date, "2024-04-07");
  EXPECT_EQ(o.issuer, "Chính phủ");
  EXPECT_EQ(o.nodes.back().number, "2");
  EXPECT_EQ(o.nodes[o.nodes.size() - 2].text, "Chợ.");
}

TEST(Head, TitlesKeepTheirYears) {
  EXPECT_EQ(outline("KẾ HOẠCH\nNgày hội đọc sách năm học 2018 - 2019\n\n1. Trưng bày sách.\n").root().title,
            "Ngày hội đọc sách năm học 2018 - 2019");
  EXPECT_EQ(outline("QUYẾT ĐỊNH\nVề chợ giai đoạn 2021 -\n2025\n\nĐiều 1. Chợ mở cửa.\n").root().title,
            "Về chợ giai đoạn 2021 - 2025");
  EXPECT_EQ(outline("QUYẾT ĐỊNH\nVề chợ12\n\nĐiều 1. Chợ mở cửa.\n").root().title, "Về chợ");
  EXPECT_EQ(outline("QUYẾT ĐỊNH\nThi hành Luật số 36/2024/QH15\n\nĐiều 1. Chợ mở cửa.\n").root().title,
            "Thi hành Luật số 36/2024/QH15");
}

TEST(Head, AnOfficeThatThePageStampedOver) {
  const Outline o = outline(
      "QUYẾT ĐỊNH\nVề chợ\nĐiều 1. Chợ mở cửa hằng ngày.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ "
      "TỊCHy]\n\nLò Văn "
      "Páo\n");
  EXPECT_EQ(o.office, "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH");
  EXPECT_EQ(o.signer, "Lò Văn Páo");
}

TEST(DocumentNumber, IsReadWhereItIsFilledIn) {
  EXPECT_EQ(document_number("Số: 117/2022/NĐ-CP"), "117/2022/NĐ-CP");
  EXPECT_EQ(document_number("Luật số: 51/2024/QH15"), "51/2024/QH15");
  EXPECT_EQ(document_number("Số: 117 /2022/ NĐ-CP"), "117/2022/NĐ-CP");
  EXPECT_EQ(document_number("Số:      /QĐ-UBND"), "");
  EXPECT_EQ(document_number("Số lượng: 12"), "");
}

}  // namespace
}  // namespace vietmend
