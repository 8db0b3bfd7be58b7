// What the bytes of a page are encoded in.
#include "cli/input/html/page_charset.h"

#include <gtest/gtest.h>

#include <string>

#include "cli/input/html/html_text.h"

namespace vietmend {
namespace {

TEST(DeclaredCharset, IsFound) {
  EXPECT_EQ(declared_charset("<meta charset=UTF-8>"), "utf-8");
  EXPECT_EQ(declared_charset(
                "<!-- <meta charset=a> --><title><meta charset=b></title><META Charset = ' windows-1258 '/>"),
            "windows-1258");
  EXPECT_EQ(declared_charset("<meta content='text/html; charset=x-sjis' http-equiv=Content-Type>"), "x-sjis");
  EXPECT_EQ(declared_charset("<meta http-equiv=content-type content='text/html;charset=\"utf-8\"; a=b'>"),
            "utf-8");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding=\"iso-8859-1\"?><html>"), "iso-8859-1");
  EXPECT_EQ(declared_charset("<meta name=a content='charset=utf-8'>"), "");
  EXPECT_EQ(declared_charset("<p>charset=utf-8"), "");
}

std::string utf8(std::string_view bytes, std::string_view charset = "auto") {
  return page_bytes(bytes, charset).utf8;
}

TEST(PageCharset, Utf8HoldsWhateverIsDeclared) {
  EXPECT_EQ(utf8("<meta charset=iso-8859-1><p>Việt"), "<meta charset=iso-8859-1><p>Việt");
  EXPECT_EQ(utf8("\xEF\xBB\xBF<p>Việt"), "<p>Việt");
}

TEST(PageCharset, Utf16) {
  EXPECT_EQ(utf8(std::string("\xFF\xFE<\0p\0>\0\xC7\x1E", 10)), "<p>ệ");
}

// "Ủy ban nhân dân huyện họp bàn về việc phòng chống lụt bão" in TCVN3.
constexpr const char* kTcvn3 =
    "<p>\xF1y ban nh\xA9n d\xA9n huy\xD6n h\xE4p b\xB5n v\xD2 vi\xD6\x63 ph\xDFng ch\xE8ng l\xF4t b\xB7o</p>";

TEST(PageCharset, VietnameseHoldsAgainstWhatIsDeclared) {
  for (const char* const declared :
       {"", "<meta charset=utf-8>", "<meta charset=iso-8859-1>", "<meta charset=windows-1252>"}) {
    const PageBytes page = page_bytes(std::string(declared) + kTcvn3, "auto");
    EXPECT_EQ(page.utf8,
              std::string(declared) + "<p>ủy ban nhân dân huyện họp bàn về việc phòng chống lụt bão</p>");
    EXPECT_TRUE(page.tcvn3);
  }
}

TEST(PageCharset, ADeclaredOneHoldsWhereNothingElseIsSure) {
  EXPECT_EQ(utf8("<meta charset=windows-1251><p>\xCF\xF0\xE8\xE2\xE5\xF2"),
            "<meta charset=windows-1251><p>Привет");
  EXPECT_EQ(utf8("<meta charset=gb2312><p>\xC4\xE3\xBA\xC3"), "<meta charset=gb2312><p>你好");
  // Every name that the Encoding Standard has for one charset is read as that one: letters that came later,
  // too.
  for (const std::string name : {"gb2312", "gb_2312", "GB_2312-80", "csGB2312", "csiso58gb231280",
                                 "iso-ir-58", "chinese", "gbk", "x-gbk", "gb18030"}) {
    EXPECT_EQ(utf8("<meta charset=" + name + "><p>\x81\x40\xC4\xE3"), "<meta charset=" + name + "><p>丂你")
        << name;
  }
  for (const std::string name : {"euc-kr", "csEUCKR", "csksc56011987", "iso-ir-149", "korean",
                                 "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "windows-949"}) {
    EXPECT_EQ(utf8("<meta charset=" + name + "><p>\x81\x41\xB0\xA1"), "<meta charset=" + name + "><p>갂가")
        << name;
  }
  for (const std::string name : {"iso-8859-9", "latin5", "l5", "windows-1254"}) {
    EXPECT_EQ(utf8("<meta charset=" + name + "><p>\xD0\xFD\x93"), "<meta charset=" + name + "><p>Ğı“")
        << name;
  }
  EXPECT_EQ(utf8("<meta charset=iso-8859-1><p>caf\xE9"), "<meta charset=iso-8859-1><p>café");
  EXPECT_EQ(utf8("<meta charset=windows-1258><p>c\xE1 th\xF3"), "<meta charset=windows-1258><p>cá thó");
}

TEST(PageCharset, WhoeverCallsKnowsBest) {
  EXPECT_EQ(utf8("<meta charset=utf-8><p>\xE9", "windows-1252"), "<meta charset=utf-8><p>é");
  EXPECT_EQ(html_text("<p>h\xE4p", PageContent::main, "TCVN3").text, "họp\n");
}

TEST(PageCharset, ALostByteIsMarked) {
  EXPECT_EQ(utf8("<p>Việt \xE1 Nam, tiếng Việt, đất nước"), "<p>Việt \uFFFD Nam, tiếng Việt, đất nước");
}

// A page that is UTF-8 needs no capitals; in TCVN3 the font tells them.
TEST(PageCharset, CapitalFonts) {
  const std::string page =
      "<font face='.VnTimeH'>c\xA8n c\xF8</font> v\xB5o ngh\xDE \xAE\xDEnh huy\xD6n h\xE4p b\xB5n";
  EXPECT_EQ(html_text(page).text, "CĂN CỨ vào nghị định huyện họp bàn\n");
  EXPECT_EQ(html_text("<font face='.VnTimeH'>căn cứ</font>").text, "căn cứ\n");
}

}  // namespace
}  // namespace vietmend
