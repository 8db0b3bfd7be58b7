// What the model of senses makes of sentences that it was not taught on: each written for this test.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "expanded.h"

namespace vietmend {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void expect_each(const Pairs& pairs) {
  for (const auto& [source, wanted] : pairs) EXPECT_EQ(expanded(source), wanted);
}

TEST(Senses, AreToldByWhatStandsAround) {
  expect_each({
      {"Bà con trình báo với TT Tỉnh ủy.", "Bà con trình báo với Thường trực Tỉnh ủy."},
      {"Nhiều DN vay vốn ngân hàng để trả lương.", "Nhiều doanh nghiệp vay vốn ngân hàng để trả lương."},
      {"Các đ/c Lò Văn Hom và Cà Thị Phương dự họp.", "Các đồng chí Lò Văn Hom và Cà Thị Phương dự họp."},
      {"Nhà nước ban hành chính sách hỗ trợ SX nông nghiệp.",
       "Nhà nước ban hành chính sách hỗ trợ sản xuất nông nghiệp."},
      {"Bộ phận TN&TKQ xã nhận mười hồ sơ.", "Bộ phận tiếp nhận và trả kết quả xã nhận mười hồ sơ."},
  });
}

TEST(Senses, AreLeftAloneWhereNoneIsMeant) {
  for (const std::string text :
       {"Áo cỡ XL và giày cỡ 42.", "Trận đấu vòng 9 LS V-League bị hoãn.", "Mã HS của hàng là 2401.",
        "STT\nTT\nHọ tên\n", "Chi phí TC theo công thức sau.", "- Lưu: VT, HSKT.",
        "Quỹ thời giờ làm việc trong năm (TQ) là 48 tuần."})
    EXPECT_EQ(expanded(text), text == "- Lưu: VT, HSKT." ? "- Lưu: văn thư, HSKT." : text);
}

TEST(Definitions, WhoseLettersDoNotLineUpHoldForTheDocument) {
  expect_each({
      {"Ban Chỉ đạo trồng rừng vùng sâu (sau đây viết tắt là BTVS) họp. BTVS giao việc.",
       "Ban Chỉ đạo trồng rừng vùng sâu (sau đây viết tắt là BTVS) họp. Ban Chỉ đạo trồng rừng vùng sâu giao "
       "việc."},
      {"BTVS giao việc. Ban Chỉ đạo trồng rừng vùng sâu (gọi tắt là BTVS) họp.",
       "Ban Chỉ đạo trồng rừng vùng sâu giao việc. Ban Chỉ đạo trồng rừng vùng sâu (gọi tắt là BTVS) họp."},
      {"Cổng dữ liệu mở (sau đây viết tắt là Cổng DLM) đã mở. Cổng DLM có hai trang.",
       "Cổng dữ liệu mở (sau đây viết tắt là Cổng DLM) đã mở. Cổng dữ liệu mở có hai trang."},
  });
}

TEST(Definitions, MayCallSeveralByOneName) {
  expect_each({
      {"Các Nhóm hộ chăn nuôi dê núi (sau đây gọi chung là NHDN) họp. Vốn của NHDN còn ít.",
       "Các Nhóm hộ chăn nuôi dê núi (sau đây gọi chung là NHDN) họp. Vốn của Nhóm hộ chăn nuôi dê núi còn "
       "ít."},
      {"Quỹ Bảo trợ người già neo đơn xã, gọi tắt là QBT, đã mở. Tiền của QBT do dân góp.",
       "Quỹ Bảo trợ người già neo đơn xã, gọi tắt là QBT, đã mở. Tiền của Quỹ Bảo trợ người già neo đơn xã "
       "do "
       "dân góp."},
      // Behind the first use, and at the beginning of a sentence, and where no words fit.
      {"HĐBC đã họp. Hội đồng bình chọn chè (sau đây viết tắt là HĐBC) có năm người.",
       "Hội đồng bình chọn chè đã họp. Hội đồng bình chọn chè (sau đây viết tắt là HĐBC) có năm người."},
      {"Các nơi nói trên (sau đây gọi chung là XQZ) đã họp. Nay XQZ nghỉ.",
       "Các nơi nói trên (sau đây gọi chung là XQZ) đã họp. Nay XQZ nghỉ."},
  });
}

TEST(Definitions, OfMoreThanTheAbbreviationAreNone) {
  const std::string body = "Ủy ban nhân dân các xã vùng sâu (sau đây gọi tắt là UBND cấp xã) họp. ";
  EXPECT_EQ(expanded(body + "Nay UBND tỉnh giao việc.").find("vùng sâu tỉnh"), std::string::npos);
  const std::string quarter =
      "Quỹ Bảo trợ người già xã (sau đây gọi tắt là QBT cấp xã) họp. Tiền của QBT còn.";
  EXPECT_EQ(expanded(quarter), quarter);
}

TEST(Definitions, OutweighTheTable) {
  expect_each({
      {"Trạm thú y bản Pom (sau đây viết tắt là TT) có hai phòng. Mọi việc do TT lo.",
       "Trạm thú y bản Pom (sau đây viết tắt là TT) có hai phòng. Mọi việc do TT lo."},
      {"Tổ trồng rau (sau đây viết tắt là TTR) có hai người. Mọi việc do TTR lo.",
       "Tổ trồng rau (sau đây viết tắt là TTR) có hai người. Mọi việc do tổ trồng rau lo."},
  });
}

// The kind of the block that each stands in tells, too.
std::string expanded_in(BlockKind kind, std::string_view text) {
  Line line(text);
  line.set_block(0, line.size(), kind);
  expander().expand(line, Abbreviations::expand, 0);
  return render(line).text;
}

TEST(Standing, KeepsWhatAFormHolds) {
  const std::string text = "Đơn vị: UBND xã Na Lo ……… Số thẻ: ……";
  EXPECT_EQ(expanded_in(BlockKind::form, text), text);
  EXPECT_NE(expanded_in(BlockKind::paragraph, text), text);
}

TEST(Standing, KeepsTheHeadOfATable) {
  EXPECT_EQ(expanded_in(BlockKind::table, "| Số | UBND xã | GTSX |\n| 1 | UBND xã Na Lo | 12 |"),
            "| Số | UBND xã | GTSX |\n| 1 | Ủy ban nhân dân xã Na Lo | 12 |");
  EXPECT_EQ(expanded_in(BlockKind::table, "UBND xã Na Lo\n12"), "Ủy ban nhân dân xã Na Lo\n12")
      << "one cell a row has no head that can be told";
}

TEST(Standing, WritesOutForRecipientsWhatIsSureAlone) {
  const std::string text =
      "Nơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Các phòng: TH, NC, KX;\n- Lưu: VT, NC.";
  const std::string got = expanded_in(BlockKind::signature, text);
  EXPECT_NE(got.find("- Như trên;\n- Ủy ban nhân dân tỉnh ("), std::string::npos) << got;
  EXPECT_NE(got.find("TH, NC, KX;"), std::string::npos) << got;
  EXPECT_NE(got.find(", NC."), std::string::npos) << got;
}

TEST(Standing, ReadsNothingButBodiesBehindBodies) {
  const std::string text = "Nơi nhận:\n- Như trên;\n- Các bộ: TC, NV, CT, YT;\n- Lưu: VT.";
  const std::string got = expanded_in(BlockKind::item, text);
  EXPECT_EQ(got.find("chương trình"), std::string::npos) << got;
  EXPECT_EQ(got.find("chủ tịch"), std::string::npos) << got;
}

TEST(Standing, LeavesASignThatIsExplained) {
  for (const std::string text : {"- Tp: số ngày nghỉ trong năm của thôn", "TS: điểm của nhà thầu Na Lo"})
    EXPECT_EQ(expanded(text), text);
}

TEST(Senses, ThatTheDocumentWritesOutAreLikelier) {
  Line line("Chi nhánh bán chè ở bản Pom đã mở. Nay CN có năm người.");
  const auto told = expander().explain(line);
  ASSERT_EQ(told.size(), 1U);
  const auto share = [&](std::string_view of, const std::vector<AbbreviationInContext>& from) {
    for (const WeighedSense& s : from[0].senses)
      if (s.expansion == of) return s.share;
    return 0.0F;
  };
  Line without("Cửa hàng bán chè ở bản Pom đã mở. Nay CN có năm người.");
  EXPECT_GT(share("chi nhánh", told), 2 * share("chi nhánh", expander().explain(without)));
}

TEST(Explanation, NamesTheSensesAndTheWordsThatSpoke) {
  Line line("Ông làm Phó CT UBND xã; mời 5 DN và ba em HS.");
  const auto told = expander().explain(line);
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[0].form, "CT");
  EXPECT_EQ(told[1].written, "Ủy ban nhân dân");
  for (const std::size_t i : {0U, 2U, 3U}) {
    ASSERT_GE(told[i].senses.size(), 2U) << told[i].form;
    float sum = 0;
    for (const WeighedSense& s : told[i].senses) sum += s.share;
    EXPECT_NEAR(sum, 1, 1e-3);
    EXPECT_FALSE(told[i].senses[0].words.empty());
  }
}

}  // namespace
}  // namespace vietmend
