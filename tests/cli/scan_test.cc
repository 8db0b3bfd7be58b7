// Scanned pages of PDF files, read by Tesseract and mended.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>

#include "command.h"
#include "pdf_objects.h"

#ifdef VIETMEND_READS_SCANS
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <memory>
#endif

namespace vietmend {
namespace {

#ifdef VIETMEND_READS_SCANS

constexpr int kDpi = 300;

// Pages [first, last) of a PDF file as their pictures alone, as a scanner leaves them.
std::string scanned(const poppler::document& document, int first, int last) {
  PdfObjects objects;
  std::string kids;
  for (int i = 0; i < last - first; ++i) kids += std::to_string(3 + 3 * i) + " 0 R ";
  objects.add("<</Type/Catalog/Pages 2 0 R>>");
  objects.add("<</Type/Pages/Count " + std::to_string(last - first) + "/Kids[" + kids + "]>>");
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_gray8);
  for (int p = first; p < last; ++p) {
    const std::unique_ptr<poppler::page> page(document.create_page(p));
    const poppler::image image = renderer.render_page(page.get(), kDpi, kDpi);
    std::string gray;
    for (int y = 0; y < image.height(); ++y) {
      gray.append(image.const_data() + y * image.bytes_per_row(), static_cast<std::size_t>(image.width()));
    }
    const std::string across = std::to_string(image.width() * 72.0 / kDpi),
                      down = std::to_string(image.height() * 72.0 / kDpi);
    objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + across + " " + down + "]/Contents " +
                objects.reference(2) + "/Resources<</XObject<</I " + objects.reference(3) + ">>>>>>");
    objects.add_stream("", across + " 0 0 " + down + " 0 0 cm /I Do");
    objects.add_stream("/Type/XObject/Subtype/Image/Width " + std::to_string(image.width()) + "/Height " +
                           std::to_string(image.height()) + "/ColorSpace/DeviceGray/BitsPerComponent 8",
                       gray);
  }
  return objects.file();
}

// The words of a text without the punctuation at their ends.
std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const auto is_mark = [](char c) { return static_cast<unsigned char>(c) < 0x80 && std::ispunct(c) != 0; };
    while (!word.empty() && is_mark(word.back())) word.pop_back();
    while (!word.empty() && is_mark(word.front())) word.erase(0, 1);
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

// How many words of `a` are not in `b` in the same order: those beyond the longest common sequence.
std::size_t lost(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1), next(b.size() + 1);
  for (const std::string& word : a) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      next[j + 1] = word == b[j] ? row[j] + 1 : std::max(row[j + 1], next[j]);
    }
    std::swap(row, next);
  }
  return a.size() - row.back();
}

// A document, and which of its pages are scanned.
struct Scan {
  const char* name;
  const char* file;
  int first, last;

  friend void PrintTo(const Scan& scan, std::ostream* out) { *out << scan.file; }
};

class ScanTest : public CommandTest, public ::testing::WithParamInterface<Scan> {};

TEST_P(ScanTest, ComesOutAsTheDocumentSays) {
  const Scan scan_of = GetParam();
  const std::filesystem::path file = std::filesystem::path(VIETMEND_SHARED) / "pdf" / scan_of.file;
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "there is no " << file.filename();
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  ASSERT_NE(document, nullptr);
  std::string text;
  for (int p = scan_of.first; p < scan_of.last; ++p) {
    const auto page = std::unique_ptr<poppler::page>(document->create_page(p))->text().to_utf8();
    text.append(page.begin(), page.end());
    text += "\f";
  }
  write("text.txt", text);
  write("scan.pdf", scanned(*document, scan_of.first, scan_of.last));
  const std::vector<std::string> as_it_stands = {"--abbreviations", "keep", "--punctuation", "keep",
                                                 "--capitals",      "keep"};
  const auto cleaned = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), as_it_stands.begin(), as_it_stands.end());
    return run(std::move(arguments));
  };
  const Ran scan = cleaned({"clean", "--ocr", "scan.pdf"});
  if (scan.err.find("no data for Vietnamese") != std::string::npos) GTEST_SKIP() << scan.err;
  ASSERT_EQ(scan.exit, 0) << scan.err;
  const std::vector<std::string> gold = words(cleaned({"clean", "text.txt"}).out);
  ASSERT_GT(gold.size(), 450U * static_cast<std::size_t>(scan_of.last - scan_of.first));
  EXPECT_LE(lost(gold, words(scan.out)) * 100, gold.size()) << scan.out;

  const Ran unread = run({"clean", "scan.pdf"});
  EXPECT_NE(unread.err.find("--ocr"), std::string::npos) << unread.err;
}

// A page alone has so few faults that they could be anything, were it not known how it was read.
INSTANTIATE_TEST_SUITE_P(Pages, ScanTest,
                         ::testing::Values(Scan{"TwoPages", "thong-tu-so-95-2025-tt-btc-46745.pdf", 1, 3},
                                           Scan{"OnePage", "thong-tu-so-95-2025-tt-btc-46745.pdf", 1, 2}),
                         [](const ::testing::TestParamInfo<Scan>& scan) {
                           return std::string(scan.param.name);
                         });

#else

TEST_F(CommandTest, ReadsTheScannedPagesOfACircular) {
  GTEST_SKIP() << "Tesseract was not there when this was built";
}

#endif

}  // namespace
}  // namespace vietmend
