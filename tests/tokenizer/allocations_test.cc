#include <gtest/gtest.h>

#include <string>

#include "../counted_allocations.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

std::string text_of_every_kind(std::size_t size) {
  std::string text;
  while (text.size() < size) {
    text +=
        "Hôm ấy, Ủy ban “nhân dân” TP.HCM họp lúc 7h30 ngày 01/6/2007: 1.234,5 tấn, 50.000đ; số "
        "43/2010/NĐ-CP, "
        "xem https://dic.gov.vn/x và a@b.vn, /a/b.jpg, img_1.jpg 😀 Facebook TT&TT e\u0301 \xFF ...\n";
  }
  return text;
}

TEST(Allocations, TokenizingAllocatesNothing) {
  const std::string text = text_of_every_kind(100'000);
  std::size_t tokens = 0, toned = 0;
  const auto read = [&] {
    for (const Token& token : tokenize(text)) {
      ++tokens;
      if (const auto syllable = token.syllable()) toned += syllable->tone() != Tone::level;
    }
  };
  read();  // makes the tables
  const std::uint64_t before = testing::allocations().calls;
  read();
  EXPECT_EQ(testing::allocations().calls, before);
  EXPECT_GT(tokens, 1000U);
  EXPECT_GT(toned, 100U);
}

TEST(Allocations, AStreamAllocatesNoMoreForMoreText) {
  const std::string text = text_of_every_kind(100'000);
  std::size_t tokens = 0;
  TokenStream stream([&](const Token&) { ++tokens; });
  const auto feed = [&] {
    for (std::size_t at = 0; at < text.size(); at += 100) stream.feed(std::string_view(text).substr(at, 100));
  };
  feed();
  const std::uint64_t before = testing::allocations().calls;
  feed();
  EXPECT_EQ(testing::allocations().calls, before);
}

}  // namespace
}  // namespace vietmend
