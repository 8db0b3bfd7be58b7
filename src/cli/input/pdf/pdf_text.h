// The text of a PDF file, by poppler.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PDF_TEXT_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PDF_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend {

struct PdfText {
  // UTF-8: the lines in reading order, columns one after the other, each with \n; a form feed after each page
  // but the last.
  std::string text;
  std::vector<std::size_t> empty_pages;  // pages without text, from 1: scanned ones, as a rule
};

// Whether this build has poppler.
bool can_read_pdf();

// Whether bytes begin as a PDF file does.
inline bool is_pdf(std::string_view first_bytes) {
  return first_bytes.starts_with("%PDF-");
}

// Takes the text from the bytes of a PDF file. Throws std::runtime_error with a reason where it cannot: no
// PDF, a damaged one, one locked with a password, or a build without poppler. Not to be called by two threads
// at once.
PdfText pdf_text(std::string_view bytes);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PDF_TEXT_H_
