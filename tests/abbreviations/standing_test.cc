#include "abbreviations/standing.h"

#include <gtest/gtest.h>

#include <string>

#include "expanded.h"

namespace vietmend {
namespace {

std::size_t place_of(const Line& line, std::string_view token) {
  for (std::size_t i = line.size(); i-- > 0;)
    if (line.token(i).text == token) return i;
  ADD_FAILURE() << token << " is not there";
  return 0;
}

TEST(AloneInCell, IsTheHeadOfAColumn) {
  for (const std::string text :
       {"STT\nTT\nTên xã\n", "a\n**TT**\nb", "| Số | TT | Tên |", "Số\tTT\tTên", "|\n**TT**\n|\n"}) {
    const Line line(text);
    const std::size_t i = place_of(line, "TT");
    EXPECT_TRUE(alone_in_cell(line, i, i + 1)) << text;
  }
  for (const std::string text :
       {"TT", "ở TT\nTủa Chùa", "TT Tủa Chùa\nhọp", "| TT Tủa Chùa |", "họp.\nTại TT, dân vui."}) {
    const Line line(text);
    const std::size_t i = place_of(line, "TT");
    EXPECT_FALSE(alone_in_cell(line, i, i + 1)) << text;
  }
}

TEST(ContinuesDocumentNumber, OverLineBreaksAndMarkup) {
  for (const std::string text : {"số 07/Q*Đ*-BYT ngày", "số 07/2021/TT-\nBYT ngày", "số 07/2021/\nBYT ngày",
                                 "số 07**/**2021**/**BYT ngày", "số 07/2021/ BYT ngày"}) {
    const Line line(text);
    EXPECT_TRUE(continues_document_number(line, place_of(line, "BYT"))) << text;
  }
  for (const std::string text : {"theo số 07/2021/TT-BTC\n- BYT họp", "năm 2021 BYT", "xã/BYT",
                                 "07/2021\nBYT", "07/2021, BYT", "**07/2021** BYT", "*xã*/BYT"}) {
    const Line line(text);
    EXPECT_FALSE(continues_document_number(line, place_of(line, "BYT"))) << text;
  }
}

TEST(ContinuesDocumentNumber, SoThatNothingOfItIsWrittenOut) {
  for (const std::string text :
       {"Căn cứ Thông tư số 12/2019/TT-\nBYT ngày 2/3.",
        "Căn cứ Thông tư số 12**/**2019**/**TT-BYT ngày 2/3.",
        "Căn cứ Quyết định số 5/2019/QĐ-\nUBND ngày 2/3.", "Căn cứ Quyết định số 5/\nQĐ-UBND ngày 2/3."})
    EXPECT_EQ(expanded(text), text);
}

TEST(InFormula, IsWhatStandsBesideASignOrIsComputed) {
  for (const std::string text : {"điểm = BYT", "BYT + 2", "chi phí BYT theo công thức sau", "2 × BYT"}) {
    const Line line(text);
    const std::size_t i = place_of(line, "BYT");
    EXPECT_TRUE(in_formula(line, i, i + 1)) << text;
  }
  for (const std::string text : {"BYT họp", "theo công thức của BYT", "=\nBYT", "BYT & BNV"}) {
    const Line line(text);
    const std::size_t i = place_of(line, "BYT");
    EXPECT_FALSE(in_formula(line, i, i + 1)) << text;
  }
}

TEST(AmongCodes, IsAListOfLettersWithDigits) {
  for (const std::string text : {"V1, V4, CB.", "V, CB", "CB, T2"}) {
    const Line line(text);
    EXPECT_TRUE(among_codes(line, place_of(line, "CB"))) << text;
  }
  for (const std::string text : {"các CB, đảng viên", "UBND, CB xã", "V CB"}) {
    const Line line(text);
    EXPECT_FALSE(among_codes(line, place_of(line, "CB"))) << text;
  }
}

// Where "TH" stands in a text that is all of one kind.
Standing standing_in(BlockKind kind, std::string_view text) {
  Line line(text);
  line.set_block(0, line.size(), kind);
  return standing_of(line, place_of(line, "TH"));
}

TEST(StandingOf, IsToldByTheKindOfItsBlock) {
  EXPECT_EQ(standing_in(BlockKind::paragraph, "mời TH dự"), Standing::prose);
  EXPECT_EQ(standing_in(BlockKind::signature, "mời TH dự"), Standing::listed);
  EXPECT_EQ(standing_in(BlockKind::form, "Số TH: ……"), Standing::stays);
}

TEST(StandingOf, TheFirstRowOfATableOfColumnsIsItsHead) {
  for (const std::string text :
       {"| Tên | TH |\n| Na Lo | 12 |", "Tên\tTH\nNa Lo\t12", "Tên   TH   Số\nNa Lo   1   2"})
    EXPECT_EQ(standing_in(BlockKind::table, text), Standing::stays) << text;
  for (const std::string text : {"| Tên | Số |\n| TH Na Lo | 12 |", "TH Na Lo\n12", "Tên\nTH Na Lo"})
    EXPECT_EQ(standing_in(BlockKind::table, text), Standing::listed) << text;
}

TEST(StandingOf, ItemsBelowTheHeadOfRecipientsAreListed) {
  for (const std::string text :
       {"Nơi nhận:\n- Như trên;\n- Các vụ: TH, NC;", "*Nơi nhận:*\n- Như trên;\n- Các vụ\nTH;"})
    EXPECT_EQ(standing_in(BlockKind::item, text), Standing::listed) << text;
  for (const std::string text :
       {"- Như trên;\n- Các vụ: TH;", "Nơi nhận:\n- Như trên;\nCác xã\nlàm:\n- Các vụ: TH;"})
    EXPECT_EQ(standing_in(BlockKind::item, text), Standing::prose) << text;
}

TEST(InFilingRow, IsTheRowThatSaysWhereItIsKept) {
  for (const std::string text : {"- Như trên;\n- Lưu: VT, TH.", "Lưu VT, TH", "* Lưu: VT, KGVX, TH (3b)"}) {
    const Line line(text);
    EXPECT_TRUE(in_filing_row(line, place_of(line, "TH"))) << text;
  }
  for (const std::string text : {"- Lưu: VT\n- TH", "Nơi lưu: VT, TH", "Lưu học sinh TH về", "TH"}) {
    const Line line(text);
    EXPECT_FALSE(in_filing_row(line, place_of(line, "TH"))) << text;
  }
}

}  // namespace
}  // namespace vietmend
