#include "diacritics/marked_letters.h"

#include <gtest/gtest.h>

#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend::diacritics {
namespace {

TEST(MarkedLetters, GivesBackEveryLetterItKnows) {
  int known = 0;
  for (char32_t code = 0; code < 0x2000; ++code) {
    const MarkedLetter letter = marked_letter(code);
    if (letter.letter == 0) continue;
    ++known;
    EXPECT_EQ(code_point(letter), code) << static_cast<unsigned>(code);
  }
  // a to z, đ, and twelve vowels in six tones, six of which are of a to z, in both cases.
  EXPECT_EQ(known, 2 * (26 + 1 + 12 * 6 - 6));
}

TEST(MarkedLetters, KnowsNoOtherLetters) {
  for (const char32_t code : {U'ñ', U'ö', U'ç', U'ß', U'ð', U'ж', U'1', U' ', U'\u0301'}) {
    EXPECT_EQ(marked_letter(code).letter, 0) << static_cast<unsigned>(code);
  }
  EXPECT_EQ(code_point({1, marks_of(LetterMark::stroke, 0), false}), 0U);
}

TEST(MarkedLetters, AgreesWithTheTokenizerOnWhatHasNoMarks) {
  for (const Syllable& syllable : all_syllables()) {
    const std::string text = syllable.text();
    const Spelling read = spelling_of(text);
    EXPECT_EQ(read.base, spelling_of(without_diacritics(text)).base) << text;
    EXPECT_EQ(written(without_diacritics(text), read.marks), text);
  }
}

TEST(MarkedLetters, WritesInTheCaseOfTheText) {
  EXPECT_EQ(written("Uy", spelling_of("ủy").marks), "Ủy");
  EXPECT_EQ(written("NGHIENG", spelling_of("nghiêng").marks), "NGHIÊNG");
  EXPECT_EQ(written("HĐND", 0), "HDND");
}

TEST(MarkedLetters, TakesBothPlacementsForOneSpelling) {
  for (const Syllable& syllable : all_syllables()) {
    const Spelling of_old = spelling_of(syllable.text(ToneStyle::old_style));
    const Spelling of_new = spelling_of(syllable.text(ToneStyle::new_style));
    EXPECT_EQ(with_old_placement(of_new), of_old.marks) << syllable.text();
    EXPECT_EQ(with_new_placement(of_old), of_new.marks) << syllable.text();
  }
}

}  // namespace
}  // namespace vietmend::diacritics
