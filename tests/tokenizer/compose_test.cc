#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/letters.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

const Tone kTones[] = {Tone::level, Tone::grave, Tone::hook, Tone::tilde, Tone::acute, Tone::dot_below};

std::string normalized(const std::string& text, utf8proc_option_t form) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                             static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form));
  std::string out(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  return out;
}

std::string decomposed(const std::string& text) {
  return normalized(text, UTF8PROC_DECOMPOSE);
}

// The slow way: decompose, leave out the marks, compose.
std::string without(std::string text, const std::vector<std::string>& marks) {
  text = decomposed(text);
  for (const std::string& mark : marks) {
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  }
  return normalized(text, UTF8PROC_COMPOSE);
}

const std::vector<std::string> kToneMarks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};

TEST(Compose, EverySyllableFromItsParts) {
  for (const Syllable& s : all_syllables()) {
    ASSERT_EQ(Syllable::compose(s.onset(), s.glide(), s.nucleus(), s.coda(), s.tone()), s) << s.text();
  }
}

TEST(Compose, NoOtherParts) {
  const std::string onsets[] = {"",   "b",  "c", "ch", "d",  "đ",  "g",   "gh", "gi", "h",
                                "k",  "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                "qu", "r",  "s", "t",  "th", "tr", "v",   "x"};
  const std::string nuclei[] = {"a", "ă",  "â",  "e",  "ê",  "i",  "y",  "o",  "ô",  "ơ",  "u",
                                "ư", "ia", "iê", "ya", "yê", "ua", "uô", "ưa", "ươ", "oo", "ôô"};
  const std::string codas[] = {"", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"};
  std::size_t composed = 0;
  for (const std::string& onset : onsets) {
    for (const std::string glide : {"", "o", "u"}) {
      for (const std::string& nucleus : nuclei) {
        for (const std::string& coda : codas) {
          for (Tone tone : kTones) {
            const auto s = Syllable::compose(onset, glide, nucleus, coda, tone);
            if (!s) continue;
            ++composed;
            ASSERT_EQ(s->onset(), onset);
            ASSERT_EQ(s->glide(), glide);
            ASSERT_EQ(s->nucleus(), nucleus);
            ASSERT_EQ(s->coda(), coda);
            ASSERT_EQ(s->tone(), tone);
            ASSERT_EQ(parse_syllable(s->text()), s);
          }
        }
      }
    }
  }
  EXPECT_EQ(composed, all_syllables().size());
  EXPECT_FALSE(Syllable::compose("f", "", "a", "", Tone::level));
  EXPECT_FALSE(Syllable::compose("B", "", "a", "", Tone::level));
  EXPECT_FALSE(Syllable::compose("c", "", "i", "", Tone::level));
  EXPECT_FALSE(Syllable::compose("m", "", "a", "t", Tone::level));
  EXPECT_FALSE(Syllable::compose("gi", "", "ia", "", Tone::level));
  EXPECT_FALSE(Syllable::compose("", "", "", "", Tone::level));
}

TEST(Compose, EverySyllableInEveryTone) {
  for (const Syllable& s : all_syllables()) {
    const bool stop = s.coda() == "c" || s.coda() == "ch" || s.coda() == "p" || s.coda() == "t";
    for (Tone tone : kTones) {
      const auto toned = s.with_tone(tone);
      const bool goes =
          s.nucleus() == "ya" ? tone == Tone::level : !stop || tone == Tone::acute || tone == Tone::dot_below;
      ASSERT_EQ(toned.has_value(), goes) << s.text();
      if (!toned) continue;
      ASSERT_EQ(toned->tone(), tone);
      ASSERT_EQ(toned->with_tone(s.tone()), s);
    }
  }
}

TEST(Compose, EverySyllableStrippedAndItsToneRestored) {
  std::map<std::pair<std::string, Tone>, Syllable> restored;
  for (const Syllable& s : all_syllables()) {
    const std::string bare = without_tones(s.text());
    for (ToneStyle style : {ToneStyle::old_style, ToneStyle::new_style}) {
      const std::string text = s.text(style);
      ASSERT_EQ(without_tones(text), bare);
      ASSERT_EQ(without_tones(text), without(text, kToneMarks));
      ASSERT_EQ(without_tones(upper(text)), upper(bare));
      ASSERT_EQ(normalized(without_tones(decomposed(text)), UTF8PROC_COMPOSE), bare) << text;
    }
    ASSERT_EQ(parse_syllable(bare, s.tone()), s) << bare;
    ASSERT_EQ(parse_syllable(upper(bare), s.tone()), s) << bare;
    if (s.tone() != Tone::level) {
      ASSERT_FALSE(parse_syllable(s.text(), s.tone())) << s.text();
    }
    // No two syllables have the same letters and tone.
    ASSERT_TRUE(restored.emplace(std::pair(bare, s.tone()), s).second) << bare;
  }
  EXPECT_EQ(parse_syllable("mat", Tone::acute)->text(), "mát");
  EXPECT_FALSE(parse_syllable("mat", Tone::grave));
  EXPECT_FALSE(parse_syllable("mat", Tone::level));
  EXPECT_FALSE(parse_syllable("", Tone::acute));
  EXPECT_FALSE(parse_syllable("uy\u0341u", Tone::level));
  EXPECT_FALSE(parse_syllable("ma\u0340", Tone::acute));
}

TEST(Compose, EverySyllableWithoutDiacritics) {
  std::vector<std::string> marks = kToneMarks;
  marks.insert(marks.end(), {"\u0302", "\u0306", "\u031B"});
  for (const Syllable& s : all_syllables()) {
    std::string text = s.text(), want = without(text, marks);
    for (std::size_t at; (at = want.find("đ")) != std::string::npos;) want.replace(at, 2, "d");
    ASSERT_EQ(without_diacritics(text), want) << text;
    ASSERT_EQ(without_diacritics(upper(text)), upper(want)) << text;
    ASSERT_EQ(without_diacritics(decomposed(text)), want) << text;
  }
}

TEST(Compose, TextIsStrippedOfVietnameseMarksOnly) {
  EXPECT_EQ(without_tones("Tiếng Việt, Đà Nẵng; señor Müller 50%"), "Tiêng Viêt, Đa Năng; señor Müller 50%");
  EXPECT_EQ(without_diacritics("Tiếng Việt, ĐÀ NẴNG; señor Müller 50%"),
            "Tieng Viet, DA NANG; señor Müller 50%");
  EXPECT_EQ(without_diacritics("n\u0303 \u0301a\u0301"), "n\u0303 \u0301a");
  EXPECT_EQ(without_tones("\xFF\xE1\xBA"), "\xFF\xE1\xBA");
  // Grave and acute have a second code each, which is the same mark.
  EXPECT_EQ(without_tones("ma\u0340 ma\u0341"), "ma ma");
  EXPECT_EQ(without_diacritics("me\u0302\u0341"), "me");
  EXPECT_EQ(without_tones(""), "");
}

TEST(Compose, OtherSpelling) {
  const auto other = [](std::string_view text) {
    const auto s = parse_syllable(text)->other_spelling();
    return s ? s->text() : std::string();
  };
  EXPECT_EQ(other("quý"), "quí");
  EXPECT_EQ(other("quí"), "quý");
  EXPECT_EQ(other("quýt"), "quít");
  EXPECT_EQ(other("mỹ"), "mĩ");
  EXPECT_EQ(other("kĩ"), "kỹ");
  EXPECT_EQ(other("lý"), "lí");
  for (const std::string none : {"gì", "tin", "thủy", "mai", "may", "hoa", "nghĩ"})
    EXPECT_EQ(other(none), "");
  for (const Syllable& s : all_syllables()) {
    const auto other_one = s.other_spelling();
    ASSERT_TRUE(!other_one || other_one->other_spelling() == s) << s.text();
  }
}

}  // namespace
}  // namespace vietmend
