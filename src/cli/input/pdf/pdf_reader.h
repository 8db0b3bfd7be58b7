// What reads PDF files, as the command has it out of a module of its own.
//
// Poppler and Tesseract bring fifty libraries along, which take longer to load than a page takes to mend.
// Most runs read no PDF file; so what is made on them is a module, vietmend-pdf.so, that is loaded when the
// first one is met.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PDF_READER_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PDF_READER_H_

#include "cli/input/pdf/pdf_text.h"

namespace vietmend {

// The functions of pdf_text.h and scan_settings.h of those names.
struct PdfReader {
  bool (*can_read_pdf)();
  bool (*can_read_scans)();
  PdfText (*pdf_text)(std::string_view bytes, const std::function<void()>& before_page,
                      const ScanSettings* scans);
};

// The one name that the module shows. It changes with what the functions take and give.
inline constexpr const char* kPdfReaderName = "vietmend_pdf_reader_1";

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PDF_READER_H_
