#include "language/row_language.h"

#include <gtest/gtest.h>

#include <random>

#include "built_in_letters.h"

namespace vietmend {
namespace {

RowLanguage language(std::string_view text) {
  const Line line(text);
  return row_language(line, 0, line.size(), built_in_letters());
}

TEST(RowLanguage, Vietnamese) {
  for (const char* row :
       {"Nguồn nhân lực thiếuvề số lượng", "Tập đoàn Samsung Electronics khởi công nhà máy tại Thái Nguyên",
        "kếhoạchsản xuất khăn,thử", "qu ản tr ị h ệ th ống"}) {
    EXPECT_EQ(language(row), RowLanguage::vietnamese) << row;
  }
}

TEST(RowLanguage, VietnameseWithoutMarks) {
  for (const char* row :
       {"toi yeu viet nam", "vi su nghiep chung cua dan toc", "Cac ban hay doc ky truoc khi tra loi",
        "CONG HOA XA HOI CHU NGHIA VIET NAM doc lap tu do hanh phuc"}) {
    EXPECT_EQ(language(row), RowLanguage::unmarked) << row;
  }
}

TEST(RowLanguage, Foreign) {
  for (const char* row :
       {"Among the statesmen of the century he was remarkable both for the tenacity and patience",
        "The front was technically independent of the government in the north",
        "Le gouvernement de la République a présenté son projet de loi devant les députés",
        "Permission is hereby granted, free of charge, to any person obtaining a copy"}) {
    EXPECT_EQ(language(row), RowLanguage::foreign) << row;
  }
}

TEST(RowLanguage, Code) {
  for (const char* row : {"for (int i = 0; i < n; i++) { total += prices[i]; }",
                          "SELECT * FROM donvi WHERE ma='UBND' AND loai = 3;", "#include <vector>",
                          "    return phanLoai(maDonVi, tenDonVi);", "<td class=\"gia\">5</td>",
                          "/usr/share/doc/x.txt /usr/lib/libx.so"}) {
    EXPECT_EQ(language(row), RowLanguage::code) << row;
  }
}

TEST(RowLanguage, TooLittleToTell) {
  for (const char* row : {"", "12.500.000", "UBND", "Nam", "01/02/2024 15:30", "---"})
    EXPECT_EQ(language(row), RowLanguage::none) << row;
}

TEST(RowLanguage, IdentifiersAreWrittenAsProgramsWriteThem) {
  for (const char* word : {"phanLoai", "GM_Polygon", "XayDung", "iPhone", "snake_case", "x2y"})
    EXPECT_TRUE(is_identifier(word)) << word;
  for (const char* word : {"UBND", "Nam", "thiếuVề", "GDPs", "a", "H5N1", "covid", "TTđã", "4G"})
    EXPECT_FALSE(is_identifier(word)) << word;
}

// A window that moves counts what is counted anew.
TEST(RowLanguage, CountsCanBeTakenAway) {
  const Line line("Nguồn lực of the phanLoai x = 5; { toi yeu nghiep } Sở TT&TT a.b.vn /usr/x/y");
  std::vector<LanguageSigns> signs;
  for (std::size_t i = 0; i < line.size(); ++i)
    signs.push_back(signs_of(line.token(i), line.gap_after(i).text, built_in_letters()));
  LanguageSigns all, half;
  for (const LanguageSigns& s : signs) all += s;
  for (std::size_t i = signs.size() / 2; i < signs.size(); ++i) half += signs[i];
  for (std::size_t i = 0; i < signs.size() / 2; ++i) all -= signs[i];
  EXPECT_EQ(all.words(), half.words());
  EXPECT_EQ(all.language(), half.language());
  EXPECT_EQ(all.code, half.code);
}

}  // namespace
}  // namespace vietmend
