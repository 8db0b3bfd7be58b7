#include <gtest/gtest.h>

#include "repaired.h"

namespace vietmend {
namespace {

// An article, with what stands before and behind it.
std::string page(std::string_view before, std::string_view behind) {
  return std::string(before) +
         "Huyện Nậm Cắn khánh thành cầu treo\n\nSáng nay, xã Bản Lầu đưa cây cầu treo mới vào sử dụng.\n"
         "Cầu dài 86 mét, nối ba bản ở bờ bắc với trung tâm xã." +
         std::string(behind);
}

TEST(Boilerplate, BehindTheArticle) {
  for (const std::string_view row :
       {"Những tin mới hơn",
        "Những tin cũ hơn:",
        "Các tin khác",
        "TIN LIÊN QUAN",
        "Về trang trước",
        "Gửi email",
        "Bản in",
        "In trang này",
        "Lên đầu trang",
        "Trở về",
        "Xem tiếp »",
        "Đọc tiếp...",
        "Chia sẻ",
        "Lượt xem: 123",
        "Số lượt đọc: 1.024",
        "Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây",
        "Bạn cần đăng nhập để bình luận",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
        "Click để đánh giá bài viết",
        "Trang chủ > Tin tức > Kinh tế",
        "Ghi rõ nguồn \"Trang tin huyện\" khi phát hành lại thông tin từ trang này",
        "Bản quyền thuộc về Ủy ban nhân dân huyện",
        "Giấy phép số 12/GP-TTĐT",
        "Tags: cầu treo, Bản Lầu",
        "Từ khóa: cầu treo, giao thông",
        "In | Email | Facebook | Zalo",
        "[Trở về]",
        "Ký bởi: Cổng thông tin huyện",
        "Trang web này sử dụng cookie để phục vụ bạn tốt hơn.",
        "Trang trước | Trang sau",
        "CÔNG BÁO/Số 12 + 13/Ngày 28-12-2015"}) {
    EXPECT_EQ(repaired(page("", std::string("\n").append(row))), page("", "")) << row;
    EXPECT_EQ(repaired(page("", std::string("\n\n").append(row).append("\n\n"))), page("", "\n")) << row;
  }
}

TEST(Boilerplate, SeveralBehindEachOther) {
  EXPECT_EQ(repaired(page("",
                          "\n\nNhững tin mới hơn\n\nNhững tin cũ hơn\n\nBạn đã không sử dụng Site, Bấm vào "
                          "đây để duy trì trạng thái "
                          "đăng nhập. Thời gian chờ: 60 giây")),
            page("", ""));
}

TEST(Boilerplate, BeforeTheArticle) {
  EXPECT_EQ(repaired(page("Trang chủ\nTin tức - Sự kiện\nTìm kiếm\n\n", "\n")), page("", "\n"));
  EXPECT_EQ(repaired(page("Trang chủ » Tin tức » Xây dựng\n", "\n")), page("", "\n"));
}

TEST(Boilerplate, InTheMiddleLeavesNoBlankLinesBehind) {
  EXPECT_EQ(
      repaired("Đoạn thứ nhất nói về việc làm đường ở xã Pa Ủ.\n\nTin liên quan\n\nĐoạn thứ hai nói về việc "
               "trồng rừng ở xã Mù Cả."),
      "Đoạn thứ nhất nói về việc làm đường ở xã Pa Ủ.\n\nĐoạn thứ hai nói về việc trồng rừng ở xã Mù Cả.");
  EXPECT_EQ(
      repaired("Đoạn thứ nhất nói về việc làm đường ở xã Pa Ủ.\nTin liên quan\n\nĐoạn thứ hai nói về việc "
               "trồng rừng ở xã Mù Cả."),
      "Đoạn thứ nhất nói về việc làm đường ở xã Pa Ủ.\n\nĐoạn thứ hai nói về việc trồng rừng ở xã Mù Cả.");
  EXPECT_EQ(repaired("Đoạn thứ nhất nói về việc làm đường ở xã Pa Ủ.\r\nTin liên quan\r\nĐoạn thứ hai nói về "
                     "việc trồng rừng ở xã Mù Cả.\r\n"),
            "Đoạn thứ nhất nói về việc làm đường ở xã Pa Ủ.\r\nĐoạn thứ hai nói về việc trồng rừng ở xã Mù "
            "Cả.\r\n");
}

TEST(Boilerplate, MarksOfTheNeighboursStay) {
  EXPECT_EQ(repaired("Cây cầu đã xong (xem ảnh dưới đây để thấy rõ hơn).\n- Tin liên quan:\n“Bà con rất "
                     "vui”, ông Lò Văn Páo nói với chúng tôi."),
            "Cây cầu đã xong (xem ảnh dưới đây để thấy rõ hơn).\n“Bà con rất vui”, ông Lò Văn Páo nói với "
            "chúng tôi.");
}

TEST(Boilerplate, LinksToOtherArticles) {
  EXPECT_EQ(repaired(page("",
                          "\n\nCác tin khác\n- Xã Tà Tổng làm đường bê tông (25/06/2012)\n- Hội thi dân vận "
                          "khéo cấp huyện (21/06/2012)\n")),
            page("", "\n"));
  EXPECT_EQ(repaired(page("",
                          "\n\nTin cùng chuyên mục\nXã Tà Tổng làm đường bê tông\nHội thi dân vận khéo cấp "
                          "huyện năm nay\n\nVề đầu trang")),
            page("", ""));
}

TEST(Boilerplate, ImprintBelowALeftOver) {
  EXPECT_EQ(
      repaired(page(
          "",
          "\nBản quyền thuộc về Ủy ban nhân dân huyện\nĐịa chỉ: số 1 đường 7-5\nĐiện thoại: 0230.123456\n")),
      page("", "\n"));
}

void stays(const std::string& text) {
  EXPECT_EQ(repaired(text), text);
}

TEST(Boilerplate, SentencesStay) {
  stays(page("", "\nNhững tin mới hơn về tình hình mưa lũ sẽ được chúng tôi cập nhật trong chiều nay."));
  stays(page("", "\nNgười dân có thể gửi email hoặc chia sẻ thông tin này cho người thân ở xa."));
  stays(page("", "\nTheo ông Páo, các tin khác về cây cầu đều không đúng sự thật, bà con cần bình tĩnh."));
  stays(page("", "\nChia sẻ với phóng viên, ông Páo nói đã chờ cây cầu này mười năm."));
  stays(page("", "\nTừ khóa “cầu treo” được tìm nhiều nhất trong tháng qua, theo một trang mạng ở Hà Nội."));
  stays(page("",
             "\nMọi ý kiến đóng góp xin gửi về Ủy ban nhân dân xã Bản Lầu\nĐịa chỉ: bản Na Lốc\nĐiện thoại: "
             "0230.123456"));
}

TEST(Boilerplate, WordsOfAnArticleStayWhereTheyCouldBeItsOwn) {
  stays(
      "Hướng dẫn dùng cổng dịch vụ công\n\nBước thứ nhất, công dân mở trang của cổng trên máy tính của "
      "mình.\nĐăng nhập\n"
      "Bước thứ hai, công dân điền số căn cước và mật khẩu đã được cấp trước đó.\nTìm kiếm\n"
      "Bước thứ ba, công dân chọn thủ tục mà mình muốn làm trong danh sách.");
  stays("Chia sẻ");
  stays("Trở về\n\nAnh lính năm nào nay đã già, bước chân chậm lại trước ngôi nhà cũ của mẹ mình.");
}

TEST(Boilerplate, DatesAndBylinesStay) {
  stays(
      "Xã Tà Tổng làm đường bê tông\n\nThứ tư - 30/05/2012 23:25\n\nSáng 30/5, bà con xã Tà Tổng ra quân làm "
      "đường.\nẢnh: Lò Minh\nNguồn: Đài huyện");
}

TEST(Boilerplate, NothingButLeftOversStays) {
  stays("Những tin mới hơn\n\nNhững tin cũ hơn\n");
  stays("Lượt xem: 12");
}

TEST(Boilerplate, KeepKeeps) {
  const std::string text = page("Trang chủ > Tin\n", "\n\nNhững tin cũ hơn\n/uploads/a/b.jpg");
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::keep), text);
}

TEST(Boilerplate, MinConfidence) {
  const std::string text = page("", "\n\nNhững tin cũ hơn");
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::drop, 0.99), text);
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::drop, 0.5), page("", ""));
  for (const Edit& e : repair(text).edits) {
    EXPECT_EQ(e.kind, EditKind::boilerplate);
    EXPECT_FLOAT_EQ(e.confidence, 0.97F);
  }
}

}  // namespace
}  // namespace vietmend
