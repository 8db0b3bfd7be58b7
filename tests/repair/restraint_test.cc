// Well-punctuated prose of the kinds that tempt a tagger comes back as it went in, at either speed.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vietmend/repairer.h"

namespace vietmend {
namespace {

struct Kind {
  const char* name;
  std::vector<std::string> paragraphs;
};

void PrintTo(const Kind& kind, std::ostream* out) {
  *out << kind.name;
}

const Kind kKinds[] = {
    {"Agencies",
     {"Dự hội nghị có lãnh đạo Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc tỉnh; "
      "đại diện các "
      "sở, ban, ngành, đoàn thể và bí thư, chủ tịch các huyện, thị xã, thành phố.",
      "Văn bản được gửi tới Văn phòng Tỉnh ủy, Ban Tổ chức, Ban Tuyên giáo, Sở Nội vụ, Sở Tài chính và các "
      "đơn vị sự "
      "nghiệp trực thuộc."}},
    {"RanksOfNouns",
     {"Đội ngũ cán bộ, công chức, viên chức và người lao động trong cơ quan phải gương mẫu chấp hành. Nhiều "
      "tổ chức, cá "
      "nhân, doanh nghiệp, hợp tác xã đã ký cam kết, đăng ký tham gia và đóng góp kinh phí.",
      "Các em được học bơi, học võ, học đàn và học vẽ vào những buổi chiều không phải đến lớp."}},
    {"Openings",
     {"Trong 5 năm qua, toàn xã đã làm mới 12 km đường bê tông. Bên cạnh đó, nhân dân hiến hơn 3.000 m2 đất. "
      "Tuy nhiên, "
      "một số thôn ở xa vẫn gặp khó khăn. Vì vậy, xã đề nghị huyện hỗ trợ thêm xi măng.",
      "Theo báo cáo của trạm khuyến nông, vụ này lúa đạt năng suất cao. Ngoài ra, giá bán cũng nhích lên."}},
    {"Quotations",
     {"Ông Hòa nói: “Chúng tôi làm việc này vì con cháu, không phải vì tiền”. Bà con ai cũng gật đầu.",
      "Chị Lan hỏi: “Bao giờ thì có nước sạch?”, cán bộ thủy lợi trả lời rằng đường ống sẽ xong trước Tết."}},
    {"TitlesBeforeNames",
     {"Đồng chí Trần Văn Bình, Ủy viên Ban Thường vụ, Trưởng ban Dân vận Huyện ủy chủ trì buổi làm việc. "
      "Cùng dự có GS.TS "
      "Lê Thị Hạnh và ThS. Phạm Minh Đức.",
      "Thiếu tướng Nguyễn Văn Hùng trao quà cho bà Hoàng Thị Mây, Chủ tịch Hội Liên hiệp Phụ nữ xã."}},
    {"Decimals",
     {"Tăng trưởng đạt 7,25%, thu ngân sách 1.234,5 tỷ đồng, bằng 102,4% dự toán. Tỷ lệ hộ nghèo giảm còn "
      "3,1%, thấp hơn "
      "0,4 điểm phần trăm so với năm trước.",
      "Thửa ruộng rộng 2,5 ha cho thu 6,8 tấn một vụ, bán được 7.500 đồng mỗi cân."}},
    {"Dates",
     {"Ngày 2/9/1945, Chủ tịch Hồ Chí Minh đọc Tuyên ngôn độc lập. Sáng 15-3-2021, lúc 7 giờ 30 phút, đoàn "
      "công tác lên "
      "đường; chiều cùng ngày, đoàn làm việc với xã.",
      "Giai đoạn 2016 - 2020, huyện xây 14 trường học. Từ tháng 6 đến tháng 9 hằng năm là mùa mưa."}},
    {"LegalReferences",
     {"Căn cứ điểm a khoản 2 Điều 5 Nghị định số 43/2010/NĐ-CP ngày 15 tháng 4 năm 2010 của Chính phủ, cơ "
      "quan đăng ký kinh "
      "doanh trả lại hồ sơ. Trường hợp quy định tại khoản 3 Điều này, thời hạn là 05 ngày làm việc.",
      "Quyết định này thay thế Quyết định số 12/2014/QĐ-UBND và có hiệu lực kể từ ngày ký."}},
    {"Enumerations",
     {"Hồ sơ gồm có:", "a) Đơn đề nghị theo mẫu;", "b) Bản sao giấy chứng nhận;", "c) Ảnh chân dung cỡ 4x6.",
      "Có ba việc cần làm ngay: một là rà soát hộ nghèo; hai là sửa đường; ba là trồng thêm cây ven suối."}},
};

class Restraint : public testing::TestWithParam<Kind> {};

TEST_P(Restraint, GoodTextIsLeftAlone) {
  std::string text;
  for (const std::string& paragraph : GetParam().paragraphs) text += paragraph + "\n";
  for (const Quality quality : {Quality::fast, Quality::best}) {
    Options options;
    options.quality = quality;
    options.abbreviations = Abbreviations::keep;
    const Repaired repaired = Repairer(options).repair(text);
    EXPECT_EQ(repaired.text, text) << (quality == Quality::best ? "best" : "fast");
    EXPECT_TRUE(repaired.edits.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, Restraint, testing::ValuesIn(kKinds),
                         [](const testing::TestParamInfo<Kind>& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace vietmend
