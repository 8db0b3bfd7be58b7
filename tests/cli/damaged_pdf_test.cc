// PDF files that are damaged: what can be read of them is written, what cannot is named.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "command.h"
#include "pdf_objects.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// A PDF file with a page for each content; of an empty one the page itself is left out.
std::string pdf(const std::vector<std::string>& contents) {
  PdfObjects objects;
  std::string kids;
  for (std::size_t i = 0; i < contents.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  objects.add("<</Type/Catalog/Pages 2 0 R>>");
  objects.add("<</Type/Pages/Count " + std::to_string(contents.size()) + "/Kids[" + kids + "]>>");
  objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  for (const std::string& content : contents) {
    objects.add(content.empty() ? "null"
                                : "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Resources<</Font<</F 3 0 "
                                  "R>>>>/Contents " +
                                      objects.reference(2) + ">>");
    objects.add_stream("", content);
  }
  return objects.file();
}

std::string page(const std::string& words) {
  return "BT /F 12 Tf 20 300 Td (" + words + ") Tj ET";
}

const std::string kBroken = "BT /F 12 Tf 20 300 Td <zz zz> Tj ) nonsense ET";

class DamagedPdfTest : public CommandTest {
 protected:
  void SetUp() override {
#ifndef VIETMEND_READS_PDF
    GTEST_SKIP() << "built without poppler";
#endif
  }

  // Nothing can be read: every command says so, and leaves nothing.
  void expect_nothing(const std::string& bytes, const std::string& reason) {
    write("a.pdf", bytes);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"clean", "a.pdf"},
                                                      {"clean", "-o", "out", "a.pdf"},
                                                      {"clean", "-o", "f/", "a.pdf"},
                                                      {"clean", "--extracted", "raw", "-o", "out", "a.pdf"},
                                                      {"diff", "a.pdf"},
                                                      {"diff", "--html", "out", "a.pdf"}}) {
      const Ran ran = run(arguments);
      EXPECT_EQ(ran.exit, 3) << reason << testing::PrintToString(arguments);
      EXPECT_EQ(ran.out, "");
      EXPECT_THAT(ran.err, AllOf(HasSubstr("vietmend: a.pdf: "), HasSubstr(reason)));
      fs::remove(path("f"));
      EXPECT_THAT(names(), ElementsAre("a.pdf"));
    }
    EXPECT_EQ(run({"stats", "a.pdf"}).exit, 3) << reason;
  }
};

#ifdef VIETMEND_LOADS_PDF
TEST_F(DamagedPdfTest, WhatReadsThemIsNotThere) {
  write("a.pdf", pdf({page("Good day")}));
  const Ran ran = run_shell("cp \"$VIETMEND\" alone && ./alone clean -o out a.pdf");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("vietmend: a.pdf: what reads PDF files cannot be loaded"),
                             HasSubstr("vietmend-pdf.so")));
  EXPECT_THAT(names(), ElementsAre("a.pdf", "alone"));
  EXPECT_EQ(run_shell("./alone clean --ocr a.pdf").exit, 3);
  write("good.txt", kGood);
  EXPECT_EQ(run_shell("./alone clean good.txt").out, kGood);
}
#endif

TEST_F(DamagedPdfTest, NothingCanBeRead) {
  const std::string whole = pdf({page("Good day"), page("Good night")});
  EXPECT_EQ((write("whole.pdf", whole), run({"clean", "whole.pdf"}).exit), 0);
  fs::remove(path("whole.pdf"));
  expect_nothing(pdf({}), "without pages");
  expect_nothing(pdf({kBroken}), "nothing can be read");
  expect_nothing(pdf({"", kBroken}), "nothing can be read");
  expect_nothing(pdf({kBroken, kBroken}), "nothing can be read");
  expect_nothing(whole.substr(0, 20), "damaged");
  expect_nothing("%PDF-1.7\n", "damaged");
  expect_nothing(whole.substr(0, 60), "");
}

