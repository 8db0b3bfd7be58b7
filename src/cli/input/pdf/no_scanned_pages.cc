// In place of scanned_pages.cc in a build without Tesseract.
#include <stdexcept>

#include "cli/input/pdf/scanned_pages.h"

namespace vietmend {

class ScannedPages::Readers {};

bool can_read_scans() {
  return false;
}

ScannedPages::ScannedPages(ScanSettings /*settings*/) {
  throw std::runtime_error(
      "this vietmend was built without Tesseract (libtesseract-dev), which reads scanned pages");
}
ScannedPages::~ScannedPages() = default;

void ScannedPages::add(std::size_t /*page*/, PageImage /*image*/) {}

std::vector<std::pair<std::size_t, BoxPage>> ScannedPages::finish() {
  return {};
}

}  // namespace vietmend
