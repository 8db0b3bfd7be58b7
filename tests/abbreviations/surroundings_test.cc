#include "abbreviations/surroundings.h"

#include <gtest/gtest.h>

#include <string>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// What a word's letters look like is read off its bytes where they are plain; it must be what casing() says.
TEST(NearWord, HasTheCaseOfItsLettersForEveryLetterThereIs) {
  for (char32_t code = 0x21; code < 0x2000; ++code) {
    if (!is_letter(code)) continue;
    const std::string letter = utf8::encode(code);
    for (const std::string& word : {letter, "n" + letter, letter + "n", "N" + letter, letter + "gh"}) {
      const Line line(word);
      if (line.size() != 1 || line.token(0).text != word) continue;
      const Surroundings around(line);
      const std::vector<NearWord> words = around.before(1, 1);
      ASSERT_EQ(words.size(), 1U) << word;
      const Casing c = casing(word);
      EXPECT_EQ(words[0].lower, lower(word)) << word;
      EXPECT_EQ(words[0].upper, c == Casing::upper) << word;
      EXPECT_EQ(words[0].capital,
                c == Casing::capital || (c == Casing::mixed && is_upper(utf8::at(word, 0).code)))
          << word;
    }
  }
}

TEST(Surroundings, ReadWhatIsWrittenOutAsTheTokenizerWould) {
  const Line line("họp ở KCN,KCX nay");
  Surroundings around(line);
  around.replace(2, 4, "khu công nghiệp (KCN,KCX)");
  const Line written("họp ở khu công nghiệp (KCN,KCX) nay");
  const Surroundings again(written);
  const auto texts = [](const std::vector<NearWord>& words) {
    std::string all;
    for (const NearWord& w : words) all.append(w.lower).append(" ");
    return all;
  };
  EXPECT_EQ(texts(around.before(4, 20)), texts(again.before(written.size() - 1, 20)));
  EXPECT_EQ(texts(around.after(0, 20)), texts(again.after(0, 20)));
}


}  // namespace
}  // namespace vietmend
