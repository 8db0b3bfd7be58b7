// Text of the tests, and ways to write it in other charsets that do not go through the library.
#ifndef VIETMEND_TESTS_CHARSET_CHARSET_TEXT_H_
#define VIETMEND_TESTS_CHARSET_CHARSET_TEXT_H_

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"

namespace vietmend {

inline constexpr std::string_view kAlphabet =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ";

inline constexpr std::string_view kProse =
    "Ủy ban nhân dân huyện đã họp bàn việc sửa đường và khơi lại kênh mương trước mùa mưa.\n"
    "Những hộ ở ven suối được hỗ trợ giống lúa, phân bón, và sẽ trả dần bằng ngày công.\n"
    "Chị Hạnh nói: năm nay nước về sớm, cả xóm phải dậy từ bốn giờ sáng để kịp gặt.\n"
    "Kết quả kiểm tra cho thấy chất lượng nền đường chưa bảo đảm, cần lu lèn lại ngay.\n";

inline std::vector<std::string> letters(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    out.emplace_back(text.substr(i, c.size));
    i += c.size;
  }
  return out;
}

// Letter to bytes, by a table of data/charsets. Of several rows of a letter the first counts, or the one
// whose mark is of the letter's own case.
inline std::map<std::string, std::string> encoder(const std::string& name) {
  std::ifstream in(std::string(VIETMEND_DATA) + "/charsets/" + name + ".tsv");
  if (!in) throw std::runtime_error("no table " + name);
  std::map<std::string, std::string> out;
  for (std::string row; std::getline(in, row);) {
    if (row.empty() || row[0] == '#') continue;
    const std::size_t tab = row.find('\t');
    std::istringstream bytes(row.substr(0, tab));
    std::string made;
    for (std::string hex; bytes >> hex;) made += static_cast<char>(std::stoi(hex, nullptr, 16));
    const std::string letter =
        utf8::encode(static_cast<char32_t>(std::stoul(row.substr(tab + 1), nullptr, 16)));
    const bool one_case =
        made.size() == 2 && (made[0] >= 'a') == (static_cast<unsigned char>(made[1]) >= 0xE0);
    if (one_case) {
      out[letter] = made;
    } else {
      out.emplace(letter, made);
    }
  }
  return out;
}

// The text in that charset; what has no row stays as it is.
inline std::string encoded(std::string_view text, const std::string& name) {
  const auto to = encoder(name);
  std::string out;
  for (const std::string& letter : letters(text)) {
    const auto row = to.find(letter);
    out += row == to.end() ? letter : row->second;
  }
  return out;
}

// A letter as the letter under its tone mark, and the mark; 0 where it has none.
inline std::pair<std::u16string, char16_t> without_tone(const std::string& letter) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString apart, rest, composed;
  const char16_t tones[] = {0x300, 0x301, 0x303, 0x309, 0x323};
  char16_t tone = 0;
  icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(letter), apart, status);
  for (std::int32_t i = 0; i < apart.length(); ++i) {
    if (std::find(std::begin(tones), std::end(tones), apart[i]) != std::end(tones)) {
      tone = apart[i];
    } else {
      rest += apart[i];
    }
  }
  icu::Normalizer2::getNFCInstance(status)->normalize(rest, composed, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalize");
  return {std::u16string(composed.getBuffer(), static_cast<std::size_t>(composed.length())), tone};
}

