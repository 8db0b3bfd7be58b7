#include "unicode/common_text.h"

#include <gtest/gtest.h>

#include <random>

#include "core/utf8.h"

namespace vietmend {
namespace {

void expect_same(const std::string& text) {
  for (std::size_t from = 0; from <= text.size(); ++from) {
    ASSERT_EQ(next_not_plainly_nfc(text, from), next_not_plainly_nfc_scalar(text, from)) << from;
    ASSERT_EQ(next_uncommon(text, from), next_uncommon_scalar(text, from)) << from;
  }
}

TEST(CommonText, VectorsFindWhatBytesDo) {
  std::mt19937 random(3);
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      std::string text(40, 'a');
      const std::size_t at = random() % 39;
      text[at] = static_cast<char>(first);
      text[at + 1] = static_cast<char>(second);
      ASSERT_EQ(next_not_plainly_nfc(text, 0), next_not_plainly_nfc_scalar(text, 0))
          << first << ' ' << second;
      ASSERT_EQ(next_uncommon(text, 0), next_uncommon_scalar(text, 0)) << first << ' ' << second;
    }
  }
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 150, '\0');
    for (char& c : bytes) c = static_cast<char>(random() % 8 == 0 ? random() : 'a');
    expect_same(bytes);
  }
}

TEST(CommonText, VietnameseIsPassedOver) {
  const std::string text =
      "Ủy ban nhân dân tỉnh đã quyết định, ngày “01/6/2012” – ‘x’…\r\n\tĐiều 1. Kỳ họp thứ bảy\f";
  EXPECT_EQ(next_uncommon(text, 0), text.size());
  EXPECT_EQ(next_not_plainly_nfc(text, 0), text.size());
}

TEST(CommonText, WhatIsNotCommonIsFound) {
  for (const std::string& odd :
       {std::string("\0", 1), std::string("\x0B"), std::string("\x7F"), std::string("\u00A0"),
        std::string("Ð"), std::string("ð"), std::string("Ɖ"), std::string("Ƣ"), std::string("ƣ"),
        std::string("\u0302"), std::string("а"), std::string("\u200B"), std::string("\u2000"),
        std::string("\u2011"), std::string("\u2028"), std::string("ﬁ"), std::string("Ａ"), std::string("😀"),
        std::string("\xFF")}) {
    EXPECT_EQ(next_uncommon("abc" + odd + std::string(60, 'x'), 0), 3U) << testing::PrintToString(odd);
  }
}

}  // namespace
}  // namespace vietmend
