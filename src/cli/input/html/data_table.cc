#include "cli/input/html/data_table.h"

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

#include "cli/input/html/display.h"
#include "cli/input/html/parsed_page.h"

namespace vietmend {
namespace {

// A paragraph of so many bytes goes over several lines of a column.
constexpr std::size_t kLongParagraph = 120;

class Tables {
 public:
  bool enter(const GumboNode& node) {
    if (is_never_shown(node)) return false;
    if (!open_.empty() && lays_out(node)) open_.back().layout = true;
    const Display shown = display(node);
    if (shown == Display::table) {
      const char* const role = attribute(node, "role");
      const std::string_view named = role == nullptr ? "" : role;
      open_.push_back({&node, named == "presentation" || named == "none", has_border(node), 0, 0, 0, 0});
    } else if (!open_.empty() && names_data(node)) {
      open_.back().data = true;
    }
    if (!open_.empty() && shown == Display::cell) {
      ++open_.back().cells;
      open_.back().paragraphs = open_.back().long_paragraphs = 0;
    }
    if (shown != Display::text) end_paragraph();
    return true;
  }

  void leave(const GumboNode& node) {
    if (display(node) != Display::text) end_paragraph();
    if (open_.empty() || open_.back().table != &node) return;
    if (open_.back().layout || open_.back().cells <= 1) layout_.insert(&node);
    open_.pop_back();
  }

  void text(const GumboNode& node) {
    if (!open_.empty() && node.type != GUMBO_NODE_WHITESPACE)
      open_.back().length += std::strlen(node.v.text.text);
  }

  std::unordered_set<const GumboNode*> layout() && { return std::move(layout_); }

 private:
  struct Open {
    const GumboNode* table;
    bool layout;
    bool data;  // it has what only tables of data have
    std::size_t cells;
    std::size_t paragraphs;       // in the cell
    std::size_t long_paragraphs;  // likewise
    std::size_t length;           // of the paragraph
  };

  static bool lays_out(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_PRE || is_heading(node) ||
           is_section(node) || is_beside_content(node, false);
  }

  static bool has_border(const GumboNode& table) {
    const char* const border = attribute(table, "border");
    return border != nullptr && std::string_view(border) != "0";
  }

  static bool names_data(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    return tag == GUMBO_TAG_TH || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_CAPTION;
  }

  void end_paragraph() {
    if (open_.empty()) return;
    Open& table = open_.back();
    if (table.length > 0) ++table.paragraphs;
    if (table.length >= kLongParagraph) ++table.long_paragraphs;
    if (table.paragraphs > 1 && table.long_paragraphs > 0 && !table.data) table.layout = true;
    table.length = 0;
  }

  std::vector<Open> open_;
  std::unordered_set<const GumboNode*> layout_;
};

}  // namespace

std::unordered_set<const GumboNode*> layout_tables(const GumboNode& root) {
  Tables tables;
  walk(root, tables);
  return std::move(tables).layout();
}

}  // namespace vietmend
