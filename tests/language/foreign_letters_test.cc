#include "language/foreign_letters.h"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>

#include "built_in_letters.h"

namespace vietmend {
namespace {

TEST(ForeignLetters, TellsOtherLanguagesFromWordsThatRanTogether) {
  for (const char* word : {"telecommunications", "Ultimately", "Transcript", "REASSESSMENT", "statesmen",
                           "technically", "organizations", "inspector", "programme", "gouvernement",
                           "première", "Begroup", "Website", "étudiants"}) {
    EXPECT_TRUE(built_in_letters().foreign(word)) << word;
  }
  for (const char* word :
       {"thamgia", "trongkhi", "theoquy", "nghiep", "sunghiep", "xaydung", "giaothong", "phanloai",
        "nguyenvan", "thanhpho", "ninhbinh", "thiếuvề", "kếhoạch", "lamviec", "ab", "", "123"}) {
    EXPECT_FALSE(built_in_letters().foreign(word)) << word;
  }
}

TEST(ForeignLetters, ReadsWithoutCaseAndMarksOfLatin1) {
  const ForeignLetters& letters = built_in_letters();
  EXPECT_EQ(letters.odds("TRANSCRIPT"), letters.odds("transcript"));
  EXPECT_EQ(letters.odds("première"), letters.odds("premiere"));
  EXPECT_EQ(letters.odds("don't"), letters.odds("don") + letters.odds("t"));
  EXPECT_EQ(letters.odds("a_b"), letters.odds("a") + letters.odds("b"));
  EXPECT_EQ(letters.odds("thiếu"), ForeignLetters::kVietnamese);
  EXPECT_EQ(letters.odds(""), 0);
  EXPECT_EQ(letters.odds("\xFF"), letters.odds("\xFF\xFF"));
}

TEST(ForeignLetters, RefusesWhatIsNoTable) {
  std::string row = "ab";
  for (int i = 0; i < 27; ++i) row += "\t1";
  EXPECT_NO_THROW(ForeignLetters("# head\n" + row + "\n"));
  EXPECT_EQ(ForeignLetters(row).odds("abc"), 1);
  for (const std::string& bad :
       {std::string(), std::string("# head\n"), row + "\t1", row.substr(0, row.size() - 2), "a" + row,
        std::string("ab\tx"), "Ab" + row.substr(2), row + "\nab\t200"}) {
    EXPECT_THROW(ForeignLetters{bad}, std::invalid_argument) << bad;
  }
}

}  // namespace
}  // namespace vietmend
