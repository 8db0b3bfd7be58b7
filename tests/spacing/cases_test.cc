// Sentences before and after, from tests/data/spacing.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "mended.h"

namespace vietmend {
namespace {

// Lines "before <tab> after", or one sentence that stays as it is. Lines that begin with # are comments.
void check(const std::string& file) {
  std::ifstream in(std::string(VIETMEND_TEST_DATA "/spacing/") + file);
  ASSERT_TRUE(in) << file;
  std::string line;
  int cases = 0;
  while (std::getline(in, line)) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::string before = line.substr(0, tab);
    const std::string after = tab == std::string::npos ? before : line.substr(tab + 1);
    const Rewritten out = mended(before);
    EXPECT_EQ(out.text, after);
    EXPECT_EQ(vietmend::apply(before, out.edits), out.text);
    EXPECT_EQ(mended(out.text).text, out.text) << "not settled";
    ++cases;
  }
  EXPECT_GT(cases, 5) << file;
}

TEST(Cases, SplitsWordsThatRanTogether) {
  check("split.tsv");
}
TEST(Cases, JoinsTornSyllables) {
  check("join.tsv");
}
TEST(Cases, SpacesMarks) {
  check("marks.tsv");
}
TEST(Cases, DropsDoubles) {
  check("doubles.tsv");
}
TEST(Cases, LeavesGoodTextAlone) {
  check("stays.txt");
}

TEST(Cases, LeavesIdentifiersInVietnamese) {
  for (const char* text :
       {"Lấy ra các cột Mã_Nhân_Viên của bảng Nhân_Viên.", "Mở bảng thuê_phòng rồi ghi tên."})
    EXPECT_EQ(mended(text).text, text);
}

// One place may have run together; three that say the same are how the text writes it.
TEST(Cases, LeavesWordsThatATextWritesAgainAndAgain) {
  const std::string once = "Lực từ có mômen đối với trục quay của khung dây. ";
  EXPECT_EQ(mended(once).text, "Lực từ có mô men đối với trục quay của khung dây. ");
  const std::string own = once + "Khung quay tới khi mômen bằng không. Ta tính mômen bằng tích phân.";
  EXPECT_EQ(mended(own).text, own);
  const std::string apart =
      "Nhà trường tổchức hội thi, lớp tổchức ôn tập, đội tổchức văn nghệ. Ban tổ chức và các tổ chức khác "
      "đến dự.";
  EXPECT_EQ(
      mended(apart).text,
      "Nhà trường tổ chức hội thi, lớp tổ chức ôn tập, đội tổ chức văn nghệ. Ban tổ chức và các tổ chức "
      "khác đến dự.");
}

TEST(Cases, LeavesWhatIsNotVietnameseAlone) {
  check("foreign.txt");
}

TEST(Cases, NamesTheKindOfEachEdit) {
  const auto kind = [](std::string_view text) {
    const Rewritten out = mended(text);
    return out.edits.size() == 1 ? name(out.edits[0].kind) : std::string_view("not one edit");
  };
  EXPECT_EQ(kind("đội thợ mộc khéotay nhất vùng"), "split");
  EXPECT_EQ(kind("lớp học v ẽ của làng"), "join");
  EXPECT_EQ(kind("trồng thêm ngô,khoai trên nương"), "space");
  EXPECT_EQ(kind("họp với với trưởng bản"), "duplicate");
}

TEST(Cases, MakesNoEditBelowTheConfidenceAskedFor) {
  const std::string text = "đội thợ mộc khéotay nhất vùng, trồng ngô,khoai của của bản, tháng7, v ẽ tranh";
  EXPECT_TRUE(mended(text, 1.01).edits.empty());
  for (const double least : {0.5, 0.9, 0.95, 0.99}) {
    for (const Edit& edit : mended(text, least).edits) EXPECT_GE(static_cast<double>(edit.confidence), least);
  }
}

}  // namespace
}  // namespace vietmend
