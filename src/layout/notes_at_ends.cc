#include "layout/notes_at_ends.h"

#include <algorithm>
#include <cstdint>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// The number of a row that may begin a note: "21 Khoản này được …".
std::uint32_t note_number(std::string_view row) {
  std::uint32_t value = 0;
  std::size_t i = 0;
  while (i < row.size() && row[i] >= '0' && row[i] <= '9' && i < 4) {
    value = value * 10 + static_cast<std::uint32_t>(row[i++] - '0');
  }
  if (i == 0 || i > 3 || value == 0 || i + 1 >= row.size() || row[i] != ' ') return 0;
  const utf8::CodePoint next = utf8::at(row, i + 1);
  return is_upper(next.code) || next.code == U'“' || next.code == U'"' ? value : 0;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// Whether a number stands in a row glued to what is before it, as the marks of notes do.
bool has_mark(std::string_view row, std::string_view number) {
  for (std::size_t at = row.find(number, 1); at != std::string_view::npos; at = row.find(number, at + 1)) {
    const std::size_t end = at + number.size();
    const char before = row[at - 1];
    if (before == ' ' || before == '/' || before == '-' || is_ascii_digit(before)) continue;
    if (end < row.size() && (is_ascii_digit(row[end]) || row[end] == '/')) continue;
    return true;
  }
  return false;
}

class NotesReader {
 public:
  NotesReader(const Page& page, const std::vector<PairedRow>& kept) : page_(page), kept_(kept) {}

  std::vector<bool> read() {
    std::vector<bool> ends(kept_.size());
    if (std::none_of(kept_.begin(), kept_.end(), [](const PairedRow& row) { return row.page_break; }))
      return ends;
    bool in_note = false;  // as the page before ends
    std::size_t last = 0;  // the last row of it
    for (std::size_t first = 0; first < kept_.size();) {
      std::size_t end = first;
      while (end + 1 < kept_.size() && !kept_[end].page_break) ++end;
      ++end;
      const std::size_t note = first_note(first, end);
      if (in_note && !is_of_notes(first, note, end)) ends[last] = true;
      in_note = note < end || (in_note && !ends[last]);
      last = end - 1;
      first = end;
    }
    return ends;
  }

 private:
  std::string_view text(std::size_t k) const { return page_.text(page_.rows()[kept_[k].row]); }

  // The first row of a page that begins a note; its end if none does. Reads the numbers of those behind it.
  std::size_t first_note(std::size_t first, std::size_t end) {
    std::size_t found = end;
    for (std::size_t k = first; k < end; ++k) {
      const std::uint32_t number = note_number(text(k));
      if (number == 0 || (number != number_ + 1 && number != 1)) continue;
      if (found == end && !is_marked(first, k, number)) continue;
      number_ = number;
      found = std::min(found, k);
    }
    return found;
  }

  bool is_marked(std::size_t first, std::size_t k, std::uint32_t number) const {
    const std::string digits = std::to_string(number);
    while (k > first) {
      if (has_mark(text(--k), digits)) return true;
    }
    return false;
  }

  // Whether a page begins with notes that go on: no blank row divides its beginning from its first note.
  bool is_of_notes(std::size_t first, std::size_t note, std::size_t end) const {
    if (note == end) return false;
    for (std::size_t k = first; k < note; ++k) {
      if (kept_[k].blank > 0 || kept_[k].barrier) return false;
    }
    return true;
  }

  const Page& page_;
  const std::vector<PairedRow>& kept_;
  std::uint32_t number_ = 0;  // of the last note
};

}  // namespace

std::vector<bool> notes_at_ends(const Page& page, const std::vector<PairedRow>& kept) {
  return NotesReader(page, kept).read();
}

}  // namespace vietmend
