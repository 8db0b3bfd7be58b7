// The same bytes read by independent implementations: glibc's iconv, ICU, GNU recode. And every letter
// written in each charset, read back by its public name, and the other way round.
#include <gtest/gtest.h>
#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>

#include "charset/decode.h"
#include "charset_text.h"
#include "vietmend/charset.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

std::string read(std::string_view bytes, std::string_view charset) {
  return normalize(decode(bytes, charset, Encoding::repair, 0).text);
}

// Every letter in a word of its own, so that marks and signs have something to stand on.
std::string alphabet_in_words() {
  std::string out;
  for (const std::string& letter : letters(kAlphabet)) out += letter + "n ";
  return out;
}

TEST(EveryLetter, ThereAndBackInEveryCharset) {
  for (const Writing& writing : kWritings) {
    const std::string words = writing.fitted(alphabet_in_words());
    EXPECT_EQ(read(writing(words), writing.name), words) << writing.name;
    const std::string prose = writing.fitted(kProse);
    EXPECT_EQ(read(writing(prose), writing.name), prose) << writing.name;
  }
}

TEST(EveryByte, ThereAndBackInTheCharsetsOfOneByte) {
  for (const Writing& writing : kWritings) {
    if (writing.table.empty() || writing.name == "VNI") continue;
    const auto rows = encoder(std::string(writing.table));
    std::size_t of_the_alphabet = 0;
    for (unsigned byte = 1; byte < 256; ++byte) {
      const std::string bytes(1, static_cast<char>(byte));
      // The FF keeps it from being UTF-8 as it stands, for which a named charset does not hold.
      const std::string word = read("x" + bytes + "n\xFF", writing.name);
      const std::vector<std::string> made = letters(word);
      const std::string& letter = made.at(1);
      if (kAlphabet.find(letter) == std::string_view::npos || !rows.contains(letter)) continue;
      EXPECT_EQ(writing(letter), bytes) << writing.name << ' ' << letter;
      ++of_the_alphabet;
    }
    // TCVN3 has the small letters, the seven capitals without a tone and fifteen with one that the standard
    // put into the places its fonts leave free.
    EXPECT_EQ(of_the_alphabet, writing.name == "TCVN3" ? 67U + 7U + 15U : 134U) << writing.name;
  }
}

// Text to another charset and back by glibc's iconv; nothing where it has no such converter.
std::optional<std::string> by_iconv(const char* to, const char* from, std::string text) {
  const iconv_t converter = iconv_open(to, from);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string out(text.size() * 4 + 16, '\0');
  char *in = text.data(), *end = out.data();
  std::size_t left = text.size(), room = out.size();
  const bool all = iconv(converter, &in, &left, &end, &room) != static_cast<std::size_t>(-1) &&
                   iconv(converter, nullptr, nullptr, &end, &room) != static_cast<std::size_t>(-1);
  iconv_close(converter);
  EXPECT_TRUE(all) << to << ' ' << from;
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

TEST(Independent, IconvWritesWhatIsReadHere) {
  const std::pair<const char*, std::string_view> charsets[] = {
      {"TCVN5712-1", "TCVN5712-1"}, {"VISCII", "VISCII"}, {"CP1258", "windows-1258"}};
  for (const auto& [name, ours] : charsets) {
    for (const std::string& text : {alphabet_in_words(), std::string(kProse)}) {
      const auto bytes = by_iconv(name, "UTF-8", text);
      if (!bytes) GTEST_SKIP() << "this iconv does not have " << name;
      EXPECT_EQ(read(*bytes, ours), text) << name;
    }
  }
}

TEST(Independent, IconvReadsWhatIsWrittenHere) {
  for (const Writing& writing : kWritings) {
    const std::string_view name = writing.name;
    if (name != "TCVN5712-1" && name != "VISCII" && name != "windows-1258") continue;
    const std::string text = writing.fitted(alphabet_in_words() + std::string(kProse)), bytes = writing(text);
    const auto theirs = by_iconv("UTF-8", name == "windows-1258" ? "CP1258" : writing.name.data(), bytes);
    if (!theirs) GTEST_SKIP() << "this iconv does not have " << name;
    EXPECT_EQ(read(bytes, name), normalize(*theirs)) << name;
  }
}

// ICU knows windows-1258 alone of these, and UTF-16.
TEST(Independent, IcuReadsTheSame) {
  const std::string text = alphabet_in_words() + std::string(kProse), bytes = encoded_windows_1258(text);
  std::string theirs;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), "windows-1258")
      .toUTF8String(theirs);
  EXPECT_EQ(read(bytes, "windows-1258"), normalize(theirs));
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text + "😀");
  for (const char* name : {"UTF-16LE", "UTF-16BE"}) {
    std::string out(static_cast<std::size_t>(utf16.length()) * 2 + 4, '\0');
    out.resize(static_cast<std::size_t>(
        utf16.extract(0, utf16.length(), out.data(), static_cast<std::uint32_t>(out.size()), name)));
    EXPECT_EQ(read(out, name), text + "😀") << name;
  }
}

// What GNU recode (Debian's package recode) makes of bytes; nothing where it is not installed.
std::optional<std::string> by_recode(const std::string& charset, const std::string& bytes) {
  char name[] = "/tmp/vietmend-recode-XXXXXX";
  const int file = mkstemp(name);
  if (file < 0) return std::nullopt;
  std::ofstream(name, std::ios::binary) << bytes;
  const std::string command = "recode " + charset + "..UTF-8 < " + name + " 2>/dev/null";
  std::string out;
  std::FILE* const pipe = popen(command.c_str(), "r");
  char block[4096];
  for (std::size_t n; pipe != nullptr && (n = std::fread(block, 1, sizeof block, pipe)) > 0;)
    out.append(block, n);
  const int status = pipe != nullptr ? pclose(pipe) : -1;
  std::remove(name);
  if (status != 0) return std::nullopt;
  return out;
}

TEST(Independent, RecodeReadsTheSame) {
  if (by_recode("VPS", "a") != "a") GTEST_SKIP() << "recode is not there: apt-get install recode";
  // recode 3.6 has no Ỗ in VPS; Mozilla's table of that charset has it.
  for (const Writing& writing : kWritings) {
    if (writing.name != "VPS" && writing.name != "VISCII" && writing.name != "TCVN5712-1") continue;
    std::string text = alphabet_in_words() + std::string(kProse);
    if (writing.name == "VPS") text.erase(text.find("Ỗ"), std::string_view("Ỗ").size());
    const std::string bytes = writing(text);
    const auto theirs = by_recode(writing.name == "TCVN5712-1" ? "TCVN" : std::string(writing.name), bytes);
    ASSERT_TRUE(theirs) << writing.name;
    EXPECT_EQ(read(bytes, writing.name), normalize(*theirs)) << writing.name;
  }
}

}  // namespace
}  // namespace vietmend
