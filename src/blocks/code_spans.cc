#include "blocks/code_spans.h"

#include <algorithm>
#include <cstddef>

#include "blocks/code_row.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr int kFewestSignsOfStretch = 6;  // of a stretch
constexpr std::size_t kFewestOfData = 3;  // rows of as many fields
constexpr std::size_t kFewestCommas = 2;  // in each
constexpr std::size_t kLongestInline = 120;
constexpr std::size_t kMostRowsOfCall = 1000;
constexpr std::size_t kMostRowsOfMatter = 200;
constexpr std::string_view kMatterRule = "---", kJoints = "/.-@&=";
constexpr std::string_view kNameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:";

constexpr std::string_view kKeyLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

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

std::string_view trimmed_end(std::string_view row) {
  return row.substr(0, row.find_last_not_of(" \t\r") + 1);
}

// "pham_vi_dieu": words of two letters or more of ASCII, an underscore between them.
bool is_underscored_name(std::string_view word) {
  if (!utf8::is_ascii(word) || word.front() == '_' || word.back() == '_') return false;
  bool letter = false;
  for (std::size_t begin = 0; begin < word.size();) {
    const std::size_t end = std::min(word.find('_', begin), word.size());
    if (end - begin < 2 && !(word[begin] >= '0' && word[begin] <= '9')) return false;
    letter |= word[begin] > '9';
    begin = end + 1;
  }
  return letter;
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

class SpanReader {
 public:
  explicit SpanReader(std::string_view text) : text_(text) {}

  std::vector<Span> read() {
    if (text_.find_first_of("`~{}()=;:,_") == std::string_view::npos) return {};
    divide();
    find_front_matter();
    find_fences();
    read_rows();
    if (is_program()) return {{0, text_.size()}};
    find_data();
    find_stretches();
    find_calls();
    find_inline();
    find_destinations();
    find_identifiers();
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

  // What a page of Markdown says of itself before it begins, between two rows of "---": "ten_van_ban: ...".
  void find_front_matter() {
    std::size_t first = 0;
    while (first < rows_.size() && indent(at(rows_[first])) == at(rows_[first]).size()) ++first;
    if (first == rows_.size() || trimmed_end(at(rows_[first])) != kMatterRule) return;
    std::size_t keys = 0;
    for (std::size_t i = first + 1; i < rows_.size() && i - first <= kMostRowsOfMatter; ++i) {
      const std::string_view row = trimmed_end(at(rows_[i]));
      if (row == kMatterRule) {
        if (keys == 0) return;
        for (std::size_t k = first; k <= i; ++k) rows_[k].fenced = true;
        spans_.push_back({rows_[first].span.begin, rows_[i].span.end});
        return;
      }
      // Under a key stand the items of a list, and what goes on further in.
      const std::size_t key = row.find_first_not_of(kKeyLetters);
      const bool is_key = key != std::string_view::npos && key > 0 && row[key] == ':';
      keys += is_key ? 1 : 0;
      if (!is_key && !row.empty() && (keys == 0 || (row[0] != ' ' && row[0] != '-' && row[0] != '#'))) return;
    }
  }

  void find_fences() {
    std::size_t opened = rows_.size();
    std::string_view opening;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string_view found = rows_[i].fenced ? std::string_view{} : fence(at(rows_[i]));
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
      signs += row.kind == CodeRow::code && signs < kFewestSignsOfStretch ? row.signs : 0;
    }
    return signs >= kFewestSignsOfStretch && code > words && code >= 3 * prose;
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
        signs += signs < kFewestSignsOfStretch ? rows_[k].signs : 0;
      }
      if (signs >= kFewestSignsOfStretch && code >= 2 && 2 * code >= filled_then)
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

  // Where the links of Markdown lead: "[phụ lục](#phu-luc)".
  void find_destinations() {
    for (const ReadRow& row : rows_) {
      if (row.fenced) continue;
      const std::string_view text = at(row);
      for (std::size_t link = text.find("]("); link != std::string_view::npos;) {
        const std::size_t begin = link + 2, end = text.find_first_of(" \t()", begin);
        if (end != std::string_view::npos && end > begin + 1 && text[end] != '(')
          spans_.push_back({row.span.begin + begin, row.span.begin + end});
        link = text.find("](", begin);
      }
    }
  }

  // Names that programs have in a row of prose: "pham_vi_dieu". Markdown's emphasis stands at the end of a
  // word, and a row that is nothing but a name is a cell of a table.
  void find_identifiers() {
    const auto in_word = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
             static_cast<unsigned char>(c) >= 0x80;
    };
    for (const ReadRow& row : rows_) {
      if (row.fenced || row.kind == CodeRow::neutral) continue;
      const std::string_view text = at(row);
      for (std::size_t mark = text.find('_'); mark != std::string_view::npos;) {
        std::size_t begin = mark, end = mark;
        while (begin > 0 && in_word(text[begin - 1])) --begin;
        while (end < text.size() && in_word(text[end])) ++end;
        const bool alone = begin == indent(text) && end == trimmed_end(text).size();
        // A part of an address or of the name of a file is that.
        const bool part = (begin > 0 && kJoints.find(text[begin - 1]) != std::string_view::npos) ||
                          (end + 1 < text.size() && kJoints.find(text[end]) != std::string_view::npos &&
                           in_word(text[end + 1]));
        if (!alone && !part && is_underscored_name(text.substr(begin, end - begin)))
          spans_.push_back({row.span.begin + begin, row.span.begin + end});
        mark = text.find('_', end);
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
  return SpanReader(text).read();
}

}  // namespace vietmend
