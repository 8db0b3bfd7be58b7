#include "cli/input/pdf/paragraph_breaks.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "cli/input/pdf/column_shape.h"
#include "cli/input/pdf/footnotes.h"
#include "cli/input/pdf/paragraph_style.h"

namespace vietmend {
namespace {

utf8proc_int32_t first_code_point(std::string_view text) {
  utf8proc_int32_t code = -1;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &code);
  return code;
}

bool begins_small(const PageRow& row) {
  return utf8proc_category(first_code_point(row.run.text)) == UTF8PROC_CATEGORY_LL;
}

// Whether a row has capitals and no small letters.
bool is_in_capitals(const PageRow& row) {
  bool any = false;
  std::string_view text = row.run.text;
  while (!text.empty()) {
    utf8proc_int32_t code = -1;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                     static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (length <= 0) return false;
    if (utf8proc_category(code) == UTF8PROC_CATEGORY_LL) return false;
    any = any || utf8proc_category(code) == UTF8PROC_CATEGORY_LU;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return any;
}

bool ends_sentence(const PageRow& row) {
  return !row.run.text.empty() &&
         std::string_view(".;:!?").find(row.run.text.back()) != std::string_view::npos;
}

std::string_view first_word(const PageRow& row) {
  return std::string_view(row.run.text).substr(0, row.run.text.find(' '));
}

bool begins_item(const PageRow& row) {
  return is_item_mark(first_word(row));
}

bool is_number(const PageRow& row) {
  return row.run.text.find_first_not_of("0123456789.,- %") == std::string_view::npos;
}

// Whether a row ends in dots that lead to a page's number, with the number or without it.
bool ends_in_leaders(const PageRow& row) {
  std::string_view text = row.run.text;
  while (!text.empty() && (text.back() == ' ' || (text.back() >= '0' && text.back() <= '9')))
    text.remove_suffix(1);
  return text.ends_with("....") || text.ends_with("…………");
}

bool same_size(const PageRow& a, const PageRow& b) {
  return 10 * std::abs(a.run.size - b.run.size) <= std::max(a.run.size, b.run.size);
}

class Breaks {
 public:
  explicit Breaks(const std::vector<PageRows>& pages) : pages_(pages), style_(paragraph_style(pages)) {}

  std::vector<std::vector<Break>> read() {
    std::vector<std::vector<Break>> out;
    for (const PageRows& page : pages_) {
      std::vector<Break>& breaks = out.emplace_back();
      on_this_page_ = false;
      for (const PageRow& row : page.rows) breaks.push_back(next(row));
    }
    return out;
  }

 private:
  Break next(const PageRow& row) {
    if (row.place == RowPlace::furniture) return Break::unknown;
    const Break found = before_ ? between(*before_, row) : Break::begins;
    if (found != Break::goes_on) {
      hangs_ = false;
      first_ = &row;
    }
    before_ = &row;
    on_this_page_ = true;
    return found;
  }

  Break between(const PageRow& above, const PageRow& below) {
    if (below.place == RowPlace::aside || above.place != below.place) return Break::begins;
    if (below.place == RowPlace::cell) return in_cell(above, below);
    const bool near = on_this_page_ && are_neighbours(above, below);
    if (below.place == RowPlace::note) return near ? in_note(above, below) : Break::begins;
    if (!same_size(above, below)) return Break::begins;
    if (on_this_page_ && !near && !(above.edges_known && below.edges_known && !above.across && !below.across))
      return Break::begins;
    const bool wide_gap = near && style_.pitch > 0 && 8 * pitch(above, below) > 9 * style_.pitch;
    if (ends_in_leaders(above)) return Break::begins;
    const bool balanced = is_balanced(above) && is_balanced(below);
    const bool heading = heading_ && balanced && begins_small(below);
    if (is_centred(above) || is_centred(below) || heading || (!above.edges_known && balanced)) {
      const Break found = near ? in_middle(above, below) : Break::begins;
      heading_ = found == Break::goes_on;
      return found;
    }
    heading_ = false;
    if (is_at_left(below)) return at_left(above, below, wide_gap);
    if (below.run.left > below.column_left) return indented(above, below, wide_gap);
    return is_full(above, below) ? Break::unknown : Break::begins;
  }

  static int pitch(const PageRow& above, const PageRow& below) {
    return static_cast<int>(64LL * (below.run.bottom - above.run.bottom) /
                            std::max(above.run.size, below.run.size));
  }

  static Break in_cell(const PageRow& above, const PageRow& below) {
    if (!below.goes_on_in_cell) return Break::begins;
    if (begins_item(below)) return Break::begins;
    if (is_number(above) && is_number(below)) return Break::unknown;
    const int room = below.column_right - below.column_left - above.run.width();
    if (2 * (room - below.run.first_word) <= above.run.size || begins_small(below)) return Break::goes_on;
    return Break::unknown;
  }

  static Break in_note(const PageRow& above, const PageRow& below) {
    if (begins_note(below)) return Break::begins;
    return is_full(above, below) ? Break::goes_on : Break::unknown;
  }

  // Rows of which one at least stands in the middle. A wide row of a heading may seem to fill the column, but
  // it does not begin a paragraph.
  Break in_middle(const PageRow& above, const PageRow& below) const {
    if (!is_balanced(above) || !is_balanced(below)) return Break::begins;
    const Break found = in_heading(above, below);
    if (!is_centred(above) && !is_centred(below) && !begins_small(below)) return Break::unknown;
    const bool both = is_centred(above) && is_centred(below);
    const bool in_capitals = is_in_capitals(above) && is_in_capitals(below);
    return found == Break::goes_on && !both && !begins_small(below) && !in_capitals ? Break::begins : found;
  }

  Break in_heading(const PageRow& above, const PageRow& below) const {
    if (above.run.bold != below.run.bold || is_in_capitals(above) != is_in_capitals(below))
      return Break::begins;
    if (style_.pitch > 0 && 2 * pitch(above, below) > 3 * style_.pitch) return Break::begins;
    if (begins_small(below) && !ends_sentence(above)) return Break::goes_on;
    if (!above.across) return Break::unknown;
    const int width = above.column_right - above.column_left;
    if (2 * (width - above.run.width() - below.run.first_word) <= above.run.size) return Break::goes_on;
    return is_in_capitals(above) && 2 * above.run.width() >= width ? Break::goes_on : Break::unknown;
  }

  Break at_left(const PageRow& above, const PageRow& below, bool wide_gap) const {
    if (!above.across && begins_item(below)) return ends_sentence(above) ? Break::begins : Break::unknown;
    if (!(style_.indented && above.edges_known) && begins_item(below) && first_ && begins_item(*first_) &&
        is_at_left(*first_)) {
      return Break::begins;
    }
    if (!above.edges_known)
      return begins_small(below) && !ends_sentence(above) ? Break::goes_on : Break::unknown;
    const bool full = is_full(above, below);
    if (style_.indented) {
      if (full) return Break::goes_on;
      const int room = above.column_right - above.run.right;
      if (4 * room >= above.column_right - above.column_left) return Break::begins;
      return begins_small(below) && !ends_sentence(above) ? Break::goes_on : Break::unknown;
    }
    if (!full || (wide_gap && style_.spaced)) return Break::begins;
    if (wide_gap) return Break::unknown;
    if (style_.spaced && on_this_page_) return Break::goes_on;
    if (begins_item(below)) return Break::unknown;
    return begins_small(below) || !ends_sentence(above) ? Break::goes_on : Break::unknown;
  }

  Break indented(const PageRow& above, const PageRow& below, bool wide_gap) {
    if (!is_full(above, below) || begins_item(below)) return Break::begins;
    const int near = below.run.size / 3;
    const bool below_text = first_ && is_item_mark(first_word(*first_)) &&
                            std::abs(below.run.left - first_->run.second_word) <= near;
    if (below_text && !wide_gap) {
      hangs_ = true;
      return Break::goes_on;
    }
    const bool same_edge = std::abs(below.run.left - above.run.left) <= near;
    if (same_edge && hangs_ && !wide_gap) return Break::goes_on;
    if (same_edge && begins_small(below) && !ends_sentence(above)) return Break::unknown;
    return Break::begins;
  }

  const std::vector<PageRows>& pages_;
  const ParagraphStyle style_;
  const PageRow* before_ = nullptr;  // the last row that is no furniture
  const PageRow* first_ = nullptr;   // of its paragraph
  bool hangs_ = false;               // whether its paragraph's rows stand below the text of its item
  bool heading_ = false;             // whether it goes on in a heading
  bool on_this_page_ = false;        // whether it is
};

}  // namespace

std::vector<std::vector<Break>> paragraph_breaks(const std::vector<PageRows>& pages) {
  return Breaks(pages).read();
}

}  // namespace vietmend
