#include "layout/row_ends.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "blocks/stage_kinds.h"
#include "core/confidence.h"

namespace vietmend {
namespace {

constexpr float kSpaces = 0.99F, kPageBreak = 0.98F;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Whether a text is written in Markdown: a heading, emphasis, a link, a fence, or the rule of a table.
bool is_markdown(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view row = text.substr(begin, end - begin);
    const std::size_t signs = row.find_first_not_of('#');
    const bool heading = signs > 0 && signs <= 6 && signs != std::string_view::npos && row[signs] == ' ';
    if (heading || row.starts_with("```") || row.starts_with("~~~") || row.starts_with("|--") ||
        row.starts_with("| --") || row.starts_with("|:-") || row.find("](http") != std::string_view::npos)
      return true;
    const std::size_t strong = row.find("**");
    const std::size_t closes = strong == std::string_view::npos ? strong : row.find("**", strong + 3);
    if (closes != std::string_view::npos && row[strong + 2] != ' ' && row[strong + 2] != '*' &&
        row[closes - 1] != ' ')
      return true;
    begin = end + 1;
  }
  return false;
}

// A gap without the white space before its line breaks. `hard` keeps two spaces or more before the first if
// no blank row comes behind it, `cells` tabs before the first.
std::string without_blanks(std::string_view gap, bool hard, bool cells) {
  std::string text;
  bool first = true;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    if (gap[i] != '\n' && gap[i] != '\f') {
      text += gap[i];
      continue;
    }
    const bool carriage = text.ends_with('\r');
    if (carriage) text.pop_back();
    std::size_t end = text.size();
    while (end > 0 && is_blank(text[end - 1])) --end;
    const std::string_view blanks = std::string_view(text).substr(end);
    const std::size_t next = gap.find_first_not_of(" \t\r", i + 1);
    const bool breaks = hard && first && blanks.size() >= 2 && blanks.find('\t') == std::string_view::npos &&
                        (next == std::string_view::npos || (gap[next] != '\n' && gap[next] != '\f'));
    const bool holds_cells = cells && first && blanks.find('\t') != std::string_view::npos;
    if (!breaks && !holds_cells) text.erase(end);
    if (carriage) text += '\r';
    text += gap[i];
    first = false;
  }
  return text;
}

// A gap without form feeds: at each of them `most` line breaks at most, of those that stand there.
std::string without_form_feeds(std::string_view gap, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < gap.size();) {
    const std::size_t end = std::min(gap.find_first_not_of("\n\f\r \t", i), gap.size());
    const std::string_view run = gap.substr(i, end - i);
    if (run.find('\f') == std::string_view::npos) {
      text += run;
    } else {
      const bool carriage = run.find("\r\n") != std::string_view::npos;
      const auto breaks = static_cast<std::size_t>(std::count(run.begin(), run.end(), '\n'));
      for (std::size_t k = 0; k < std::clamp<std::size_t>(breaks, 1, most); ++k)
        text += carriage ? "\r\n" : "\n";
      // The indent of the row behind it.
      text += run.substr(run.find_last_of("\n\f") + 1);
    }
    i = end;
    if (i < gap.size()) text += gap[i++];
  }
  return text;
}

// How many line breaks mostly stand between two rows within a page: one or two.
std::size_t usual_breaks(const Line& line) {
  std::size_t single = 0, more = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const std::string_view gap = line.gap(i).text;
    if (gap == " " || gap.find('\f') != std::string_view::npos) continue;
    const auto breaks = std::count(gap.begin(), gap.end(), '\n');
    single += breaks == 1;
    more += breaks > 1;
  }
  return more > single ? 2 : 1;
}

}  // namespace

void tidy_row_ends(Line& line, RowEndOptions options, double min_confidence) {
  options.spaces = options.spaces && sure_enough(kSpaces, min_confidence);
  options.page_breaks = options.page_breaks && sure_enough(kPageBreak, min_confidence);
  if (line.empty() || (!options.spaces && !options.page_breaks)) return;
  int markdown = -1;      // not asked yet
  std::size_t usual = 0;  // not counted yet
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const Gap& gap = line.gap(i);
    if (gap.text == " " || gap.text.empty() || gap.frozen) continue;
    const bool feeds = options.page_breaks && gap.text.find('\f') != std::string_view::npos;
    const std::size_t row_end = gap.text.find('\n');
    const bool blanks =
        options.spaces && row_end != std::string_view::npos &&
        (gap.text.find(" \n") != std::string_view::npos || gap.text.find("\t\n") != std::string_view::npos ||
         gap.text.find(" \r") != std::string_view::npos || gap.text.find("\t\r") != std::string_view::npos);
    if (!feeds && !blanks) continue;
    const bool before_untouched = i > 0 && kUntouched.has(line.token(i - 1).block);
    const bool after_untouched = i < line.size() && kUntouched.has(line.token(i).block);
    if (before_untouched || (i == 0 && after_untouched)) continue;
    std::string text(gap.text);
    EditKind kind = EditKind::space;
    float confidence = kSpaces;
    if (blanks) {
      if (markdown < 0) markdown = is_markdown(line.source()) ? 1 : 0;
      const bool hard = markdown == 1 && i < line.size();
      const bool cells = i > 0 && line.token(i - 1).block == BlockKind::table;
      text = without_blanks(text, hard, cells);
    }
    if (feeds && i == 0) {
      // Nothing stands before it that a line break would divide from the rest.
      const std::size_t marks = text.find_first_not_of("\n\f\r \t");
      const std::size_t last = text.substr(0, marks).find_last_of("\n\f");
      if (last != std::string::npos && text.substr(0, last + 1).find('\f') != std::string::npos)
        text.erase(0, last + 1);
      text = without_form_feeds(text, 1);
      kind = EditKind::boilerplate;
      confidence = kPageBreak;
    } else if (feeds) {
      if (usual == 0) usual = usual_breaks(line);
      text = without_form_feeds(text, usual);
      kind = EditKind::boilerplate;
      confidence = kPageBreak;
    }
    if (text == gap.text) continue;
    // What another step changed stays of its kind.
    const Span span = gap.span;
    const bool changed = line.source().substr(span.begin, span.size()) != gap.text;
    line.set_gap(i, text, changed ? gap.edit : kind, confidence);
  }
}

}  // namespace vietmend
