#include <gtest/gtest.h>

#include <string>

#include "scan/mistaken.h"

namespace vietmend {
namespace {

std::string mended(const std::string& text) {
  const Rewritten out = mend_mistaken(text, 0);
  EXPECT_EQ(vietmend::apply(text, out.edits), out.text);
  EXPECT_TRUE(mend_mistaken(out.text, 0).edits.empty()) << out.text;
  return out.text;
}

// A row for each mark.
std::string rows(const std::string& marks) {
  std::string text;
  for (std::size_t begin = 0; begin < marks.size();) {
    const std::size_t end = std::min(marks.find(' ', begin), marks.size());
    text += marks.substr(begin, end - begin) + " Mục này;\n";
    begin = end + 1;
  }
  return text;
}

void expect(const std::string& marks, const std::string& wanted) {
  EXPECT_EQ(mended(rows(marks)), rows(wanted));
}

TEST(ItemMarks, SignsThatMarkNoPoint) {
  expect("đ) e) ø) h)", "đ) e) g) h)");
  expect("e) Ø)", "e) g)");
  expect("b) ©) d)", "b) c) d)");
  expect("đ) ©) g)", "đ) e) g)");
  expect("h) ¡) k)", "h) i) k)");
  // Where the letter is another, or nothing tells.
  expect("a) ø) c)", "a) ø) c)");
  expect("ø)", "ø)");
}

TEST(ItemMarks, LettersBetweenTwo) {
  expect("a) b) e) d) đ) e) g)", "a) b) c) d) đ) e) g)");
  expect("h) 1) k)", "h) i) k)");
  // One side alone does not tell, and what counts otherwise is nothing to mend.
  expect("a) b) e)", "a) b) e)");
  expect("b) e) g)", "b) e) g)");
  expect("1) 2) 3)", "1) 2) 3)");
  // The points of another clause.
  expect("a) b) 2. e) d)", "a) b) 2. e) d)");
}

TEST(ItemMarks, Numbers) {
  expect("7. §. 9.", "7. 8. 9.");
  expect("4. Š. 6.", "4. 5. 6.");
  expect("7. a) b) Š.", "7. a) b) 8.");
  expect("l. 2. 3.", "1. 2. 3.");
  expect("6. §. 9. $.", "6. §. 9. $.");
}

TEST(ItemMarks, RomanNumbers) {
  expect("I. H. HI. IV.", "I. II. III. IV.");
  expect("L. II. 1. 2. IIl.", "I. II. 1. 2. III.");
  expect("(¡) (ii) (iiï)", "(i) (ii) (iiï)");
  expect("(1) (ii)", "(i) (ii)");
  // Letters in capitals, numbers in brackets, and a list of its own between.
  expect("G. H. I.", "G. H. I.");
  expect("I. A. B. C. D. E. G. 1. 2. H.", "I. A. B. C. D. E. G. 1. 2. H.");
  expect("(1) (2) (3)", "(1) (2) (3)");
  expect("(1) (2) (i) (ii)", "(1) (2) (i) (ii)");
  expect("K. L. M.", "K. L. M.");
}

TEST(ItemMarks, FarApart) {
  std::string text = "b) Hai;\ne) Ba;\n";
  for (int i = 0; i < 70; ++i) text += "Một hàng khác.\n";
  EXPECT_EQ(mended(text + "d) Bốn;\n"), text + "d) Bốn;\n");
}

}  // namespace
}  // namespace vietmend
