// Compressed bytes, made and read by libarchive, for tests.
#ifndef VIETMEND_TESTS_CLI_PACKED_H_
#define VIETMEND_TESTS_CLI_PACKED_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietmend {

// The bytes compressed in one frame; `filter` is libarchive's name: "gzip", "zstd", "xz" or "bzip2".
std::string packed(std::string_view bytes, const std::string& filter);

// What compressed bytes hold, all frames. Throws std::runtime_error if they are broken.
std::string unpacked(std::string_view bytes);

// A zip archive of members with a name and content each; a name that ends with a slash is a folder's.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& members);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_CLI_PACKED_H_
