#include "blocks/code_spans.h"

#include <algorithm>
#include <cstddef>

#include "blocks/code_row.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr int kFewestSigns = 6;           // of a stretch
constexpr std::size_t kFewestOfData = 3;  // rows of as many fields
constexpr std::size_t kFewestCommas = 2;  // in each
constexpr std::size_t kLongestInline = 120;
constexpr std::size_t kMostRowsOfCall = 1000;
constexpr std::string_view kNameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:";

struct ReadRow {
  Span span;  // without its line break
  CodeRow kind;
  int signs;
  std::size_t commas;  // of a row of fields; 0 of any other
  bool fenced = false;
};

// The commas of "UBND,5,2021": a letter somewhere, and no comma with a space behind it. Those between digits,
// which are a number's own in Vietnamese, count where nothing else divides the row.
std::size_t commas_of_fields(std::string_view row) {
  const std::size_t first = row.find(',');
  if (first == std::string_view::npos) return 0;
  if (row.substr(first + 1).starts_with(' ') && row.substr(0, first).find('"') == std::string_view::npos)
    return 0;
  const auto digit = [&](std::size_t i) { return i < row.size() && row[i] >= '0' && row[i] <= '9'; };
  std::size_t commas = 0, in_numbers = 0;
  bool letter = false, quoted = false, spaces = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    quoted ^= c == '"';
    spaces |= c == ' ';
    if (c != ',' || quoted) continue;
    if (i + 1 < row.size() && row[i + 1] == ' ') return 0;
    ++commas;
    in_numbers += i > 0 && digit(i - 1) && digit(i + 1);
  }
  if (!letter || commas < kFewestCommas || (spaces && commas - in_numbers < kFewestCommas)) return 0;
  return commas;
}

std::size_t indent(std::string_view row) {
  return std::min(row.find_first_not_of(" \t"), row.size());
}

