#include "cli/input/pdf/footnotes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "cli/input/pdf/digits.h"

namespace vietmend {
namespace {

int main_size(const std::vector<PageRow>& rows) {
  std::map<int, std::size_t> letters;
  for (const PageRow& row : rows) {
    if (row.place == RowPlace::body) letters[row.run.size] += row.run.text.size();
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

// "1", "(1)", "[1]", "1.", "1)", "*" before a note.
bool begins_with_mark(std::string_view text) {
  if (text.starts_with("*")) return true;
  const bool bracket = text.starts_with("(") || text.starts_with("[");
  if (bracket) text.remove_prefix(1);
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  if (digits == 0 || digits > 3 || digits == text.size()) return false;
  const char next = text[digits];
  return bracket ? next == ')' || next == ']' : next == ' ' || next == '.' || next == ')';
}

std::string_view mark_text(const PageRun& run, const RaisedMark& mark) {
  return std::string_view(run.text).substr(mark.begin, mark.end - mark.begin);
}

// Whether what stands before a raised number is a unit of length, or a number: then it is a power.
bool is_power(std::string_view before) {
  if (!before.empty() && is_digit(before.back())) return true;
  static constexpr std::array<std::string_view, 6> kUnits = {"m", "km", "hm", "dm", "cm", "mm"};
  const std::size_t space = before.find_last_of(" /0123456789(");
  const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
  return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end();
}

using Marks = std::set<std::string, std::less<>>;

// The raised signs of the rows that are no powers.
Marks marks_of(const std::vector<PageRow>& rows) {
  Marks marks;
  for (const PageRow& row : rows) {
    for (const RaisedMark& mark : row.run.raised) {
      if (!is_power(std::string_view(row.run.text).substr(0, mark.begin)))
        marks.insert(std::string(mark_text(row.run, mark)));
    }
  }
  return marks;
}

// Makes a mark of the number that a row begins with, of the size of its letters, if it is a mark in the text.
void find_level_mark(PageRow& row, const Marks& marks) {
  const std::string& text = row.run.text;
  if (!row.run.raised.empty() && row.run.raised.front().begin == 0) return;
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  if (digits == 0 || digits > 3 || digits == text.size() || text[digits] == '.' || text[digits] == ',')
    return;
  if (marks.contains(text.substr(0, digits))) row.run.raised.insert(row.run.raised.begin(), {0, digits});
}

void drop_other_marks(PageRow& row, const Marks& notes) {
  std::erase_if(row.run.raised, [&](const RaisedMark& mark) {
    if (row.place == RowPlace::note && mark.begin == 0) return false;
    return notes.find(mark_text(row.run, mark)) == notes.end() ||
           is_power(std::string_view(row.run.text).substr(0, mark.begin));
  });
}

}  // namespace

bool begins_note(const PageRow& row) {
  return (!row.run.raised.empty() && row.run.raised.front().begin == 0) || begins_with_mark(row.run.text);
}

void find_notes(std::vector<PageRow>& rows) {
  const int size = main_size(rows);
  std::size_t end = rows.size();
  while (end > 0 && (rows[end - 1].place == RowPlace::furniture || rows[end - 1].place == RowPlace::aside))
    --end;
  std::size_t begin = end;
  while (begin > 0 && rows[begin - 1].place == RowPlace::body && 100 * rows[begin - 1].run.size <= 93 * size)
    --begin;
  const Marks marks = marks_of(rows);
  for (std::size_t k = begin; k < end; ++k) find_level_mark(rows[k], marks);
  while (begin < end && !begins_note(rows[begin])) ++begin;
  Marks notes;
  for (std::size_t k = begin; k < end; ++k) {
    rows[k].place = RowPlace::note;
    for (const RaisedMark& mark : rows[k].run.raised) {
      if (mark.begin == 0) notes.insert(std::string(mark_text(rows[k].run, mark)));
    }
  }
  for (PageRow& row : rows) drop_other_marks(row, notes);
}

}  // namespace vietmend
