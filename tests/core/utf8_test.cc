#include "core/utf8.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

namespace vietmend {
namespace {

TEST(Utf8, WritesAndReadsEveryScalarValue) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string bytes = utf8::encode(code);
    utf8proc_uint8_t expected[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), expected);
    ASSERT_EQ(bytes, std::string(reinterpret_cast<char*>(expected), static_cast<std::size_t>(size)));
    const utf8::CodePoint c = utf8::at(bytes, 0);
    ASSERT_TRUE(c.valid);
    ASSERT_EQ(c.code, code);
    ASSERT_EQ(c.size, bytes.size());
    ASSERT_EQ(utf8::before(bytes, bytes.size()).code, code);
  }
}

TEST(Utf8, SurrogatesAndValuesBeyondUnicodeAreWrittenAsTheReplacementCharacter) {
  EXPECT_EQ(utf8::encode(0xD800), "\xEF\xBF\xBD");
  EXPECT_EQ(utf8::encode(0x110000), "\xEF\xBF\xBD");
}

// Every string of two bytes, and every three-byte string that begins with a lead of three: the reader agrees
// with utf8proc about what is valid.
TEST(Utf8, AgreesWithUtf8procOnShortStrings) {
  const auto check = [](const std::string& s) {
    utf8proc_int32_t expected = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data()),
                                       static_cast<utf8proc_ssize_t>(s.size()), &expected);
    const utf8::CodePoint c = utf8::at(s, 0);
    ASSERT_EQ(c.valid, size > 0) << testing::PrintToString(s);
    if (size > 0) {
      ASSERT_EQ(c.size, static_cast<unsigned>(size));
      ASSERT_EQ(c.code, static_cast<char32_t>(expected));
    }
    ASSERT_GE(c.size, 1);
    ASSERT_LE(c.size, s.size());
  };
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      check({static_cast<char>(a), static_cast<char>(b)});
      if (a < 0xE0) continue;
      for (int c = 0; c < 256; c += 7)
        check({static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)});
    }
  }
}

TEST(Utf8, ReadsMaximalSubpartsOfWhatIsNotValid) {
  // The example of the Unicode Standard, table 3-8.
  const std::string s = "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64";
  std::vector<int> sizes;
  for (std::size_t i = 0; i < s.size();) {
    const utf8::CodePoint c = utf8::at(s, i);
    sizes.push_back(c.valid ? -c.size : c.size);
    i += c.size;
  }
  EXPECT_EQ(sizes, (std::vector<int>{-1, 3, 2, 1, -1, 1, -1, 1, 1, -1}));
  EXPECT_FALSE(utf8::valid(s));
  EXPECT_TRUE(utf8::valid("Điện Biên"));
}

}  // namespace
}  // namespace vietmend
