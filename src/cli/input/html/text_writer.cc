#include "cli/input/html/text_writer.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <unordered_set>
#include <vector>

#include "cli/input/html/data_table.h"
#include "cli/input/html/display.h"
#include "cli/input/html/parsed_page.h"
#include "cli/input/html/text_rows.h"

namespace vietmend {
namespace {

std::string in_capitals(const char* text) {
  std::string out;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

class TextWriter {
 public:
  TextWriter(const TakenPart& part, bool tcvn3)
      : part_(part), tcvn3_(tcvn3), layout_(layout_tables(*part.root)) {}

  bool enter(const GumboNode& node) {
    if (is_never_shown(node) || (!part_.with_hidden && (is_hidden(node) || part_.styles->hide(node))))
      return false;
    const Element outer = open_.empty() ? Element() : open_.back();
    if (part_.without_margins && is_beside_content(node, outer.sectioned)) return false;
    Element element = outer;
    element.display = display(node);
    if (element.display == Display::ending) {
      rows_.line_break();
      return false;
    }
    element.kept = keeps_space(node, outer.kept);
    element.capitals = tcvn3_ && in_capital_font(node, outer.capitals);
    element.sectioned = outer.sectioned || is_section(node);
    if (tag_of(node) == GUMBO_TAG_UL || tag_of(node) == GUMBO_TAG_OL) ++element.lists;
    place(node, element);
    begin(element);
    element.traits = begin_traits(node);
    open_.push_back(element);
    return true;
  }

  void leave(const GumboNode& /*node*/) {
    const Element element = open_.back();
    open_.pop_back();
    for (const Trait trait : {Trait::note_mark, Trait::code, Trait::heading, Trait::furniture}) {
      if ((element.traits & bit(trait)) != 0) rows_.end(trait);
    }
    end(element);
  }

  void text(const GumboNode& node) {
    const bool capitals = !open_.empty() && open_.back().capitals;
    const bool kept = !open_.empty() && open_.back().kept;
    if (capitals) {
      rows_.text(in_capitals(node.v.text.text), kept);
    } else {
      rows_.text(node.v.text.text, kept);
    }
  }

  HtmlText finish() && { return std::move(rows_).finish(); }

 private:
  enum class Table : unsigned char { none, data, layout };

  struct Element {
    Display display = Display::text;
    Table table = Table::none;  // what it stands in, or is
    bool in_row = false;        // of a table that holds data
    bool kept = false;
    bool capitals = false;
    bool sectioned = false;
    int lists = 0;  // how many it stands in
    unsigned traits = 0;
  };

  static unsigned bit(Trait trait) { return 1U << static_cast<unsigned>(trait); }

  // What a part of a table is depends on the table; outside one it is nothing at all.
  void place(const GumboNode& node, Element& element) const {
    if (element.display == Display::table) {
      if (element.in_row) {
        element.display = Display::row;
      } else {
        element.table = layout_.contains(&node) ? Table::layout : Table::data;
      }
    } else if (element.display == Display::table_row || element.display == Display::cell) {
      const bool row = element.display == Display::table_row;
      if (element.table != Table::data || row == element.in_row) element.display = Display::row;
      if (row && element.table == Table::data) element.in_row = true;
    }
  }

  // Blank lines around the block.
  static int blank(const Element& element) {
    if (element.display == Display::table) return element.table == Table::data ? 1 : 0;
    return element.display == Display::paragraph && element.lists < 2 ? 1 : 0;
  }

  void begin(const Element& element) {
    if (element.display == Display::table_row) {
      rows_.begin_cells();
    } else if (element.display == Display::cell) {
      rows_.cell();
    } else if (element.display != Display::text) {
      rows_.block(blank(element));
    }
  }

  void end(const Element& element) {
    if (element.display == Display::table_row) {
      rows_.end_cells();
    } else if (element.display != Display::text && element.display != Display::cell) {
      rows_.block(blank(element));
    }
  }

  unsigned begin_traits(const GumboNode& node) {
    unsigned traits = 0;
    const auto add = [&](Trait trait, bool has) {
      if (!has) return;
      traits |= bit(trait);
      rows_.begin(trait);
    };
    add(Trait::furniture, &node != part_.root && is_navigation(node));
    add(Trait::heading, is_heading(node));
    add(Trait::code, is_code(node));
    add(Trait::note_mark, is_note_mark(node));
    return traits;
  }

  const TakenPart& part_;
  bool tcvn3_;
  std::unordered_set<const GumboNode*> layout_;
  std::vector<Element> open_;
  TextRows rows_;
};

}  // namespace

HtmlText written_text(const TakenPart& part, bool tcvn3) {
  TextWriter writer(part, tcvn3);
  walk(*part.root, writer);
  return std::move(writer).finish();
}

}  // namespace vietmend
