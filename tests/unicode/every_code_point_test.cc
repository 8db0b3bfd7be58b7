// Each of the 1,114,112 code points as the library decodes, classifies and normalizes it, as ICU does and as
// utf8proc does.
//
// The library follows utf8proc. Where ICU differs, the difference must be one of those listed below; what is
// listed is exact for the versions of Debian 12 (ICU 72 with Unicode 15.0, utf8proc 2.6 with Unicode 13.0).
// With other versions a difference is allowed where the code point is newer than one of the two.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <utf8proc.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

constexpr char32_t kLast = 0x10FFFF;

bool is_surrogate(char32_t code) {
  return code >= 0xD800 && code <= 0xDFFF;
}

std::string hex(char32_t code) {
  std::ostringstream out;
  out << std::hex << std::uppercase << static_cast<std::uint32_t>(code);
  return out.str();
}

// The three bytes that a surrogate would have.
std::string bytes_of(char32_t code) {
  if (!is_surrogate(code)) return utf8::encode(code);
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

// Whether ICU knows the code point and utf8proc does not, or the other way round.
bool newer_than_one_of_them(char32_t code) {
  const bool icu = u_charType(static_cast<UChar32>(code)) != U_UNASSIGNED;
  const bool proc = utf8proc_category(static_cast<utf8proc_int32_t>(code)) != UTF8PROC_CATEGORY_CN;
  return icu != proc;
}

// Runs of code points, "41-5A 61-7A".
std::string runs(const std::vector<char32_t>& codes) {
  std::string out;
  for (std::size_t i = 0; i < codes.size();) {
    std::size_t j = i + 1;
    while (j < codes.size() && codes[j] == codes[j - 1] + 1) ++j;
    if (!out.empty()) out += ' ';
    out += hex(codes[i]);
    if (j > i + 1) out += '-' + hex(codes[j - 1]);
    i = j;
  }
  return out;
}

// Compares over all code points. Among those assigned in both versions of Unicode the differences must be
// `listed`; the others can only come from a code point that one of the two does not know.
void expect_differences(const std::function<bool(char32_t)>& same, const std::string& listed) {
  std::vector<char32_t> differing;
  for (char32_t code = 0; code <= kLast; ++code) {
    if (!same(code) && !newer_than_one_of_them(code)) differing.push_back(code);
  }
  EXPECT_EQ(runs(differing), listed);
}

std::string by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  return out;
}

std::string by_utf8proc(const std::string& text) {
  utf8proc_uint8_t* made = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &made,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  return size < 0 ? "not UTF-8" : std::string(reinterpret_cast<char*>(made), static_cast<std::size_t>(size));
}

UChar32 icu(char32_t code) {
  return static_cast<UChar32>(code);
}

TEST(EveryCodePoint, IsDecodedAsByIcuAndUtf8proc) {
  for (char32_t code = 0; code <= kLast; ++code) {
    const std::string bytes = bytes_of(code);
    const utf8::CodePoint read = utf8::at(bytes, 0);
    ASSERT_EQ(read.valid, !is_surrogate(code)) << hex(code);

    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int32_t>(bytes.size());
    std::int32_t i = 0;
    UChar32 by_icu = 0;
    U8_NEXT(data, i, size, by_icu);
    utf8proc_int32_t by_proc = 0;
    const auto proc_size = utf8proc_iterate(data, size, &by_proc);
    if (!read.valid) {
      ASSERT_LT(by_icu, 0) << hex(code);
      ASSERT_LT(proc_size, 0) << hex(code);
      // Both step over a maximal subpart, one byte here.
      ASSERT_EQ(i, read.size) << hex(code);
      continue;
    }
    ASSERT_EQ(read.code, code);
    ASSERT_EQ(read.size, bytes.size()) << hex(code);
    ASSERT_EQ(by_icu, icu(code));
    ASSERT_EQ(i, size) << hex(code);
    ASSERT_EQ(by_proc, static_cast<utf8proc_int32_t>(code));
    ASSERT_EQ(proc_size, size) << hex(code);
    const utf8::CodePoint back = utf8::before(bytes, bytes.size());
    ASSERT_EQ(back.code, code);
    ASSERT_EQ(back.size, bytes.size()) << hex(code);
  }
}

TEST(EveryCodePoint, IsClassifiedAsByUtf8proc) {
  for (char32_t code = 0; code <= kLast; ++code) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    ASSERT_EQ(is_letter(code), category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO)
        << hex(code);
    ASSERT_EQ(is_combining(code), category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME)
        << hex(code);
    ASSERT_EQ(is_digit(code), category == UTF8PROC_CATEGORY_ND) << hex(code);
    ASSERT_EQ(to_lower(code), static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code))))
        << hex(code);
    ASSERT_EQ(to_upper(code), static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code))))
        << hex(code);
  }
}

