#include "vietmend/collation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "vietmend/normalize.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

// In order, both by comparison and by key, each before every one after it.
void expect_ascending(const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_TRUE(compare(texts[i], texts[i]) == 0);
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      EXPECT_TRUE(compare(texts[i], texts[j]) < 0) << texts[i] << " " << texts[j];
      EXPECT_TRUE(compare(texts[j], texts[i]) > 0) << texts[i] << " " << texts[j];
      EXPECT_LT(sort_key(texts[i]), sort_key(texts[j])) << texts[i] << " " << texts[j];
    }
  }
}

TEST(Collation, TheAlphabet) {
  expect_ascending({"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m",
                    "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"});
}

TEST(Collation, TheTones) {
  for (const std::string vowel : {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"}) {
    std::vector<std::string> tones;
    for (const std::string mark : {"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}) {
      tones.push_back("t" + vowel + mark);
    }
    expect_ascending(tones);
  }
  expect_ascending({"ba", "Ba", "bà", "bả", "bã", "bá", "bạ", "bã đậu", "băng", "bâng"});
}

TEST(Collation, LettersCountBeforeTones) {
  expect_ascending({"hoa", "hòa", "hoan", "hoàn"});
  expect_ascending({"Bình Dương", "Cà Mau", "Cần Thơ", "Dinh", "Đà Nẵng", "Điện Biên", "Êa", "Huế"});
}

TEST(Collation, FormsAreEqual) {
  EXPECT_TRUE(compare("Tiếng Việt", "Tie\u0302\u0301ng Vie\u0323\u0302t") == 0);
  EXPECT_EQ(sort_key("ệ"), sort_key("e\u0302\u0323"));
  EXPECT_EQ(sort_key("ệ"), sort_key("e\u0323\u0302"));
  EXPECT_TRUE(compare("hòa", "hoà") != 0);
}

// Every order of up to three more marks on every vowel, of which the alphabet has no letter.
TEST(Collation, FormsOfLettersWithManyMarksAreEqual) {
  const std::vector<std::string> marks = {"\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031B", "\u0323"};
  for (const std::string vowel : {"a", "ă", "â", "ạ", "ậ", "e", "ệ", "o", "ơ", "ợ", "ớ", "ộ", "u", "ư", "ự", "y"}) {
    for (const std::string& first : marks) {
      for (const std::string& second : marks) {
        for (const std::string& third : marks) {
          const std::string text = vowel + first + second + third, nfc = normalize(text);
          ASSERT_TRUE(compare(text, nfc) == 0) << testing::PrintToString(text);
          ASSERT_EQ(sort_key(text), sort_key(nfc)) << testing::PrintToString(text);
        }
      }
    }
  }
}

TEST(Collation, AnyBytes) {
  std::mt19937 random(1);
  const auto any = [&] {
    std::string text(random() % 12, '\0');
    for (char& c : text) c = static_cast<char>(random() % 256);
    return text;
  };
  for (int round = 0; round < 20'000; ++round) {
    const std::string a = any(), b = any();
    EXPECT_EQ(compare(a, b) < 0, compare(b, a) > 0);
    EXPECT_TRUE(compare(a, b) == (sort_key(a).compare(sort_key(b)) <=> 0));
  }
  EXPECT_TRUE(compare("", "") == 0);
  EXPECT_TRUE(compare("", "a") < 0);
  EXPECT_LT(sort_key(""), sort_key("a"));
}

TEST(Collation, LongTexts) {
  const std::string text(1'000'000, 'a');
  EXPECT_TRUE(compare(text, text + "b") < 0);
  EXPECT_LT(sort_key(text), sort_key(text + "b"));
}

// Every syllable, sorted either way, comes out in one order: by its letters first, then by its tone.
TEST(Collation, EverySyllable) {
  struct Entry {
    std::string text, bare, key;
    Tone tone;
  };
  std::vector<Entry> all;
  for (const Syllable& s : all_syllables()) {
    const std::string text = s.text();
    all.push_back({text, without_tones(text), sort_key(text), s.tone()});
  }
  std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Entry &a = all[i - 1], &b = all[i];
    ASSERT_TRUE(compare(a.text, b.text) < 0) << a.text << " " << b.text;
    if (a.bare == b.bare) {
      ASSERT_LT(a.tone, b.tone) << a.text << " " << b.text;
    } else {
      ASSERT_TRUE(compare(a.bare, b.bare) < 0) << a.text << " " << b.text;
    }
  }
}

}  // namespace
}  // namespace vietmend
