#include "charset/traces.h"

#include <gtest/gtest.h>

#include <random>

#include "charset_text.h"

namespace vietmend {
namespace {

// What traces() looks for, said a code point at a time.
Traces slowly(std::string_view text) {
  constexpr std::u32string_view kAtHome = U"\u00A0§©ªº«®°±²³·»¼½¾×÷ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐ\u00AD";
  Traces out;
  out.valid = utf8::valid(text);
  if (!out.valid) return out;
  out.entity = text.find('&') != std::string_view::npos;
  out.byte_order_mark = text.starts_with("\xEF\xBB\xBF");
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    const auto lead = static_cast<unsigned char>(text[i]);
    out.beyond_ascii |= c.code >= 0x80;
    out.control |= c.code >= 0x80 && c.code < 0xA0;
    out.misread |= c.code >= 0xA0 && c.code < 0x100 && kAtHome.find(c.code) == std::u32string_view::npos;
    out.misread |= (c.code == U'Ì' || c.code == U'Ò') && before >= 'a' && before <= 'z';
    out.mojibake |= before >= 0xC2 && before < 0x100 &&
                    (lead == 0xC2 || lead == 0xC5 || lead == 0xC6 || lead == 0xCB || lead == 0xE2);
    before = c.code;
    i += c.size;
  }
  return out;
}

void expect_same(const std::string& text) {
  const Traces fast = traces(text), slow = slowly(text);
  ASSERT_EQ(fast.valid, slow.valid) << testing::PrintToString(text);
  if (!slow.valid) return;
  ASSERT_EQ(fast.beyond_ascii, slow.beyond_ascii) << testing::PrintToString(text);
  ASSERT_EQ(fast.entity, slow.entity) << testing::PrintToString(text);
  ASSERT_EQ(fast.control, slow.control) << testing::PrintToString(text);
  ASSERT_EQ(fast.byte_order_mark, slow.byte_order_mark) << testing::PrintToString(text);
  ASSERT_EQ(fast.mojibake, slow.mojibake) << testing::PrintToString(text);
  ASSERT_EQ(fast.misread, slow.misread) << testing::PrintToString(text);
}

TEST(Traces, EveryCodePointAtEveryPlace) {
  for (char32_t code = 1; code < 0x3000; ++code) {
    const std::size_t at = code % 37;
    expect_same(std::string(at, 'a') + utf8::encode(code) + std::string(60, 'z'));
    expect_same(std::string(at, 'a') + "á" + utf8::encode(code) + std::string(60, 'z'));
    if (HasFatalFailure()) return;
  }
  for (char32_t code = 0x3000; code <= 0x10FFFF; code += 0x101) {
    if (code < 0xD800 || code > 0xDFFF)
      expect_same("xin chào các bạn" + utf8::encode(code) + "xin chào các bạn");
    if (HasFatalFailure()) return;
  }
}

TEST(Traces, RandomText) {
  std::mt19937 random(5);
  const auto parts = letters("aeiou nghàáảãạăâđêôơưĐÌÒÀỆ“”–…Ãá»öñµ€\u0081\u00A0&ß中😀×Ð");
  const std::string_view broken[] = {"\xFF",         "\xE1\xBA", "\xC3",    "\x80",
                                     "\xED\xA0\x80", "\xC0\x80", "\xF0\x9F"};
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    const std::size_t kinds = round % 3 == 0 ? parts.size() : 24;  // mostly what the vectors pass over
    for (std::size_t i = random() % 60; i > 0; --i) text += parts[random() % kinds];
    if (round % 4 == 0) text.insert(random() % (text.size() + 1), broken[random() % std::size(broken)]);
    expect_same(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Traces, RandomBytes) {
  std::mt19937 random(6);
  const std::string_view bytes = "abc\x80\xA0\xBA\xBB\xC2\xC3\xC4\xC6\xE1\xE2";
  for (int round = 0; round < 200000; ++round) {
    std::string text = "aa";
    for (std::size_t i = random() % 40; i > 0; --i) text += bytes[random() % bytes.size()];
    expect_same(round % 2 == 0 ? text : std::string(20, 'x') + text + std::string(20, 'x'));
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace vietmend
