#include "vietmend/outline.h"

#include <gtest/gtest.h>

#include "outline/shown_tree.h"

namespace vietmend {
namespace {

std::string tree_of(std::string_view text) {
  return shown_tree(outline(text));
}

TEST(Outline, OfNothing) {
  for (const std::string_view text : {"", "\n", "  \n\f\n"}) {
    const Outline o = outline(text);
    ASSERT_EQ(o.nodes.size(), 1U);
    EXPECT_EQ(o.root().kind, NodeKind::document);
    EXPECT_EQ(o.root().behind, 1U);
    EXPECT_EQ(o.root().span, (Span{0, text.size()}));
  }
}

TEST(Outline, EveryKindHasAName) {
  for (int i = 0; i < kNodeKinds; ++i) {
    const auto kind = static_cast<NodeKind>(i);
    EXPECT_EQ(node_kind(name(kind)), kind);
  }
  EXPECT_FALSE(node_kind("book"));
}

TEST(Outline, ChaptersArticlesClausesAndPoints) {
  EXPECT_EQ(tree_of("Chương I\n"
                    "QUY ĐỊNH CHUNG\n"
                    "VỀ CHỢ\n"
                    "Điều 1. Phạm vi\n"
                    "Quy định này nói về chợ.\n"
                    "Điều 2. Phí chợ\n"
                    "1. Người bán trả phí:\n"
                    "a) Theo ngày;\n"
                    "b) Theo tháng.\n"
                    "2. Người mua không trả phí.\n"
                    "Mục 1\n"
                    "GIỜ MỞ CỬA\n"
                    "Điều 3. Chợ mở cửa từ sáng đến chiều.\n"),
            "chapter I [QUY ĐỊNH CHUNG VỀ CHỢ]\n"
            "  article 1 [Phạm vi] Quy định này nói về chợ.\n"
            "  article 2 [Phí chợ]\n"
            "    clause 1 Người bán trả phí:\n"
            "      point a Theo ngày;\n"
            "      point b Theo tháng.\n"
            "    clause 2 Người mua không trả phí.\n"
            "  section 1 [GIỜ MỞ CỬA]\n"
            "    article 3 Chợ mở cửa từ sáng đến chiều.\n");
}

TEST(Outline, TitlesOverSeveralRows) {
  EXPECT_EQ(tree_of("Điều 1. Trách nhiệm của người trông chợ và\n"
                    "của người quét chợ\n"
                    "1. Trông chợ.\n"
                    "2. Quét chợ.\n"),
            "article 1 [Trách nhiệm của người trông chợ và của người quét chợ]\n"
            "  clause 1 Trông chợ.\n"
            "  clause 2 Quét chợ.\n");
}

TEST(Outline, WrappedRowsThatLookLikeHeadings) {
  EXPECT_EQ(tree_of("Điều 1. Phí\n"
                    "1. Phí thu theo khoản này, theo các khoản khác của Quy định và theo quy định tại\n"
                    "Điều 7 của Quy định này, cùng với những khoản thu khác mà ban quản lý chợ và\n"
                    "người bán hàng đã thỏa thuận.\n"
                    "2. Phí không thu hai lần, kể cả khi người bán hàng đổi chỗ ngồi trong buổi chợ\n"
                    "hoặc ra về sớm.\n"
                    "Điều 2. Hiệu lực\n"
                    "Quy định có hiệu lực ngay.\n"),
            "article 1 [Phí]\n"
            "  clause 1 Phí thu theo khoản này, theo các khoản khác của Quy định và theo quy định tại Điều 7 "
            "của Quy "
            "định này, cùng với những khoản thu khác mà ban quản lý chợ và người bán hàng đã thỏa thuận.\n"
            "  clause 2 Phí không thu hai lần, kể cả khi người bán hàng đổi chỗ ngồi trong buổi chợ hoặc ra "
            "về sớm.\n"
            "article 2 [Hiệu lực] Quy định có hiệu lực ngay.\n");
}

TEST(Outline, WhatIsQuotedIsTextOfWhatQuotesIt) {
  EXPECT_EQ(
      tree_of("Điều 1. Sửa đổi Quy định về chợ\n"
              "1. Sửa đổi Điều 4 như sau:\n"
              "“Điều 4. Phí chợ\n"
              "1. Phí là năm nghìn đồng.\n"
              "2. Phí thu buổi sáng.”.\n"
              "2. Bãi bỏ khoản 3 Điều 5.\n"
              "Điều 2. Hiệu lực\n"
              "Có hiệu lực ngay.\n"),
      "article 1 [Sửa đổi Quy định về chợ]\n"
      "  clause 1 Sửa đổi Điều 4 như sau: / “Điều 4. Phí chợ / 1. Phí là năm nghìn đồng. / 2. Phí thu buổi "
      "sáng.”.\n"
      "  clause 2 Bãi bỏ khoản 3 Điều 5.\n"
      "article 2 [Hiệu lực] Có hiệu lực ngay.\n");
}

TEST(Outline, AQuotationThatNeverEndsDoesNotSwallowTheRest) {
  const std::string shown = tree_of(
      "Điều 1. Sửa đổi\n1. Cụm từ “chợ cóc được thay bằng chợ tạm.\n2. Cụm từ khác.\n"
      "Điều 2. Phí\n1. Một.\n2. Hai.\n3. Ba.\nĐiều 3. Giờ\n1. Sáng.\n2. Chiều.\nĐiều 4. Hiệu lực\nNgay.\n");
  for (const std::string_view line : {"article 2 [Phí]", "  clause 3 Ba.", "article 3 [Giờ]", "article 4"}) {
    EXPECT_NE(shown.find(line), std::string::npos) << line << "\n" << shown;
  }
}

TEST(Outline, WhatIsPutInCountsOn) {
  EXPECT_EQ(
      tree_of("Điều 1. Phí\n1. Một:\na) A;\na1) A một;\nb) B.\n1a. Một a.\n2. Hai.\nĐiều 1a. Giờ\nSáng.\n"
              "Điều 2. Nơi\nĐình.\n"),
      "article 1 [Phí]\n"
      "  clause 1 Một:\n"
      "    point a A;\n"
      "    point a1 A một;\n"
      "    point b B.\n"
      "  clause 1a Một a.\n"
      "  clause 2 Hai.\n"
      "article 1a [Giờ] Sáng.\n"
      "article 2 [Nơi] Đình.\n");
}

TEST(Outline, PointsThatAreDividedHoldItems) {
  EXPECT_EQ(
      tree_of("Điều 1. Phí\n1. Gồm:\na) Phí ngày:\na1) Sáng;\na2) Chiều;\nb) Phí tháng.\n- Có biên lai;\n"
              "+ In sẵn.\n"),
      "article 1 [Phí]\n"
      "  clause 1 Gồm:\n"
      "    point a Phí ngày:\n"
      "      item a1 Sáng;\n"
      "      item a2 Chiều;\n"
      "    point b Phí tháng.\n"
      "      item Có biên lai;\n"
      "        item In sẵn.\n");
}

TEST(Outline, UnnumberedParagraphsOfAClauseAreNodes) {
  EXPECT_EQ(
      tree_of(
          "Điều 1. Phí\n1. Mức phí\nPhí là năm nghìn đồng.\nPhí thu một lần.\n2. Người thu phí là ban.\n"),
      "article 1 [Phí]\n"
      "  clause 1 [Mức phí]\n"
      "    paragraph Phí là năm nghìn đồng.\n"
      "    paragraph Phí thu một lần.\n"
      "  clause 2 Người thu phí là ban.\n");
}

TEST(Outline, FootnotesOfConsolidatedTexts) {
  EXPECT_EQ(
      tree_of("Điều 1. Phí1\n"
              "1.2 Người bán trả phí theo\n"
              "\n"
              "1 Điều này được sửa đổi theo quy định tại Điều 2 của Quyết định số 7/QĐ-UB, như sau:\n"
              "“Điều 2. Hiệu lực\n"
              "1. Có hiệu lực ngay.”.\n"
              "2 Khoản này được bổ sung theo quy định tại Điều 3 của Quyết định số 7/QĐ-UB.\n"
              "\n\n\n"
              "ngày hoặc theo tháng.\n"
              "2. Người mua không trả phí.\n"),
      "article 1 [Phí]\n"
      "  clause 1 Người bán trả phí theo ngày hoặc theo tháng.\n"
      "    paragraph 1 Điều này được sửa đổi theo quy định tại Điều 2 của Quyết định số 7/QĐ-UB, như sau: / "
      "“Điều 2. Hiệu lực / 1. Có hiệu lực ngay.”.\n"
      "    paragraph 2 Khoản này được bổ sung theo quy định tại Điều 3 của Quyết định số 7/QĐ-UB.\n"
      "  clause 2 Người mua không trả phí.\n");
}

TEST(Outline, ARegulationBeginsAgain) {
  EXPECT_EQ(
      tree_of(
          "QUYẾT ĐỊNH\nBan hành Quy chế họp chợ\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế họp chợ.\n"
          "Điều 2. Quyết định có hiệu lực ngay.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nVàng Thị Mai\n\n"
          "QUY CHẾ\nHỌP CHỢ\n(Ban hành kèm theo Quyết định số 9/QĐ-UBND)\n"
          "Điều 1. Phạm vi\nQuy chế nói về chợ.\nĐiều 2. Giờ\nTừ sáng.\n"),
      "article 1 Ban hành kèm theo Quyết định này Quy chế họp chợ.\n"
      "article 2 Quyết định có hiệu lực ngay.\n"
      "regulation [QUY CHẾ HỌP CHỢ]\n"
      "  paragraph (Ban hành kèm theo Quyết định số 9/QĐ-UBND)\n"
      "  article 1 [Phạm vi] Quy chế nói về chợ.\n"
      "  article 2 [Giờ] Từ sáng.\n");
}

// As a page's tables come out in Markdown, and where the title and what it is attached to stand in one row.
TEST(Outline, ARegulationBehindATableOfSignatures) {
  EXPECT_EQ(
      tree_of(
          "QUYẾT ĐỊNH\n\nĐiều 1. Ban hành Quy chế họp chợ.\n\n"
          "| Nơi nhận: - Như Điều 1; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Pành |\n|---|---|\n\n"
          "QUY CHẾ\n\nHỌP CHỢ (Kèm theo Quyết định số 9/QĐ-UBND)\n\nI. GIỜ HỌP\n\n1. Từ sáng.\n"),
      "article 1 [Ban hành Quy chế họp chợ.]\n"
      "  table | Nơi nhận: - Như Điều 1; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Pành | / "
      "|---|---|\n"
      "regulation [QUY CHẾ HỌP CHỢ (Kèm theo Quyết định số 9/QĐ-UBND)]\n"
      "  section I [GIỜ HỌP]\n"
      "    clause 1 Từ sáng.\n");
}

TEST(Outline, AppendicesAndForms) {
  EXPECT_EQ(tree_of("Điều 1. Phí\nTheo Phụ lục I.\nĐiều 2. Đơn\nTheo mẫu.\n\nPhụ lục I\nMỨC PHÍ\n"
                    "1. Rau: hai nghìn.\n2. Cá: ba nghìn.\n\nMẫu số 01\n\nĐƠN XIN BÁN HÀNG\nKính gửi ban.\n"),
            "article 1 [Phí] Theo Phụ lục I.\n"
            "article 2 [Đơn] Theo mẫu.\n"
            "appendix I [MỨC PHÍ]\n"
            "  clause 1 Rau: hai nghìn.\n"
            "  clause 2 Cá: ba nghìn.\n"
            "  appendix 01 [ĐƠN XIN BÁN HÀNG] Kính gửi ban.\n");
}

TEST(Outline, CellsThatNameAppendicesAreNone) {
  EXPECT_EQ(
      tree_of("Điều 1. Ban hành các định mức sau:\nRau\nPhụ lục 1a\nPhụ lục 1b\nCá\nPhụ lục 2a\nPhụ lục 2b\n"
              "Điều 2. Có hiệu lực ngay.\n"),
      "article 1 Ban hành các định mức sau: / Rau / Phụ lục 1a / Phụ lục 1b / Cá / Phụ lục 2a / Phụ lục 2b\n"
      "article 2 Có hiệu lực ngay.\n");
}

TEST(Outline, LettersAndReportsWithoutArticles) {
  EXPECT_EQ(tree_of("I. KẾT QUẢ\n1. Chợ phiên\na) Số buổi: 12.\n- Đông nhất tháng Chạp.\nb) Số hàng: 40.\n"
                    "2. Chợ ngày.\n2.1. Sáng.\n2.2. Chiều.\nII. VIỆC SẮP TỚI\n1. Lợp mái.\n"),
            "section I [KẾT QUẢ]\n"
            "  clause 1 [Chợ phiên]\n"
            "    point a Số buổi: 12.\n"
            "      item Đông nhất tháng Chạp.\n"
            "    point b Số hàng: 40.\n"
            "  clause 2 Chợ ngày.\n"
            "    point 2.1 Sáng.\n"
            "    point 2.2 Chiều.\n"
            "section II [VIỆC SẮP TỚI]\n"
            "  clause 1 Lợp mái.\n");
}

TEST(Outline, ATableOfContentsIsNoTree) {
  const std::string contents = "MỤC LỤC\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nĐiều 2. Phí\n";
  const std::string body =
      "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định này nói về chợ phiên và chợ ngày của xã.\nĐiều 2. "
      "Phí\n"
      "1. Một.\n2. Hai.\n";
  const std::string shown = tree_of(contents + body);
  EXPECT_TRUE(shown.ends_with(tree_of(body))) << shown;
  EXPECT_EQ(
      tree_of("Điều 1. Phạm vi ........ 5\nĐiều 2. Phí ........... 6\n" + body).find("article 1 [Phạm vi]"),
      tree_of("Điều 1. Phạm vi ........ 5\nĐiều 2. Phí ........... 6\n" + body).rfind("article 1 [Phạm vi]"));
}

TEST(Outline, AnArticleInTheMiddleOfARow) {
  EXPECT_EQ(
      tree_of("Điều 1. Phí\n1. Thu theo ngày. Điều 2. Giờ\n1. Từ sáng.\nĐiều 3. Nơi\nĐình, như Điều 1. Phí ở "
              "đó không thu.\n"),
      "article 1 [Phí]\n"
      "  clause 1 Thu theo ngày.\n"
      "article 2 [Giờ]\n"
      "  clause 1 Từ sáng.\n"
      "article 3 [Nơi] Đình, như Điều 1. Phí ở đó không thu.\n");
}

TEST(Outline, ListsAsDeepAsTheyGo) {
  // Deeper than may be open at once; what goes deeper is text.
  const std::string deep = "A. a\nI. b\n1. c\na) d:\n1) e:\n(1) f:\n(a) g:\ni) h:\n9.1. k\n9.1.1. l\n";
  const Outline o = outline(deep + deep);
  EXPECT_GE(o.nodes.size(), 8U);
  EXPECT_EQ(o.nodes[1].title, "a");
}

TEST(Outline, NestedNumbersGoOnBehindTheirPoints) {
  EXPECT_EQ(tree_of("2. Việc\n2.1. Chung\na) Một;\nb) Hai.\n2.2. Riêng\na) Ba;\nb) Bốn.\n"),
            "clause 2 [Việc]\n"
            "  point 2.1 Chung\n"
            "    point a Một;\n"
            "    point b Hai.\n"
            "  point 2.2 Riêng\n"
            "    point a Ba;\n"
            "    point b Bốn.\n");
}

TEST(Outline, MarkdownAroundHeadings) {
  EXPECT_EQ(
      tree_of("## **Chương I** \n**QUY ĐỊNH CHUNG**\n\n**Điều 1. Phí**\n\n1. **Một** đồng.\n\n2. Hai.\n"),
      "chapter I [QUY ĐỊNH CHUNG]\n"
      "  article 1 [Phí]\n"
      "    clause 1 Một đồng.\n"
      "    clause 2 Hai.\n");
}

TEST(Outline, NumbersWithOtherSigns) {
  EXPECT_EQ(tree_of("I- Phí chợ\n"
                    "1/ Người bán trả phí:\n"
                    "a. Theo ngày;\n"
                    "b. Theo tháng.\n"
                    "2.Người mua không trả phí.\n"
                    "II- Giờ mở cửa\n"
                    "2.1 - Chợ sáng mở từ năm giờ.\n"
                    "2.2- Chợ chiều mở từ mười lăm giờ.\n"
                    "III- Ghi chú\n"
                    "(1). Số thứ tự của quầy;\n"
                    "(2). Tên người bán.\n"),
            "section I [Phí chợ]\n"
            "  clause 1 Người bán trả phí:\n"
            "    point a Theo ngày;\n"
            "    point b Theo tháng.\n"
            "  clause 2 Người mua không trả phí.\n"
            "section II [Giờ mở cửa]\n"
            "  clause 2.1 Chợ sáng mở từ năm giờ.\n"
            "  clause 2.2 Chợ chiều mở từ mười lăm giờ.\n"
            "section III [Ghi chú]\n"
            "  clause 1 Số thứ tự của quầy;\n"
            "  clause 2 Tên người bán.\n");
}

TEST(Outline, NumbersByThemselves) {
  EXPECT_EQ(tree_of("Điều 1. Phí chợ\n"
                    "1.\n"
                    "Người bán trả phí theo ngày hoặc theo tháng.\n"
                    "2.\n"
                    "Người mua không trả phí, trừ khi gửi xe qua đêm.\n"
                    "Điều 2. Số quầy\n"
                    "Chợ có các quầy sau đây:\n"
                    "1.\n"
                    "Quầy rau\n"
                    "2.\n"
                    "Quầy thịt\n"),
            "article 1 [Phí chợ]\n"
            "  clause 1 Người bán trả phí theo ngày hoặc theo tháng.\n"
            "  clause 2 Người mua không trả phí, trừ khi gửi xe qua đêm.\n"
            "article 2 [Số quầy] Chợ có các quầy sau đây: / 1. / Quầy rau / 2. / Quầy thịt\n");
  EXPECT_EQ(
      tree_of("**II.\nPHÍ CHỢ**\n**1.\nSở Tài chính**\n- Thu phí.\n**2.\nSở Y tế**\n- Khám cho người bán.\n"),
      "section II [PHÍ CHỢ]\n"
      "  clause 1 [Sở Tài chính]\n"
      "    item Thu phí.\n"
      "  clause 2 [Sở Y tế]\n"
      "    item Khám cho người bán.\n");
}

TEST(Outline, NumbersGoOnFromPartToPart) {
  EXPECT_EQ(tree_of("I. PHÍ CHỢ\n"
                    "1. Người bán trả phí.\n"
                    "2. Người mua không trả phí.\n"
                    "II. GIỜ MỞ CỬA\n"
                    "3. Chợ mở cửa từ sáng.\n"
                    "4. Chợ đóng cửa lúc tối.\n"),
            "section I [PHÍ CHỢ]\n"
            "  clause 1 Người bán trả phí.\n"
            "  clause 2 Người mua không trả phí.\n"
            "section II [GIỜ MỞ CỬA]\n"
            "  clause 3 Chợ mở cửa từ sáng.\n"
            "  clause 4 Chợ đóng cửa lúc tối.\n");
}

TEST(Outline, CellsBetweenBars) {
  EXPECT_EQ(tree_of("Điều 1. Phí chợ\n"
                    "1. Phí của các quầy:\n"
                    "\n"
                    "|\n**STT**\n|\nQuầy\n|\n|\n1.1\n|\nQuầy rau ở\ncửa Đông\n|\n|\n1.2\n|\nQuầy thịt\n|\n"
                    "\n"
                    "2. Phí trả theo ngày.\n"),
            "article 1 [Phí chợ]\n"
            "  clause 1 Phí của các quầy:\n"
            "    table STT\tQuầy / 1.1\tQuầy rau ở cửa Đông / 1.2\tQuầy thịt\n"
            "  clause 2 Phí trả theo ngày.\n");
  // Points may be set in a table.
  EXPECT_EQ(tree_of("Điều 1. Mã quầy\n\n|\n1. Quầy ăn, gồm:\n|\n|\n|\na) Quầy rau\n|\nMã R1\n|\n|\nb) Quầy "
                    "thịt\n|\nMã T1\n|\n"),
            "article 1 [Mã quầy]\n"
            "  clause 1 Quầy ăn, gồm:\n"
            "    point a Quầy rau\n"
            "      table Mã R1\n"
            "    point b Quầy thịt\n"
            "      table Mã T1\n");
}

TEST(Outline, CellsInRowsOfTheirOwn) {
  EXPECT_EQ(tree_of("Điều 1. Phí chợ\n"
                    "Mức phí như sau.\n"
                    "STT\nQuầy\nMức phí\n1\nQuầy rau\n10.000\n2\nQuầy thịt\n20.000\n"
                    "Điều 2. Phí trả theo ngày.\n"),
            "article 1 [Phí chợ] Mức phí như sau.\n"
            "  table STT / Quầy / Mức phí / 1 / Quầy rau / 10.000 / 2 / Quầy thịt / 20.000\n"
            "article 2 Phí trả theo ngày.\n");
  // Short rows without figures are a list, or verses.
  const std::string list = tree_of(
      "Điều 1. Các quầy\nQuầy rau\nQuầy thịt\nQuầy cá\nQuầy hoa\nQuầy vải\nQuầy gạo\nQuầy mây\nQuầy tre\n");
  EXPECT_EQ(list.find("table"), std::string::npos) << list;
}

TEST(Outline, ARegulationByItselfIsTheDocument) {
  EXPECT_EQ(
      tree_of(
          "ỦY BAN NHÂN DÂN XÃ BẢN LẦU\n\nQUY CHẾ\nQUẢN LÝ CHỢ\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n"
          "Điều 1. Phạm vi\nQuy chế này nói về chợ.\nĐiều 2. Chợ mở cửa hằng ngày.\n"),
      "paragraph (Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n"
      "article 1 [Phạm vi] Quy chế này nói về chợ.\n"
      "article 2 Chợ mở cửa hằng ngày.\n");
}

TEST(Outline, AWordForFormsBelowAnAppendixIsItsTitle) {
  EXPECT_EQ(
      tree_of(
          "Điều 1. Ban hành mẫu.\n\nPHỤ LỤC 01\nMẪU\nTHẺ NGƯỜI BÁN\n\n1. Mặt trước ghi tên người bán hàng.\n"
          "2. Mặt sau ghi số quầy của người đó.\n"),
      "article 1 Ban hành mẫu.\n"
      "appendix 01 [MẪU THẺ NGƯỜI BÁN]\n"
      "  clause 1 Mặt trước ghi tên người bán hàng.\n"
      "  clause 2 Mặt sau ghi số quầy của người đó.\n");
}

TEST(Outline, FootnotesGluedToTheirNumbers) {
  EXPECT_EQ(tree_of("Điều 1. Phí chợ\n1. Người bán trả phí theo ngày.1\n2. Người mua không trả phí.\n\n"
                    "1Theo nghị quyết của hội đồng nhân dân xã họp tháng sáu.\n"),
            "article 1 [Phí chợ]\n"
            "  clause 1 Người bán trả phí theo ngày.\n"
            "  clause 2 Người mua không trả phí.\n"
            "    paragraph 1 Theo nghị quyết của hội đồng nhân dân xã họp tháng sáu.\n");
  EXPECT_EQ(tree_of("Điều 1. Phí chợ\n1. Người bán trả phí.\n\n1Theo nghị quyết của hội đồng nhân dân xã.\n"),
            "article 1 [Phí chợ]\n"
            "  clause 1 Người bán trả phí.\n"
            "    paragraph 1Theo nghị quyết của hội đồng nhân dân xã.\n");
}

TEST(Outline, NumbersThatANoteQuotesAreItsOwn) {
  std::string text =
      "Chương I\nPHÍ\nĐiều 1. Phí\n1. Người bán trả phí.\nChương II\nHIỆU LỰC1\n\n1 Điều 4 của Quy chế chợ "
      "năm 2020 "
      "quy định:\n";
  for (int i = 0; i < 8; ++i)
    text += "“Điều 4. Hiệu lực\n1. Quy chế có hiệu lực ngay.\n2. Quy chế cũ hết hiệu lực.”.\n";
  text += "\nĐiều 2. Quy chế này có hiệu lực ngay.\n";
  const std::string tree = tree_of(text);
  EXPECT_NE(tree.find("chapter II [HIỆU LỰC]\n"), std::string::npos) << tree;
  EXPECT_NE(tree.find("  article 2 Quy chế này có hiệu lực ngay.\n"), std::string::npos) << tree;
  EXPECT_EQ(tree.find("clause 2"), std::string::npos) << tree;
}

TEST(Outline, ArticlesQuotedWithoutMarks) {
  EXPECT_EQ(tree_of("Điều 1. Sửa đổi Điều 7 của Quy chế như sau:\n"
                    "Điều 7. Giờ mở cửa\n"
                    "1. Chợ mở cửa từ năm giờ.\n"
                    "2. Chợ đóng cửa lúc tối.\n"
                    "Điều 2. Bổ sung Điều 3 của Quy chế như sau:\n"
                    "Điều 3. Phí chợ\n"
                    "1. Người bán trả phí.\n"
                    "Điều 3. Hiệu lực\n"
                    "1. Quyết định này có hiệu lực ngay.\n"),
            "article 1 Sửa đổi Điều 7 của Quy chế như sau: / Điều 7. Giờ mở cửa / 1. Chợ mở cửa từ năm giờ. "
            "/ 2. Chợ đóng "
            "cửa lúc tối.\n"
            "article 2 Bổ sung Điều 3 của Quy chế như sau: / Điều 3. Phí chợ / 1. Người bán trả phí.\n"
            "article 3 [Hiệu lực]\n"
            "  clause 1 Quyết định này có hiệu lực ngay.\n");
  // A colon before an article that follows quotes nothing.
  EXPECT_EQ(tree_of("Điều 1. Chợ có:\nĐiều 2. Phí chợ\n1. Người bán trả phí.\nĐiều 3. Giờ mở cửa\n"),
            "article 1 Chợ có:\n"
            "article 2 [Phí chợ]\n"
            "  clause 1 Người bán trả phí.\n"
            "article 3 [Giờ mở cửa]\n");
}

TEST(Outline, QuotationsOfMarkdownAndOfSingleMarks) {
  EXPECT_EQ(
      tree_of(
          "Điều 1. Sửa đổi Quy chế\n1. Sửa đổi khoản 3 như sau:\n> **3.** Chợ mở cửa từ sáng.\n2. Bãi bỏ "
          "khoản 4.\n"
          "Điều 2. Khoản 5 được sửa lại:\n''Phí chợ gồm:\n1. Phí ngày.\n2. Phí tháng.''\nĐiều 3. Hiệu lực\n"),
      "article 1 [Sửa đổi Quy chế]\n"
      "  clause 1 Sửa đổi khoản 3 như sau: / 3. Chợ mở cửa từ sáng.\n"
      "  clause 2 Bãi bỏ khoản 4.\n"
      "article 2 Khoản 5 được sửa lại: / ''Phí chợ gồm: / 1. Phí ngày. / 2. Phí tháng.''\n"
      "article 3 [Hiệu lực]\n");
}

TEST(Outline, QuotationsClosedByTheMarkThatOpens) {
  EXPECT_EQ(tree_of("1. Chợ làm theo lối “một cửa“ tại cổng.\n2. Phí thu ở “quầy số một“\n3. Chợ nghỉ "
                    "ngày “rằm”.\n"),
            "clause 1 Chợ làm theo lối “một cửa“ tại cổng.\n"
            "clause 2 Phí thu ở “quầy số một“\n"
            "clause 3 Chợ nghỉ ngày “rằm”.\n");
  EXPECT_EQ(
      tree_of("Điều 1. Sửa khoản 3 như sau:\n“3. Chợ có “sạp“ và “kho“:\n1. Sạp to.\n2. Sạp nhỏ.”.\nĐiều "
              "2. Hiệu lực\n1. Ngay.\n"),
      "article 1 Sửa khoản 3 như sau: / “3. Chợ có “sạp“ và “kho“: / 1. Sạp to. / 2. Sạp nhỏ.”.\n"
      "article 2 [Hiệu lực]\n"
      "  clause 1 Ngay.\n");
}

TEST(Outline, ARomanHeadingThatWasJoinedWithTheOneAbove) {
  EXPECT_EQ(
      tree_of("PHẦN I. TÊN CHỢ\nChợ có tên.\nPHẦN II. VIỆC CỦA CHỢ I. VIỆC BUỔI SÁNG\n1. Mở cổng.\n2. Quét "
              "sân.\nII. VIỆC BUỔI CHIỀU\n1. Đóng cổng.\n"),
      "part I [TÊN CHỢ]\n"
      "  paragraph Chợ có tên.\n"
      "part II [VIỆC CỦA CHỢ]\n"
      "  section I [VIỆC BUỔI SÁNG]\n"
      "    clause 1 Mở cổng.\n"
      "    clause 2 Quét sân.\n"
      "  section II [VIỆC BUỔI CHIỀU]\n"
      "    clause 1 Đóng cổng.\n");
  // Where none follows, it is the title's own.
  EXPECT_EQ(tree_of("PHẦN I. CHỢ LOẠI I. VÀ CHỢ KHÁC\n1. Mở cổng.\n2. Quét sân.\n"),
            "part I [CHỢ LOẠI I. VÀ CHỢ KHÁC]\n"
            "  clause 1 Mở cổng.\n"
            "  clause 2 Quét sân.\n");
}

TEST(Outline, CapitalsBelowRomanNumbersAndAboveThem) {
  EXPECT_EQ(
      tree_of("I. Chợ sáng\nA. Việc chung\n1. Mở cổng.\nB. Việc riêng\n1. Bày hàng.\nII. Chợ chiều\n1. Dọn "
              "hàng.\n"),
      "section I [Chợ sáng]\n"
      "  section A [Việc chung]\n"
      "    clause 1 Mở cổng.\n"
      "  section B [Việc riêng]\n"
      "    clause 1 Bày hàng.\n"
      "section II [Chợ chiều]\n"
      "  clause 1 Dọn hàng.\n");
  EXPECT_EQ(
      tree_of("A. Chợ sáng\nI. Việc chung\n1. Mở cổng.\nII. Việc riêng\n1. Bày hàng.\nB. Chợ chiều\nI. Việc "
              "chung\n1. Dọn hàng.\nII. Việc riêng\n1. Đóng cổng.\n"),
      "section A [Chợ sáng]\n"
      "  section I [Việc chung]\n"
      "    clause 1 Mở cổng.\n"
      "  section II [Việc riêng]\n"
      "    clause 1 Bày hàng.\n"
      "section B [Chợ chiều]\n"
      "  section I [Việc chung]\n"
      "    clause 1 Dọn hàng.\n"
      "  section II [Việc riêng]\n"
      "    clause 1 Đóng cổng.\n");
}

TEST(Outline, FormsWhoseCapitalsWereLost) {
  EXPECT_EQ(
      tree_of("I. Việc chung\n1. Mở cổng.\n2. Quét sân.\nmẫu số 01 pc-ch\ncộng hoà xã hội chủ nghĩa việt "
              "nam\ntờ khai phí chợ\n1. Tên người bán:\n2. Số sạp:\n"),
      "section I [Việc chung]\n"
      "  clause 1 Mở cổng.\n"
      "  clause 2 Quét sân.\n"
      "appendix 01 [pc-ch] cộng hoà xã hội chủ nghĩa việt nam tờ khai phí chợ\n"
      "  clause 1 Tên người bán:\n"
      "  clause 2 Số sạp:\n");
  // What is no form's number stays text, whatever stands below it.
  EXPECT_EQ(tree_of("1. Mở cổng.\nmẫu chung của chợ\nCộng hòa xã hội chủ nghĩa Việt Nam\n2. Quét sân.\n"),
            "clause 1 Mở cổng.\n"
            "  paragraph mẫu chung của chợ\n"
            "  paragraph Cộng hòa xã hội chủ nghĩa Việt Nam\n"
            "clause 2 Quét sân.\n");
}

TEST(Outline, TitlesBehindLongDashesAndRemarks) {
  EXPECT_EQ(tree_of("Chương I — QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nChợ.\nĐiều 2 (sửa đổi). Phí chợ\n1. Người "
                    "bán trả phí.\n"),
            "chapter I [QUY ĐỊNH CHUNG]\n"
            "  article 1 [Phạm vi] Chợ.\n"
            "  article 2 [Phí chợ]\n"
            "    clause 1 Người bán trả phí.\n");
}

}  // namespace
}  // namespace vietmend
