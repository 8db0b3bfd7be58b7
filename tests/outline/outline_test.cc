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

}  // namespace
}  // namespace vietmend
