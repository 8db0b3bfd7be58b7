#include "cli/input/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <utility>
#include <vector>

#include "cli/input/zip_end.h"
#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

constexpr std::size_t kReadSize = std::size_t{64} * 1024;

// The parts of a member's name that may stand below a folder; empty for what is passed over.
std::string below_a_folder(std::string name) {
  if (name.ends_with('/')) return {};
  std::filesystem::path safe;
  for (const std::filesystem::path& part : std::filesystem::path(name)) {
    const std::string word = part.string();
    if (word.empty() || word == "/" || word == "." || word == "..") continue;
    if (word.starts_with('.') || word == "__MACOSX") return {};
    safe /= part;
  }
  return safe.string();
}

}  // namespace

struct ArchiveStream::Archive {
  Archive(InputFile& the_file, Kind the_kind)
      : file(the_file), kind(the_kind), reading(archive_read_new()), compressed(kReadSize) {
    if (reading == nullptr) throw std::bad_alloc();
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() { archive_read_free(reading); }

  // libarchive is written in C: what is thrown while it reads waits here until it has come back.
  static la_ssize_t on_read(archive*, void* self, const void** bytes) {
    auto& mine = *static_cast<Archive*>(self);
    try {
      *bytes = mine.compressed.data();
      const std::size_t count = mine.file.read(mine.compressed);
      mine.remember(std::string_view(mine.compressed.data(), count));
      return static_cast<la_ssize_t>(count);
    } catch (...) {
      mine.thrown = std::current_exception();
      return ARCHIVE_FATAL;
    }
  }

  static la_int64_t on_seek(archive*, void* self, la_int64_t offset, int whence) {
    auto& mine = *static_cast<Archive*>(self);
    std::int64_t from = 0;
    if (whence == SEEK_CUR) from = static_cast<std::int64_t>(mine.file.offset());
    if (whence == SEEK_END) from = static_cast<std::int64_t>(mine.file.size().value_or(0));
    const std::int64_t to = from + offset;
    return to >= 0 && mine.file.seek(static_cast<std::uint64_t>(to)) ? to : ARCHIVE_FATAL;
  }

  // Keeps the last bytes that were read of a zip archive.
  void remember(std::string_view bytes) {
    if (kind != Kind::zip) return;
    last += bytes;
    if (last.size() > 4 * kLongestZipEnd) last.erase(0, last.size() - kLongestZipEnd);
  }

  // libarchive goes through an archive that was cut short as far as it goes, and says nothing.
  void expect_end() {
    if (file.size()) {
      last.clear();
      const std::uint64_t size = *file.size();
      if (!file.seek(size - std::min<std::uint64_t>(size, kLongestZipEnd))) fail("its end cannot be read");
    }
    while (const std::size_t count = file.read(compressed)) remember({compressed.data(), count});
    const std::optional<ZipEnd> end = find_zip_end(last);
    member.clear();
    if (!end) fail("the zip archive does not end");
    if (members < end->members) {
      fail((std::to_string(members) + " of its " + std::to_string(end->members) + " members are there")
               .c_str());
    }
  }

  // libarchive takes whatever stands behind a bzip2 file for no part of it.
  void expect_no_more() {
    if (archive_filter_code(reading, 0) != ARCHIVE_FILTER_BZIP2) return;
    const auto consumed = static_cast<std::uint64_t>(archive_filter_bytes(reading, -1));
    while (file.read(compressed) > 0) {
    }
    if (consumed < file.offset()) fail("other bytes stand behind the bzip2 file");
  }

  void open() {
    if (kind == Kind::zip) {
      archive_read_support_format_zip(reading);
      if (file.size()) archive_read_set_seek_callback(reading, on_seek);
    } else {
      archive_read_support_filter_zstd(reading);
      archive_read_support_filter_xz(reading);
      archive_read_support_filter_bzip2(reading);
      archive_read_support_format_raw(reading);
      archive_read_support_format_empty(reading);
    }
    archive_read_set_read_callback(reading, on_read);
    archive_read_set_callback_data(reading, this);
    if (archive_read_open1(reading) != ARCHIVE_OK) fail();
  }

  [[noreturn]] void fail() {
    if (thrown) std::rethrow_exception(std::exchange(thrown, nullptr));
    fail(archive_error_string(reading));
  }

  [[noreturn]] void fail(const char* reason) {
    std::string path = file.path() == "-" ? "standard input" : file.path();
    if (!member.empty()) path += "/" + member;
    throw FileError(path + ": is truncated or corrupt before byte " + std::to_string(file.offset()) + " (" +
                    (reason != nullptr ? reason : "not an archive") + ")");
  }

  InputFile& file;
  Kind kind;
  archive* reading;
  std::vector<char> compressed;
  std::exception_ptr thrown;
  std::string member;
  std::uint64_t members = 0;  // so far, those that are passed over too
  std::string last;           // of a zip archive, at least as much as its end takes
};

ArchiveStream::ArchiveStream(InputFile& file, Kind kind) : archive_(std::make_unique<Archive>(file, kind)) {
  archive_->open();
}

ArchiveStream::~ArchiveStream() = default;

std::optional<std::string> ArchiveStream::next_member() {
  Archive& archive = *archive_;
  archive_entry* entry = nullptr;
  for (int number = 1;; ++number) {
    const int result = archive_read_next_header(archive.reading, &entry);
    if (result == ARCHIVE_EOF) {
      if (archive.kind == Kind::zip) archive.expect_end();
      return std::nullopt;
    }
    if (result < ARCHIVE_WARN) archive.fail();
    ++archive.members;
    if (archive.kind == Kind::compressed) return "";
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    archive.member = name != nullptr ? below_a_folder(name) : "member-" + std::to_string(number);
    if (!archive.member.empty()) return archive.member;
  }
}

std::size_t ArchiveStream::read(std::span<char> buffer) {
  const la_ssize_t count = archive_read_data(archive_->reading, buffer.data(), buffer.size());
  if (count < 0) archive_->fail();
  if (count == 0 && !buffer.empty() && archive_->kind == Kind::compressed) archive_->expect_no_more();
  return static_cast<std::size_t>(count);
}

}  // namespace vietmend::cli
