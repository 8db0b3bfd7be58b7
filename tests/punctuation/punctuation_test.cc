#include "punctuation/punctuation.h"

#include <gtest/gtest.h>

#include <memory>

#include "model/model.h"
#include "words/project_lists.h"

namespace vietmend {
namespace {

const Punctuation& stage() {
  static const Punctuation punctuation(
      std::make_unique<LinearTagger>(Model::built_in()->section("punctuation.fast")), project_lists());
  return punctuation;
}

std::string restored(std::string_view text, bool capitals = true, double min_confidence = 0) {
  Line line(text);
  Recollection nothing;
  stage().restore(line, capitals, min_confidence, nothing);
  const Rewritten r = render(line);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  return r.text;
}

TEST(Punctuation, EndsSentencesBeforeCapitalsThatBeginOne) {
  const std::string text = restored(
      "Trong năm qua Đảng bộ xã đã lãnh đạo nhân dân phát triển kinh tế Đời sống của người dân ngày càng "
      "được nâng lên "
      "Tuy nhiên xã vẫn còn nhiều khó khăn");
  EXPECT_NE(text.find("kinh tế. Đời sống"), std::string::npos) << text;
  EXPECT_NE(text.find("nâng lên. Tuy nhiên, xã"), std::string::npos) << text;
}

TEST(Punctuation, ListsRanksOfNouns) {
  const std::string text = restored(
      "Hội nghị có sự tham dự của đông đảo cán bộ công chức viên chức và người lao động trong toàn huyện");
  EXPECT_NE(text.find("cán bộ, công chức, viên chức và người"), std::string::npos) << text;
}

// Marks between them would change what they say.
TEST(Punctuation, LeavesListedNumbersAsTheyAre) {
  for (const char* numbers : {"4 7 2 8 4 8 3 2 4", "1 0 1 0 1 0 1 0 1 0", "12 15 18"}) {
    const std::string text = restored(std::string("Xét dãy số sau đây của bài toán ") + numbers +
                                      " tách thành hai nửa rồi sắp xếp từng nửa theo thứ tự tăng dần");
    EXPECT_NE(text.find(numbers), std::string::npos) << text;
  }
}

TEST(Punctuation, LeavesNamesAndPhrasesWhole) {
  for (const char* phrase :
       {"Ủy ban nhân dân tỉnh Điện Biên", "Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam"}) {
    const std::string text = restored(std::string("Hôm qua đoàn công tác của ") + phrase +
                                      " đã đến thăm và làm việc tại địa phương");
    EXPECT_NE(text.find(phrase), std::string::npos) << text;
  }
}

TEST(Punctuation, AFewWordsWithoutAMarkAreNoSentence) {
  for (const char* text : {"Mỹ Kiến", "rồi Mẹ", "Thời sự", "nguồn nhân lực thiếu về số lượng",
                           "Danh mục văn bản\nBáo cáo tổng kết năm\nKế hoạch kiểm tra"}) {
    EXPECT_EQ(restored(text), text);
  }
}

TEST(Punctuation, NothingBelowMinConfidenceAndNoMarkTwice) {
  const std::string bare = "Trong năm qua xã đã hoàn thành nhiều chỉ tiêu Đời sống người dân được nâng lên";
  EXPECT_EQ(restored(bare, true, 1.0), bare);
  const std::string marked =
      "Trong năm qua, xã đã hoàn thành nhiều chỉ tiêu. Đời sống người dân được nâng lên.";
  EXPECT_EQ(restored(marked), marked);
}

TEST(Punctuation, ConfidenceIsAShareAndCapitalsAreOptional) {
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += "xã đã hoàn thành nhiều chỉ tiêu tuy nhiên đời sống người dân vẫn còn khó khăn ";
  Line line(text);
  Recollection nothing;
  stage().restore(line, false, 0, nothing);
  for (const Edit& e : render(line).edits) {
    EXPECT_EQ(e.kind, EditKind::punctuation);
    EXPECT_GT(e.confidence, 0);
    EXPECT_LE(e.confidence, 1);
  }
}

}  // namespace
}  // namespace vietmend
