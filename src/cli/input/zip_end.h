// The end of a zip archive, which says that it is whole.
#ifndef VIETMEND_SRC_CLI_INPUT_ZIP_END_H_
#define VIETMEND_SRC_CLI_INPUT_ZIP_END_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vietmend::cli {

// How many of the last bytes of an archive are enough to find its end in: a record and the longest comment.
inline constexpr std::size_t kLongestZipEnd = 22 + 65535;

struct ZipEnd {
  std::uint64_t members = 0;  // of all kinds; 65535 where there are so many or more
};

// The record that ends an archive (APPNOTE.TXT 4.3.16), looked for in the last bytes of it. Nothing where it
// does not stand there whole, with its comment: the archive was cut short.
std::optional<ZipEnd> find_zip_end(std::string_view last_bytes);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_ZIP_END_H_