// As Windows' own Vietnamese keyboard writes it: the tone mark in a byte of its own. By ICU.
inline std::string encoded_windows_1258(std::string_view text) {
  icu::UnicodeString apart;
  for (const std::string& letter : letters(text)) {
    const auto [base, tone] = without_tone(letter);
    apart.append(base.data(), static_cast<std::int32_t>(base.size()));
    if (tone != 0) apart.append(tone);
  }
  std::string out(static_cast<std::size_t>(apart.length()) * 2 + 1, '\0');
  const std::int32_t size =
      apart.extract(0, apart.length(), out.data(), static_cast<std::uint32_t>(out.size()), "windows-1258");
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// RFC 1456, a mark that could be taken for a sign of a vowel behind a backslash.
inline std::string encoded_viqr(std::string_view text) {
  const std::map<std::u16string, std::string> shapes = {
      {u"ă", "a("}, {u"â", "a^"}, {u"ê", "e^"}, {u"ô", "o^"}, {u"ơ", "o+"}, {u"ư", "u+"}, {u"đ", "dd"},
      {u"Ă", "A("}, {u"Â", "A^"}, {u"Ê", "E^"}, {u"Ô", "O^"}, {u"Ơ", "O+"}, {u"Ư", "U+"}, {u"Đ", "DD"}};
  const std::map<char16_t, char> signs = {
      {0x300, '`'}, {0x301, '\''}, {0x303, '~'}, {0x309, '?'}, {0x323, '.'}};
  std::string out;
  bool vowel = false;
  for (const std::string& letter : letters(text)) {
    if (vowel && std::string_view("'`?~.^(+").find(letter) != std::string_view::npos) out += '\\';
    const auto [base, tone] = without_tone(letter);
    const auto shape = shapes.find(base);
    if (shape != shapes.end()) {
      out += shape->second;
    } else {
      icu::UnicodeString(base.data(), static_cast<std::int32_t>(base.size())).toUTF8String(out);
    }
    if (tone != 0) out += signs.at(tone);
    vowel = shape != shapes.end() || tone != 0 ||
            std::string_view("aeiouyAEIOUY").find(letter) != std::string_view::npos;
  }
  return out;
}

// A charset of Vietnamese: its name in charset_names(), and how to write it.
struct Writing {
  std::string_view name;
  std::string_view table;  // of data/charsets; empty where there is none

  bool is_of_windows() const { return name == "TCVN3" || name == "VNI" || name == "windows-1258"; }

  // The text as far as the charset has it: without quotes and dashes of windows-1252 where it is older; in
  // TCVN3 without the toned capitals, which stand in a font of their own.
  std::string fitted(std::string_view text) const {
    const std::map<std::string, std::string> plain = {{"“", "\""}, {"”", "\""}, {"‘", "'"},  {"’", "'"},
                                                      {"–", "-"},  {"—", "-"},  {"…", "..."}};
    const auto to = table.empty() ? std::map<std::string, std::string>() : encoder(std::string(table));
    std::string out;
    for (const std::string& letter : letters(text)) {
      const auto sign = plain.find(letter);
      std::string small;
      icu::UnicodeString::fromUTF8(letter).toLower().toUTF8String(small);
      if (sign != plain.end() && !is_of_windows()) {
        out += sign->second;
      } else if (name == "TCVN3" && letter.size() > 1 && !to.contains(letter) && to.contains(small)) {
        out += small;
      } else {
        out += letter;
      }
    }
    return out;
  }

  // The bytes of a fitted text; signs as windows-1252 has them.
  std::string operator()(std::string_view text) const {
    if (name == "VIQR") return encoded_viqr(text);
    if (table.empty()) return encoded_windows_1258(text);
    const std::map<std::string, std::string> signs = {{"“", "\x93"}, {"”", "\x94"}, {"‘", "\x91"},
                                                      {"’", "\x92"}, {"–", "\x96"}, {"—", "\x97"},
                                                      {"…", "\x85"}};
    const auto to = encoder(std::string(table));
    std::string out;
    for (const std::string& letter : letters(text)) {
      const auto row = to.find(letter);
      const auto sign = signs.find(letter);
      out += row != to.end() ? row->second : sign != signs.end() ? sign->second : letter;
    }
    return out;
  }
};
inline constexpr Writing kWritings[] = {
    {"TCVN3", "tcvn3"}, {"TCVN5712-1", "tcvn5712-vn1"}, {"VNI", "vni"}, {"VISCII", "viscii"},
    {"VPS", "vps"},     {"windows-1258", ""},           {"VIQR", ""}};

// The bytes read as windows-1252, and as Latin-1.
inline std::string as_windows_1252(std::string_view bytes) {
  constexpr char32_t kSigns[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    utf8::append(out, byte >= 0x80 && byte < 0xA0 ? kSigns[byte - 0x80] : byte);
  }
  return out;
}
inline std::string as_latin_1(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) utf8::append(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_CHARSET_CHARSET_TEXT_H_
