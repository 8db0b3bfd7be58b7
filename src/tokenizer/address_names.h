// The top-level domains and file extensions by which an address is told from words with a full stop between
// them.
#ifndef VIETMEND_SRC_TOKENIZER_ADDRESS_NAMES_H_
#define VIETMEND_SRC_TOKENIZER_ADDRESS_NAMES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vietmend {

// Those met in Vietnamese text, from IANA's root zone database; sorted.
inline constexpr auto kTopLevelDomains = std::to_array<std::string_view>(
    {"ai",    "app",  "asia", "au",     "be",  "biz", "br", "ca",   "cc", "ch",  "club", "cn",   "co",
     "com",   "cz",   "de",   "dev",    "edu", "es",  "eu", "fr",   "gl", "gov", "hk",   "id",   "info",
     "int",   "io",   "it",   "jp",     "kh",  "kr",  "la", "live", "ly", "me",  "mil",  "mobi", "my",
     "net",   "news", "nl",   "online", "org", "ph",  "pl", "pro",  "ru", "se",  "sg",   "shop", "site",
     "store", "tv",   "tw",   "uk",     "us",  "vip", "vn", "ws",   "xyz"});

// Sorted.
inline constexpr auto kFileExtensions = std::to_array<std::string_view>(
    {"3gp",  "7z",  "apk",  "asp", "aspx", "avi",  "bak",  "bmp", "bz2", "cpp",  "css", "csv",
     "dll",  "doc", "docx", "dwg", "epub", "exe",  "flv",  "gif", "gz",  "heic", "htm", "html",
     "ico",  "iso", "jpeg", "jpg", "js",   "json", "jsp",  "log", "m4a", "md",   "mkv", "mov",
     "mp3",  "mp4", "msi",  "odp", "ods",  "odt",  "ogg",  "pdf", "php", "png",  "pps", "ppt",
     "pptx", "psd", "py",   "rar", "rtf",  "sql",  "svg",  "tar", "tif", "tiff", "tsv", "ttf",
     "txt",  "wav", "webp", "wma", "wmv",  "xls",  "xlsx", "xml", "xz",  "zip",  "zst"});

// A name of at most eight bytes as one number, in the order of the names, so that they are compared at once;
// 0 for a longer one.
constexpr std::uint64_t packed(std::string_view name) {
  std::uint64_t number = 0;
  if (name.size() > sizeof number) return number;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
  }
  return number;
}

template <std::size_t size>
constexpr std::array<std::uint64_t, size> packed(const std::array<std::string_view, size>& names) {
  std::array<std::uint64_t, size> numbers{};
  for (std::size_t i = 0; i < size; ++i) numbers[i] = packed(names[i]);
  return numbers;
}

static_assert(std::is_sorted(kTopLevelDomains.begin(), kTopLevelDomains.end()));
static_assert(std::is_sorted(kFileExtensions.begin(), kFileExtensions.end()));

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_ADDRESS_NAMES_H_
