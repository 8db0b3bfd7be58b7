// Whether and how scanned pages of PDF files are read.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_OCR_OPTIONS_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_OCR_OPTIONS_H_

namespace vietmend::cli {

struct OcrOptions {
  bool read = false;     // pages without text are read by Tesseract
  unsigned threads = 1;  // as many pages at a time
  bool show = false;     // how far it has come, on standard error
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_OCR_OPTIONS_H_
