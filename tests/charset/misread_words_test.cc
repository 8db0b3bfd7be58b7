#include "charset/misread_words.h"

#include <gtest/gtest.h>

#include "charset/decode.h"
#include "charset_text.h"

namespace vietmend {
namespace {

std::string decoded(std::string_view text) {
  const Rewritten r = decode(text, "auto", Encoding::repair, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  EXPECT_TRUE(decode(r.text, "auto", Encoding::repair, 0).edits.empty());
  return r.text;
}

std::string misread(const std::string& words) {
  return as_windows_1252(encoded(words, "tcvn3"));
}

TEST(MisreadWords, InRowsOfProperText) {
  const std::string text = "Người đứng đầu của " + misread("cơ quan") + " quyết định việc này.\n" +
                           "Thầy giáo đọc " + misread("pháp lệnh thư viện") + " cho học trò;\n" +
                           "Hội họp từ " + misread("ngày") + " 01 " + misread("tháng") + " 4 vừa rồi.\n";
  EXPECT_EQ(decoded(text),
            "Người đứng đầu của cơ quan quyết định việc này.\nThầy giáo đọc pháp lệnh thư viện cho học trò;\n"
            "Hội họp từ ngày 01 tháng 4 vừa rồi.\n");
}

TEST(MisreadWords, OfVni) {
  const std::string words = as_windows_1252(encoded("PHỤ LỤC BÁO GIÁ", "vni"));
  EXPECT_EQ(decoded("- [" + words + " PHẦN MỀM](#a)\n"), "- [PHỤ LỤC BÁO GIÁ PHẦN MỀM](#a)\n");
}

TEST(MisreadWords, OneIsEnoughBesideWholeLines) {
  const std::string lines = "Hội đồng nhân dân khóa mười hai\nthông qua nghị quyết về ngân sách địa phương\n";
  const std::string prose = "bà con thôn trên cùng nhau thông qua hương ước về việc giữ rừng và giữ nước\n";
  EXPECT_EQ(decoded(lines + misread(prose) + "Người đứng đầu " + misread("cơ") + " quan.\n"),
            lines + prose + "Người đứng đầu cơ quan.\n");
}

TEST(MisreadWords, NamesUnitsAndSignsStay) {
  for (const std::string_view text :
       {"Ông François Müller ở Zürich gặp bà Noël Strüder ở Köln, rồi về Málaga với người Tây Ban Nha.\n",
        "Hạt bụi cỡ 3 µm, 5 µm và 10 µg trong một lít; nồng độ ± 2 ¼ ½, giá 3 £.\n",
        "Người đứng đầu của c\u00AC quan quyết định việc này.\n"}) {
    EXPECT_EQ(decoded(text), text);
  }
}

}  // namespace
}  // namespace vietmend
