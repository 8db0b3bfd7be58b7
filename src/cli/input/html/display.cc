#include "cli/input/html/display.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "cli/input/html/letters.h"
#include "cli/input/html/parsed_page.h"

namespace vietmend {
namespace {

// What the element's own style says of a property, in small letters; empty if nothing. The last one holds.
std::string style(const GumboNode& element, std::string_view property) {
  const char* const given = attribute(element, "style");
  if (given == nullptr) return {};
  std::string value;
  for (std::string_view rest = given; !rest.empty();) {
    const std::string_view declaration = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(rest.size(), declaration.size() + 1));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos ||
        in_small_letters(without_html_space(declaration.substr(0, colon))) != property)
      continue;
    value = in_small_letters(without_html_space(declaration.substr(colon + 1)));
    value = without_html_space(std::string_view(value).substr(0, value.find('!')));
  }
  return value;
}

// The first role that is named, in small letters.
std::string role(const GumboNode& element) {
  const char* const given = attribute(element, "role");
  if (given == nullptr) return {};
  const std::string_view first = without_html_space(given);
  return in_small_letters(first.substr(0, first.find_first_of(" \t\r\n\f")));
}

std::string foreign_name(const GumboNode& element) {
  GumboStringPiece name = element.v.element.original_tag;
  gumbo_tag_from_original_text(&name);
  return name.data == nullptr ? std::string() : in_small_letters({name.data, name.length});
}

Display display_by_name(const GumboNode& element) {
  if (!is_html_element(element)) return foreign_name(element) == "text" ? Display::row : Display::text;
  switch (element.v.element.tag) {
    case GUMBO_TAG_BR:
      return Display::ending;
    case GUMBO_TAG_TABLE:
      return Display::table;
    case GUMBO_TAG_TR:
      return Display::table_row;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return Display::cell;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_HR:
      return Display::paragraph;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_FRAMESET:
      return Display::row;
    case GUMBO_TAG_UNKNOWN: {
      const std::string name = foreign_name(element);
      return name == "dialog" || name == "search" ? Display::row : Display::text;
    }
    default:
      return Display::text;
  }
}

bool is_short_mark(std::string_view text) {
  constexpr std::size_t kLongest = 6;
  text = without_html_space(text);
  return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '[' || c == ']' || c == '(' || c == ')' ||
           c == '*';
  });
}

// The one child of a node that is no white space; null if it has several or none.
const GumboNode* only_child(const GumboNode& element) {
  const GumboNode* found = nullptr;
  const GumboVector& children = element.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* const child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
    if (found != nullptr) return nullptr;
    found = child;
  }
  return found;
}

bool links_into_page(const GumboNode& node) {
  if (tag_of(node) != GUMBO_TAG_A) return false;
  const char* const to = attribute(node, "href");
  return to != nullptr && to[0] == '#' && to[1] != '\0';
}

}  // namespace

Display display(const GumboNode& element) {
  const Display by_name = display_by_name(element);
  const std::string asked = style(element, "display");
  if (asked.empty() || by_name == Display::ending) return by_name;
  if (asked.starts_with("inline")) return by_name == Display::cell ? by_name : Display::text;
  const bool block =
      asked == "block" || asked == "flex" || asked == "grid" || asked == "list-item" || asked == "flow-root";
  return block && by_name == Display::text ? Display::row : by_name;
}

bool is_never_shown(const GumboNode& element) {
  if (element.type == GUMBO_NODE_TEMPLATE) return true;
  if (!is_html_element(element)) {
    const std::string name = foreign_name(element);
    for (const char* const hidden :
         {"title", "desc", "metadata", "style", "script", "defs", "symbol", "annotation", "annotation-xml"}) {
      if (name == hidden) return true;
    }
    return false;
  }
  switch (element.v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_RP:
      return true;
    default:
      return false;
  }
}

bool is_hidden(const GumboNode& element) {
  if (!is_html_element(element)) return false;
  if (attribute(element, "hidden") != nullptr || style(element, "display") == "none") return true;
  if (element.v.element.tag == GUMBO_TAG_UNKNOWN && foreign_name(element) == "dialog") {
    return attribute(element, "open") == nullptr;
  }
  const std::string visibility = style(element, "visibility");
  return visibility == "hidden" || visibility == "collapse";
}

bool has_own_display(const GumboNode& element) {
  return !style(element, "display").empty();
}

bool keeps_space(const GumboNode& element, bool inherited) {
  const std::string asked = style(element, "white-space");
  if (asked.starts_with("pre") || asked == "break-spaces") return true;
  if (asked == "normal" || asked == "nowrap") return false;
  switch (tag_of(element)) {
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      return true;
    default:
      return inherited;
  }
}

bool is_code(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  return tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_CODE || tag == GUMBO_TAG_SAMP || tag == GUMBO_TAG_KBD ||
         tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP;
}

bool is_heading(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6 || role(element) == "heading";
}

bool is_navigation(const GumboNode& element) {
  const std::string given = role(element);
  return given.empty() ? tag_of(element) == GUMBO_TAG_NAV : given == "navigation";
}

bool is_beside_content(const GumboNode& element, bool sectioned) {
  if (is_navigation(element)) return true;
  const std::string given = role(element);
  if (!given.empty()) return given == "banner" || given == "contentinfo" || given == "complementary";
  const GumboTag tag = tag_of(element);
  return tag == GUMBO_TAG_ASIDE || (!sectioned && (tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER));
}

bool is_section(const GumboNode& element) {
  return tag_of(element) == GUMBO_TAG_SECTION || role(element) == "region" || is_article(element) ||
         is_main(element);
}

bool is_main(const GumboNode& element) {
  return tag_of(element) == GUMBO_TAG_MAIN || role(element) == "main";
}

bool is_article(const GumboNode& element) {
  return tag_of(element) == GUMBO_TAG_ARTICLE || role(element) == "article";
}

bool is_note_mark(const GumboNode& element) {
  if (tag_of(element) != GUMBO_TAG_SUP) return false;
  const GumboNode* inside = only_child(element);
  bool links = links_into_page(*element.parent);
  while (inside != nullptr && is_element(*inside)) {
    links = links || links_into_page(*inside);
    inside = only_child(*inside);
  }
  return links && inside != nullptr && is_text(*inside) && is_short_mark(inside->v.text.text);
}

bool in_capital_font(const GumboNode& element, bool inherited) {
  std::string font = style(element, "font-family");
  if (font.empty() && tag_of(element) == GUMBO_TAG_FONT) {
    if (const char* const face = attribute(element, "face")) font = in_small_letters(face);
  }
  if (font.empty()) return inherited;
  const std::size_t begin = font.find(".vn");
  if (begin == std::string::npos) return false;
  return std::string_view(font).substr(0, font.find_first_of(",;\"'", begin)).ends_with('h');
}

}  // namespace vietmend
