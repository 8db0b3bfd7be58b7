#include "tokenizer/byte_block.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "core/letters.h"
#include "core/utf8.h"
#include "tokenizer/letter_codes.h"

namespace vietmend {
namespace {

bool among(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

// What the header says of each byte, byte by byte.
void expect_as_said(std::string_view text, std::size_t at, const ByteBlock& block) {
  for (std::size_t i = 0; i < ByteBlock::kSize; ++i) {
    const auto byte_of = [&](std::size_t n) { return n < text.size() ? text[n] : '\n'; };
    const char c = byte_of(at + i);
    const auto byte = static_cast<unsigned char>(c);
    const bool capital = c >= 'A' && c <= 'Z';
    const bool letter = capital || (c >= 'a' && c <= 'z');
    const bool word =
        letter || (byte >= 0x80 && byte <= 0xBF) || (byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1;
    const auto bit = [i](std::uint64_t mask) { return (mask >> i & 1) != 0; };
    ASSERT_EQ(bit(block.capitals), capital) << i;
    ASSERT_EQ(bit(block.ascii_letters), letter) << i;
    ASSERT_EQ(bit(block.word_bytes), word) << i;
    ASSERT_EQ(bit(block.beyond), byte >= 0x80 && !word) << i;
    ASSERT_EQ(bit(block.spaces), c == ' ' || c == '\n') << i;
    ASSERT_EQ(bit(block.digits), c >= '0' && c <= '9') << i;
    ASSERT_EQ(bit(block.marks), c != '\0' && among(c, ",;:?!\"'-()[]{}")) << i;
    ASSERT_EQ(bit(block.stops), c == '.') << i;
    ASSERT_EQ(bit(block.joints), c != '\0' && among(c, "&-./'_@:\\~%+0123456789")) << i;
    ASSERT_EQ(bit(block.same), c == byte_of(at + i + 1)) << i;
    if (letter) {
      ASSERT_EQ(block.lower[i], static_cast<char>(c | 0x20)) << i;
    } else if (byte < 0x80) {
      ASSERT_FALSE(block.lower[i] >= 'a' && block.lower[i] <= 'z') << i;
    }
  }
}

class EachVector : public testing::TestWithParam<std::int64_t> {
 protected:
  ByteBlock read(std::string_view text, std::size_t at) const {
    ByteBlock block;
    read_block_with(GetParam(), text, at, block);
    return block;
  }
  // A character in lower case, as it stands after some blanks.
  std::string lower(char32_t code) const {
    const std::string bytes = utf8::encode(code);
    const ByteBlock block = read("   " + bytes, 3);
    return std::string(block.lower.data(), bytes.size());
  }
};

TEST_P(EachVector, SeesWhatStandsThere) {
  std::mt19937 random(11);
  const std::string bytes = " \n.,-&a1Z\xC4\x90\xE1\xBA\xBB\xC6\xAF\xE2\x80";
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 200, '\0');
    for (char& c : text)
      c = round % 2 == 0 ? static_cast<char>(random() % 256) : bytes[random() % bytes.size()];
    if (text.empty()) continue;
    const std::size_t at = random() % text.size();
    expect_as_said(text, at, read(text, at));
  }
}

TEST_P(EachVector, PutsTheAlphabetInLowerCase) {
  for (char32_t code = 0x80; code < 0x3000; ++code) {
    const LetterCode letter = kLetterCodesOf.of(code);
    const std::string got = lower(code);
    const utf8::CodePoint as = utf8::at(got, 0);
    if (letter == kNoLetter) {
      // Others do not become letters of the alphabet.
      ASSERT_EQ(kLetterCodesOf.of(as.code), kNoLetter) << std::hex << static_cast<std::uint32_t>(code);
    } else {
      ASSERT_EQ(kLetterCodesOf.of(as.code), letter) << std::hex << static_cast<std::uint32_t>(code);
      ASSERT_FALSE(is_upper(as.code)) << std::hex << static_cast<std::uint32_t>(code);
    }
  }
}

// A first byte that no others belong to does not change what comes after it.
TEST_P(EachVector, LeavesBytesAfterAStrayFirstByte) {
  for (const std::string stray : {"\xC3", "\xC4", "\xC6", "\xE1", "\xE1\xBA", "\xC4\x90\xC6"}) {
    const std::string text = stray + "b\xC3\xA2\xC6\xB0\xE1\xBB\x9D ng";
    const ByteBlock block = read(text, 0);
    EXPECT_EQ(std::string_view(block.lower.data() + stray.size(), text.size() - stray.size()),
              std::string_view(text).substr(stray.size()));
  }
}

TEST_P(EachVector, ReadsTheSameAsTheOthers) {
  std::mt19937 random(12);
  for (int round = 0; round < 500; ++round) {
    std::string text(1 + random() % 200, '\0');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const std::size_t at = random() % text.size();
    ByteBlock best;
    read_block(text, at, best);
    const ByteBlock block = read(text, at);
    ASSERT_TRUE(std::equal(best.lower.begin(), best.lower.begin() + ByteBlock::kSize, block.lower.begin()));
    ASSERT_EQ(best.word_bytes, block.word_bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(Vectors, EachVector, testing::ValuesIn(vector_kinds()));

}  // namespace
}  // namespace vietmend
