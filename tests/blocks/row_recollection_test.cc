#include "blocks/row_recollection.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "made_page.h"

namespace vietmend {
namespace {

// What of a shape decides anything.
std::string told(const RowShape& s) {
  std::string out;
  for (const auto value :
       {static_cast<int>(s.start), static_cast<int>(s.end), int{s.lower}, int{s.capitals}, int{s.alone},
        int{s.signature}, int{s.hangs}, s.opened, int{s.emphasis}, int{s.numbers}, int{s.columns},
        int{s.leaders}, s.width.whole.print, s.width.whole.letters, s.width.first_word.print,
        s.sentences_inside, static_cast<int>(s.first_hash % 1000), static_cast<int>(s.last_hash % 1000)})
    out += std::to_string(value) + ' ';
  return out;
}

TEST(RowRecollection, SaysOfEveryPageWhatIsReadAfresh) {
  const std::vector<std::string> texts = {
      "Điều 1. Phạm vi\n\nQuy chế này áp dụng cho chợ\nvà bến đò.\n- 2 -\nNơi nhận:\n- Như trên;",
      "Điều 1. Phạm vi\n\nQuy chế này áp dụng cho chợ và bến đò.\nNơi nhận:\n- Như trên;",
      "Điều 1. Phạm vi\n\nQuy chế này áp dụng cho chợ và bến đò.\nNơi nhận:\n- Như trên;",
      "Họ và tên: ..........\tNgày sinh: ....\nĐiều 1. Phạm vi\nĐiều 1. Phạm vi\n",
      "",
      "Nơi nhận:\n- Như trên; (lưu **hồ sơ)\nVề lâu dài. Việc này “chưa xong"};
  RowRecollection recollection;
  for (const std::string& text : texts) {
    const MadePage made(text);
    const std::vector<RowShape> shapes = recollection.shapes(made.page);
    ASSERT_EQ(shapes.size(), made.shapes.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      if (!made.page.rows()[i].has_tokens()) continue;
      EXPECT_EQ(told(shapes[i]), told(made.shapes[i])) << text << "\nrow " << i;
    }
  }
}

// A row may be cut into other tokens than the row of the same letters was.
TEST(RowRecollection, TellsRowsOfOtherTokensApart) {
  RowRecollection recollection;
  const MadePage made("chợ\nbến đò");
  recollection.shapes(made.page);
  Line line("chợ\nbến đò");
  {
    Rewriter out(line);
    out.keep(1);
    out.merge(3, "bến đò", TokenKind::word, EditKind::join, 1);
    out.finish();
  }
  const Page page(line, row_words());
  ASSERT_EQ(page.text(), made.page.text());
  EXPECT_EQ(told(recollection.shapes(page)[1]), told(shape(page, page.rows()[1])));
}

TEST(RowRecollection, KnowsASettledPageAgain) {
  RowRecollection recollection;
  const MadePage made("Một dòng.\nHai dòng.");
  EXPECT_FALSE(recollection.is_settled(made.page));
  recollection.settle(made.page);
  EXPECT_TRUE(recollection.is_settled(MadePage("Một dòng.\nHai dòng.").page));
  EXPECT_FALSE(recollection.is_settled(MadePage("Một dòng.\nBa dòng.").page));
  MadePage frozen("Một dòng.\nHai dòng.");
  frozen.line.freeze({0, 3});
  EXPECT_FALSE(recollection.is_settled(Page(frozen.line, row_words())));
}

}  // namespace
}  // namespace vietmend
