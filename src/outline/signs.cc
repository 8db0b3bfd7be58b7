#include "outline/signs.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

// Whether the rows that begin at a name in capitals authenticate a consolidated text.
bool authenticates(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  for (std::size_t i = at + 1; i < rows.size() && i <= at + 4; ++i) {
    const std::string_view row = text.substr(rows[i].span.begin, rows[i].span.size());
    if (begins_with_one(row, outline_words::kAuthenticates)) return true;
    if (!rows[i].capitals && !begins_with_one(row, outline_words::kNumberRows)) return false;
  }
  return false;
}

// "Luật này được Quốc hội nước … thông qua ngày …"
bool is_closing_formula(std::string_view row) {
  const std::size_t end = row.find(outline_words::kThisWithin[0]);
  if (end == std::string_view::npos || end > 40) return false;
  return begins_with_one(row.substr(end), outline_words::kClosingFormulas) &&
         row.find(outline_words::kPassed[0]) != std::string_view::npos;
}

// Whether a name, or a note that the row is to be signed, stands in one of the next rows.
bool is_signed(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  for (std::size_t i = at + 1; i < rows.size() && i <= at + 4; ++i) {
    const std::string_view row = text.substr(rows[i].span.begin, rows[i].span.size());
    if (begins_with_one(row, outline_words::kSigned)) return true;
    if (!rows[i].capitals && row.size() < 60 && !person_name(row).empty()) return true;
    if (rows[i].ends || row.size() > 120) return false;
  }
  return false;
}

}  // namespace

std::string_view person_name(std::string_view row) {
  for (const std::string_view title : outline_words::kTitles) {
    if (row.starts_with(title)) row.remove_prefix(title.size());
  }
  if (begins_with_one(row, outline_words::kOfficeWords)) return {};
  std::size_t end = 0;
  int words = 0;
  for (std::size_t i = 0; i < row.size() && words < 6;) {
    std::size_t at = i;
    std::size_t letters = 0;
    bool good = true;
    while (at < row.size() && row[at] != ' ' && row[at] != '\t') {
      const utf8::CodePoint point = utf8::at(row, at);
      good &= is_letter(point.code) && (letters > 0 || is_upper(point.code));
      ++letters;
      at += point.size;
    }
    const std::string_view word = row.substr(i, at - i);
    if (!good || letters == 0 || letters > 7 || is_one(word, outline_words::kInNoNames)) break;
    ++words;
    end = at;
    i = at;
    while (i < row.size() && row[i] == ' ') ++i;
  }
  if (words < 2) return {};
  // A sentence that begins with a name is none.
  const std::string_view rest = row.substr(end);
  const bool alone = rest.find_first_not_of(" \t") == std::string_view::npos;
  return alone || rest.starts_with('\t') || begins_with_one(rest, outline_words::kBehindNames)
             ? row.substr(0, end)
             : std::string_view();
}

bool names_office(std::string_view row) {
  if (begins_with_one(row, outline_words::kSignsFor)) return true;
  const auto is_office = [&](std::string_view office) {
    return row.starts_with(office) && (row.size() == office.size() || row.size() < office.size() + 60);
  };
  return std::any_of(outline_words::kOffices.begin(), outline_words::kOffices.end(), is_office);
}

int begins_foot(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  const OutlineRow& row = rows[at];
  const std::string_view inner = text.substr(row.span.begin, row.span.size());
  if (begins_with_one(inner, outline_words::kNumberRows) && inner.size() < 80 &&
      inner.find(outline_words::kConsolidatedNumber[0]) != std::string_view::npos)
    return 2;
  if (!row.capitals && inner[0] != 'N' && inner[0] != 'L' && inner[0] != 'P' && inner[0] != 'B') return 0;
  if (row.span.size() > 400) return 0;
  if (begins_with_one(inner, outline_words::kSignsFor)) return row.capitals ? 2 : 0;
  if (begins_with_one(inner, outline_words::kRecipients) ||
      begins_with_one(inner, outline_words::kAuthenticates))
    return row.capitals || inner.size() < 40 || inner.find("  "sv) < 40 ? 2 : 0;
  if (!row.capitals) return is_closing_formula(inner) ? 2 : 0;
  if (row.span.size() < 160 && authenticates(text, rows, at)) return 2;
  return names_office(inner) && is_signed(text, rows, at) ? 2 : 0;
}

bool names_state(std::string_view row) {
  constexpr std::size_t kName = 32;  // bytes that tell it
  const bool may_be = row.starts_with('c') || row.starts_with('C');
  return may_be && begins_with_one(lower(row.substr(0, kName)), outline_words::kState);
}

bool says_attached(std::string_view row) {
  if (!row.starts_with('(') && !begins_with_one(row, outline_words::kSaysAttached)) return false;
  if (is_one(row, outline_words::kSaysAttachedAlone)) return true;  // wrapped
  const std::string_view beginning = row.substr(0, 80);
  return beginning.find(outline_words::kAttachedTo[0]) != std::string_view::npos ||
         begins_with_one(beginning, outline_words::kSaysAttachedOtherwise);
}

std::string_view attached_word(std::string_view row) {
  const auto& words = outline_words::kAttached;
  const auto begins = [&](std::string_view word) { return row.starts_with(word); };
  const auto found = std::find_if(words.begin(), words.end(), begins);
  return found == words.end() ? std::string_view() : *found;
}

bool ends_title_of_attached(std::string_view row) {
  const std::size_t bracket = row.rfind(" (");
  if (bracket == std::string_view::npos || !says_attached(row.substr(bracket + 1))) return false;
  return casing(row.substr(0, bracket)) == Casing::upper;
}

bool begins_regulation(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  const OutlineRow& row = rows[at];
  if (row.has_cells) return false;
  const std::string_view inner = text.substr(row.span.begin, row.span.size());
  if (attached_word(inner).empty()) return false;
  if (ends_title_of_attached(inner)) return true;
  if (!row.capitals) return false;
  for (std::size_t i = at + 1; i < rows.size() && i <= at + 8; ++i) {
    const std::string_view next = text.substr(rows[i].span.begin, rows[i].span.size());
    if (says_attached(next) || ends_title_of_attached(next)) return true;
  }
  return false;
}

bool begins_contents(std::string_view row) {
  return is_one(row, outline_words::kContents);
}

bool is_of_contents(std::string_view row) {
  std::size_t end = row.size();
  while (end > 0 && row[end - 1] >= '0' && row[end - 1] <= '9') --end;
  if (end == row.size() || row.size() - end > 4) return false;
  while (end > 0 && (row[end - 1] == ' ' || row[end - 1] == '\t')) --end;
  const std::string_view rest = row.substr(0, end);
  return rest.ends_with("...."sv) || rest.ends_with("……"sv) || rest.ends_with("…."sv) ||
         rest.ends_with(". . ."sv) || rest.ends_with("…"sv);
}

}  // namespace vietmend
