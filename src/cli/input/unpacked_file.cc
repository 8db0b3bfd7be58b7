#include "cli/input/unpacked_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/input/archive_stream.h"
#include "cli/input/gzip_stream.h"
#include "cli/input/pdf/pdf_stream.h"
#include "cli/input/pdf/pdf_text.h"
#include "cli/run/failure.h"
#include "cli/run/stop.h"

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

constexpr std::array kPackedEndings = {".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv};

// What files that are zip archives inside, but no archives to those who use them, are called, and what their
// first member is called, which begins at byte 30: Office Open XML, OpenDocument and EPUB, Java and Android.
constexpr std::array kOneFileEndings = {
    ".docx"sv, ".docm"sv, ".dotx"sv, ".xlsx"sv, ".xlsm"sv, ".xltx"sv, ".pptx"sv, ".pptm"sv, ".ppsx"sv,
    ".odt"sv,  ".ods"sv,  ".odp"sv,  ".odg"sv,  ".ott"sv,  ".epub"sv, ".jar"sv,  ".war"sv,  ".ear"sv,
    ".apk"sv,  ".aab"sv,  ".ipa"sv,  ".whl"sv,  ".xpi"sv,  ".crx"sv,  ".kmz"sv,  ".npz"sv,  ".xps"sv};
constexpr std::array kFirstMembers = {"[Content_Types].xml"sv, "_rels/.rels"sv, "mimetypeapplication/"sv,
                                      "META-INF/"sv, "AndroidManifest.xml"sv};
constexpr std::size_t kFirstMember = 30;
constexpr std::size_t kEnoughOfZip = 64;

bool is_one_file(const std::string& path, std::string_view first_bytes) {
  std::string name = path;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto called = [&](std::string_view ending) { return name.ends_with(ending); };
  if (std::any_of(kOneFileEndings.begin(), kOneFileEndings.end(), called)) return true;
  if (first_bytes.size() <= kFirstMember) return false;
  const std::string_view member = first_bytes.substr(kFirstMember);
  const auto begins = [&](std::string_view first) { return member.starts_with(first); };
  return std::any_of(kFirstMembers.begin(), kFirstMembers.end(), begins);
}

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
  for (const std::string_view ending : kPackedEndings) {
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  }
  return path;
}

UnpackedFile::UnpackedFile(const std::string& path, const OcrOptions& ocr)
    : file_(std::make_unique<InputFile>(path)) {
  if (is_pdf(file_->peek(kMarkSize))) {
    auto pdf = std::make_unique<PdfStream>(*file_, ocr);
    damage_ = pdf->damage();
    notes_ = pdf->notes();
    stream_ = std::move(pdf);
    return;
  }
  const Packing packing = packing_of(file_->peek(kMarkSize));
  if (packing == Packing::none) return;
  if (packing == Packing::zip && is_one_file(path, file_->peek(kEnoughOfZip))) return;
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

// A few bytes of a file may unpack to very many, for which it is not read again.
std::size_t UnpackedFile::read(std::span<char> buffer) {
  if (stop::requested()) throw Stopped();
  return stream_ ? stream_->read(buffer) : file_->read(buffer);
}

}  // namespace vietmend::cli
