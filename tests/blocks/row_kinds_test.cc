#include "blocks/row_kinds.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "blocks/untouched.h"
#include "language/built_in_letters.h"
#include "made_page.h"

namespace vietmend {
namespace {

// The names of the kinds of the rows that hold tokens, in order.
std::vector<std::string> kinds(std::string text, std::vector<Evidence> evidence = {}) {
  MadePage made(std::move(text), std::move(evidence));
  freeze_untouched(made.line, built_in_letters());
  const std::vector<BlockKind> all = row_kinds(made.page, made.shapes, row_evidence(made.page));
  EXPECT_EQ(all.size(), made.page.rows().size());
  constexpr const char* kNames[] = {"title",     "heading", "paragraph", "item",      "table",
                                    "form",      "caption", "footnote",  "signature", "verse",
                                    "furniture", "code",    "foreign"};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (made.page.rows()[i].has_tokens()) names.emplace_back(kNames[static_cast<std::size_t>(all[i])]);
  }
  return names;
}

std::vector<std::string> times(std::size_t n, const std::string& kind) {
  return std::vector<std::string>(n, kind);
}

using Names = std::vector<std::string>;

constexpr const char* kProse =
    "Trong kỳ báo cáo, các bản của xã tiếp tục duy trì nền nếp sinh hoạt, bà con chăm lo sản xuất và giữ gìn "
    "trật tự.\n";

std::string prose(std::size_t rows) {
  std::string text;
  for (std::size_t i = 0; i < rows; ++i) text += kProse;
  return text;
}

TEST(RowKinds, Prose) {
  EXPECT_EQ(kinds(prose(5)), times(5, "paragraph"));
  EXPECT_EQ(kinds(""), Names{});
  EXPECT_EQ(kinds("\n***\n\n"), Names{});
}

TEST(RowKinds, HeadingsAndItemsByHowTheyBegin) {
  EXPECT_EQ(
      kinds(std::string(kProse) +
            "Chương II\nĐiều 5. Giờ mở cửa\n1. Bạn đọc xuất trình thẻ khi vào.\na) Người lớn;\n- Trẻ em;\n" +
            kProse),
      (Names{"paragraph", "heading", "heading", "item", "item", "item", "paragraph"}));
}

TEST(RowKinds, CellsOneARow) {
  std::string table;
  for (int i = 1; i <= 8; ++i)
    table += std::to_string(i) + "\nBản Na Lốc\n" + std::to_string(i * 37) + "\n1.250,5\n";
  EXPECT_EQ(kinds(prose(8) + table + prose(8)), [] {
    Names names = times(8, "paragraph");
    for (const std::string& cell : times(32, "table")) names.push_back(cell);
    for (const std::string& row : times(8, "paragraph")) names.push_back(row);
    return names;
  }());
}

TEST(RowKinds, TablesOfMarkdown) {
  EXPECT_EQ(kinds(std::string(kProse) + "| Ngày | Giờ |\n|---|---|\n| Thứ hai | 7 giờ |\n" + kProse),
            (Names{"paragraph", "table", "table", "table", "paragraph"}));
  // Without bars at their edges: the row of dashes tells.
  EXPECT_EQ(kinds(std::string(kProse) + "\nNgày | Giờ\n---|---\nThứ hai | 7 giờ\n\n" + kProse),
            (Names{"paragraph", "table", "table", "table", "paragraph"}));
}

TEST(RowKinds, ColumnsAreTables) {
  EXPECT_EQ(kinds(std::string(kProse) + "Ngày\tGiờ\nThứ hai    7 giờ\n" + kProse),
            (Names{"paragraph", "table", "table", "paragraph"}));
}

TEST(RowKinds, FormsHaveDots) {
  EXPECT_EQ(kinds(std::string(kProse) +
                  "Họ và tên: .......................\nNgày sinh: ……………\nSố: ____/GM\n" + kProse),
            (Names{"paragraph", "form", "form", "form", "paragraph"}));
  EXPECT_EQ(kinds(std::string("Bà con nói: vui lắm... rồi cười.\n") + kProse), times(2, "paragraph"));
}

TEST(RowKinds, TitlesStandBehindTheLetterhead) {
  EXPECT_EQ(kinds("ỦY BAN NHÂN DÂN XÃ BẢN HỒ\n\nQUYẾT ĐỊNH\nBan hành quy chế của thư viện xã\n\nĐiều 1. Giờ "
                  "mở cửa\n" +
                  prose(3)),
            (Names{"title", "title", "title", "heading", "paragraph", "paragraph", "paragraph"}));
  // Capitals further down are a heading of the text.
  EXPECT_EQ(kinds(prose(4) + "KẾT QUẢ TRONG NĂM\n" + prose(2)),
            (Names{"paragraph", "paragraph", "paragraph", "paragraph", "heading", "paragraph", "paragraph"}));
}

TEST(RowKinds, Signatures) {
  EXPECT_EQ(
      kinds(prose(3) + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pan\n"),
      (Names{"paragraph", "paragraph", "paragraph", "signature", "signature", "signature", "signature",
             "signature", "signature"}));
  // The next document behind a signature begins anew.
  EXPECT_EQ(kinds("TM. ỦY BAN NHÂN DÂN\nLò Văn Pan\n" + prose(2)),
            (Names{"signature", "signature", "paragraph", "paragraph"}));
}

TEST(RowKinds, Verses) {
  EXPECT_EQ(kinds(prose(2) +
                  "Chiều về trên bản mờ sương\nTiếng khèn ai gọi bên đường lên nương\nMẹ ngồi dệt vải đầu "
                  "giường\nCon đi học chữ "
                  "phố phường mai sau\n" +
                  prose(2)),
            (Names{"paragraph", "paragraph", "verse", "verse", "verse", "verse", "paragraph", "paragraph"}));
  // Three rows are too few to tell.
  const Names few =
      kinds(prose(2) + "Chiều về trên bản mờ sương\nMẹ ngồi dệt vải đầu giường\nCon đi học chữ phố phường\n" +
            prose(2));
  EXPECT_EQ(std::count(few.begin(), few.end(), "verse"), 0);
}

TEST(RowKinds, CaptionsAndDates) {
  EXPECT_EQ(
      kinds(prose(2) + "Ảnh: Lò Thị Mai\n" + prose(2) + "Bản Hồ, ngày 05 tháng 6 năm 2012\n" + prose(2)),
      (Names{"paragraph", "paragraph", "caption", "paragraph", "paragraph", "caption", "paragraph",
             "paragraph"}));
}

TEST(RowKinds, FencesHoldCode) {
  EXPECT_EQ(kinds(std::string(kProse) + "```\n1. mở cửa\n```\n" + kProse),
            (Names{"paragraph", "code", "paragraph"}));
  // A fence that is not closed holds nothing.
  EXPECT_EQ(kinds("```\n" + prose(2)), times(2, "paragraph"));
  // Nor do backticks that close within their row.
  EXPECT_EQ(
      kinds("```mở``` là lệnh mở cửa kho của xã\n" + prose(2) + "```đóng``` là lệnh đóng cửa kho của xã\n"),
      times(4, "paragraph"));
}

TEST(RowKinds, ThePageTells) {
  const std::string text = std::string(kProse) +
                           "Số thẻ của bạn đọc trong năm là một trăm hai mươi.\nPhần của thư viện\n" + kProse;
  const auto at = [&](std::string_view part, Trait trait) {
    const std::size_t begin = text.find(part);
    return Evidence{{begin, begin + part.size()}, trait};
  };
  EXPECT_EQ(kinds(text, {at("Số thẻ của bạn đọc trong năm là một trăm hai mươi.", Trait::table),
                         at("Phần của thư viện", Trait::heading)}),
            (Names{"paragraph", "table", "heading", "paragraph"}));
  // Where the page tells of tables, rows are no cells because they are short.
  std::string shorts;
  for (int i = 1; i <= 8; ++i) shorts += "Bản thứ " + std::to_string(i) + " của xã\n";
  EXPECT_EQ(kinds(shorts, {{{0, 0}, Trait::begins}}), times(8, "paragraph"));
  EXPECT_EQ(kinds(shorts), times(8, "table"));
}

}  // namespace
}  // namespace vietmend
