#include "abbreviations/definition.h"

#include <gtest/gtest.h>

#include <deque>

#include "core/line.h"

namespace vietmend {
namespace {

std::vector<NearWord> before_end(const char* text) {
  // Words live as long as what they were read from.
  static std::deque<Line> lines;
  static std::deque<Surroundings> read;
  const Line& line = lines.emplace_back(text);
  return read.emplace_back(line).before(line.size(), 30);
}

TEST(InitialsFit, WordsWhoseInitialsAreTheLetters) {
  EXPECT_EQ(initials_fit("UBND", before_end("của Ủy ban nhân dân")), 4U);
  EXPECT_EQ(initials_fit("TTTT", before_end("về thông tin và truyền thông")), 5U);
  EXPECT_EQ(initials_fit("HTTTQL", before_end("hệ thống thông tin quản lý")), 6U);
  EXPECT_EQ(initials_fit("PCTN", before_end("Luật Phòng, chống tham nhũng")), 5U);
  EXPECT_EQ(initials_fit("TW", before_end("ngân sách trung ương")), 2U);
  EXPECT_EQ(initials_fit("TƯ", before_end("ngân sách trung ương")), 2U);
}

TEST(InitialsFit, NothingElse) {
  EXPECT_EQ(initials_fit("GDP", before_end("Tổng sản phẩm quốc nội")), 0U);
  EXPECT_EQ(initials_fit("UBND", before_end("Ủy ban nhân dân tỉnh")), 0U);
  EXPECT_EQ(initials_fit("MTTQ", before_end("Mặt trận Tổ quốc Việt Nam")), 0U);
  EXPECT_EQ(initials_fit("ND", before_end("nhân. dân")), 0U) << "not over the end of a sentence";
  EXPECT_EQ(initials_fit("A", before_end("an")), 0U) << "one letter is no abbreviation";
  EXPECT_EQ(initials_fit("", before_end("an")), 0U);
}

TEST(InitialsScattered, LetsOtherWordsStandBetween) {
  EXPECT_TRUE(initials_scattered("MTTQ", before_end("Mặt trận Tổ quốc Việt Nam")));
  EXPECT_FALSE(initials_scattered("TPHCM", before_end("tại quận một")));
}

TEST(DefiningPhrase, IsFoundBeforeTheAbbreviation) {
  EXPECT_EQ(defining_phrase(before_end("Quỹ hỗ trợ (sau đây viết tắt là")), 6U);
  EXPECT_EQ(defining_phrase(before_end("Quỹ hỗ trợ, gọi tắt là")), 4U);
  EXPECT_EQ(defining_phrase(before_end("Quỹ hỗ trợ (sau đây gọi là")), 5U);
  EXPECT_EQ(defining_phrase(before_end("đó là")), 0U);
  EXPECT_EQ(defining_phrase(before_end("")), 0U);
}

TEST(WithoutMarks, IsOneForMistypedTones) {
  EXPECT_EQ(without_marks("tại nạn giao thông"), without_marks("Tai nạn giao thông"));
  EXPECT_NE(without_marks("tai nạn"), without_marks("tai nan lao"));
}

}  // namespace
}  // namespace vietmend
