// What pages leave in a text at the ends of rows, from bytes to bytes.
#include <gtest/gtest.h>

#include <string>

#include "vietmend/repairer.h"

namespace vietmend {
namespace {

const std::string kPages =
    "Ủy ban nhân dân huyện đã giao cho phòng văn hóa phối hợp với các đơn vị \n"
    "có liên quan để rà soát lại toàn bộ các tủ sách của thôn, bản ở trong huyện \n"
    "và báo cáo kết quả trước khi năm học mới bắt đầu. Các xã ở vùng cao thì được \n"
    "gia hạn thêm một tháng, vì đường đi lại khó khăn và mùa mưa năm nay kéo dài \n"
    "\n1 \n\n\f \n"
    "hơn so với mọi năm. Các xã còn lại nộp báo cáo đúng hạn, kèm danh mục sách \n"
    "đã mất hoặc hư hỏng và đề nghị bổ sung cho năm sau. \n\n\n\f"
    "Điều 2. Kinh phí \n"
    "Kinh phí mua sách do ngân sách huyện bảo đảm theo quy định hiện hành. \n\f";

Repaired repaired(const std::string& text, const Options& options = {}) {
  const Repairer repairer(options);
  Repaired made = repairer.repair(text);
  EXPECT_EQ(vietmend::apply(text, made.edits), made.text);
  EXPECT_EQ(repairer.repair(made.text).text, made.text) << "settled";
  return made;
}

TEST(PageBreaks, AParagraphGoesOnOverThem) {
  EXPECT_EQ(
      repaired(kPages).text,
      "Ủy ban nhân dân huyện đã giao cho phòng văn hóa phối hợp với các đơn vị có liên quan để rà soát lại "
      "toàn bộ các tủ sách của thôn, bản ở trong huyện và báo cáo kết quả trước khi năm học mới bắt đầu. Các "
      "xã ở vùng cao thì được gia hạn thêm một tháng, vì đường đi lại khó khăn và mùa mưa năm nay kéo dài "
      "hơn "
      "so với mọi năm. Các xã còn lại nộp báo cáo đúng hạn, kèm danh mục sách đã mất hoặc hư hỏng và đề nghị "
      "bổ sung cho năm sau.\n"
      "Điều 2. Kinh phí\n"
      "Kinh phí mua sách do ngân sách huyện bảo đảm theo quy định hiện hành.\n");
}

TEST(PageBreaks, StayWhereTheirStagesAreOff) {
  Options options;
  options.boilerplate = Boilerplate::keep;
  EXPECT_NE(repaired(kPages, options).text.find("\f"), std::string::npos);
  options = {};
  options.spacing = Spacing::keep;
  EXPECT_NE(repaired(kPages, options).text.find("Kinh phí \n"), std::string::npos);
}

TEST(PageBreaks, WhatMeansSomethingStays) {
  for (const std::string& text : {
           std::string("## Giờ mở cửa\n\nBuổi sáng: 7 giờ  \nBuổi chiều: 13 giờ  \nNgày lễ: nghỉ\n"),
           std::string("Thư viện mở cửa vào buổi sáng.\n\n\n\nBuổi chiều đóng cửa.\n"),
           std::string("    int main() {  \n      return 0;  \n    }\n    int dem = f(x);  \n"),
           std::string("The library in our valley opened its doors again this spring. \n"),
       }) {
    EXPECT_EQ(repaired(text).text, text);
  }
}

}  // namespace
}  // namespace vietmend
