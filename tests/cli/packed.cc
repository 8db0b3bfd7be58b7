#include "packed.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <stdexcept>

namespace vietmend {
namespace {

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t count) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), count);
  return static_cast<la_ssize_t>(count);
}

void check(archive* made, int result) {
  if (result < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(made));
}

void add(archive* made, const std::string& name, std::string_view content) {
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  if (!name.ends_with('/')) archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
  check(made, archive_write_header(made, entry));
  archive_entry_free(entry);
  if (!content.empty())
    check(made, static_cast<int>(archive_write_data(made, content.data(), content.size())));
}

}  // namespace

std::string packed(std::string_view bytes, const std::string& filter) {
  std::string out;
  archive* made = archive_write_new();
  check(made, archive_write_add_filter_by_name(made, filter.c_str()));
  archive_write_set_format_raw(made);
  archive_write_set_bytes_in_last_block(made, 1);
  check(made, archive_write_open(made, &out, nullptr, append, nullptr));
  add(made, "data", bytes);
  check(made, archive_write_close(made));
  archive_write_free(made);
  return out;
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string out;
  archive* made = archive_write_new();
  archive_write_set_format_zip(made);
  archive_write_set_bytes_in_last_block(made, 1);
  check(made, archive_write_open(made, &out, nullptr, append, nullptr));
  for (const auto& [name, content] : members) add(made, name, content);
  check(made, archive_write_close(made));
  archive_write_free(made);
  return out;
}

std::string unpacked(std::string_view bytes) {
  std::string out;
  archive* reading = archive_read_new();
  archive_read_support_filter_all(reading);
  archive_read_support_format_raw(reading);
  archive_read_support_format_empty(reading);
  check(reading, archive_read_open_memory(reading, bytes.data(), bytes.size()));
  archive_entry* entry = nullptr;
  if (archive_read_next_header(reading, &entry) == ARCHIVE_OK) {
    std::array<char, 65536> buffer = {};
    while (const la_ssize_t count = archive_read_data(reading, buffer.data(), buffer.size())) {
      check(reading, static_cast<int>(count));
      out.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }
  archive_read_free(reading);
  return out;
}

}  // namespace vietmend
