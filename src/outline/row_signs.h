// What a row says by itself and beside the rows around it, before any reading of the whole text.
#ifndef VIETMEND_SRC_OUTLINE_ROW_SIGNS_H_
#define VIETMEND_SRC_OUTLINE_ROW_SIGNS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "outline/footnotes.h"
#include "outline/marking.h"
#include "outline/rows.h"

namespace vietmend {

struct RowSigns {
  Markings markings;
  std::uint16_t note = 0;   // the number of the footnote that it may begin; 0: none
  bool note_heard = false;  // its mark was seen, or its words are a footnote's
  int foot = 0;             // see begins_foot
  bool contents = false;    // it heads the contents
};

// Reads the rows of a text in order. The text and its rows must outlive it.
class RowSignReader {
 public:
  RowSignReader(std::string_view text, std::span<const OutlineRow> rows) : text_(text), rows_(rows) {}

  // The signs of a row that is none before the last one read.
  RowSigns read(std::size_t row);

 private:
  std::string_view inner(const OutlineRow& row) const {
    return text_.substr(row.span.begin, row.span.size());
  }
  bool stands_before_prose(Numbering numbering) const;
  bool is_title_of_appendix(const Markings& found) const;
  bool stands_above_state() const;
  bool leads_nested(std::uint32_t number) const;
  bool heads_something(const OutlineRow& row) const;
  void look_for_note(const OutlineRow& row, std::string_view text, RowSigns& signs);

  std::string_view text_;
  std::span<const OutlineRow> rows_;
  std::size_t row_ = 0;
  bool marks_read_ = false;
  std::vector<NoteMark> marks_;
  std::size_t marks_seen_ = 0;
  std::vector<std::uint32_t> last_marks_;  // of each number
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_ROW_SIGNS_H_
