// PDFs of tests/data/pdf: the paragraphs that went in come out, whether poppler took the text or pypdf did.
#include "cli/input/pdf/pdf_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <vietmend/vietmend.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace vietmend {
namespace {

constexpr const char* kNames[] = {"cong-van", "ke-hoach", "bao-cao",  "hai-cot",         "chu-thich",
                                  "bang",     "ban-quet", "so-trang", "nhieu-phong-chu", "khong-thut-dong"};

std::string file(const std::string& name) {
  std::ifstream in(std::string(VIETMEND_TEST_DATA "/pdf/") + name, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The rows that hold something, with one space where there are several, tabs or form feeds.
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> rows(1);
  bool space = false;
  for (const char c : text) {
    if (c == '\n' || c == '\f') {
      if (!rows.back().empty()) rows.emplace_back();
      space = false;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      space = true;
    } else {
      if (space && !rows.back().empty()) rows.back() += ' ';
      rows.back() += c;
      space = false;
    }
  }
  if (rows.back().empty()) rows.pop_back();
  return rows;
}

// The paragraphs of a file. Of a table, whose rows stand there with tabs, as they stand in `found`: whole
// rows, or a row for each cell.
std::vector<std::string> expected(const std::string& name, const std::vector<std::string>& found) {
  std::vector<std::string> out;
  std::istringstream in(file(name));
  for (std::string row; std::getline(in, row);) {
    const std::string first_cell = row.substr(0, row.find('\t'));
    const bool cells = std::find(found.begin(), found.end(), first_cell) != found.end();
    if (cells) std::replace(row.begin(), row.end(), '\t', '\n');
    for (std::string& part : paragraphs(row)) out.push_back(std::move(part));
  }
  return out;
}

std::vector<std::string> mended(const std::string& text) {
  static const Repairer lines_alone([] {
    Options options;
    options.punctuation = Restore::keep;
    options.capitals = Restore::keep;
    options.abbreviations = Abbreviations::keep;
    return options;
  }());
  return paragraphs(lines_alone.repair(text).text);
}

class Pdf : public testing::TestWithParam<const char*> {};

TEST_P(Pdf, GivesItsParagraphsThroughPoppler) {
  if (!can_read_pdf()) GTEST_SKIP() << "built without poppler";
  const std::string name = GetParam();
  const std::vector<std::string> out = mended(pdf_text(file(name + ".pdf")).text);
  EXPECT_THAT(out, testing::ElementsAreArray(expected(name + ".txt", out)));
}

TEST_P(Pdf, GivesItsParagraphsThroughPypdf) {
  const std::string name = GetParam();
  const std::vector<std::string> out = mended(file(name + ".pypdf.txt"));
  EXPECT_THAT(out, testing::ElementsAreArray(expected(name + ".txt", out)));
}

INSTANTIATE_TEST_SUITE_P(Made, Pdf, testing::ValuesIn(kNames));

TEST(PdfText, NamesPagesWithoutText) {
  if (!can_read_pdf()) GTEST_SKIP() << "built without poppler";
  EXPECT_THAT(pdf_text(file("ban-quet.pdf")).empty_pages, testing::ElementsAre(2U));
  EXPECT_THAT(pdf_text(file("cong-van.pdf")).empty_pages, testing::IsEmpty());
}

TEST(PdfText, SaysWhyItCannot) {
  EXPECT_THROW(pdf_text("văn bản thường"), std::runtime_error);
  EXPECT_THROW(pdf_text("%PDF-1.7\nhỏng"), std::runtime_error);
  EXPECT_THROW(pdf_text(""), std::runtime_error);
}

TEST(PdfText, KnowsAPdfByItsBeginning) {
  EXPECT_TRUE(is_pdf("%PDF-1.5\n"));
  EXPECT_FALSE(is_pdf("PDF"));
  EXPECT_FALSE(is_pdf(""));
}

}  // namespace
}  // namespace vietmend
