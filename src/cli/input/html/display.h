// What an element is on the page: how it is shown, and what part of the page it is.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_DISPLAY_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_DISPLAY_H_

#include <gumbo.h>

namespace vietmend {

enum class Display : unsigned char {
  text,       // goes on in the row it stands in
  row,        // begins a row and ends it
  paragraph,  // stands between blank lines
  ending,     // <br>
  table,
  table_row,
  cell,
};

// How an element is shown, by its name or by the `display` of its own style.
Display display(const GumboNode& element);

// Whether no browser shows what is in the element, whatever its style: scripts, templates, what fields hold,
// what stands in for a film or a picture.
bool is_never_shown(const GumboNode& element);

// Whether the element is hidden by an attribute or by its own style. A dialog that is not open is; what is
// folded up, as in <details>, is not, for the reader can open it.
bool is_hidden(const GumboNode& element);

// Whether the element's own style says how it is displayed.
bool has_own_display(const GumboNode& element);

// Whether the white space in an element is kept, by its name or its own style: pre, pre-wrap, pre-line;
// `inherited` where it says nothing of that.
bool keeps_space(const GumboNode& element, bool inherited);

// <pre>, <code>, <samp>, <kbd>.
bool is_code(const GumboNode& element);

// <h1> to <h6>, and the role "heading".
bool is_heading(const GumboNode& element);

// <nav>, and the role "navigation".
bool is_navigation(const GumboNode& element);

// Whether the element is the head, the foot, a margin or the navigation of the whole page. <header> and
// <footer> within an article or a section are that one's; `sectioned` says whether the element stands in one.
bool is_beside_content(const GumboNode& element, bool sectioned);

// <article>, <section>, <main> and the roles that are theirs.
bool is_section(const GumboNode& element);

// <main>, and the role "main".
bool is_main(const GumboNode& element);

// <article>, and the role "article".
bool is_article(const GumboNode& element);

// A raised number, star or letter that links to a place in the page: the mark of a footnote.
bool is_note_mark(const GumboNode& element);

// Whether the letters in an element stand in a font of TCVN3 that has capitals alone (.VnTimeH); `inherited`
// where it names no font.
bool in_capital_font(const GumboNode& element, bool inherited);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_DISPLAY_H_
