// Rows that would be dropped and may not be changed.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "repaired.h"

namespace vietmend {
namespace {

// What is made of a text of which some parts are furniture and one part is frozen.
std::string repaired_with(const std::string& text, const std::vector<std::string>& furniture,
                          const std::string& frozen) {
  Line line(text);
  std::vector<Evidence> evidence;
  for (const std::string& row : furniture) {
    const std::size_t begin = text.find(row);
    EXPECT_NE(begin, std::string::npos) << row;
    evidence.push_back({{begin, begin + row.size()}, Trait::furniture});
  }
  line.set_evidence(std::move(evidence));
  const std::size_t begin = text.find(frozen);
  line.freeze({begin, begin + frozen.size()});
  RowRecollection none;
  PageReading reading;
  layout().repair(line, Lines::keep, Boilerplate::drop, 0, none, reading);
  return render(line).text;
}

constexpr const char* kText =
    "Thư viện xã mở cửa.\nOfficial Gazette\nBạn đọc vào buổi sáng.\nTrang đầu\nBà con mượn sách về nhà.\n";

TEST(FrozenRows, AreNotDropped) {
  EXPECT_EQ(repaired_with(kText, {"Official Gazette"}, "Gazette"), kText);
  EXPECT_EQ(repaired_with(kText, {"Official Gazette"}, "mở cửa"),
            "Thư viện xã mở cửa.\nBạn đọc vào buổi sáng.\nTrang đầu\nBà con mượn sách về nhà.\n");
}

// What is dropped behind a frozen row leaves its line breaks where it stood.
TEST(FrozenRows, MoveNothingBehindThem) {
  EXPECT_EQ(repaired_with(kText, {"Official Gazette", "Trang đầu"}, "Official Gazette"),
            "Thư viện xã mở cửa.\nOfficial Gazette\nBạn đọc vào buổi sáng.\nBà con mượn sách về nhà.\n");
  EXPECT_EQ(repaired_with(kText, {"Official Gazette", "Trang đầu"}, "Trang"),
            "Thư viện xã mở cửa.\nBạn đọc vào buổi sáng.\nTrang đầu\nBà con mượn sách về nhà.\n");
}

// A line break that is frozen stays, and the rows on both sides of it.
TEST(FrozenRows, StandBesideFrozenLineBreaks) {
  EXPECT_EQ(repaired_with(kText, {"Official Gazette", "Trang đầu"}, ".\nOff"),
            "Thư viện xã mở cửa.\nOfficial Gazette\nBạn đọc vào buổi sáng.\nBà con mượn sách về nhà.\n");
}

}  // namespace
}  // namespace vietmend
