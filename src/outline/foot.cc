#include "outline/foot.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/dateline.h"
#include "outline/head.h"
#include "outline/marking.h"
#include "outline/signs.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

std::string_view without_end(std::string_view row) {
  while (row.ends_with(';') || row.ends_with(',') || row.ends_with('.') || row.ends_with(' ') ||
         row.ends_with('/')) {
    row.remove_suffix(1);
  }
  return row;
}

// Without the end of a note of signing that the page set on top of it: "THỨ TRƯỞNGy]".
std::string_view without_stamp(std::string_view row) {
  if (!row.ends_with(']') || row.find('[') != std::string_view::npos) return row;
  constexpr std::size_t kMostLetters = 4;
  row.remove_suffix(1);
  for (std::size_t n = 0; n < kMostLetters && !row.empty() && row.back() >= 'a' && row.back() <= 'z'; ++n)
    row.remove_suffix(1);
  while (row.ends_with(' ')) row.remove_suffix(1);
  return row;
}

bool is_note_of_signing(std::string_view row) {
  return begins_with_one(lower(row.substr(0, 24)), outline_words::kNotesOfSigning);
}

// Whether two rows, one of which is a word alone, are the name of one person.
bool is_one_name(std::string_view text, const OutlineRow& above, const OutlineRow& below) {
  const std::string_view first = text.substr(above.span.begin, above.span.size());
  const std::string_view last = text.substr(below.span.begin, below.span.size());
  const bool alone = first.find(' ') == std::string_view::npos || last.find(' ') == std::string_view::npos;
  if (!alone || above.blanks > 0 || below.blanks > 0 || above.capitals != below.capitals) return false;
  const std::string both = std::string(first) + ' ' + std::string(last);
  return person_name(both) == both;
}

// The name that a cell in capitals ends with, of two to five words in small letters.
std::string_view name_behind_capitals(std::string_view cell) {
  std::string_view name;
  std::size_t begin = cell.size();
  for (int words = 1; words <= 5 && begin > 0; ++words) {
    const std::size_t space = cell.rfind(' ', begin - 1);
    if (space == std::string_view::npos) return {};
    const std::string_view word = cell.substr(space + 1, begin - space - 1);
    if (casing(word) != Casing::capital) break;
    begin = space;
    if (words > 1) name = cell.substr(space + 1);
  }
  return !name.empty() && person_name(name) == name ? name : std::string_view();
}

Signature signature_of(std::string_view cell) {
  const std::string_view name = name_behind_capitals(cell);
  if (name.empty()) return {};
  std::string_view office = cell.substr(0, cell.size() - name.size());
  // "(Đã ký)" stands between.
  if (const std::size_t note = office.rfind(" ("); note != std::string_view::npos)
    office = office.substr(0, note);
  office = bare(office);
  if (office.empty() || casing(office) != Casing::upper || !names_office(office)) return {};
  return {std::string(office), std::string(name)};
}

}  // namespace

Signature signature_in_cell(std::string_view text, std::span<const OutlineRow> rows) {
  for (const OutlineRow& row : rows) {
    std::string_view cells = text.substr(row.span.begin, row.span.size());
    if (!row.has_cells || cells.find('|') == std::string_view::npos) continue;
    while (!cells.empty()) {
      const std::size_t bar = std::min(cells.find('|'), cells.size());
      if (Signature found = signature_of(bare(cells.substr(0, bar))); !found.signer.empty()) return found;
      cells.remove_prefix(std::min(bar + 1, cells.size()));
    }
  }
  return {};
}

Foot read_foot(std::string_view text, std::span<const OutlineRow> rows) {
  Foot foot;
  foot.used.assign(rows.size(), false);
  bool in_recipients = false;
  std::vector<std::string_view> letterhead;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::string_view row = text.substr(rows[i].span.begin, rows[i].span.size());
    bool capitals = rows[i].capitals;
    if (const std::string_view office = without_stamp(row);
        office.size() < row.size() && names_office(office)) {
      row = office;
      capitals = true;
    }
    const bool signs = capitals && names_office(row);
    if (begins_with_one(row, outline_words::kRecipients)) {
      in_recipients = true;
      foot.used[i] = true;
      continue;
    }
    if (begins_with_one(row, outline_words::kAuthenticates)) {
      foot.authenticates = true;
      foot.used[i] = true;
      continue;
    }
    if (std::string number = document_number(row); !number.empty() && row.size() < 80) {
      foot.number = std::move(number);
      foot.used[i] = true;
      continue;
    }
    if (std::string date = closing_date(row); !date.empty()) {
      foot.date = std::move(date);
      continue;
    }
    if (PlaceAndDate found = place_and_date(row); !found.date.empty()) {
      foot.place = std::move(found.place);
      foot.date = std::move(found.date);
      foot.used[i] = true;
      continue;
    }
    if (in_recipients) {
      const std::size_t item = dash(row);
      if (item > 0 && !signs) {
        foot.recipients.emplace_back(without_end(row.substr(item)));
        foot.used[i] = true;
        continue;
      }
      if (!capitals && !foot.recipients.empty() && (rows[i].lower || foot.office.empty()) &&
          rows[i].blanks == 0 && person_name(row).empty()) {
        foot.recipients.back() += ' ';
        foot.recipients.back() += without_end(row);
        foot.used[i] = true;
        continue;
      }
    }
    if (is_note_of_signing(row)) {
      foot.used[i] = true;
      continue;
    }
    if (capitals && foot.signer.empty() && row.size() < 160) {
      const bool named = !foot.office.empty() && person_name(row) == row && !names_office(row);
      if (!named) {
        foot.used[i] = true;
        if (!names_office(row)) {
          // A row of the office that goes on, or the letterhead of a consolidated text.
          if (foot.office.empty()) {
            letterhead.push_back(row);
            continue;
          }
          foot.office += ' ';
        } else if (!foot.office.empty()) {
          foot.office += ", ";
        }
        foot.office += row;
        continue;
      }
    }
    const std::string_view name = person_name(row);
    if (foot.signer.empty() && !name.empty() && !foot.office.empty()) {
      foot.signer = name;
      foot.used[i] = name.size() == row.size();
      // A name that its cell broke: "Ngô" above "Văn Tuấn", "Lê Tấn" above "Cận".
      if (foot.used[i] && i > 0 && rows[i].cell == CellPart::goes_on &&
          is_one_name(text, rows[i - 1], rows[i])) {
        foot.signer = text.substr(rows[i - 1].span.begin, rows[i - 1].span.size());
        foot.signer += ' ';
        foot.signer += name;
        foot.used[i - 1] = true;
      } else if (foot.used[i] && i + 1 < rows.size() && rows[i + 1].cell == CellPart::goes_on &&
                 is_one_name(text, rows[i], rows[i + 1])) {
        foot.signer += ' ';
        foot.signer += text.substr(rows[i + 1].span.begin, rows[i + 1].span.size());
        foot.used[i + 1] = true;
      }
      in_recipients = false;
      // What goes on behind a signature is something else.
      for (std::size_t j = i + 1; j < rows.size(); ++j) {
        const std::string_view after = text.substr(rows[j].span.begin, rows[j].span.size());
        if (!after.starts_with(outline_words::kRecipients[0])) continue;
        if (j > i + 4) break;
        in_recipients = true;
        break;
      }
      if (!in_recipients) break;
    }
  }
  if (!letterhead.empty()) {
    for (const std::string_view row : letterhead) {
      if (!foot.issuer.empty()) foot.issuer += ' ';
      foot.issuer += row;
    }
  }
  return foot;
}

}  // namespace vietmend