TEST_F(DamagedPdfTest, WhatCanBeReadIsWritten) {
  for (const std::string& broken : {kBroken, std::string()}) {
    write("a.pdf", pdf({page("First one here"), broken, page("Third one here")}));
    const Ran ran = run({"clean", "--punctuation", "keep", "a.pdf"});
    EXPECT_EQ(ran.exit, 1) << ran.err;
    EXPECT_THAT(ran.out, AllOf(HasSubstr("First one here"), HasSubstr("Third one here")));
    // Of a page that is not there poppler gives the next one, and none at the end.
    EXPECT_THAT(ran.err,
                HasSubstr(broken.empty() ? "vietmend: a.pdf: page 2 is damaged; not all of it could be read ("
                                         : "vietmend: a.pdf: page 2 cannot be read ("));
    EXPECT_THAT(ran.err, Not(HasSubstr("page 1")));
    EXPECT_EQ(run({"clean", "-o", "out", "a.pdf"}).exit, 1);
    EXPECT_THAT(read("out"), AllOf(HasSubstr("First one here"), HasSubstr("Third one here")));
    EXPECT_EQ(run({"clean", "-o", "folder/", "a.pdf"}).exit, 1);
    EXPECT_EQ(read("folder/a.txt"), read("out"));
    for (const std::string command : {"diff", "stats"}) {
      const Ran shown = run({command, "a.pdf"});
      EXPECT_EQ(shown.exit, 1);
      EXPECT_THAT(shown.err, HasSubstr("a.pdf: page 2 "));
    }
  }
  write("a.pdf", pdf({page("First one here"), page("Second one here) Tj ET )> nonsense (")}));
  const Ran ran = run({"clean", "a.pdf"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("page 2 is damaged; not all of it could be read"));
  EXPECT_THAT(ran.out, HasSubstr("Second one here"));
}

// A file that was cut short, from its last byte on: never silence over less than all of its pages.
TEST_F(DamagedPdfTest, CutShort) {
  const std::string whole = pdf({page("First one here"), page("Second one here"), page("Third one here")});
  for (std::size_t length = whole.size() - 1; length > 30; length -= 41) {
    write("a.pdf", whole.substr(0, length));
    const Ran ran = run({"clean", "a.pdf"});
    if (ran.exit == 0) {
      EXPECT_THAT(ran.out, AllOf(HasSubstr("First"), HasSubstr("Second"), HasSubstr("Third"))) << length;
      continue;
    }
    EXPECT_NE(ran.err, "") << length;
    EXPECT_TRUE(ran.exit == 1 || ran.exit == 3) << length << " " << ran.exit << ran.err;
    EXPECT_EQ(ran.exit == 3, ran.out.empty()) << length;
  }
}

TEST_F(DamagedPdfTest, PagesWithoutTextAreNoDamage) {
  write("a.pdf", pdf({page("First one here"), "0 0 100 100 re f"}));
  const Ran ran = run({"clean", "a.pdf"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.err, "vietmend: a.pdf: page 2 has no text; it may be a scanned image, which --ocr reads\n");
}

// What is taken from a PDF is no PDF, and is not called one.
TEST_F(DamagedPdfTest, TheTextOfAPdfIsCalledText) {
  fs::create_directories(path("in/deep"));
  for (const std::string name : {"a", "b", "deep/c", "e"})
    write("in/" + name + ".pdf", pdf({page("Of " + name)}));
  write("in/b.txt", kDamaged);
  write("in/e.txt", kGood);
  write("in/e.pdf.txt", kGood);
  write("in/A.PDF", pdf({page("Large")}));
  write("in/e.PDF", pdf({page("Larger")}));
  write("in/text.pdf", kDamaged);
  EXPECT_EQ(run({"clean", "-o", "out", "in"}).exit, 0);
  EXPECT_THAT(names("out"), ElementsAre("A.txt", "a.txt", "b.pdf.txt", "b.txt", "deep", "e.PDF.txt",
                                        "e.pdf.2.txt", "e.pdf.txt", "e.txt", "text.pdf"));
  EXPECT_THAT(names("out/deep"), ElementsAre("c.txt"));
  EXPECT_THAT(read("out/a.txt"), HasSubstr("Of a"));
  EXPECT_THAT(read("out/b.pdf.txt"), HasSubstr("Of b"));
  EXPECT_EQ(read("out/b.txt"), repaired(kDamaged));
  EXPECT_EQ(read("out/e.pdf.txt"), kGood);
  EXPECT_THAT(read("out/e.pdf.2.txt"), HasSubstr("Of e"));
  EXPECT_THAT(read("out/e.PDF.txt"), HasSubstr("Larger"));
  // Beside the PDF file itself no text of its user's is lost, and the name stays the same.
  write("in/a.txt", kGood);
  for (int times = 0; times < 2; ++times) {
    EXPECT_EQ(run({"clean", "-o", "in", "in/a.pdf"}).exit, 0);
    EXPECT_EQ(read("in/a.txt"), kGood);
    EXPECT_THAT(read("in/a.pdf.txt"), HasSubstr("Of a"));
  }
  // Two that would be called the same are refused.
  fs::create_directories(path("x"));
  fs::create_directories(path("y"));
  write("x/a.pdf", pdf({page("x")}));
  write("y/a.txt", kGood);
  EXPECT_EQ(run({"clean", "-o", "both", "x/a.pdf", "y/a.txt"}).exit, 2);
}

}  // namespace
}  // namespace vietmend