TEST(EveryCodePoint, IsClassifiedAsByIcu) {
  expect_differences(
      [](char32_t c) {
        const auto type = u_charType(icu(c));
        return is_letter(c) == (type >= U_UPPERCASE_LETTER && type <= U_OTHER_LETTER);
      },
      "");
  expect_differences(
      [](char32_t c) {
        const auto type = u_charType(icu(c));
        return is_combining(c) == (type >= U_NON_SPACING_MARK && type <= U_COMBINING_SPACING_MARK);
      },
      "");
  expect_differences([](char32_t c) { return is_digit(c) == (u_charType(icu(c)) == U_DECIMAL_DIGIT_NUMBER); },
                     "");
  expect_differences([](char32_t c) { return is_white_space(c) == (u_isUWhiteSpace(icu(c)) != 0); }, "");
}

TEST(EveryCodePoint, HasTheCaseIcuGivesIt) {
  expect_differences([](char32_t c) { return to_lower(c) == static_cast<char32_t>(u_tolower(icu(c))); }, "");
  // utf8proc maps ß to ẞ. Unicode's simple mapping leaves ß alone, for its capitals are SS; one letter for
  // one is what a tool needs that keeps letters in their places, and ß is not Vietnamese.
  expect_differences([](char32_t c) { return to_upper(c) == static_cast<char32_t>(u_toupper(icu(c))); },
                     "DF");
}

// is_upper() and is_lower() ask whether a code point has a counterpart in the other case, for that is what
// can be written so and otherwise. Unicode's properties Uppercase and Lowercase also have what has none:
// superscript, phonetic and mathematical letters, circled and squared ones, ligatures and the like.
TEST(EveryCodePoint, IsOfACaseIfIcuHasItInTheOther) {
  // The title-case digraphs ǅ ǈ ǋ ǲ and the Greek letters with an iota beside them have both counterparts.
  expect_differences([](char32_t c) { return is_upper(c) == (u_tolower(icu(c)) != icu(c)); }, "");
  // ß, as above; the digraphs, which here are capitals, so that no letter is of both cases.
  expect_differences([](char32_t c) { return is_lower(c) == (u_toupper(icu(c)) != icu(c)); },
                     "DF 1C5 1C8 1CB 1F2");
  // In Latin up to U+024F and in Vietnamese the properties differ from that only in these: ª º ĸ ŉ ƍ ƛ ƪ ƫ ƺ
  // ƾ ǰ ȡ ȴ to ȹ have no capital, ǅ ǈ ǋ ǲ are neither.
  std::vector<char32_t> lower_alone, title;
  for (char32_t c = 0; c <= 0x1EFF; c = c == 0x24F ? 0x1EA0 : c + 1) {
    if (is_lower(c) != (u_isULowercase(icu(c)) != 0)) lower_alone.push_back(c);
    if (is_upper(c) != (u_isUUppercase(icu(c)) != 0)) title.push_back(c);
  }
  EXPECT_EQ(runs(lower_alone), "AA BA 138 149 18D 19B 1AA-1AB 1BA 1BE 1F0 221 234-239");
  EXPECT_EQ(runs(title), "1C5 1C8 1CB 1F2");
}

TEST(EveryCodePoint, IsNormalizedAsByUtf8proc) {
  for (char32_t code = 0; code <= kLast; ++code) {
    if (is_surrogate(code)) {
      // utf8proc refuses the text; here bytes that are not UTF-8 stay.
      ASSERT_EQ(normalize(bytes_of(code)), bytes_of(code));
      continue;
    }
    const std::string text = utf8::encode(code);
    ASSERT_EQ(normalize(text), by_utf8proc(text)) << hex(code);
    ASSERT_EQ(is_nfc(text), text == by_utf8proc(text)) << hex(code);
  }
}

TEST(EveryCodePoint, IsNormalizedAsByIcu) {
  // Alone, before a mark and behind two: decomposition, composition and the order of marks.
  for (const auto& [before, after] :
       {std::pair("", ""), {"", "\u0323"}, {"e\u0302", ""}, {"a\u031B\u0323", "\u0301"}}) {
    expect_differences(
        [before = std::string(before), after = std::string(after)](char32_t c) {
          if (is_surrogate(c)) return true;
          const std::string text = before + utf8::encode(c) + after;
          return normalize(text) == by_icu(text);
        },
        "");
  }
}

}  // namespace
}  // namespace vietmend
