#include "blocks/code_row.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr int kFewestSigns = 2;    // of a row of code
constexpr int kWordsForASign = 4;  // words of prose that one sign outweighs

// Operators that no prose has: two signs each.
constexpr std::array kOperators = {"=="sv, "!="sv, "&&"sv, "::"sv, "+="sv, "-="sv, "|="sv, ":="sv, "();"sv,
                                   ");"sv, "};"sv, "){"sv, "${"sv, "$("sv, "[["sv, "]]"sv, "()"sv, "({"sv};
// Those that some prose has: one each.
constexpr std::array kArrows = {"->"sv, "=>"sv, "<="sv, ">="sv, "[]"sv, "{}"sv, "++"sv};
// Words that begin a row of a program; other prose begins with some of them, so that they are one sign.
constexpr std::array kKeywords = {
    "import"sv,    "from"sv,    "def"sv,  "class"sv,    "return"sv,   "if"sv,     "elif"sv,      "for"sv,
    "while"sv,     "else"sv,    "try"sv,  "except"sv,   "with"sv,     "raise"sv,  "static"sv,    "const"sv,
    "constexpr"sv, "void"sv,    "int"sv,  "char"sv,     "struct"sv,   "enum"sv,   "namespace"sv, "using"sv,
    "template"sv,  "typedef"sv, "func"sv, "fn"sv,       "let"sv,      "var"sv,    "pub"sv,       "use"sv,
    "fi"sv,        "done"sv,    "then"sv, "esac"sv,     "do"sv,       "case"sv,   "local"sv,     "export"sv,
    "echo"sv,      "set"sv,     "sudo"sv, "cd"sv,       "function"sv, "assert"sv, "public"sv,    "private"sv,
    "package"sv,   "end"sv,     "auto"sv, "unsigned"sv, "endif"sv,    "extern"sv, "switch"sv,    "break"sv};
// Those of SQL, as they are mostly written: two signs.
constexpr std::array kStatements = {"SELECT"sv, "INSERT"sv,     "CREATE"sv,   "UPDATE"sv,
                                    "DELETE"sv, "WHERE"sv,      "FROM"sv,     "JOIN"sv,
                                    "VALUES"sv, "REFERENCES"sv, "ALTER"sv,    "DROP"sv,
                                    "GRANT"sv,  "ORDER BY"sv,   "GROUP BY"sv, "LEFT JOIN"sv};

constexpr bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_letter(char c) {
  return is_small(c) || (c >= 'A' && c <= 'Z');
}
constexpr bool is_name(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_';
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\f\v");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\f\v") + 1 - begin);
}

template <std::size_t N>
bool begins_with(const std::array<std::string_view, N>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.front() == word.front() && text.starts_with(word) &&
           (text.size() == word.size() || !is_name(text[word.size()]));
  });
}

// Where the string that `quote` opens before `from` ends; npos if it does not end within the row.
std::size_t string_end(std::string_view row, std::size_t from, char quote) {
  for (std::size_t i = from; i < row.size(); ++i) {
    if (row[i] == '\\')
      ++i;
    else if (row[i] == quote)
      return i;
  }
  return std::string_view::npos;
}

// "type: object", "- name: \"x\"", "runs-on:": a key in small letters, as data has it.
int signs_of_key(std::string_view text) {
  if (text.starts_with("- ")) text = trimmed(text.substr(2));
  std::size_t end = 0;
  while (end < text.size() && (is_name(text[end]) || text[end] == '-' || text[end] == '.')) ++end;
  if (end == 0 || end >= text.size() || !is_small(text[0])) return 0;
  if (text[end] != ':') return 0;
  if (end + 1 == text.size()) return kFewestSigns;
  const std::string_view value = trimmed(text.substr(end + 1));
  if (text[end + 1] != ' ') return 0;
  return value.find(' ') == std::string_view::npos ? kFewestSigns : 1;
}

