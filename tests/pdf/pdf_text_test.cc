// PDFs of tests/data/pdf: the paragraphs that went in come out, whether poppler took the text or pypdf did.
#include "cli/input/pdf/pdf_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <vietmend/vietmend.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "applied_evidence.h"

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

// The marks of footnotes stay in a text: "trên địa bàn các xã.1", "1 Số liệu của phòng".
std::vector<std::string> without_note_marks(std::vector<std::string> rows) {
  static const std::regex at_end("([.:]) ?[12]$"), at_begin("^[12] ?(?=[A-Z])");
  for (std::string& row : rows) {
    row = std::regex_replace(std::regex_replace(row, at_end, "$1"), at_begin, "");
  }
  return rows;
}

// By how many breaks between paragraphs two texts of the same words differ; a great number where the words
// do.
std::size_t breaks_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto read = [](const std::vector<std::string>& rows, std::string& words) {
    std::set<std::size_t> breaks;
    for (const std::string& row : rows) {
      for (const char c : row) words += c == ' ' ? "" : std::string(1, c);
      breaks.insert(words.size());
    }
    return breaks;
  };
  std::string words_a, words_b;
  const std::set<std::size_t> breaks_a = read(a, words_a), breaks_b = read(b, words_b);
  if (words_a != words_b) return 1000;
  std::vector<std::size_t> differ;
  std::set_symmetric_difference(breaks_a.begin(), breaks_a.end(), breaks_b.begin(), breaks_b.end(),
                                std::back_inserter(differ));
  return differ.size();
}

std::vector<std::string> mended(const std::string& text, const std::vector<Evidence>& evidence = {}) {
  static const Repairer lines_alone([] {
    Options options;
    options.punctuation = Restore::keep;
    options.capitals = Restore::keep;
    options.abbreviations = Abbreviations::keep;
    return options;
  }());
  return paragraphs(lines_alone.repair(text, evidence).text);
}

class Pdf : public testing::TestWithParam<const char*> {};

TEST_P(Pdf, GivesItsParagraphsThroughPoppler) {
  if (!can_read_pdf()) GTEST_SKIP() << "built without poppler";
  const std::string name = GetParam();
  const PdfText read = pdf_text(file(name + ".pdf"));
  const std::vector<std::string> out = mended(read.text, read.evidence);
  std::vector<std::string> in = expected(name + ".txt", out);
  if (name == "bao-cao") in.erase(in.begin());  // the first running head too stands where running heads stand
  EXPECT_THAT(without_note_marks(out), testing::ElementsAreArray(without_note_marks(in)));
}

TEST_P(Pdf, TellsItsParagraphs) {
  if (!can_read_pdf()) GTEST_SKIP() << "built without poppler";
  const std::string name = GetParam();
  const PdfText read = pdf_text(file(name + ".pdf"));
  const std::vector<std::string> out = paragraphs(applied_evidence(read.text, read.evidence));
  std::vector<std::string> in = expected(name + ".txt", out);
  // Of a running head, the first one too stands where running heads stand.
  if (name == "bao-cao") in.erase(in.begin());
  EXPECT_THAT(out, testing::ElementsAreArray(in));
}

TEST_P(Pdf, GivesItsParagraphsThroughPypdf) {
  const std::string name = GetParam();
  std::vector<std::string> out = without_note_marks(mended(file(name + ".pypdf.txt")));
  // A number that ends a text, and is the only one, may be that of a page or any other: it stays.
  if (out.back().size() == 1) out.pop_back();
  const std::vector<std::string> in = without_note_marks(expected(name + ".txt", out));
  // Without the page, nothing tells whether a sentence that ends with a full row ends its paragraph: one such
  // break may be missed.
  if (breaks_apart(out, in) > 1) {
    EXPECT_THAT(out, testing::ElementsAreArray(in));
  }
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
