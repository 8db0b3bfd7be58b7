#include "cli/input/html/page_charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "cli/input/html/letters.h"
#include "cli/input/html/markup_tags.h"
#include "vietmend/charset.h"

namespace vietmend {
namespace {

constexpr std::size_t kBeginning = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// How sure a detected charset must be to hold against a declared one, and UTF-8 of which bytes were lost.
constexpr double kSure = 0.8;
constexpr double kMostlyUtf8 = 0.9;

// The charset in "text/html; charset=utf-8".
std::string_view charset_in_content(std::string_view content) {
  constexpr std::string_view kName = "charset";
  const std::string small = in_small_letters(content);
  for (std::size_t at = small.find(kName); at != std::string::npos; at = small.find(kName, at)) {
    at += kName.size();
    while (at < content.size() && is_html_space(content[at])) ++at;
    if (at == content.size() || content[at] != '=') continue;
    std::string_view value = without_html_space(content.substr(at + 1));
    if (value.starts_with('"') || value.starts_with('\'')) {
      const char quote = value.front();
      value.remove_prefix(1);
      return value.substr(0, value.find(quote));
    }
    return value.substr(0, value.find_first_of(" \t\r\n\f;"));
  }
  return {};
}

std::string_view charset_of_meta(std::string_view markup, const MarkupTag& tag) {
  std::string_view content;
  bool is_content_type = false;
  std::size_t at = tag.attributes;
  for (MarkupAttribute given; next_attribute(markup, tag.end, at, given);) {
    if (given.name == "charset") return given.value;
    if (given.name == "http-equiv")
      is_content_type = in_small_letters(without_html_space(given.value)) == "content-type";
    if (given.name == "content") content = given.value;
  }
  return is_content_type ? charset_in_content(content) : std::string_view();
}

bool is_vietnamese(std::string_view charset) {
  return !charset.starts_with("UTF-") && charset != "windows-1252";
}

// By ICU; nothing if it does not know the name. Browsers read some names as a larger charset than ICU does.
std::optional<std::string> decoded_by_icu(std::string_view bytes, const std::string& charset) {
  constexpr auto kLarger = std::to_array<std::array<const char*, 2>>({{"gb2312", "gb18030"},
                                                                      {"gb_2312", "gb18030"},
                                                                      {"gb_2312-80", "gb18030"},
                                                                      {"csgb2312", "gb18030"},
                                                                      {"csiso58gb231280", "gb18030"},
                                                                      {"iso-ir-58", "gb18030"},
                                                                      {"chinese", "gb18030"},
                                                                      {"gbk", "gb18030"},
                                                                      {"x-gbk", "gb18030"},
                                                                      {"euc-kr", "windows-949"},
                                                                      {"cseuckr", "windows-949"},
                                                                      {"csksc56011987", "windows-949"},
                                                                      {"iso-ir-149", "windows-949"},
                                                                      {"korean", "windows-949"},
                                                                      {"ks_c_5601-1987", "windows-949"},
                                                                      {"ks_c_5601-1989", "windows-949"},
                                                                      {"ksc5601", "windows-949"},
                                                                      {"ksc_5601", "windows-949"},
                                                                      {"iso-8859-9", "windows-1254"},
                                                                      {"latin5", "windows-1254"},
                                                                      {"l5", "windows-1254"},
                                                                      {"iso-8859-11", "windows-874"}});
  const char* name = charset.c_str();
  for (const auto& [asked, larger] : kLarger) {
    if (charset == asked) name = larger;
  }
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), ucnv_close);
  if (U_FAILURE(error) || ucnv_getMinCharSize(converter.get()) != 1) return std::nullopt;
  const icu::UnicodeString read(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string out;
  return read.toUTF8String(out);
}

PageBytes read_as(std::string_view bytes, std::string_view charset) {
  return {to_utf8(bytes, charset), detect_charset(bytes).name == "TCVN3"};
}

PageBytes detected(std::string_view bytes) {
  std::string as_utf8 = to_utf8(bytes, "UTF-8");
  if (as_utf8 == bytes) return {std::move(as_utf8), false};
  const Charset found = detect_charset(bytes);
  if (found.name.starts_with("UTF-16")) return read_as(bytes, found.name);
  const std::string declared = declared_charset(bytes);
  const bool sure = is_vietnamese(found.name)
                        ? found.confidence >= kSure || declared == "utf-8" || declared.empty()
                        : found.name == "UTF-8" && found.confidence >= kMostlyUtf8;
  if (sure || declared.empty() || declared.starts_with("utf")) return read_as(bytes, "auto");
  if (known_charset(declared)) {
    // Pages of every legacy charset were declared so.
    const bool means_nothing = declared == "windows-1252" || declared == "iso-8859-1" || declared == "latin1";
    return read_as(bytes, means_nothing ? "auto" : std::string_view(declared));
  }
  if (std::optional<std::string> read = decoded_by_icu(bytes, declared)) return {*std::move(read), false};
  return read_as(bytes, "auto");
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kBeginning);
  if (bytes.starts_with("<?xml")) {
    const std::string_view declaration = bytes.substr(0, bytes.find('>'));
    const std::size_t at = declaration.find("encoding");
    const std::size_t quote = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
    if (quote != std::string_view::npos) {
      const std::string_view value = declaration.substr(quote + 1);
      return in_small_letters(without_html_space(value.substr(0, value.find(declaration[quote]))));
    }
  }
  MarkupTags tags(bytes);
  for (MarkupTag tag; tags.next(tag);) {
    if (tag.name != "meta" || tag.closes) continue;
    const std::string_view charset = without_html_space(charset_of_meta(bytes, tag));
    if (!charset.empty()) return in_small_letters(charset);
  }
  return {};
}

PageBytes page_bytes(std::string_view bytes, std::string_view charset) {
  PageBytes out = charset == "auto" ? detected(bytes) : read_as(bytes, charset);
  if (out.utf8.starts_with(kByteOrderMark)) out.utf8.erase(0, kByteOrderMark.size());
  return out;
}

}  // namespace vietmend
