// The text of an HTML page, by gumbo, and what the page tells of it.
//
//   HtmlText page = html_text(bytes);
//   repairer.repair(page.text, page.evidence);    // with Options::encoding = Encoding::mojibake
//
// The text is what a browser shows of the page before any script or style sheet comes: blocks are rows, white
// space is HTML's, <br> ends a row, a table's row is a row of cells with tabs between, <pre> is kept as it
// is; lists get no markers. Left out are scripts, styles, templates, <noscript>, what fields hold, and what
// is hidden by the attribute or by a style of its own (display:none, visibility:hidden). aria-hidden hides
// from readers of screens, not from the eye: it stays.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_HTML_TEXT_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_HTML_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/evidence.h"

namespace vietmend {

// What of a page is taken.
enum class PageContent : unsigned char {
  // The main content: the element <main> or of role "main"; without one the <article> that holds most of the
  // prose; without one
  // all but <nav>, <aside>, <header> and <footer> and the roles that are theirs. An element that is nearly
  // empty, compared with
  // what it would be taken in place of, is not taken: where a page shows nearly nothing, this is all of it,
  // and what is hidden.
  main,
  all,
};

// The bytes that a page may have.
inline constexpr std::size_t kLargestPage = std::size_t{64} << 20U;

struct HtmlText {
  // UTF-8; rows end with \n. A paragraph, a heading, a list, a table stand between blank lines.
  std::string text;
  // In the order of the text; the spans of one trait do not overlap. begins: the first row of each block, a
  // table's row and what follows a blank line; heading; table: each row of a table that holds data, not one
  // that lays out the page; code: pre, code, samp, kbd; note_mark: a raised number that links into the page;
  // furniture: navigation within the main content.
  std::vector<Evidence> evidence;
};

// Whether this build has gumbo.
bool can_read_html();

// Whether a text begins as an HTML page does: behind white space, comments and an XML declaration, a doctype
// of HTML or <html>, <head>, <body> in any case. Any charset but UTF-16.
bool is_html(std::string_view first_bytes);

// Takes the text from a page. Any bytes will do; time and memory are linear in them, however the page is
// broken. `charset` is "auto" or a name of vietmend/charset.h. "auto" goes by the byte order mark, then by
// whether the bytes are UTF-8, then by whether they make Vietnamese in a legacy charset, and only then by
// what the page declares. Throws std::runtime_error with a reason where it cannot: a page over 64 MB, or a
// build without gumbo. Threads may call it at once.
HtmlText html_text(std::string_view bytes, PageContent content = PageContent::main,
                   std::string_view charset = "auto");

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_HTML_TEXT_H_
