#include "charset/markup.h"

#include <gtest/gtest.h>

#include "charset/decode.h"

namespace vietmend {
namespace {

TEST(Markup, TagsCommentsAndDeclarationsAreMarkup) {
  for (const char* text : {"<p>chữ</p>", "chữ<br>", "chữ <br/> chữ", "<a href=\"x\">", "<td\nclass='x'>",
                           "</div >", "<!-- ghi chú -->", "<!-- <p", "<?xml version=\"1.0\"?>",
                           "<!DOCTYPE html>", "<ns:tag>", "<h1>", "5 < 6 <b>đậm</b>"}) {
    EXPECT_TRUE(is_markup(text)) << text;
  }
}

TEST(Markup, SignsAndPlacesToFillInAreNot) {
  for (const char* text : {"", "<", ">", "5 < 6 và 7 > 2", "a <b và c> d", "<tên cơ quan>", "<ngày ký>",
                           "<a@b.vn>", "a<-b->c", "<>", "< p >", "<3", "x << y >> z", "<Tên đơn vị = x>"}) {
    EXPECT_FALSE(is_markup(text)) << text;
  }
}

std::string decoded(std::string_view text, Encoding encoding = Encoding::repair) {
  const Rewritten r = decode(text, "auto", encoding, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  return r.text;
}

TEST(Markup, KeepsItsEntities) {
  const std::string page = "<p>5 &lt; 6 và &lt;script&gt;</p>";
  EXPECT_EQ(decoded(page), page);
  EXPECT_EQ(decoded("5 &lt; 6 và &lt;script&gt;"), "5 < 6 và <script>");
}

TEST(Encoding, KeptTextThatIsUtf8StaysAsItIs) {
  for (const std::string text : {"5 &lt; 6", "Viá»‡t Nam", "C¨n cø LuËt Tæ chøc", "\u0093x\u0094",
                                 "Vie^.t Nam co^ng ho`a", "\uFEFFchữ"}) {
    EXPECT_EQ(decoded(text, Encoding::keep), text);
  }
  EXPECT_EQ(decoded(std::string("V\0i\0\xC7\x1Et\0", 8), Encoding::keep), "Việt");
  EXPECT_EQ(decode("Vie^.t", "VIQR", Encoding::keep, 0).text, "Việt");
}

TEST(Signs, OneThatStandsByItselfIsABoxToTick) {
  EXPECT_EQ(decoded("Giới tính: \u0085 Nam \u0085 Nữ\n\u0085 Khác"),
            "Giới tính: \u0085 Nam \u0085 Nữ\n\u0085 Khác");
  EXPECT_EQ(decoded("và vân vân\u0085 Hết \u0096 xong"), "và vân vân… Hết – xong");
}

}  // namespace
}  // namespace vietmend
