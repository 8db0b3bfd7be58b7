// What unpacks files: gzip, zstd, xz, bzip2 and zip archives. Whatever the bytes, they are read to an end or
// a FileError; the names of members stay below their folder; and it makes no difference in how large pieces
// the bytes are asked for.
#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/input/unpacked_file.h"
#include "cli/input/zip_end.h"
#include "cli/run/failure.h"
#include "fuzz.h"

namespace {

using vietmend::cli::UnpackedFile;

// A little input may unpack to very much, of which the beginning must do.
constexpr std::size_t kEnough = std::size_t{1} << 20U;

// A file in memory alone, by a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("fuzzed", MFD_CLOEXEC)) {
    if (descriptor_ < 0 ||
        ::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
      throw std::runtime_error("no file in memory");
    }
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(descriptor_); }

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

void expect_safe(const std::string& name) {
  const std::filesystem::path path(name);
  vietmend::fuzz::expect(path.is_relative(), "the name of a member is relative", name);
  for (const std::filesystem::path& part : path) {
    vietmend::fuzz::expect(part != ".." && !part.string().starts_with('.'), "no member is hidden or above",
                           name);
  }
}

// All that the file holds, with the names of its members, and whether it ended well.
std::string read(const std::string& path, std::size_t step) {
  std::string all;
  try {
    UnpackedFile file(path);
    std::vector<char> buffer(step);
    while (const std::optional<std::string> name = file.next_stream()) {
      expect_safe(*name);
      all += "\n[" + *name + "]\n";
      std::size_t of_member = 0;
      while (const std::size_t count = file.read(buffer)) {
        vietmend::fuzz::expect(count <= step, "no more is read than there is room for");
        all.append(buffer.data(), count);
        of_member += count;
        if (of_member > kEnough) return all.substr(0, kEnough);
      }
    }
    return all + "\nwhole";
  } catch (const vietmend::cli::FileError& error) {
    vietmend::fuzz::expect(std::string_view(error.what()).size() > 3, "a failure has a reason");
    return all + "\nbroken";
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = vietmend::fuzz::text_of(data, size);
  // PDF files have a fuzzer of their own.
  if (bytes.starts_with("%PDF-")) return 0;
  const MemoryFile file(bytes);
  const std::string at_once = read(file.path(), 65536);
  const std::string by_bytes = read(file.path(), 7);
  // What comes before a checksum that is wrong may be given out or not.
  if (at_once.ends_with("\nwhole")) vietmend::fuzz::expect(at_once == by_bytes, "pieces make no difference");
  if (bytes.starts_with("PK\x03\x04") && !vietmend::cli::find_zip_end(bytes)) {
    vietmend::fuzz::expect(at_once.size() >= kEnough || !at_once.ends_with("\nwhole") ||
                               at_once.find("\n[]\n") != std::string::npos,
                           "no archive without its end is whole");
  }
  return 0;
}
