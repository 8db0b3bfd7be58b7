// The text of a PDF file as a stream of bytes.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PDF_STREAM_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PDF_STREAM_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "cli/input/byte_stream.h"
#include "cli/input/input_file.h"
#include "cli/input/pdf/ocr_options.h"

namespace vietmend::cli {

class PdfStream : public ByteStream {
 public:
  // Reads the file to its end. Throws FileError, which names the file, where its text cannot be taken, and
  // Stopped.
  PdfStream(InputFile& file, const OcrOptions& ocr);

  std::size_t read(std::span<char> buffer) override;

  std::span<const Evidence> evidence() const override { return evidence_; }

  // "FILE: page 3 ...": what could not be read, and which pages have no text.
  const std::vector<std::string>& damage() const { return damage_; }
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  std::vector<std::string> damage_;
  std::vector<std::string> notes_;
  std::string text_;
  std::vector<Evidence> evidence_;
  std::size_t at_ = 0;
};

// Writes the text that a run takes from its one PDF file to `target`. Throws UsageError where `files` are not
// one PDF file, and FileError.
void write_extracted(const std::vector<std::string>& files, const std::string& target, const OcrOptions& ocr);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PDF_STREAM_H_
