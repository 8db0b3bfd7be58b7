// Real documents of 2001 to 2009, and the project's own prose, in the legacy charsets.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

#include "charset/decode.h"
#include "charset_text.h"
#include "core/letters.h"
#include "vietmend/charset.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

// The value of a string field of a line of JSON; enough JSON for the pairs.
std::string field(const std::string& line, const std::string& name) {
  std::size_t i = line.find("\"" + name + "\": \"");
  if (i == std::string::npos) return {};
  std::string out;
  char32_t lead = 0;
  for (i += name.size() + 5; i < line.size() && line[i] != '"'; ++i) {
    if (line[i] != '\\') {
      out += line[i];
      continue;
    }
    switch (line[++i]) {
      case 'n':
        out += '\n';
        break;
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case 'u': {
        const auto unit = static_cast<char32_t>(std::stoul(line.substr(i + 1, 4), nullptr, 16));
        i += 4;
        if (unit >= 0xD800 && unit < 0xDC00) {
          lead = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
          utf8::append(out, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00));
        } else {
          utf8::append(out, unit);
        }
        break;
      }
      default:
        out += line[i];
    }
  }
  return out;
}

// The letters, lower case, and nothing else.
std::u32string letters_of(const std::string& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (is_letter(c.code)) out += to_lower(c.code);
    i += c.size;
  }
  return out;
}

// How many of the letters are the same when read side by side; where a letter is more or less the two are
// brought back into step by the next six that are the same.
std::size_t same(const std::u32string& a, const std::u32string& b) {
  std::size_t i = 0, j = 0, same = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) {
      ++i, ++j, ++same;
      continue;
    }
    bool found = false;
    for (std::size_t d = 1; d < 200 && !found; ++d) {
      for (std::size_t di = 0; di <= d && !found; ++di) {
        const std::size_t x = i + di, y = j + d - di;
        if (a.substr(std::min(x, a.size()), 6) == b.substr(std::min(y, b.size()), 6)) {
          i = x, j = y;
          found = true;
        }
      }
    }
    if (!found) ++i, ++j;
  }
  return same;
}

TEST(Legacy, RealDocuments) {
  const std::filesystem::path path = std::string(VIETMEND_SHARED) + "/legacy/pairs.jsonl";
  std::ifstream in(path);
  if (!in) GTEST_SKIP() << path << " is not there";
  for (std::string line; std::getline(in, line);) {
    const std::string id = field(line, "id"), raw = field(line, "raw");
    const std::string charset = field(line, "encoding") == "vni" ? "VNI" : "TCVN3";
    const Charset seen = detect_charset(raw);
    EXPECT_EQ(seen.name, charset) << id;
    EXPECT_TRUE(seen.misread) << id;
    EXPECT_GT(seen.confidence, 0.9) << id;

    const Rewritten r = decode(raw, "auto", Encoding::repair, 0);
    EXPECT_EQ(vietmend::apply(raw, r.edits), r.text) << id;
    EXPECT_TRUE(decode(r.text, "auto", Encoding::repair, 0).edits.empty()) << id;
    const std::u32string made = letters_of(normalize(r.text)),
                         gold = letters_of(normalize(field(line, "gold")));
    // The gold has words of its own ("page 3"), and some drawings are in one of the two alone.
    EXPECT_NEAR(static_cast<double>(made.size()), static_cast<double>(gold.size()),
                0.01 * static_cast<double>(gold.size()) + 10)
        << id;
    const double right =
        static_cast<double>(same(made, gold)) / static_cast<double>(std::min(made.size(), gold.size()));
    RecordProperty(id, std::to_string(right));
    EXPECT_GE(right, 0.995) << id;
  }
}

struct Case {
  const char* file;
  const char* name;
};

