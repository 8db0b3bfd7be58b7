#include "cli/input/pdf/pdf_stream.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "cli/input/pdf/pdf_text.h"
#include "cli/output/output_file.h"
#include "cli/run/failure.h"
#include "cli/run/stop.h"

namespace vietmend::cli {
namespace {

std::string shown(const InputFile& file) {
  return file.path() == "-" ? "standard input" : file.path();
}

PdfText text_of(InputFile& file) {
  static std::mutex poppler;
  const std::scoped_lock lock(poppler);
  const std::string bytes = file.read_all();
  try {
    return pdf_text(bytes, [] {
      if (stop::requested()) throw Stopped();
    });
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

PdfStream::PdfStream(InputFile& file) {
  PdfText taken = text_of(file);
  text_ = std::move(taken.text);
  evidence_ = std::move(taken.evidence);
  for (const PdfDamage& damage : taken.damage) {
    damage_.push_back(shown(file) + ": " + shown(damage) + " (" + damage.reason + ")");
  }
  for (const std::size_t page : taken.empty_pages) {
    notes_.push_back(shown(file) + ": page " + std::to_string(page) +
                     " has no text; it may be a scanned image");
  }
}

std::size_t PdfStream::read(std::span<char> buffer) {
  const std::size_t count = std::min(buffer.size(), text_.size() - at_);
  std::memcpy(buffer.data(), text_.data() + at_, count);
  at_ += count;
  return count;
}

void write_extracted(const std::vector<std::string>& files, const std::string& target) {
  if (files.size() != 1 || files.front() == "-") throw UsageError("--extracted: needs one PDF file");
  InputFile file(files.front());
  if (!is_pdf(file.peek(8))) throw UsageError("--extracted: " + files.front() + " is no PDF file");
  OutputFile out(target);
  out.write(text_of(file).text);
  out.commit();
}

}  // namespace vietmend::cli