// The fence a row is: "```" or "~~~"; empty if it is none. Backticks that close within the row are code
// within a sentence.
std::string_view fence(std::string_view row) {
  const std::string_view text = row.substr(indent(row));
  if (text.starts_with("~~~")) return text.substr(0, 3);
  if (!text.starts_with("```")) return {};
  return text.find('`', std::min(text.find_first_not_of('`'), text.size())) == std::string_view::npos
             ? text.substr(0, 3)
             : std::string_view{};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Span> read() {
    if (text_.find_first_of("`~{}()=;:,") == std::string_view::npos) return {};
    divide();
    find_fences();
    read_rows();
    if (is_program()) return {{0, text_.size()}};
    find_data();
    find_stretches();
    find_calls();
    find_inline();
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return merged();
  }

 private:
  std::string_view at(const ReadRow& row) const { return text_.substr(row.span.begin, row.span.size()); }

  void divide() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      rows_.push_back({{begin, end}, CodeRow::blank, 0, 0});
      begin = end + 1;
    }
  }

  void find_fences() {
    std::size_t opened = rows_.size();
    std::string_view opening;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string_view found = fence(at(rows_[i]));
      if (found.empty()) continue;
      if (opened == rows_.size()) {
        opened = i, opening = found;
      } else if (found == opening) {
        for (std::size_t k = opened; k <= i; ++k) rows_[k].fenced = true;
        spans_.push_back({rows_[opened].span.begin, rows_[i].span.end});
        opened = rows_.size();
      }
    }
  }

  void read_rows() {
    CodeRows spanning;
    std::size_t opened = rows_.size();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool was_open = spanning.open();
      read_row(i, spanning);
      if (spanning.open() && !was_open) opened = i;
    }
    if (!spanning.open()) return;
    // What nothing closes opened nothing.
    CodeRows by_themselves(false);
    for (std::size_t i = opened; i < rows_.size(); ++i) read_row(i, by_themselves);
  }

  void read_row(std::size_t i, CodeRows& reader) {
    ReadRow& row = rows_[i];
    if (row.fenced) return;
    row.kind = reader.read(at(row));
    row.signs = reader.signs();
    row.commas = commas_of_fields(at(row));
  }

  bool is_program() const {
    std::size_t code = 0, words = 0, prose = 0;
    int signs = 0;
    for (const ReadRow& row : rows_) {
      code += row.kind == CodeRow::code;
      words += row.kind == CodeRow::words;
      prose += row.kind == CodeRow::prose;
      signs += row.kind == CodeRow::code && signs < kFewestSigns ? row.signs : 0;
    }
    return signs >= kFewestSigns && code > words && code >= 3 * prose;
  }

  // Rows of as many fields as one another.
  void find_data() {
    for (std::size_t i = 0; i < rows_.size();) {
      std::size_t end = i + 1;
      while (end < rows_.size() && rows_[i].commas > 0 && rows_[end].commas == rows_[i].commas) ++end;
      if (end - i >= kFewestOfData) spans_.push_back({rows_[i].span.begin, rows_[end - 1].span.end});
      i = end;
    }
  }

  // From a row of code to the last one before words.
  void find_stretches() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].kind != CodeRow::code) continue;
      std::size_t last = i, code = 0, filled = 0, filled_then = 0, k = i;
      int signs = 0;
      for (; k < rows_.size() && rows_[k].kind != CodeRow::words && rows_[k].kind != CodeRow::prose; ++k) {
        filled += rows_[k].kind != CodeRow::blank;
        if (rows_[k].kind != CodeRow::code) continue;
        last = k, filled_then = filled;
        ++code;
        signs += signs < kFewestSigns ? rows_[k].signs : 0;
      }
      if (signs >= kFewestSigns && code >= 2 && 2 * code >= filled_then)
        spans_.push_back({rows_[i].span.begin, rows_[last].span.end});
      i = k;
    }
  }

  // A call that goes over several rows: "vietmend_part(", its arguments, ")". Its name is none of a language,
  // and all of it is ASCII.
  void find_calls() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string_view text = at(rows_[i]);
      const std::size_t begin = indent(text), bracket = text.find('(');
      if (bracket == std::string_view::npos || text.find(')') != std::string_view::npos) continue;
      const std::string_view name = text.substr(begin, std::max(bracket, begin) - begin);
      const bool is_name = name.find('_') != std::string_view::npos &&
                           name.find_first_not_of(kNameLetters) == std::string_view::npos;
      if (!is_name || !utf8::is_ascii(text)) continue;
      std::size_t last = i + 1;
      while (last < rows_.size() && last - i < kMostRowsOfCall && utf8::is_ascii(at(rows_[last])) &&
             at(rows_[last]).find(')') == std::string_view::npos)
        ++last;
      const bool closes =
          last < rows_.size() && last - i < kMostRowsOfCall && utf8::is_ascii(at(rows_[last]));
      if (closes) spans_.push_back({rows_[i].span.begin, rows_[last].span.end});
      i = last - 1;
    }
  }

  // `name` within a row.
  void find_inline() {
    for (const ReadRow& row : rows_) {
      if (row.fenced) continue;
      const std::string_view text = at(row);
      for (std::size_t begin = text.find('`'); begin != std::string_view::npos;) {
        const std::size_t end = text.find('`', begin + 1);
        if (end == std::string_view::npos) break;
        const bool is_code = end > begin + 1 && end - begin <= kLongestInline && text[begin + 1] != ' ' &&
                             text[end - 1] != ' ';
        if (is_code) spans_.push_back({row.span.begin + begin + 1, row.span.begin + end});
        begin = is_code ? text.find('`', end + 1) : end;
      }
    }
  }

  std::vector<Span> merged() const {
    std::vector<Span> merged;
    for (const Span span : spans_) {
      if (span.empty()) continue;
      if (!merged.empty() && span.begin < merged.back().end) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    return merged;
  }

  std::string_view text_;
  std::vector<ReadRow> rows_;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> code_spans(std::string_view text) {
  return Reader(text).read();
}

}  // namespace vietmend