TEST(Legacy, ProseInEachCharset) {
  for (const Case& c : {Case{"tcvn3", "TCVN3"}, Case{"vni", "VNI"}, Case{"viscii", "VISCII"}}) {
    // TCVN3 has no capital with a tone.
    const std::string prose = "Hôm qua, " + lower(kProse.substr(0, 4)) + std::string(kProse.substr(4));
    const std::string bytes = encoded(prose, c.file);
    ASSERT_FALSE(utf8::valid(bytes));
    EXPECT_EQ(detect_charset(bytes).name, c.name);
    EXPECT_FALSE(detect_charset(bytes).misread);
    EXPECT_GT(detect_charset(bytes).confidence, 0.9);
    EXPECT_EQ(decode(bytes, "auto", Encoding::repair, 0).text, prose) << c.name;
    EXPECT_EQ(decode(bytes, c.name, Encoding::repair, 0).text, prose) << c.name;

    const std::string misread = as_windows_1252(bytes);
    EXPECT_EQ(detect_charset(misread).name, c.name);
    EXPECT_TRUE(detect_charset(misread).misread);
    EXPECT_EQ(decode(misread, "auto", Encoding::repair, 0).text, prose) << c.name;
    EXPECT_EQ(decode(as_latin_1(bytes), "auto", Encoding::repair, 0).text, prose) << c.name;
  }
}

TEST(Legacy, LinesOfDifferentCharsets) {
  const std::string a = "Hội đồng nhân dân tỉnh khóa mười hai\n",
                    b = "thông qua nghị quyết về ngân sách địa phương\n";
  EXPECT_EQ(decode(a + encoded(b, "tcvn3"), "auto", Encoding::repair, 0).text, a + b);
  EXPECT_EQ(decode(a + as_windows_1252(encoded(b, "tcvn3")), "auto", Encoding::repair, 0).text, a + b);
  EXPECT_EQ(decode(a + as_windows_1252(encoded(b, "vni")), "auto", Encoding::repair, 0).text, a + b);
  EXPECT_EQ(decode(a + as_windows_1252(encoded(b, "vni")) + a + as_windows_1252(encoded(b, "tcvn3")), "auto",
                   Encoding::repair, 0)
                .text,
            a + b + a + b);
}

TEST(Legacy, CapitalsOfTheSecondFontWhereTheyCanBeTold) {
  const std::string small =
      "bộ xây dựng cộng hòa xã hội chủ nghĩa Việt nam\n"
      "Độc lập - Tự do - Hạnh phúc\n"
      "Hà Nội, ngày 14 tháng 7 năm 1998\n"
      "thông tư\n"
      "hướng dẫn việc sửa chữa nhà ở\n"
      "thuộc các khu tập thể của nước cộng hòa xã hội chủ nghĩa Việt Nam\n"
      "Điều một nói về những căn nhà đã xuống cấp.\n"
      "thông tư\n";
  const std::string capital =
      "bộ xây dựng CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\n"
      "Hà Nội, ngày 14 tháng 7 năm 1998\n"
      "THÔNG TƯ\n"
      "hướng dẫn việc sửa chữa nhà ở\n"
      "thuộc các khu tập thể của nước cộng hòa xã hội chủ nghĩa Việt Nam\n"
      "Điều một nói về những căn nhà đã xuống cấp.\n"
      "thông tư\n";
  const std::string bytes = encoded(small, "tcvn3");
  for (const std::string& text : {bytes, as_windows_1252(bytes)}) {
    const Rewritten r = decode(text, "auto", Encoding::repair, 0);
    EXPECT_EQ(r.text, capital);
    EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
    EXPECT_EQ(decode(text, "TCVN3", Encoding::repair, 0).text, capital);
    EXPECT_EQ(decode(text, "auto", Encoding::repair, 0.91).text, small);
  }
  EXPECT_EQ(decode(small, "auto", Encoding::repair, 0).text, small)
      << "nothing was read, and no capital is missing";
}

TEST(Legacy, OtherLanguagesStay) {
  for (const char* text : {
           "Le château était fermé après l'été; Noël approchait, et la forêt dormait déjà.\n",
           "Die Straße führt über Köln, München und Düsseldorf; schöne Grüße aus Österreich.\n",
           "El niño comió piña en la montaña; mañana será otro día, señor Muñoz.\n",
           "A situação não é boa: há razões, mas também corações e mãos.\n",
           "Smörgåsbord på Öland; flygplatsen ligger nära Malmö, säger åklagaren.\n",
           "Það er ekki gott að vera hér, sagði hún; Ísland er eyja í Norður-Atlantshafi.\n",
           "Đoàn gồm Müller, Citroën, Škoda và Nestlé đã đến thăm tỉnh.\n",
       }) {
    EXPECT_EQ(decode(text, "auto", Encoding::repair, 0).text, text);
    EXPECT_EQ(detect_charset(text).name, "UTF-8");
  }
}

}  // namespace
}  // namespace vietmend
