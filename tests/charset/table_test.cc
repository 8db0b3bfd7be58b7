#include "charset/table.h"

#include <gtest/gtest.h>
#include <iconv.h>
#include <unicode/ucnv.h>

#include <set>

#include "charset_text.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

struct Named {
  CharsetId id;
  const char* file;
  const char* iconv_name;
};

std::string read(const CharsetTable& table, std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto letter = table.read(bytes, i);
    utf8::append(out, letter.code);
    i += letter.size;
  }
  return out;
}

TEST(Table, EveryLetterOfTheAlphabetGoesThereAndBack) {
  for (const Named& n : {Named{CharsetId::tcvn5712, "tcvn5712-vn1", ""},
                         Named{CharsetId::viscii, "viscii", ""}, Named{CharsetId::vni, "vni", ""}}) {
    for (const std::string& letter : letters(kAlphabet)) {
      const std::string bytes = encoded(letter, n.file);
      EXPECT_LE(bytes.size(), 2U) << n.file << ' ' << letter;
      EXPECT_EQ(bytes == letter, letter.size() == 1) << n.file << ' ' << letter;
      EXPECT_EQ(read(table(n.id), bytes), letter) << n.file;
    }
  }
}

TEST(Table, Tcvn3HasTheSmallLettersAndTheSevenCapitals) {
  std::set<std::string> capitals = {"Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"};
  for (const std::string& letter : letters(kAlphabet)) {
    if (letter.size() == 1) continue;
    const std::string bytes = encoded(letter, "tcvn3");
    if (bytes.size() == 1) {
      EXPECT_EQ(read(table(CharsetId::tcvn3), bytes), letter);
      capitals.erase(letter);
    }
  }
  EXPECT_TRUE(capitals.empty());
  std::size_t small = 0;
  for (const std::string& letter : letters(kAlphabet.substr(0, kAlphabet.size() / 2))) {
    if (letter.size() > 1 && encoded(letter, "tcvn3").size() == 1) ++small;
  }
  EXPECT_EQ(small, 67U);
}

TEST(Table, VniMarksMayBeOfEitherCase) {
  EXPECT_EQ(read(table(CharsetId::vni), "NGHE\xC4 NGHE\xE4"), "NGHỆ NGHỆ");
  EXPECT_EQ(read(table(CharsetId::vni), "nghe\xC4 nghe\xE4"), "nghệ nghệ");
}

TEST(Table, Windows1252IsAsBrowsersHaveIt) {
  const CharsetTable& t = table(CharsetId::windows1252);
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    EXPECT_EQ(utf8::encode(t.single(static_cast<unsigned char>(byte))), as_windows_1252({&c, 1})) << byte;
    EXPECT_EQ(windows1252_byte(t.single(static_cast<unsigned char>(byte))), static_cast<int>(byte));
  }
  EXPECT_EQ(windows1252_byte(0x1EC7), -1);
  EXPECT_EQ(windows1252_byte(0x111), -1);
}

// Reading a letter back and again cannot go on for ever: what a table makes of a letter of windows-1252 never
// leads back to that letter, through any of the tables.
TEST(Table, NoReadingLeadsBackToWhereItBegan) {
  std::map<char32_t, std::set<char32_t>> leads_to;
  for (const CharsetId id : {CharsetId::tcvn3, CharsetId::tcvn5712, CharsetId::vni, CharsetId::viscii,
                             CharsetId::windows1258, CharsetId::windows1252}) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      const char32_t made = table(id).single(static_cast<unsigned char>(byte));
      const char32_t sign = table(CharsetId::windows1252).single(static_cast<unsigned char>(byte));
      if (made != sign) leads_to[sign].insert(made);
      if (made != byte) leads_to[byte].insert(made);
    }
  }
  for (const auto& [from, unused] : leads_to) {
    std::set<char32_t> reached = leads_to[from];
    for (bool grown = true; grown;) {
      grown = false;
      for (const char32_t code : std::set<char32_t>(reached)) {
        const auto next = leads_to.find(code);
        if (next == leads_to.end()) continue;
        for (const char32_t further : next->second) grown |= reached.insert(further).second;
      }
    }
    EXPECT_FALSE(reached.contains(from)) << std::hex << static_cast<unsigned>(from);
  }
}

// What glibc's iconv makes of the bytes; empty where it has no such converter or they mean nothing.
std::string by_iconv(const char* name, std::string bytes) {
  const iconv_t converter = iconv_open("UTF-8", name);
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  char out[16];
  char *in = bytes.data(), *to = out;
  std::size_t left = bytes.size(), room = sizeof out;
  const std::size_t done = iconv(converter, &in, &left, &to, &room);
  if (done != static_cast<std::size_t>(-1)) iconv(converter, nullptr, nullptr, &to, &room);
  iconv_close(converter);
  return done == static_cast<std::size_t>(-1) ? std::string() : std::string(out, to);
}

TEST(Table, AgreesWithIconv) {
  if (by_iconv("VISCII", "a").empty()) GTEST_SKIP() << "this iconv does not have the Vietnamese charsets";
  for (const Named& n : {Named{CharsetId::tcvn5712, "", "TCVN5712-1"}, Named{CharsetId::viscii, "", "VISCII"},
                         Named{CharsetId::windows1258, "", "CP1258"}}) {
    int compared = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
      const std::string bytes(1, static_cast<char>(byte));
      const std::string expected = by_iconv(n.iconv_name, bytes);
      if (expected.empty()) continue;
      ++compared;
      EXPECT_EQ(normalize(read(table(n.id), bytes)), normalize(expected)) << n.iconv_name << ' ' << byte;
    }
    EXPECT_GT(compared, 230) << n.iconv_name;
  }
}

// Each byte as ICU's converter of that name reads it, which has control codes for what the charset leaves
// undefined.
TEST(Table, WindowsCharsetsAreThoseOfIcu) {
  for (const Named& n : {Named{CharsetId::windows1252, "", "windows-1252"},
                         Named{CharsetId::windows1258, "", "windows-1258"}}) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(n.iconv_name, &status);
    ASSERT_TRUE(U_SUCCESS(status)) << n.iconv_name;
    int compared = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
      const char source = static_cast<char>(byte);
      UChar target[4];
      ucnv_reset(converter);
      const std::int32_t length = ucnv_toUChars(converter, target, 4, &source, 1, &status);
      ASSERT_TRUE(U_SUCCESS(status) && length == 1) << n.iconv_name << ' ' << byte;
      if (byte >= 0x80 && byte < 0xA0 && target[0] == byte) continue;
      ++compared;
      EXPECT_EQ(table(n.id).single(static_cast<unsigned char>(byte)), target[0])
          << n.iconv_name << ' ' << byte;
    }
    ucnv_close(converter);
    EXPECT_GE(compared, 245) << n.iconv_name;
  }
}

}  // namespace
}  // namespace vietmend
