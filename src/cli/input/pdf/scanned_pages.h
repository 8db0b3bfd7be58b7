// The words of scanned pages, read by Tesseract as many pages at a time as there are threads.
//
//   ScannedPages scans({4, [](size_t done, size_t of) { ... }, [] { return false; }});
//   scans.add(0, std::move(image));
//   for (auto& [page, boxes] : scans.finish()) ...
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_SCANNED_PAGES_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_SCANNED_PAGES_H_

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "cli/input/pdf/page_text.h"
#include "cli/input/pdf/scan_settings.h"

namespace vietmend {

// A page as it was drawn, a byte of grey a dot.
struct PageImage {
  std::vector<unsigned char> dots;  // rows of `width`
  int width = 0, height = 0;
  int dots_an_inch = 300;
};

class ScannedPages {
 public:
  // Throws std::runtime_error with a reason where nothing can be read: a build without Tesseract, or no data
  // for Vietnamese, for which the message names the package.
  explicit ScannedPages(ScanSettings settings);
  ~ScannedPages();
  ScannedPages(const ScannedPages&) = delete;
  ScannedPages& operator=(const ScannedPages&) = delete;

  // Reads a page, which is given back by its number. Waits where as many wait to be read as there are
  // threads, so that memory is bounded.
  void add(std::size_t page, PageImage image);

  // Waits for all, and gives the pages with their words, by number.
  std::vector<std::pair<std::size_t, BoxPage>> finish();

 private:
  class Readers;
  std::unique_ptr<Readers> readers_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_SCANNED_PAGES_H_
