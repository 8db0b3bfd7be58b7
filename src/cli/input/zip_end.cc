#include "cli/input/zip_end.h"

namespace vietmend::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMark = "PK\x05\x06"sv;
constexpr std::size_t kRecord = 22;
constexpr std::size_t kMembersAt = 10;
constexpr std::size_t kCommentAt = 20;

std::size_t two_bytes(std::string_view bytes, std::size_t at) {
  return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) |
         static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
}

}  // namespace

std::optional<ZipEnd> find_zip_end(std::string_view last_bytes) {
  for (std::size_t at = last_bytes.rfind(kMark); at != std::string_view::npos;
       at = at == 0 ? std::string_view::npos : last_bytes.rfind(kMark, at - 1)) {
    const std::string_view rest = last_bytes.substr(at);
    if (rest.size() >= kRecord && kRecord + two_bytes(rest, kCommentAt) <= rest.size()) {
      return ZipEnd{two_bytes(rest, kMembersAt)};
    }
  }
  return std::nullopt;
}

}  // namespace vietmend::cli
