#include "cli/output/packed_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

Packing packing_by_name(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  if (ending == ".gz") return Packing::gzip;
  if (ending == ".zst") return Packing::zstd;
  if (ending == ".xz") return Packing::xz;
  if (ending == ".bz2") return Packing::bzip2;
  return Packing::none;
}

int add_filter(archive* writing, Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return archive_write_add_filter_gzip(writing);
    case Packing::zstd:
      return archive_write_add_filter_zstd(writing);
    case Packing::xz:
      return archive_write_add_filter_xz(writing);
    case Packing::bzip2:
      return archive_write_add_filter_bzip2(writing);
    case Packing::none:
    case Packing::zip:
      break;
  }
  return ARCHIVE_OK;
}

}  // namespace

struct PackedFile::Frame {
  Frame(OutputFile& the_file, Packing packing) : file(the_file), writing(archive_write_new()) {
    if (writing == nullptr) throw std::bad_alloc();
    add_filter(writing, packing);
    archive_write_set_format_raw(writing);
    // One input gives one output: no time of writing.
    archive_write_set_filter_option(writing, "gzip", "timestamp", nullptr);
    // No zeros behind the end.
    archive_write_set_bytes_in_last_block(writing, 1);
    check(archive_write_open(writing, this, nullptr, on_write, nullptr));
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    const int result = archive_write_header(writing, entry);
    archive_entry_free(entry);
    check(result);
  }
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;
  ~Frame() {
    abandoned = true;  // libarchive ends the frame when it is freed; nobody wants that any more.
    archive_write_free(writing);
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const la_ssize_t count = archive_write_data(writing, bytes.data(), bytes.size());
      check(count < 0 ? static_cast<int>(count) : ARCHIVE_OK);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  void end() { check(archive_write_close(writing)); }

  void check(int result) {
    if (thrown) std::rethrow_exception(std::exchange(thrown, nullptr));
    if (result >= ARCHIVE_WARN) return;
    const char* reason = archive_error_string(writing);
    throw FileError(std::string("the output cannot be compressed: ") + (reason != nullptr ? reason : ""));
  }

  // libarchive is written in C: what is thrown while it writes waits here until it has come back.
  static la_ssize_t on_write(archive*, void* self, const void* bytes, std::size_t count) {
    auto& mine = *static_cast<Frame*>(self);
    if (mine.abandoned) return static_cast<la_ssize_t>(count);
    try {
      mine.file.write({static_cast<const char*>(bytes), count});
      return static_cast<la_ssize_t>(count);
    } catch (...) {
      mine.thrown = std::current_exception();
      return ARCHIVE_FATAL;
    }
  }

  OutputFile& file;
  archive* writing;
  std::exception_ptr thrown;
  bool abandoned = false;
};

PackedFile::PackedFile(const std::filesystem::path& target, std::optional<std::uint64_t> resume_at,
                       bool as_it_is)
    : file_(target, resume_at),
      packing_(as_it_is ? Packing::none : packing_by_name(target)),
      size_(resume_at.value_or(0)) {}

PackedFile::~PackedFile() = default;

void PackedFile::write(std::string_view bytes) {
  if (is_packed()) {
    if (!bytes.empty()) write_to_frame(bytes);
  } else {
    file_.write(bytes);
    size_ = file_.size();
  }
}

void PackedFile::write_to_frame(std::string_view bytes) {
  if (!frame_) frame_ = std::make_unique<Frame>(file_, packing_);
  frame_->write(bytes);
  frame_size_ += bytes.size();
}

void PackedFile::end_frame() {
  if (!frame_) return;
  frame_->end();
  frame_.reset();
  frame_size_ = 0;
  size_ = file_.size();
}

void PackedFile::sync() {
  file_.sync();
}

void PackedFile::end_last_frame() {
  end_frame();
  if (is_packed() && size_ == 0) {  // An empty file is one frame of nothing.
    write_to_frame({});
    end_frame();
  }
}

void PackedFile::commit() {
  end_last_frame();
  file_.commit();
}

void PackedFile::keep() noexcept {
  frame_.reset();
  file_.keep();
}

}  // namespace vietmend::cli
