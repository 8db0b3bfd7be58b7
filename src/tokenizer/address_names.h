// The top-level domains and file extensions by which an address is told from words with a full stop between
// them.
#ifndef VIETMEND_SRC_TOKENIZER_ADDRESS_NAMES_H_
#define VIETMEND_SRC_TOKENIZER_ADDRESS_NAMES_H_

#include <algorithm>
#include <array>
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

static_assert(std::is_sorted(kTopLevelDomains.begin(), kTopLevelDomains.end()));
static_assert(std::is_sorted(kFileExtensions.begin(), kFileExtensions.end()));

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_ADDRESS_NAMES_H_