// "name = value", "NAME=value" at the beginning of a row.
int signs_of_assignment(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_name(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  if (end < 2) return 0;
  const std::size_t sign = text.find_first_not_of(' ', end);
  if (sign == std::string_view::npos || text[sign] != '=') return 0;
  return text.substr(0, end).find_first_of("abcdefghijklmnopqrstuvwxyz_") != std::string_view::npos ||
                 sign == end
             ? kFewestSigns
             : 1;
}

// "name_of", "soLuong": one each.
int signs_of_names(std::string_view text) {
  int signs = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '_' && is_name(text[i - 1]) && text[i - 1] != '_' && is_name(text[i + 1])) ++signs;
    if (text[i] == '(' && is_name(text[i - 1])) ++signs;
    if (is_small(text[i - 1]) && text[i] >= 'A' && text[i] <= 'Z' && is_small(text[i + 1])) ++signs;
    if (text[i] == '$' && is_ascii_letter(text[i + 1])) signs += 2;
    // "-v", "--verbose"
    if (text[i] == '-' && text[i - 1] == ' ' && is_ascii_letter(text[i + 1]) &&
        (i + 2 == text.size() || text[i + 2] == ' '))
      ++signs;
    if (text[i] == '-' && text[i + 1] == '-' && text[i - 1] == ' ' && i + 2 < text.size() &&
        is_small(text[i + 2]))
      ++signs;
  }
  return signs;
}

int signs_of(std::string_view text) {
  int signs = signs_of_key(text) + signs_of_assignment(text) + signs_of_names(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (is_name(rest.front()) || rest.front() == ' ') continue;
    const auto begins = [&](std::string_view sign) { return rest.starts_with(sign); };
    // A row of signs underlines a heading or divides a page.
    const bool repeated = rest.size() > 3 && rest[1] == rest[0] && rest[2] == rest[0] && rest[3] == rest[0];
    if (repeated) {
      i = std::min(rest.find_first_not_of(rest[0]), rest.size()) + i - 1;
    } else if (std::any_of(kOperators.begin(), kOperators.end(), begins)) {
      signs += 2;
      ++i;
    } else if (std::any_of(kArrows.begin(), kArrows.end(), begins)) {
      ++signs;
      ++i;
    } else if (rest.starts_with("\":")) {
      signs += 2;  // a key of JSON
    }
  }
  const bool keyword = begins_with(kKeywords, text);
  const char last = text.back();
  if (keyword) ++signs;
  if (keyword && (last == ':' || last == ';' || text.find(" import ") != std::string_view::npos ||
                  (text.starts_with("import ") && text.find(' ', 7) == std::string_view::npos)))
    ++signs;
  if (begins_with(kStatements, text)) signs += 2;
  if (last == '{' || last == '}' || last == '\\' || text == "]," || text.ends_with("},")) signs += 2;
  if (last == ';') ++signs;
  if (text.front() == '@' && text.size() > 1 && is_small(text[1])) ++signs;
  return signs;
}

// Whether a row is the cell of a table that holds a number or a few, as most of the rows of a table are.
bool is_number_cell(std::string_view row) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::any_of(row.begin(), row.end(), digit) && std::all_of(row.begin(), row.end(), [&](char c) {
           return digit(c) || c == ' ' || c == '.' || c == ',' || c == '%';
         });
}

// Whether a row has a letter that is not of ASCII, and nothing that may open a comment or a string, so that
// the letter stands in neither.
bool is_plain_prose(std::string_view row) {
  enum : std::uint8_t { kWide = 1, kOpens = 2, kSlash = 4 };
  static constexpr std::array<std::uint8_t, 256> kKinds = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (std::size_t c = 0x80; c < kinds.size(); ++c) kinds[c] = kWide;
    for (const char c : "\"'`#<"sv) kinds[static_cast<unsigned char>(c)] = kOpens;
    kinds['/'] = kSlash;
    return kinds;
  }();
  unsigned seen = 0;
  for (const char c : row) seen |= kKinds[static_cast<unsigned char>(c)];
  if ((seen & (kWide | kOpens)) != kWide || trimmed(row).starts_with("-- ")) return false;
  if ((seen & kSlash) == 0) return true;
  return row.find("//") == std::string_view::npos && row.find("/*") == std::string_view::npos;
}

}  // namespace

