#include "outline/row_signs.h"

#include "outline/signs.h"
#include "outline/word_marking.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

constexpr std::uint32_t kNoMark = 0xFFFF'FFFF;
constexpr std::size_t kProseCell = 24;          // bytes of a row that a number in a row of its own may number
constexpr std::size_t kLongestCell = 120;       // bytes
constexpr std::size_t kFarthestMark = 12'000;   // bytes from a mark to its footnote
constexpr std::size_t kFarthestNested = 3;      // rows
constexpr std::size_t kLongestFormNumber = 48;  // bytes of a row that is the number of a form alone
constexpr std::size_t kShortestNote = 40;  // bytes of a row that begins a footnote whose mark was not seen

}  // namespace

RowSigns RowSignReader::read(std::size_t at) {
  row_ = at;
  const OutlineRow& row = rows_[at];
  const std::string_view text = inner(row);
  RowSigns signs;
  const char lead = text[0];
  // Small letters begin no heading but a point's.
  const bool wrapped = text.size() > 2 && lead >= 'a' && lead <= 'z' && text[1] >= 'a' && text[1] <= 'z' &&
                       text[2] != ')' && text[2] >= 'a' && text[2] <= 'z';
  if (wrapped) return signs;
  signs.markings = markings(text);
  if (signs.markings.count == 0 && text.size() <= kLongestFormNumber && stands_above_state())
    read_form_number(text, signs.markings);
  if (signs.markings.count > 0 && is_of_contents(text)) signs.markings.count = 0;
  for (std::size_t i = 0; row.inner && i < signs.markings.count; ++i) {
    signs.markings.all[i].inner = signs.markings.all[i].weak = true;
  }
  for (std::size_t i = 0; i < signs.markings.count; ++i) {
    Marking& marking = signs.markings.all[i];
    if (marking.numbering == Numbering::appendix && !heads_something(row)) marking.weak = true;
  }
  if (is_title_of_appendix(signs.markings)) signs.markings.count = 0;
  for (std::size_t i = 0; i < signs.markings.count; ++i) {
    Marking& marking = signs.markings.all[i];
    if (marking.numbering <= Numbering::article || marking.title < text.size()) continue;
    marking.weak = !stands_before_prose(marking.numbering);
  }
  for (std::size_t i = 0; i < signs.markings.count; ++i) {
    Marking& marking = signs.markings.all[i];
    marking.leads = marking.numbering == Numbering::digits && !marking.weak && !is_first(marking.value) &&
                    leads_nested(marking.value / kStep);
  }
  // What bars divide, and what is set off as a quotation, begins no heading, clause or point.
  if (row.quoted || (row.has_cells && text.find('|') != std::string_view::npos)) signs.markings.count = 0;
  if ((lead >= '1' && lead <= '9') || lead == '[') look_for_note(row, text, signs);
  if (signs.markings.count == 0) signs.foot = begins_foot(text_, rows_, row_);
  if (signs.markings.count == 0 && begins_regulation(text_, rows_, row_)) {
    Marking marking;
    marking.numbering = Numbering::regulation;
    signs.markings.add(marking);
  }
  signs.contents = lead == 'M' && begins_contents(text);
  return signs;
}

// Whether the next row is prose, and no cell of a table: what digits count must end as a sentence does, be
// longer than any cell, or have points below it.
bool RowSignReader::stands_before_prose(Numbering numbering) const {
  if (row_ + 1 >= rows_.size()) return false;
  const OutlineRow& next = rows_[row_ + 1];
  if (next.lower || next.capitals || next.has_cells || next.cell != CellPart::none) return false;
  if (next.span.size() < kProseCell) return false;
  if (numbering == Numbering::letter || next.ends || next.span.size() >= kLongestCell) return true;
  // A title, with points below it.
  if (row_ + 2 >= rows_.size() || rows_[row_ + 2].cell != CellPart::none) return false;
  const Markings below = markings(inner(rows_[row_ + 2]));
  return below.count > 0 && below.all[0].numbering == Numbering::letter && is_first(below.all[0].value);
}

// Whether the row names a form without its number ("MẪU"), right below the heading of an appendix: what the
// appendix is.
bool RowSignReader::is_title_of_appendix(const Markings& found) const {
  if (row_ == 0 || found.count == 0) return false;
  const Marking& form = found.all[0];
  if (form.numbering != Numbering::appendix || form.number.size() > 0) return false;
  const std::string_view above = inner(rows_[row_ - 1]);
  const Markings heading = markings(above);
  return heading.count > 0 && heading.all[0].numbering == Numbering::appendix &&
         heading.all[0].title >= above.size();
}

// Whether the first number nested in one stands in one of the next rows, before any other number of its kind.
bool RowSignReader::leads_nested(std::uint32_t number) const {
  for (std::size_t i = row_ + 1; i < rows_.size() && i <= row_ + kFarthestNested; ++i) {
    for (const Marking& marking : markings(inner(rows_[i]))) {
      if (marking.numbering == Numbering::nested) return marking.before == number && is_first(marking.value);
      if (marking.numbering <= Numbering::digits) return false;
    }
  }
  return false;
}

// Whether an appendix's row stands by itself or has a title below it, as no cell of a table does.
bool RowSignReader::heads_something(const OutlineRow& row) const {
  if (row.blanks > 0 || row.capitals || row_ + 1 == rows_.size()) return true;
  const OutlineRow& next = rows_[row_ + 1];
  return next.blanks > 0 || next.capitals || inner(next).front() == '(' || stands_above_state();
}

// Whether the next row is the name of the state, as below the number of a form.
bool RowSignReader::stands_above_state() const {
  return row_ + 1 < rows_.size() && names_state(inner(rows_[row_ + 1]));
}

void RowSignReader::look_for_note(const OutlineRow& row, std::string_view text, RowSigns& signs) {
  std::size_t words = 0;
  signs.note = footnote_number(text, words);
  if (signs.note == 0) return;
  if (!marks_read_) {
    marks_ = note_marks(text_);
    last_marks_.assign(1000, kNoMark);
    marks_read_ = true;
  }
  for (; marks_seen_ < marks_.size() && marks_[marks_seen_].span.begin < row.span.begin; ++marks_seen_) {
    last_marks_[marks_[marks_seen_].number] = static_cast<std::uint32_t>(marks_seen_);
  }
  const std::uint32_t last = last_marks_[signs.note];
  const bool marked = last != kNoMark && marks_[last].span.begin + kFarthestMark > row.span.begin;
  // Glued to its words, as raised numbers come out of a page, a number is a note's where its mark was seen.
  const char before = text[words - 1];
  if (!marked && before >= '0' && before <= '9') signs.note = 0;
  signs.note_heard = marked || begins_with_one(text.substr(words), outline_words::kFootnoteBegins);
  if (!signs.note_heard && text.size() < kShortestNote) signs.note = 0;
}

}  // namespace vietmend
