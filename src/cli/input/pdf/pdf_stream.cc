#include "cli/input/pdf/pdf_stream.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "cli/input/pdf/pdf_text.h"
#include "cli/output/output_file.h"
#include "cli/run/failure.h"
#include "cli/run/stop.h"
#include "cli/show/visible.h"

namespace vietmend::cli {
namespace {

std::string shown(const InputFile& file) {
  return file.path() == "-" ? "standard input" : file.path();
}

// Shows how many scanned pages are read; on a terminal on one line, which goes when all are.
class ShownPages {
 public:
  ShownPages(const InputFile& file, bool show) : name_(shown(file)), show_(show) {}
  ~ShownPages() {
    if (on_screen_) std::fputs("\r\x1B[K", stderr);
  }
  void operator()(std::size_t done, std::size_t of) {
    if (!show_) return;
    std::string line =
        name_ + ": " + std::to_string(done) + " of " + std::to_string(of) + " scanned pages read";
    if (::isatty(STDERR_FILENO) == 1) {
      std::fprintf(stderr, "\r\x1B[K%s", visible_cell(line).c_str());
      on_screen_ = true;
    } else if (done > 0) {
      complain(line);
    }
  }

 private:
  std::string name_;
  bool show_, on_screen_ = false;
};

PdfText text_of(InputFile& file, const OcrOptions& ocr) {
  static std::mutex poppler;
  const std::scoped_lock lock(poppler);
  const std::string bytes = file.read_all();
  try {
    ShownPages show(file, ocr.show);
    const ScanSettings scans{ocr.threads, std::ref(show), [] { return stop::requested(); }};
    PdfText text = pdf_text(
        bytes,
        [] {
          if (stop::requested()) throw Stopped();
        },
        ocr.read ? &scans : nullptr);
    if (stop::requested()) throw Stopped();
    return text;
  } catch (const std::runtime_error& error) {
    throw FileError(shown(file) + ": " + error.what());
  }
}

std::string shown(const PdfDamage& damage) {
  if (damage.page == 0) return "is a damaged PDF file; pages may be missing";
  const std::string page = "page " + std::to_string(damage.page);
  return page + (damage.unread ? " cannot be read" : " is damaged; not all of it could be read");
}

}  // namespace

PdfStream::PdfStream(InputFile& file, const OcrOptions& ocr) {
  PdfText taken = text_of(file, ocr);
  text_ = std::move(taken.text);
  evidence_ = std::move(taken.evidence);
  for (const PdfDamage& damage : taken.damage) {
    damage_.push_back(shown(file) + ": " + shown(damage) + " (" + damage.reason + ")");
  }
  for (const std::size_t page : taken.empty_pages) {
    notes_.push_back(shown(file) + ": page " + std::to_string(page) +
                     (ocr.read ? " has no text that could be read"
                               : " has no text; it may be a scanned image, which --ocr reads"));
  }
}

std::size_t PdfStream::read(std::span<char> buffer) {
  const std::size_t count = std::min(buffer.size(), text_.size() - at_);
  std::memcpy(buffer.data(), text_.data() + at_, count);
  at_ += count;
  return count;
}

void write_extracted(const std::vector<std::string>& files, const std::string& target,
                     const OcrOptions& ocr) {
  if (files.size() != 1 || files.front() == "-") throw UsageError("--extracted: needs one PDF file");
  InputFile file(files.front());
  if (!is_pdf(file.peek(8))) throw UsageError("--extracted: " + files.front() + " is no PDF file");
  OutputFile out(target);
  out.write(text_of(file, ocr).text);
  out.commit();
}

}  // namespace vietmend::cli
