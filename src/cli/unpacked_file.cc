#include "unpacked_file.h"

#include <array>
#include <utility>

#include "archive_stream.h"
#include "gzip_stream.h"
#include "pdf/pdf_text.h"
#include "pdf_stream.h"

namespace vietmend::cli {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  Packing packing;
};

// What files begin with, by RFC 1952 and 8878, the xz and zip specifications, and the source of bzip2.
constexpr std::array kMarks = {
    Mark{"\x1F\x8B\x08"sv, Packing::gzip},
    Mark{"\x28\xB5\x2F\xFD"sv, Packing::zstd},
    Mark{"\xFD"
         "7zXZ\0"sv,
         Packing::xz},
    Mark{"PK\x03\x04"sv, Packing::zip},
    Mark{"PK\x05\x06"sv, Packing::zip},
};
constexpr std::size_t kMarkSize = 10;
constexpr std::string_view kBzip2Block = "1AY&SY";
constexpr std::string_view kBzip2End = "\x17\x72\x45\x38\x50\x90";

constexpr std::array kEndings = {".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv};

}  // namespace

Packing packing_of(std::string_view first_bytes) {
  for (const Mark& mark : kMarks) {
    if (first_bytes.starts_with(mark.bytes)) return mark.packing;
  }
  // "BZh" alone may begin a text; the block behind it settles the matter.
  if (first_bytes.starts_with("BZh") && first_bytes.size() >= kMarkSize) {
    const std::string_view block = first_bytes.substr(4, kBzip2Block.size());
    if (block == kBzip2Block || block == kBzip2End) return Packing::bzip2;
  }
  return Packing::none;
}

std::string_view without_packing(std::string_view path) {
  for (const std::string_view ending : kEndings) {
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  }
  return path;
}

UnpackedFile::UnpackedFile(const std::string& path) : file_(std::make_unique<InputFile>(path)) {
  if (is_pdf(file_->peek(kMarkSize))) {
    stream_ = std::make_unique<PdfStream>(*file_);
    return;
  }
  const Packing packing = packing_of(file_->peek(kMarkSize));
  if (packing == Packing::none) return;
  if (packing == Packing::gzip) {
    stream_ = std::make_unique<GzipStream>(*file_);
    return;
  }
  auto archive = std::make_unique<ArchiveStream>(
      *file_, packing == Packing::zip ? ArchiveStream::Kind::zip : ArchiveStream::Kind::compressed);
  archive_ = archive.get();
  stream_ = std::move(archive);
}

std::optional<std::string> UnpackedFile::next_stream() {
  if (archive_ != nullptr) return archive_->next_member();
  if (std::exchange(began_, true)) return std::nullopt;
  return "";
}

std::size_t UnpackedFile::read(std::span<char> buffer) {
  return stream_ ? stream_->read(buffer) : file_->read(buffer);
}

}  // namespace vietmend::cli
