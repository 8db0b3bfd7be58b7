#include "repair/random_text.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "repair/agreement.h"

namespace vietmend::testing {
namespace {

constexpr std::array<std::string_view, 40> kTrouble = {
    " ",        "\n",      "\n\n",       "\r\n",   "\r",     "\t",     ",",
    ".",        ";",       "...",        "…",      "(",      ")",      "\"",
    "“",        "”",       "-",          " - ",    "–",      "/",      "&",
    "\u0301",   "\u0323",  "\u00A0",     "\u200B", "\uFEFF", "\u00AD", "Ð",
    "&amp;",    "&#7879;", "TT&TT",      "UBND",   "KT-XH",  "(UBND)", "http://a.vn/b?c=d",
    "/a/b.jpg", "1.234,5", "12/QĐ-UBND", "áº¿",    "\xC3"};

constexpr std::u32string_view kVietnamese =
    U"aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
    U"AÀÁẢÃẠĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY";
constexpr std::u32string_view kMarks = U",.;:?!…()[]{}\"'“”‘’«»-–—/\\&%+=*#@|_<>~^`$€₫°";
constexpr std::u32string_view kSpaces = U" \t\n\r\f\v\u0085\u00A0\u1680\u2002\u2009\u2028\u2029\u202F\u3000";
constexpr std::u32string_view kInvisible =
    U"\u00AD\u200B\u200C\u200D\u200E\u202A\u202E\u2060\uFEFF\uFFFD\u0001\u001F\u007F\u0080\u009F";
constexpr std::u32string_view kCombining =
    U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341\u0344\u0653\u3099";

void append(std::string& text, char32_t c) {
  std::array<char, 4> bytes{};
  int32_t size = 0;
  UBool failed = false;
  U8_APPEND(bytes.data(), size, 4, static_cast<UChar32>(c), failed);
  if (!failed) text.append(bytes.data(), static_cast<std::size_t>(size));
}

}  // namespace

std::size_t RandomText::below(std::size_t limit) {
  // Written out, since the standard leaves its distributions to the implementation.
  return limit == 0 ? 0 : static_cast<std::size_t>(engine_()) % limit;
}

std::string RandomText::bytes(std::size_t size) {
  std::string text(size, 0);
  for (char& byte : text) byte = static_cast<char>(below(256));
  return text;
}

std::string RandomText::code_points(std::size_t count) {
  std::string text;
  const auto one_of = [&](std::u32string_view set) { append(text, set[below(set.size())]); };
  for (std::size_t i = 0; i < count; ++i) {
    switch (below(16)) {
      case 0:
        one_of(kMarks);
        break;
      case 1:
        one_of(kCombining);
        break;
      case 2:
        one_of(kInvisible);
        break;
      case 3:
        one_of(kSpaces);
        break;
      case 4:
        append(text, U'0' + static_cast<char32_t>(below(10)));
        break;
      case 5:
        append(text, static_cast<char32_t>(below(0x3000)));
        break;
      case 6:
        append(text, static_cast<char32_t>(below(0x110000)));
        break;
      case 7:
        append(text, 0x1F300 + static_cast<char32_t>(below(0x300)));
        break;
      case 8:
      case 9:
        append(text, U' ');
        break;
      default:
        one_of(kVietnamese);
    }
  }
  return text;
}

std::string RandomText::fragments(const std::vector<std::string_view>& texts, std::size_t size) {
  std::string text;
  while (text.size() < size) {
    const std::string_view from = texts[below(texts.size())];
    text += from.substr(below(from.size() + 1), below(61));
    if (below(3) == 0) text += kTrouble[below(kTrouble.size())];
  }
  return text;
}

std::string RandomText::phrases(const std::vector<std::string_view>& texts, std::size_t size) {
  std::string text;
  while (text.size() < size) {
    const std::string_view from = texts[below(texts.size())];
    const std::string_view part = from.substr(below(from.size() + 1), 200);
    const std::vector<std::string_view> all = words(part);
    // The first and the last may be cut.
    for (std::size_t i = 1, n = below(12); i + 1 < all.size() && i <= n; ++i) (text += all[i]) += ' ';
    if (below(4) == 0) text += kTrouble[below(kTrouble.size())];
    if (below(8) == 0) text += '\n';
  }
  return text;
}

}  // namespace vietmend::testing
