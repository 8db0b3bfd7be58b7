#include "punctuation/gap_features.h"

#include <gtest/gtest.h>

#include <set>

namespace vietmend {
namespace {

TEST(GapFeatures, AGapIsOpenWhereAMarkCouldStandAndNoneDoes) {
  const Line line("cán bộ, công (chức viên)chức tốt");
  const GapFeatures features(line);
  const std::vector<bool> expected = {true, false, true, true, false, true, true};
  for (std::size_t i = 0; i < line.size(); ++i)
    EXPECT_EQ(features.open(i), expected[i]) << line.token(i).text;
  EXPECT_EQ(features.mark(1), Mark::comma);
  EXPECT_TRUE(features.ends_line(6));
}

TEST(GapFeatures, CaseChangesOnlyTheShape) {
  const Line a("Sở đã báo cáo Tỉnh ủy"), b("Sở đã báo cáo tỉnh ủy");
  const GapFeatures fa(a), fb(b);
  EXPECT_EQ(fa.shape(4), Shape::capital);
  EXPECT_EQ(fb.shape(4), Shape::lower);
  GapFeatures::Row ra, rb;
  fa.extract(0, ra);
  fb.extract(0, rb);
  EXPECT_EQ(ra, rb);  // far from the difference
  fa.extract(3, ra);
  fb.extract(3, rb);
  int same = 0;
  for (std::size_t k = 0; k < ra.size(); ++k) same += ra[k] == rb[k];
  EXPECT_GT(same, 10);
  EXPECT_LT(same, GapFeatures::kCount);
}

TEST(GapFeatures, NumbersOfOneClassLookAlike) {
  const Line a("có 45 người trong năm 2012 này"), b("có 67 người trong năm 2019 này");
  const GapFeatures fa(a), fb(b);
  GapFeatures::Row ra, rb;
  for (std::size_t i = 0; i < a.size(); ++i) {
    fa.extract(i, ra);
    fb.extract(i, rb);
    EXPECT_EQ(ra, rb);
  }
}

TEST(GapFeatures, TemplatesDoNotCoincide) {
  const Line line("một hai ba bốn năm sáu bảy tám chín mười");
  const GapFeatures features(line);
  std::set<std::uint64_t> seen;
  GapFeatures::Row row;
  features.extract(4, row);
  seen.insert(row.begin(), row.end());
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(GapFeatures::kCount));
}

TEST(GapFeatures, DensityTellsBareTextFromPunctuated) {
  std::string bare, normal;
  for (int i = 0; i < 40; ++i) {
    bare += "cán bộ công chức viên chức ";
    normal += "cán bộ, công chức, viên chức. ";
  }
  const Line a(bare), b(normal);
  EXPECT_EQ(GapFeatures(a).density(100), Density::bare);
  EXPECT_EQ(GapFeatures(b).density(100), Density::normal);
}

TEST(GapFeatures, TextWithoutCapitalsIsKnown) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "cán bộ ";
  const Line uncased(text);
  EXPECT_EQ(GapFeatures(uncased).shape(100), Shape::uncased_lower);
  text += "Đảng";
  const Line cased(text);
  EXPECT_EQ(GapFeatures(cased).shape(195), Shape::lower);
  EXPECT_EQ(GapFeatures(cased).shape(100), Shape::uncased_lower);
}

}  // namespace
}  // namespace vietmend