void CodeRows::strip(std::string_view row) {
  bare_.clear();
  if (!closes_.empty()) {
    const std::size_t end = row.find(closes_);
    if (end == std::string_view::npos) return;
    row.remove_prefix(end + closes_.size());
    closes_ = {};
  }
  std::string unended;  // quotes of strings that do not end within the row
  bool filled = false;  // something was left that is no white space
  const auto open = [&](std::size_t& i, std::string_view opening, std::string_view closing) {
    if (!row.substr(i).starts_with(opening)) return false;
    const std::size_t end = row.find(closing, i + opening.size());
    if (end == std::string_view::npos && spanning_) closes_ = closing;
    i = end == std::string_view::npos ? row.size() : end + closing.size() - 1;
    return true;
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    // Nothing opens with a letter, but for the strings of C++ that are raw.
    if ((is_name(c) && c != 'R') || c == ' ' || static_cast<unsigned char>(c) >= 0x80) {
      bare_ += c;
      filled |= c != ' ';
      continue;
    }
    const char before = i > 0 ? row[i - 1] : ' ';
    // "/srv/*.db" opens none.
    const bool glob = i + 2 < row.size() && row[i + 1] == '*' && (is_name(row[i + 2]) || row[i + 2] == '.');
    if ((!glob && open(i, "/*", "*/")) || open(i, "<!--", "-->")) continue;
    if (open(i, "\"\"\"", "\"\"\"") || open(i, "'''", "'''") || open(i, "R\"(", ")\"")) {
      bare_ += '"';
      filled = true;
      continue;
    }
    if (row.substr(i).starts_with("//") && before != ':') return;
    if (c == '#' && (!filled || before == ' ') &&
        (i + 1 == row.size() || row[i + 1] == ' ' || row[i + 1] == '!'))
      return;
    if (!filled && row.substr(i).starts_with("-- ")) return;
    if (c == '"' || ((c == '\'' || c == '`') && !is_name(before))) {
      // Where one of its kind did not end, no later one is asked, so that a row of them stays linear.
      const std::size_t end =
          unended.find(c) == std::string::npos ? string_end(row, i + 1, c) : std::string_view::npos;
      if (end != std::string_view::npos) {
        bare_ += '"';
        filled = true;
        i = end;
        continue;
      }
      if (unended.find(c) == std::string::npos) unended += c;
    }
    bare_ += c;
    filled |= c != ' ' && c != '\t';
  }
}

CodeRow CodeRows::read(std::string_view row) {
  signs_ = 0;
  if (closes_.empty() && is_number_cell(row)) return CodeRow::neutral;
  // Most rows are prose, and say so in their first letters.
  const auto told = std::find_if(row.begin(), row.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c > ' ' && c < '0' && c != ',' && c != '.') ||
           c == '<' || c == '`';
  });
  const bool plain = closes_.empty() && told != row.end() && static_cast<unsigned char>(*told) >= 0x80;
  if (plain || (closes_.empty() && is_plain_prose(row))) return CodeRow::prose;
  if (trimmed(row).empty()) return CodeRow::blank;
  strip(row);
  const std::string_view text = trimmed(bare_);
  if (text.find_first_not_of("\", ") == std::string_view::npos) return CodeRow::comment;
  int words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return CodeRow::prose;
    if (is_ascii_letter(text[i]) && (i == 0 || !is_name(text[i - 1]))) ++words;
  }
  // Markup is what its page makes of it.
  if (text.front() == '<' && text.back() == '>') return CodeRow::neutral;
  // A tab begins the commands of a Makefile.
  signs_ = std::min(signs_of(text) + (row.front() == '\t' ? 1 : 0), kMostSigns);
  if (signs_ >= kFewestSigns && signs_ * kWordsForASign >= words) return CodeRow::code;
  return words <= 1 || signs_ * kWordsForASign >= words ? CodeRow::neutral : CodeRow::words;
}

}  // namespace vietmend
