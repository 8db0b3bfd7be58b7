// How scanned pages are read.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_SCAN_SETTINGS_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_SCAN_SETTINGS_H_

#include <cstddef>
#include <functional>

namespace vietmend {

struct ScanSettings {
  unsigned threads = 1;
  // Called by add() and finish(), of how many pages are read and how many there are so far.
  std::function<void(std::size_t done, std::size_t of)> progress = [](std::size_t, std::size_t) {};
  // Whether to stop; asked by several threads at once. Pages not yet read then have no words.
  std::function<bool()> stopped = [] { return false; };
};

// Whether this build has Tesseract.
bool can_read_scans();

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_SCAN_SETTINGS_H_
