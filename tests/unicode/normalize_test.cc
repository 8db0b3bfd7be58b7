#include "vietmend/normalize.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <random>

#include "core/utf8.h"

namespace vietmend {
namespace {

std::string by_utf8proc(const std::string& text) {
  utf8proc_uint8_t* made = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &made,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  EXPECT_GE(size, 0);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  return {reinterpret_cast<char*>(made), static_cast<std::size_t>(size)};
}

std::string by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  EXPECT_TRUE(U_SUCCESS(status));
  return out;
}

void expect_same(const std::string& text) {
  const std::string expected = by_utf8proc(text);
  ASSERT_EQ(normalize(text), expected) << testing::PrintToString(text);
  ASSERT_EQ(is_nfc(text), text == expected) << testing::PrintToString(text);
}

TEST(Normalize, Examples) {
  EXPECT_EQ(normalize("Vie\u0302\u0323t Na\u0300m"), "Việt Nàm");
  EXPECT_EQ(normalize("e\u0323\u0302"), "ệ");
  EXPECT_TRUE(is_nfc("Việt Nam, 1 000 €, “x” – 😀"));
  EXPECT_FALSE(is_nfc("Vie\u0302t"));
  EXPECT_EQ(normalize(""), "");
  EXPECT_TRUE(is_nfc(""));
}

TEST(Normalize, EveryCodePointAloneAndWithNeighbours) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string c = utf8::encode(code);
    expect_same(c);
    expect_same("e" + c + "\u0323");
    expect_same("e\u0302" + c);
    expect_same(c + "\u0301\u0323" + c);
    if (HasFatalFailure()) return;
  }
}

// The versions of Unicode differ by what one of the two libraries does not know yet.
TEST(Normalize, EveryCodePointAsIcuHasIt) {
  int differing = 0;
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string c = utf8::encode(code) + "\u0323";
    if (utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_CN) continue;
    if (normalize(c) != by_icu(c)) ++differing;
  }
  EXPECT_EQ(differing, 0);
}

TEST(Normalize, RandomMarksOnRandomLetters) {
  std::mt19937 random(1);
  const char32_t codes[] = {'a',    'e',    0xEA,   0x1EC1,  0x302,   0x323,  0x300,  0x31B, 0x1B0,
                            0x1100, 0x1161, 0x11A8, 0xAC00,  0x212B,  0x958,  0x93C,  0x3B1, 0x345,
                            0x344,  0x340,  0x9C7,  0x9BE,   0x1D15E, 0x3099, 0x304B, ' ',   0x1F600,
                            0xFB1D, 0x2126, 0x2ADC, 0x11935, 0x11930, 0x4E00, 0xF900};
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    for (std::size_t i = random() % 9; i > 0; --i) utf8::append(text, codes[random() % std::size(codes)]);
    expect_same(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Normalize, InvalidBytesStay) {
  EXPECT_EQ(normalize("e\xFF\u0302"), "e\xFF\u0302");
  EXPECT_EQ(normalize("e\u0302\xE1\xBB"), "ê\xE1\xBB");
  EXPECT_EQ(normalize("\xCC"), "\xCC");
  EXPECT_TRUE(is_nfc("\xFF\xFE\x80"));
  std::mt19937 random(2);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 12, '\0');
    for (char& c : bytes)
      c = "\x80\xBF\xC3\xCC\xA3\xE1\xBB\x87\xFF"
          "aeo"[random() % 12];
    const std::string once = normalize(bytes);
    ASSERT_EQ(normalize(once), once);
    ASSERT_EQ(is_nfc(bytes), once == bytes) << testing::PrintToString(bytes);
  }
}

// Marks of many classes in the worst order, which bubble sort would take for ever over.
TEST(Normalize, AMillionMarksOnOneLetter) {
  std::string text = "e";
  for (int i = 0; i < 500000; ++i) text += i % 2 == 0 ? "\u0302" : "\u0323";
  const std::string made = normalize(text);
  EXPECT_EQ(made.substr(0, 5), "ệ\u0323");
  EXPECT_TRUE(is_nfc(made));
}

}  // namespace
}  // namespace vietmend
