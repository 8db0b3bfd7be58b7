// Every code point has the properties that ICU gives it, where ICU is of the same version of Unicode as the
// table.
#include "tokenizer/properties.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace vietmend {
namespace {

TEST(Properties, AreThoseOfIcu) {
  UVersionInfo unicode;
  u_getUnicodeVersion(unicode);
  int terminal = 0, quotation = 0, emoji = 0;
  for (UChar32 code = 0; code <= 0x10FFFF; ++code) {
    const auto own = static_cast<char32_t>(code);
    // A later Unicode adds characters; it takes these properties from none.
    if (is_terminal_punctuation(own)) {
      ++terminal;
      EXPECT_TRUE(u_hasBinaryProperty(code, UCHAR_TERMINAL_PUNCTUATION)) << code;
    }
    if (is_quotation_mark(own)) {
      ++quotation;
      EXPECT_TRUE(u_hasBinaryProperty(code, UCHAR_QUOTATION_MARK)) << code;
    }
    if (is_shown_as_emoji(own)) {
      ++emoji;
      EXPECT_TRUE(u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION)) << code;
    }
    if (unicode[0] != 15 || unicode[1] != 0) continue;
    EXPECT_EQ(is_terminal_punctuation(own), u_hasBinaryProperty(code, UCHAR_TERMINAL_PUNCTUATION) != 0)
        << code;
    EXPECT_EQ(is_quotation_mark(own), u_hasBinaryProperty(code, UCHAR_QUOTATION_MARK) != 0) << code;
    EXPECT_EQ(is_shown_as_emoji(own), u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) != 0) << code;
  }
  EXPECT_GT(terminal, 250);
  EXPECT_GE(quotation, 30);
  EXPECT_GT(emoji, 1000);
}

}  // namespace
}  // namespace vietmend
