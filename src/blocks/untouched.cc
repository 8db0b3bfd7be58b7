#include "blocks/untouched.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "blocks/code_spans.h"
#include "blocks/lost_letters.h"
#include "core/frozen_spans.h"
#include "language/row_language.h"

namespace vietmend {
namespace {

constexpr std::size_t kFewestOfProgram = 3;  // rows of code
constexpr std::size_t kNeighbours = 3;       // rows on either side that say what a row of few words is

struct LanguageRow {
  std::size_t first, last;  // tokens
  LanguageSigns signs;
  RowLanguage language;
};

bool ends_row(std::string_view gap) {
  return gap != " " && gap.find_first_of("\n\f") != std::string_view::npos;
}

// What is code by how it is written, and what the page told to be, in order.
FrozenSpans code_in(const Line& line) {
  std::vector<Span> spans = code_spans(line.source());
  for (const Evidence& told : line.evidence()) {
    if (told.trait == Trait::code) spans.push_back(told.source);
  }
  return FrozenSpans(std::move(spans));
}

std::vector<LanguageRow> rows_of(const Line& line, const ForeignLetters& letters,
                                 const std::vector<Span>& code) {
  std::vector<LanguageRow> rows;
  std::size_t first = 0;
  auto span = code.begin();
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i + 1 < line.size() && !ends_row(line.gap_after(i).text)) continue;
    LanguageRow row{first, i + 1, {}, RowLanguage::none};
    for (std::size_t t = first; t <= i; ++t)
      row.signs += signs_of(line.token(t), line.gap_after(t).text, letters);
    const Span words{line.token(first).span.begin, line.token(i).span.end};
    // The rule of a table of Markdown is no code.
    const bool rule =
        line.source().substr(words.begin, words.size()).find_first_not_of("|-: \t") == std::string_view::npos;
    row.language = rule ? RowLanguage::none : row.signs.language();
    while (span != code.end() && span->end <= words.begin) ++span;
    if (span != code.end() && span->begin <= words.begin && words.end <= span->end)
      row.language = RowLanguage::code;
    rows.push_back(row);
    first = i + 1;
  }
  return rows;
}

bool is_vietnamese(RowLanguage language) {
  return language == RowLanguage::vietnamese || language == RowLanguage::unmarked;
}

// Whether the text as a whole is code: a good part of the rows that tell are, and hardly one is Vietnamese.
// Then its comments are too, in whatever language.
bool is_program(const std::vector<LanguageRow>& rows) {
  std::size_t code = 0, vietnamese = 0, others = 0;
  for (const LanguageRow& row : rows) {
    code += row.language == RowLanguage::code;
    vietnamese += is_vietnamese(row.language);
    others += row.language == RowLanguage::foreign;
  }
  return code >= kFewestOfProgram && code * 4 >= others && vietnamese * 5 <= code;
}

// Calls rows foreign that lost letters: what is left of them is no Vietnamese that can be read.
void leave_lost_letters(const Line& line, const std::vector<LanguageRow>& rows,
                        std::vector<RowLanguage>& decided) {
  std::vector<MarkedLetters> letters;
  letters.reserve(rows.size());
  for (const LanguageRow& row : rows) {
    const std::size_t begin = line.token(row.first).span.begin;
    letters.push_back(marked_letters(line.source().substr(begin, line.token(row.last - 1).span.end - begin)));
  }
  const std::vector<bool> lost = rows_with_lost_letters(letters);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (lost[r] && decided[r] != RowLanguage::code) decided[r] = RowLanguage::foreign;
  }
}

// Takes the names of goods and makers among Vietnamese words without marks for what they are.
void read_among_unmarked(std::vector<LanguageRow>& rows) {
  // Whether the next row on a side that tells is Vietnamese, row by row.
  const auto telling = [](const LanguageRow& row) { return row.language != RowLanguage::none; };
  std::vector<bool> behind(rows.size(), false);
  bool vietnamese = false;
  for (std::size_t r = rows.size(); r-- > 0;) {
    behind[r] = vietnamese;
    if (telling(rows[r])) vietnamese = is_vietnamese(rows[r].language);
  }
  vietnamese = false;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const LanguageSigns& signs = rows[r].signs;
    const bool before = vietnamese;
    if (telling(rows[r])) vietnamese = is_vietnamese(rows[r].language);
    if (rows[r].language == RowLanguage::foreign && before && behind[r] &&
        2 * (signs.foreign + signs.names) < signs.words()) {
      rows[r].language = RowLanguage::unmarked;
    }
  }
}

}  // namespace

void freeze_untouched(Line& line, const ForeignLetters& letters, bool may_lack_marks) {
  const FrozenSpans code_told = code_in(line);
  code_told.freeze(line);
  std::vector<LanguageRow> rows = rows_of(line, letters, code_told.spans());
  if (may_lack_marks) read_among_unmarked(rows);
  std::vector<RowLanguage> decided(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    decided[r] = rows[r].language;
    if (decided[r] != RowLanguage::none) continue;
    LanguageSigns around;
    for (std::size_t k = r > kNeighbours ? r - kNeighbours : 0; k < rows.size() && k <= r + kNeighbours;
         ++k) {
      if (is_vietnamese(rows[k].language)) {
        around = {};
        break;
      }
      around += rows[k].signs;
    }
    decided[r] = around.language();
  }
  leave_lost_letters(line, rows, decided);
  if (is_program(rows)) std::fill(decided.begin(), decided.end(), RowLanguage::code);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool code = decided[r] == RowLanguage::code;
    if (!code && decided[r] != RowLanguage::foreign) continue;
    std::size_t end = line.token(rows[r].last - 1).span.end;
    line.set_block(rows[r].first, rows[r].last, code ? BlockKind::code : BlockKind::foreign);
    if (code && r + 1 < rows.size() && decided[r + 1] == RowLanguage::code) {
      end = line.token(rows[r + 1].first).span.begin;
    } else if (code) {
      // The marks that close the row are the code's.
      const Gap& gap = line.gap_after(rows[r].last - 1);
      end += std::min(gap.text.find_first_of("\n\f \t\r"), gap.text.size());
    }
    const Gap& before = line.gap_before(rows[r].first);
    const std::size_t opening = before.text.size() - (before.text.find_last_of("\n\f") + 1);
    const std::size_t begin = line.token(rows[r].first).span.begin -
                              (code && before.text.size() == before.span.size() ? opening : 0);
    line.freeze({begin, end});
  }
}

}  // namespace vietmend
