#include "vietmend/syllable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "core/letters.h"

namespace vietmend {
namespace {

struct Parts {
  std::string text, onset, glide, nucleus, coda;
  Tone tone;
};

class Parsed : public testing::TestWithParam<Parts> {};

TEST_P(Parsed, HasTheseParts) {
  const Parts& want = GetParam();
  const auto syllable = parse_syllable(want.text);
  ASSERT_TRUE(syllable) << want.text;
  EXPECT_EQ(syllable->onset(), want.onset);
  EXPECT_EQ(syllable->glide(), want.glide);
  EXPECT_EQ(syllable->nucleus(), want.nucleus);
  EXPECT_EQ(syllable->coda(), want.coda);
  EXPECT_EQ(syllable->tone(), want.tone);
}

INSTANTIATE_TEST_SUITE_P(
    Syllable, Parsed,
    testing::Values(
        Parts{"nghiêng", "ngh", "", "iê", "ng", Tone::level},
        Parts{"khuya", "kh", "u", "ya", "", Tone::level}, Parts{"quốc", "qu", "", "ô", "c", Tone::acute},
        Parts{"gì", "gi", "", "i", "", Tone::grave}, Parts{"giếng", "gi", "", "iê", "ng", Tone::acute},
        Parts{"gìn", "gi", "", "i", "n", Tone::grave}, Parts{"già", "gi", "", "a", "", Tone::grave},
        Parts{"giữa", "gi", "", "ưa", "", Tone::tilde}, Parts{"giũ", "gi", "", "u", "", Tone::tilde},
        Parts{"Giê", "gi", "", "ê", "", Tone::level}, Parts{"quý", "qu", "", "y", "", Tone::acute},
        Parts{"quí", "qu", "", "i", "", Tone::acute}, Parts{"quyền", "qu", "", "yê", "n", Tone::grave},
        Parts{"quới", "qu", "", "ơ", "i", Tone::acute}, Parts{"hòa", "h", "o", "a", "", Tone::grave},
        Parts{"hoà", "h", "o", "a", "", Tone::grave}, Parts{"khỏe", "kh", "o", "e", "", Tone::hook},
        Parts{"thuỷ", "th", "u", "y", "", Tone::hook}, Parts{"huế", "h", "u", "ê", "", Tone::acute},
        Parts{"thuở", "th", "u", "ơ", "", Tone::hook}, Parts{"khuỷu", "kh", "u", "y", "u", Tone::hook},
        Parts{"xoong", "x", "", "oo", "ng", Tone::level}, Parts{"moóc", "m", "", "oo", "c", Tone::acute},
        Parts{"yến", "", "", "yê", "n", Tone::acute}, Parts{"uỷ", "", "u", "y", "", Tone::hook},
        Parts{"ủy", "", "u", "y", "", Tone::hook}, Parts{"ỷ", "", "", "y", "", Tone::hook},
        Parts{"mía", "m", "", "ia", "", Tone::acute}, Parts{"múa", "m", "", "ua", "", Tone::acute},
        Parts{"mưa", "m", "", "ưa", "", Tone::level}, Parts{"muốn", "m", "", "uô", "n", Tone::acute},
        Parts{"hươu", "h", "", "ươ", "u", Tone::level}, Parts{"ĐIỆN", "đ", "", "iê", "n", Tone::dot_below},
        Parts{"Ngoằn", "ng", "o", "ă", "n", Tone::grave}, Parts{"oai", "", "o", "a", "i", Tone::level},
        Parts{"a", "", "", "a", "", Tone::level}));

class Refused : public testing::TestWithParam<std::string> {};

TEST_P(Refused, IsNoSyllable) {
  EXPECT_FALSE(parse_syllable(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Syllable, Refused,
                         testing::Values("", "b", "ng", "ngưòi", "gía", "hòan", "họăc", "qúa", "tòan", "đựơc",
                                         "cuả", "ci", "ce", "cê", "ciên", "ka", "kông", "ngi", "nge",
                                         "ngiêng", "ngha", "gha", "ge", "ghô", "iên", "iêu", "tyên", "lyn",
                                         "chuyêng", "coa", "coe", "kuy", "mat", "mạtt", "cach", "hoc", "tôp",
                                         "mật mã", "mà ", " mà", "mà1", "fa", "wa", "za", "ja", "ba.",
                                         "nghiêngg", "aa", "xoon", "ă", "â", "đẵ", "êng", "ôch", "nguoiii",
                                         "khuyê", "uô", "ươ", "iê", "à́", "mâ", "giia", "giy", "quu", "qu"));

TEST(Syllable, NothingIsReadFromOtherBytes) {
  EXPECT_FALSE(parse_syllable(std::string_view("m\0", 2)));
  EXPECT_FALSE(parse_syllable("m\xE1"));
  EXPECT_FALSE(parse_syllable("\xE1\xBA"));
  EXPECT_FALSE(parse_syllable(std::string(1'000'000, 'a')));
  std::string marks = "a";
  for (int i = 0; i < 100'000; ++i) marks += "\xCC\x81";
  EXPECT_FALSE(parse_syllable(marks));
}

TEST(Syllable, StopsBearTwoTonesOnly) {
  for (const Syllable& syllable : all_syllables()) {
    const std::string_view coda = syllable.coda();
    if (coda == "c" || coda == "ch" || coda == "p" || coda == "t") {
      EXPECT_TRUE(syllable.tone() == Tone::acute || syllable.tone() == Tone::dot_below) << syllable.text();
    }
  }
}

TEST(Syllable, TextPlacesTheToneByStyle) {
  const auto text = [](std::string_view from, ToneStyle style) { return parse_syllable(from)->text(style); };
  EXPECT_EQ(text("HOÀ", ToneStyle::old_style), "hòa");
  EXPECT_EQ(text("hòa", ToneStyle::new_style), "hoà");
  EXPECT_EQ(text("khoẻ", ToneStyle::old_style), "khỏe");
  EXPECT_EQ(text("thủy", ToneStyle::new_style), "thuỷ");
  EXPECT_EQ(text("ủy", ToneStyle::new_style), "uỷ");
  for (ToneStyle style : {ToneStyle::old_style, ToneStyle::new_style}) {
    for (std::string same :
         {"quý", "quả", "hoàn", "khuỷu", "huýt", "thuở", "huế", "già", "mía", "của", "xoài", "quốc"}) {
      EXPECT_EQ(text(same, style), same);
    }
  }
}

TEST(Syllable, EverySyllableIsReadBackInEitherStyleAnyCaseAndDecomposed) {
  const std::vector<Syllable> all = all_syllables();
  std::map<std::string, Syllable> spelled;
  for (const Syllable& syllable : all) {
    for (ToneStyle style : {ToneStyle::old_style, ToneStyle::new_style}) {
      const std::string text = syllable.text(style);
      ASSERT_EQ(parse_syllable(text), syllable) << text;
      ASSERT_EQ(parse_syllable(upper(text)), syllable) << text;
      ASSERT_EQ(parse_syllable(capitalized(text)), syllable) << text;
      utf8proc_uint8_t* decomposed = utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
      ASSERT_EQ(parse_syllable(reinterpret_cast<const char*>(decomposed)), syllable) << text;
      std::free(decomposed);
      // Nothing else is spelled so.
      const auto [entry, fresh] = spelled.emplace(text, syllable);
      ASSERT_EQ(entry->second, syllable) << text;
      // The letters are those of the parts, but for the i that gi shares.
      const std::string parts = std::string(syllable.onset()) + std::string(syllable.glide()) +
                                std::string(syllable.nucleus()) + std::string(syllable.coda());
      if (syllable.tone() == Tone::level &&
          !(syllable.onset() == "gi" && syllable.nucleus().starts_with("i"))) {
        ASSERT_EQ(text, parts);
      }
    }
  }
}

// A tone mark anywhere but where one of the two styles has it, and any letter changed into another, gives
// either a syllable that is spelled exactly so or nothing: what is read is never more than what was written.
TEST(Syllable, WhatIsReadIsWhatWasWritten) {
  const std::u32string letters =
      U"aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
  std::vector<std::string> alphabet;
  for (char32_t letter : letters) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes);
    alphabet.emplace_back(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
  std::set<std::string> spellings;
  for (const Syllable& syllable : all_syllables()) {
    spellings.insert(syllable.text(ToneStyle::old_style));
    spellings.insert(syllable.text(ToneStyle::new_style));
  }
  // Every string of one, two and three letters.
  std::size_t read = 0;
  for (const std::string& a : alphabet) {
    read += parse_syllable(a).has_value();
    EXPECT_EQ(parse_syllable(a).has_value(), spellings.contains(a)) << a;
    for (const std::string& b : alphabet) {
      const std::string two = a + b;
      ASSERT_EQ(parse_syllable(two).has_value(), spellings.contains(two)) << two;
      read += parse_syllable(two).has_value();
      for (const std::string& c : alphabet) {
        const std::string three = two + c;
        ASSERT_EQ(parse_syllable(three).has_value(), spellings.contains(three)) << three;
        read += parse_syllable(three).has_value();
      }
    }
  }
  EXPECT_EQ(read,
            static_cast<std::size_t>(std::count_if(spellings.begin(), spellings.end(), [](const auto& text) {
              return utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), nullptr, 0,
                                        static_cast<utf8proc_option_t>(0)) <= 3;
            })));
}

TEST(Syllable, AllAreSortedByTheirPartsWithoutDoubles) {
  const std::vector<Syllable> all = all_syllables();
  EXPECT_GT(all.size(), 11'000U);
  EXPECT_LT(all.size(), 20'000U);
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view, Tone>> parts;
  for (const Syllable& s : all) parts.emplace(s.onset(), s.glide(), s.nucleus(), s.coda(), s.tone());
  EXPECT_EQ(parts.size(), all.size());
}

// Spellings counted in the corpus 500 times or more that are not syllables: each was looked at.
TEST(Syllable, TheGrammarCoversWhatIsPrinted) {
  std::ifstream counts(VIETMEND_SHARED "/lexica/syllables.tsv");
  if (!counts) GTEST_SKIP() << "no " VIETMEND_SHARED "/lexica/syllables.tsv";
  std::vector<std::string> refused;
  double all = 0, covered = 0;
  for (std::string line; std::getline(counts, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string text;
    double count = 0;
    fields >> text >> count;
    all += count;
    if (parse_syllable(text)) {
      covered += count;
    } else if (count >= 500) {
      refused.push_back(text);
    }
  }
  EXPECT_THAT(refused, testing::ElementsAre("lynh"));  // only in names; y takes no coda without a glide
  EXPECT_GT(covered / all, 0.9999);
}

}  // namespace
}  // namespace vietmend
