#include "cli/input/html/html_text.h"

#include <cstddef>
#include <stdexcept>
#include <utility>

#include "cli/input/html/letters.h"
#include "cli/input/html/main_content.h"
#include "cli/input/html/page_charset.h"
#include "cli/input/html/page_styles.h"
#include "cli/input/html/parsed_page.h"
#include "cli/input/html/sound_markup.h"
#include "cli/input/html/text_writer.h"

namespace vietmend {
namespace {

// Whether the text begins with the name of a tag, in any case.
bool begins_with_tag(std::string_view text, std::string_view name) {
  if (text.size() <= name.size() || in_small_letters(text.substr(0, name.size())) != name) return false;
  return is_html_space(text[name.size()]) || text[name.size()] == '>';
}

}  // namespace

bool can_read_html() {
  return true;
}

bool is_html(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (true) {
    while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
    std::string_view end;
    if (text.starts_with("<!--")) end = "-->";
    if (text.starts_with("<?xml")) end = "?>";
    if (end.empty()) break;
    const std::size_t found = text.find(end);
    if (found == std::string_view::npos) return false;
    text.remove_prefix(found + end.size());
  }
  if (begins_with_tag(text, "<!doctype")) {
    text.remove_prefix(9);
    while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
    return begins_with_tag(text, "html");
  }
  return begins_with_tag(text, "<html") || begins_with_tag(text, "<head") || begins_with_tag(text, "<body");
}

HtmlText html_text(std::string_view bytes, PageContent content, std::string_view charset) {
  // Gumbo counts bytes in 32 bits, and a page takes some thirty times its size in memory.
  if (bytes.size() > kLargestPage) throw std::runtime_error("is too large an HTML page");
  PageBytes page = page_bytes(bytes, charset);
  if (std::optional<std::string> sound = sound_markup(page.utf8)) page.utf8 = *std::move(sound);
  const ParsedPage parsed(std::move(page.utf8));
  const PageStyles styles(parsed.root());
  return written_text(taken_part(parsed.root(), styles, content), page.tcvn3);
}

}  // namespace vietmend
