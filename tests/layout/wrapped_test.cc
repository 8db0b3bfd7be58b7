#include <gtest/gtest.h>

#include <algorithm>

#include "repaired.h"

namespace vietmend {
namespace {

const std::string kReport =
    "Báo cáo kết quả xây dựng nông thôn mới của xã Bản Lầu\n"
    "Trong năm qua, Đảng ủy và Ủy ban nhân dân xã đã tập trung chỉ đạo các bản huy động sức dân làm đường, "
    "sửa kênh mương và chỉnh trang nhà cửa. "
    "Nhờ vậy, bộ mặt của xã có nhiều đổi thay, đời sống của bà con ngày một khá hơn.\n"
    "Về giao thông, xã đã đổ bê tông được 4,2 km đường liên bản, với tổng kinh phí hơn một tỷ đồng, trong đó "
    "bà con góp bảy trăm ngày công và hiến "
    "gần hai nghìn mét vuông đất. Đến nay, xe máy đi lại thuận tiện trong cả mùa mưa.\n"
    "- Về thủy lợi, hai tuyến mương ở bản Na Lốc và bản Cốc Phương được kiên cố, tưới ổn định cho ba mươi "
    "héc ta lúa hai vụ của bà con trong vùng.\n"
    "- Về nhà ở, mười bốn hộ nghèo được hỗ trợ xoá nhà tạm, mỗi hộ ba mươi triệu đồng, phần còn lại do dòng "
    "họ và bà con trong bản giúp ngày công.\n"
    "Bên cạnh kết quả đạt được, xã còn một số khó khăn như địa hình chia cắt, trình độ dân trí không đồng "
    "đều, nguồn vốn đối ứng hạn hẹp.";

constexpr std::size_t kWidth = 68;

TEST(Wrapped, ParagraphsComeBack) {
  // At 70 and 85 a sentence begins a row in mid-paragraph, and nothing tells that row from the first of a
  // paragraph.
  for (const std::size_t width : {55U, 60U, 65U, 68U, 75U, 80U, 90U, 95U, 100U}) {
    const std::string text = wrapped_at(width, kReport);
    EXPECT_EQ(repaired(text), kReport) << width << "\n" << text;
    EXPECT_EQ(repaired(text, Lines::join), kReport) << width;
    EXPECT_EQ(repaired(text, Lines::keep), text) << width;
  }
}

TEST(Wrapped, IsOfKindLine) {
  const Rewritten r = repair(wrapped_at(kWidth, kReport));
  ASSERT_FALSE(r.edits.empty());
  for (const Edit& e : r.edits) {
    EXPECT_EQ(e.kind, EditKind::line);
    EXPECT_EQ(e.replacement, " ");
    EXPECT_GE(e.confidence, 0.8F);
  }
}

TEST(Wrapped, BlankLinesDivideParagraphs) {
  std::string apart;
  for (const char c : kReport) apart += c == '\n' ? std::string("\n\n") : std::string(1, c);
  EXPECT_EQ(repaired(wrapped_at(kWidth, apart)), apart);
}

TEST(Wrapped, IndentsDivideParagraphs) {
  const std::string rest =
      " đoàn viên của huyện đã ra quân giúp bà con xã Pa Ủ gặt lúa chạy lũ, dọn bùn đất trên đường và sửa "
      "lại các mái nhà bị "
      "tốc trong trận lốc đêm hôm trước ở các bản vùng cao của xã nhà";
  std::string text, want;
  for (const std::string_view when :
       {"Sáng ngày 4/6, hơn hai trăm", "Chiều ngày 5/6, gần ba trăm", "Ngày 6/6, cả bốn trăm"}) {
    const std::string paragraph = std::string(when) + rest;
    text.append(text.empty() ? "    " : "\n    ").append(wrapped_at(60, paragraph));
    want.append(want.empty() ? "    " : "\n    ").append(paragraph);
  }
  EXPECT_EQ(repaired(text), want);
}

TEST(Wrapped, FirstRowsThatWereIndentedAreNarrower) {
  // As a PDF sets paragraphs, and as its text comes, without the white space of the indent.
  for (const std::size_t width : {60U, 70U, 80U}) {
    std::string text = "     ";
    for (const char c : kReport) text += c == '\n' ? std::string("\n     ") : std::string(1, c);
    for (std::size_t at = text.find("     "); at != std::string::npos; at = text.find("     ")) {
      text.replace(at, 5, "_____");
    }
    text = wrapped_at(width, text);
    std::erase(text, '_');
    EXPECT_EQ(repaired(text), kReport) << width << "\n" << text;
  }
}

TEST(Wrapped, RowsThatHangGoOn) {
  const std::string out = repaired(wrapped_at(kWidth, kReport) +
                                   "\nSáng cùng ngày, đoàn công tác về nông thôn mới và giảm nghèo của\nỦy "
                                   "ban nhân dân tỉnh đã đến thăm.");
  EXPECT_NE(out.find("giảm nghèo của Ủy ban nhân dân tỉnh đã đến thăm."), std::string::npos) << out;
}

TEST(Wrapped, SentencesCutWithoutAWidthGoOn) {
  EXPECT_EQ(repaired("Căn cứ chính sách hỗ trợ của\ntỉnh đối với các xã vùng cao;\nXét đề nghị của phòng."),
            "Căn cứ chính sách hỗ trợ của tỉnh đối với các xã vùng cao;\nXét đề nghị của phòng.");
  const std::string list = "Gồm các loại\nXoài, ổi, mít\nCam canh\nBưởi trồng ở vườn nhà";
  EXPECT_EQ(repaired(list), list);
}

TEST(Wrapped, NamesOfBodiesGoOn) {
  const std::string after = "\nSố: 12/QĐ-UBND\n";
  EXPECT_EQ(repaired("ỦY\nBAN NHÂN DÂN\nTỈNH TIỀN GIANG" + after), "ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG" + after);
  EXPECT_EQ(repaired("ỦY\nBAN NHÂN\nDÂN\nTỈNH TIỀN GIANG" + after),
            "ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG" + after);
  EXPECT_EQ(repaired("HỘI ĐỒNG NHÂN\nDÂN HUYỆN CÁI BÈ" + after), "HỘI ĐỒNG NHÂN DÂN HUYỆN CÁI BÈ" + after);
  EXPECT_EQ(repaired("CỘNG HOÀ XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(repaired("Căn cứ Luật Tổ chức Hội đồng\nnhân dân và Uỷ ban nhân dân ngày 26/11/2003;\n"),
            "Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26/11/2003;\n");
  // A date does not make a row of its own of it.
  EXPECT_EQ(repaired("Căn cứ Luật Tổ chức Hội đồng\nnhân dân ngày 26 tháng 11 năm 2003;\n"),
            "Căn cứ Luật Tổ chức Hội đồng nhân dân ngày 26 tháng 11 năm 2003;\n");
  EXPECT_EQ(repaired("Căn cứ Nghị quyết của Uỷ\nban Thường vụ Quốc hội\n"),
            "Căn cứ Nghị quyết của Uỷ ban Thường vụ Quốc hội\n");
  // A body and what it is of, a line each, is how a letterhead is set, unless whoever asks wants it joined.
  const std::string head = "ỦY BAN NHÂN DÂN\nTỈNH TIỀN GIANG" + after;
  EXPECT_EQ(repaired(head), head);
  EXPECT_EQ(repaired(head, Lines::join), "ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG" + after);
  EXPECT_EQ(repaired("ỦY\nBAN NHÂN DÂN\n", Lines::keep), "ỦY\nBAN NHÂN DÂN\n");
  // No names, or not in one case.
  for (const std::string text :
       {"HỘI ĐỒNG\nThi đua khen thưởng huyện\n", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n", "ỦY\nban nhân dân\n",
        "ỦY,\nBAN NHÂN DÂN\n", "ĐẢNG ỦY   HỘI ĐỒNG\nNHÂN DÂN   NHÂN DÂN\n", "ỦY\n\nBAN NHÂN DÂN\n"}) {
    EXPECT_EQ(repaired(text), text);
  }
}

TEST(Wrapped, ReferencesGoOn) {
  EXPECT_EQ(
      repaired(
          "Nhà máy nộp phí cấp nước theo mức quy định tại khoản 2\nĐiều này và khoản 1\nĐiều 7 của Quy chế "
          "cấp nước.\n"),
      "Nhà máy nộp phí cấp nước theo mức quy định tại khoản 2 Điều này và khoản 1 Điều 7 của Quy chế cấp "
      "nước.\n");
  // A heading has a stop behind its number, and what ends with a stop ends.
  for (const std::string text : {"Mức phí theo phụ lục số 2\nĐiều 7. Hồ sơ cấp nước\n",
                                 "Mức phí theo điểm a khoản 2.\nĐiều này áp dụng từ tháng sau.\n"}) {
    EXPECT_EQ(repaired(text), text);
  }
}

// A page of a text with footnotes, wrapped as its printer wrapped it, and the number at its foot.
std::string page_of(const std::string& body, const std::string& notes, int number) {
  return wrapped_at(kWidth, body) + "\n \n" + notes + "\n\n" + std::to_string(number) + "\n\f";
}

TEST(Wrapped, PagesDoNotGoOnWithTheNotesOfThePageBefore) {
  const std::string note =
      "1 Cụm từ này được thay thế theo quy định tại Quyết định số 12/2019/QĐ-UBND\nngày 20 tháng 5 của Ủy "
      "ban nhân "
      "dân xã về việc sửa đổi quy chế của đội thủy";
  const std::string goes_on =
      "nông, có hiệu lực từ ngày ký.\n2 Điểm này được bổ sung theo quy định tại khoản 2 của Quyết định đó.";
  const std::string first =
      "1. Đội thủy nông1 chia nước theo lịch đã niêm yết ở nhà văn hóa bản, mỗi tổ một buổi, tổ ở cuối kênh "
      "được "
      "lấy nước trước, và báo cho ban quản lý khi";
  const std::string second =
      "kênh bị vỡ hoặc có người tự ý đắp bờ chặn dòng để lấy nước2 vào ruộng nhà mình.";
  const std::string out =
      repaired(page_of(first, note, 4) + page_of(second, goes_on, 5) + page_of(kReport, "", 6));
  EXPECT_NE(out.find("của đội thủy\n"), std::string::npos) << out;
  EXPECT_EQ(out.find("của đội thủy kênh"), std::string::npos) << out;
}

TEST(Wrapped, TornWordsDoNotHideIt) {
  // Spaces put into words after the text was wrapped make its rows uneven.
  std::string text = wrapped_at(kWidth, kReport), torn, want;
  for (std::size_t i = 0; i < text.size(); ++i) {
    torn += text[i];
    if (i % 7 == 0 && text.compare(i, 2, "hi") == 0) torn += ' ';
    if (text.compare(i, 3, "ng ") == 0 && i % 3 == 0) torn += ' ';
  }
  const std::string out = repaired(torn);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), std::count(kReport.begin(), kReport.end(), '\n'))
      << out;
}

TEST(Wrapped, HyphensAtTheEndOfARow) {
  std::string text = wrapped_at(kWidth, kReport);
  text +=
      "\nXã phấn đấu hoàn thành các tiêu chí theo Quyết định số 12/2015/QĐ-\nTTg và huy động mọi nguồn lực "
      "trong nhân dân để phát triển kinh tế -\nxã "
      "hội bền vững trong những năm tới, theo đúng lộ trình đã đặt ra từ\nđầu nhiệm kỳ.";
  const std::string out = repaired(text);
  EXPECT_NE(out.find("12/2015/QĐ-TTg và"), std::string::npos) << out;
  EXPECT_NE(out.find("kinh tế - xã hội"), std::string::npos) << out;
}

void stays(const std::string& text, Lines lines = Lines::automatic) {
  EXPECT_EQ(repaired(text, lines), text);
}

TEST(Wrapped, ParagraphsStay) {
  stays(kReport);
  stays(kReport, Lines::join);
}

TEST(Wrapped, LawsStay) {
  const std::string law =
      "QUYẾT ĐỊNH\nVề việc ban hành Quy chế làm việc\nỦY BAN NHÂN DÂN XÃ BẢN LẦU\nCăn cứ Luật Tổ chức chính "
      "quyền địa phương;\n"
      "Theo đề nghị của Văn phòng,\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế làm việc.\nĐiều 2. Quyết định có "
      "hiệu lực từ ngày ký.\n"
      "1. Văn phòng có trách nhiệm:\na) Theo dõi việc thực hiện;\nb) Báo cáo hằng quý;\nc) Đề xuất khen "
      "thưởng.\n"
      "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nGiàng A Sử";
  stays(law);
  stays(law, Lines::join);
}

TEST(Wrapped, VersesStay) {
  const std::string verse =
      "Bản em bên suối trong veo\nChiều về khói bếp nương theo lưng đồi\nMẹ già ngồi dệt bên nôi\nLời ru "
      "theo gió lên trời xa xanh\n"
      "Ai qua bản nhỏ an lành\nNhớ câu hát cũ nhớ nhành đào phai\n";
  stays(verse);
  stays(verse, Lines::join);
}

TEST(Wrapped, TablesStay) {
  const std::string table =
      "TT\tHọ và tên\tChức vụ\n1\tLò Văn Páo\tchủ tịch\n2\tGiàng A Sử\tphó chủ tịch\n3\tVàng Thị Dợ\tvăn "
      "thư\n";
  stays(table);
  stays(table, Lines::join);
}

TEST(Wrapped, SignaturesAndListsOfAWrappedTextStayRows) {
  const std::string tail =
      "\nNơi nhận:\n- Thường trực Huyện ủy;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò "
      "Văn Páo";
  EXPECT_EQ(repaired(wrapped_at(kWidth, kReport) + tail), kReport + tail);
}

TEST(Wrapped, MinConfidence) {
  const std::string text = wrapped_at(kWidth, kReport);
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::drop, 1), text);
}

}  // namespace
}  // namespace vietmend
