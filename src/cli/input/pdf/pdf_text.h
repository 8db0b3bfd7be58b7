// The text of a PDF file, by poppler.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PDF_TEXT_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PDF_TEXT_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/pdf/scan_settings.h"
#include "vietmend/evidence.h"

namespace vietmend {

// What poppler says is wrong with a file, or a page of it.
struct PdfDamage {
  std::size_t page = 0;  // from 1; 0: the file as a whole
  bool unread = false;   // nothing could be read of the page
  std::string reason;    // poppler's words
};

struct PdfText {
  // UTF-8: the lines in reading order, columns one after the other, each with \n; a form feed after each page
  // but the last.
  std::string text;
  std::vector<Evidence> evidence;        // what the pages tell of the text, sorted by where it begins
  std::vector<std::size_t> empty_pages;  // pages without text, from 1: scanned ones, as a rule
  std::vector<PdfDamage> damage;         // by pages; one for each at most
};

// Whether this build has poppler.
bool can_read_pdf();

// Whether bytes begin as a PDF file does.
inline bool is_pdf(std::string_view first_bytes) {
  return first_bytes.starts_with("%PDF-");
}

// Takes the text from the bytes of a PDF file; of a damaged one what can be read. Throws std::runtime_error
// with a reason where that is nothing: no PDF, one that is damaged or has no pages, one locked with a
// password, or a build without poppler. `before_page` is called before each page, and may throw. Where
// `scans` is given, pages without text are drawn and read by Tesseract as it says; those that have no words
// then are the empty ones. Not to be called by two threads at once.
PdfText pdf_text(
    std::string_view bytes, const std::function<void()>& before_page = [] {},
    const ScanSettings* scans = nullptr);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PDF_TEXT_H_
