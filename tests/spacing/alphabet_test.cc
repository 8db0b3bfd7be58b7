#include "spacing/alphabet.h"

#include <gtest/gtest.h>

#include "core/letters.h"

namespace vietmend::spacing {
namespace {

TEST(Alphabet, FoldsEveryLetterAsUnicodeDoes) {
  for (std::size_t i = 0; i < kVietnamese.size(); ++i) {
    EXPECT_EQ(to_lower(kVietnameseCapitals[i]), kVietnamese[i]) << i;
    EXPECT_EQ(folded(read_symbol(kVietnameseCapitals[i])), read_symbol(kVietnamese[i]));
    EXPECT_TRUE(is_capital(read_symbol(kVietnameseCapitals[i])));
    EXPECT_TRUE(is_vietnamese(read_symbol(kVietnamese[i])));
  }
}

TEST(Alphabet, KnowsVowels) {
  for (const char32_t c : std::u32string_view(U"aeiouyăâêôơưếỵ"))
    EXPECT_TRUE(is_vowel(read_symbol(c))) << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string_view(U"bcdđxz5&"))
    EXPECT_FALSE(is_vowel(read_symbol(c))) << static_cast<unsigned>(c);
}

TEST(Alphabet, TakesOneSymbolForEachCodePointAndInvalidByte) {
  std::vector<Symbol> symbols;
  append_symbols("Đã\xFFж’1", symbols);
  ASSERT_EQ(symbols.size(), 6U);
  EXPECT_EQ(symbols[2], kOtherLetter);
  EXPECT_EQ(symbols[3], kOtherLetter);
  EXPECT_EQ(symbols[4], kApostrophe);
  EXPECT_EQ(symbols[5], read_symbol(U'1'));
  EXPECT_EQ(symbols[5], kFirstDigit + 1);
}

}  // namespace
}  // namespace vietmend::spacing
