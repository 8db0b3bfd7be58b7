// Text of the tests, and ways to write it in other charsets that do not go through the library.
#ifndef VIETMEND_TESTS_CHARSET_CHARSET_TEXT_H_
#define VIETMEND_TESTS_CHARSET_CHARSET_TEXT_H_

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
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

// Letter to bytes, by a table of data/charsets; the first row of a letter counts.
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
    out.emplace(utf8::encode(static_cast<char32_t>(std::stoul(row.substr(tab + 1), nullptr, 16))), made);
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
