// In place of pdf_text.cc in a build without poppler.
#include <stdexcept>

#include "cli/input/pdf/pdf_text.h"

namespace vietmend {

bool can_read_pdf() {
  return false;
}

PdfText pdf_text(std::string_view /*bytes*/, const std::function<void()>& /*before_page*/,
                 const ScanSettings* /*scans*/) {
  throw std::runtime_error("is a PDF file, and this vietmend was built without poppler, which reads them");
}

}  // namespace vietmend
