#include "outline/head.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/dateline.h"
#include "outline/digits.h"
#include "outline/row_reading.h"
#include "outline/signs.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kFarthest = 70;  // rows that a head is looked for in
constexpr std::size_t kTitleRows = 9;

// What stands side by side in a row.
std::vector<std::string_view> cells(std::string_view row) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view cell = trimmed(row.substr(begin, end - begin));
    if (!cell.empty()) found.push_back(cell);
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool wide = row.substr(i).starts_with("   "sv);
    if (row[i] != '\t' && row[i] != '|' && !wide) continue;
    take(i);
    begin = i + 1;
  }
  take(row.size());
  return found;
}

bool is_capitals(std::string_view text) {
  int letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint point = utf8::at(text, i);
    if (is_lower(point.code)) return false;
    letters += is_letter(point.code) ? 1 : 0;
    i += point.size;
  }
  return letters >= 2;
}

// Whether a text ends with three letters or more; fewer may be an assembly's ("QH15") or a molecule's.
bool ends_word(std::string_view text) {
  for (int letters = 0; letters < 3; ++letters) {
    if (text.empty()) return false;
    const utf8::CodePoint point = utf8::before(text, text.size());
    if (!is_letter(point.code)) return false;
    text.remove_suffix(point.size);
  }
  return true;
}

// Without the mark of a footnote at its end, which is glued to a word, and without emphasis and stops. A year
// and other numbers that stand by themselves are of the text.
std::string_view without_mark(std::string_view text) {
  const auto is_sign = [](char c) { return c == '*' || c == '.' || c == ':' || c == ']' || c == '['; };
  for (;;) {
    while (!text.empty() && is_sign(text.back())) text.remove_suffix(1);
    std::size_t begin = text.size();
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    const bool glued = begin < text.size() && begin > 0 && text.size() - begin <= 3 &&
                       (is_sign(text[begin - 1]) || ends_word(text.substr(0, begin)));
    if (!glued) return trimmed(text);
    text = text.substr(0, begin);
  }
}

std::string_view type_of(std::string_view row) {
  for (const std::string_view type : outline_words::kDocumentTypes) {
    if (!row.starts_with(type)) continue;
    const std::string_view rest = row.substr(type.size());
    if (rest.empty() || is_digit(rest[0]) || rest[0] == ' ' || rest[0] == ':' || rest[0] == '[' ||
        rest[0] == '*') {
      return type;
    }
  }
  return {};
}

bool is_motto(std::string_view row) {
  return begins_with_one(row, outline_words::kMottoes);
}

bool is_running_head(std::string_view row) {
  return begins_with_one(row, outline_words::kRunningHeads);
}

bool is_ground(std::string_view row) {
  return begins_with_one(row, outline_words::kGrounds);
}

// A type that the page broke: "QUYẾT" above "ĐỊNH".
std::string_view broken_type_of(std::string_view row, std::string_view next) {
  for (const std::string_view type : outline_words::kDocumentTypes) {
    if (type.size() == row.size() + 1 + next.size() && type.starts_with(row) && type.ends_with(next) &&
        type[row.size()] == ' ')
      return type;
  }
  return {};
}

std::string joined(const std::vector<std::string_view>& rows) {
  std::string all;
  for (const std::string_view row : rows) {
    if (!all.empty()) all += ' ';
    all += row;
  }
  return all;
}

bool begins_organisation(std::string_view name) {
  return name.size() < 200 && begins_with_one(name, outline_words::kBodies);
}

// The issuer among the rows of a letterhead: the last that begins as a name of an organisation does, with
// what goes on with it.
std::string issuer_of(const std::vector<std::string_view>& letterhead) {
  if (letterhead.empty()) return {};
  std::size_t begin = 0;
  for (std::size_t i = 1; i < letterhead.size(); ++i) {
    const std::string_view before = letterhead[i - 1];
    if (before.ends_with('-') || before.ends_with(',') || before.ends_with(outline_words::kGoesOn[0]) ||
        before.ends_with("–"sv))
      continue;
    const bool names = begins_organisation(letterhead[i]);
    if (names) begin = i;
  }
  std::string name = joined({letterhead.begin() + static_cast<std::ptrdiff_t>(begin), letterhead.end()});
  std::erase(name, '*');
  // The stroke below it, where a cell holds both.
  const std::size_t last = name.find_last_not_of("-_ ");
  const bool stroke = last != std::string::npos && name.size() - last > 4;
  if (stroke) name.resize(last + 1);
  return name;
}

// "Chính phủ ban hành Nghị định …": who does it.
std::string enacting(std::string_view row) {
  constexpr std::string_view kEnacts = outline_words::kEnacts[0];
  const std::size_t found = std::min(row.find(kEnacts), row.find(outline_words::kDecides[0]));
  if (found == std::string_view::npos || found > 120 || found < 4 || is_ground(row)) return {};
  const std::string_view what = row.substr(found);
  if (what.starts_with(kEnacts) && type_of(upper(what.substr(kEnacts.size(), 40))).empty()) return {};
  std::string_view who = row.substr(0, found);
  for (const std::string_view office : outline_words::kOfficesBeforeBodies) {
    if (!who.starts_with(office)) continue;
    // "Chủ nhiệm Ủy ban …" heads what is named behind.
    who.remove_prefix(office.size());
    break;
  }
  const utf8::CodePoint first = utf8::at(who, 0);
  return is_upper(first.code) && who.find(',') == std::string_view::npos ? std::string(who) : std::string();
}

std::string_view without_closing(std::string_view row) {
  while (row.ends_with(';') || row.ends_with(',') || row.ends_with('.') || row.ends_with(' '))
    row.remove_suffix(1);
  return row;
}

class HeadReader {
 public:
  HeadReader(std::string_view text, std::span<const OutlineRow> rows, std::size_t end)
      : text_(text), rows_(rows), end_(std::min(end, rows.size())) {}

  Head read() {
    std::size_t i = 0;
    for (; i < std::min(end_, kFarthest); ++i) {
      const std::string_view row = inner(i);
      if (is_ground(row)) break;
      if (rows_[i].capitals && read_type(i)) break;
      if (read_broken_dateline(i)) {
        ++i;
      } else {
        read_letterhead(i, row);
      }
    }
    // Capitals alone, with neither a number nor the motto behind them, may be any title.
    if (!letterhead_read_ && begins_organisation(issuer_of(letterhead_)))
      head_.issuer = issuer_of(letterhead_);
    if (head_.number.empty()) look_further();
    if (!head_.number.empty() || !head_.type.empty()) head_.rows = std::max(head_.rows, last_taken_);
    for (std::size_t at = head_.rows; at < end_; ++at) read_ground(at);
    return std::move(head_);
  }

 private:
  std::string_view inner(std::size_t i) const {
    return text_.substr(rows_[i].span.begin, rows_[i].span.size());
  }

  void read_letterhead(std::size_t i, std::string_view row) {
    for (const std::string_view cell : cells(row)) {
      if (is_motto(cell)) {
        last_taken_ = i + 1;
        close_letterhead();
        continue;
      }
      if (std::string number = document_number(cell); !number.empty()) {
        if (head_.number.empty()) head_.number = std::move(number);
        last_taken_ = i + 1;
        close_letterhead();
      }
      if (PlaceAndDate found = place_and_date(cell); !found.date.empty() && cell.size() < 120) {
        if (head_.date.empty()) {
          head_.date = std::move(found.date);
          head_.place = std::move(found.place);
        }
        last_taken_ = i + 1;
        continue;
      }
      if (letterhead_read_ || cell.size() > 120 || is_running_head(cell) || !is_capitals(cell)) continue;
      // The letterhead behind a running head, or behind the same name once more.
      if (rows_[i].blanks > 0 && !letterhead_.empty()) letterhead_.clear();
      if (const std::string_view name = without_mark(cell); !name.empty()) letterhead_.push_back(name);
    }
  }

  // A dateline that the page broke: "Cao" above "Bằng, ngày 28 tháng 11 năm 2025", in one cell, or "Hà Nội,
  // ngày 28" above "tháng 11 năm 2025".
  bool read_broken_dateline(std::size_t i) {
    constexpr std::size_t kLongestBroken = 60;  // bytes of its first row
    const std::string_view row = inner(i);
    if (!head_.date.empty() || i + 1 >= end_ || rows_[i].capitals || rows_[i].ends ||
        rows_[i + 1].blanks > 0 || row.size() > kLongestBroken || is_motto(row) ||
        !document_number(row).empty())
      return false;
    const bool one_cell = rows_[i].cell != CellPart::none && rows_[i + 1].cell == CellPart::goes_on;
    if (!one_cell && row.find(trimmed(outline_words::kDayInFull[0])) == std::string_view::npos) return false;
    PlaceAndDate found = place_and_date(joined({row, inner(i + 1)}));
    if (found.date.empty()) return false;
    head_.date = std::move(found.date);
    head_.place = std::move(found.place);
    last_taken_ = i + 2;
    return true;
  }

  // A page may have put the letterhead behind its text: "Số: 12/2026/TT-BNV" alone in a row.
  void look_further() {
    for (std::size_t i = 0; i < std::min(rows_.size(), kFarthest); ++i) {
      const std::string_view row = inner(i);
      if (!row.starts_with(outline_words::kNumberRows[0]) || row.size() > 60 || document_number(row).empty())
        continue;
      const auto is_of_letterhead = [&](std::size_t at) {
        const std::string_view each = inner(at);
        return (rows_[at].capitals && each.size() < 100) || is_motto(each) || is_rule(each) ||
               !place_and_date(each).date.empty() ||
               (each.starts_with(outline_words::kNumberRows[0]) && each.size() < 60);
      };
      std::size_t begin = i;
      std::size_t end = i + 1;
      while (begin > 0 && i - begin < 6 && is_of_letterhead(begin - 1)) --begin;
      while (end < rows_.size() && end - i < 6 && is_of_letterhead(end)) ++end;
      const std::string issuer = std::move(head_.issuer);
      letterhead_.clear();
      letterhead_read_ = false;
      for (std::size_t at = begin; at < end; ++at) read_letterhead(at, inner(at));
      if (head_.issuer.empty()) head_.issuer = issuer;
      head_.displaced = {begin, end};
      last_taken_ = 0;
      return;
    }
  }

  void close_letterhead() {
    if (letterhead_.empty() || letterhead_read_) return;
    head_.issuer = issuer_of(letterhead_);
    letterhead_read_ = true;
  }

  bool read_type(std::size_t i) {
    const std::string_view row = without_mark(inner(i));
    std::string_view type = type_of(row);
    std::size_t next = i + 1;
    if (type.empty() && next < end_ && rows_[next].capitals && rows_[next].blanks == 0) {
      type = broken_type_of(row, without_mark(inner(next)));
      ++next;
    }
    if (type.empty() || row.starts_with(outline_words::kConsolidated[0])) return false;
    // A running head, with what it is the head of further down.
    if (row.size() > type.size() && !letterhead_read_ && rows_[i].blanks == 0 && i == 0 &&
        type != outline_words::kLaw[0])
      return false;
    head_.type = sentence_case(type);
    std::vector<std::string_view> title;
    if (row.size() > type.size()) title.push_back(trimmed(row.substr(type.size())));
    for (; next < end_ && next <= i + kTitleRows; ++next) {
      const std::string_view line = inner(next);
      if ((is_ground(line) && (!title.empty() || line.ends_with(';'))) || is_rule(line) ||
          says_attached(line) || !enacting(line).empty())
        break;
      if (!place_and_date(line).date.empty() && line.size() < 60) break;
      if (!title.empty() && rows_[next].blanks > 0 && !goes_on(next)) break;
      if (begins_with_one(line, outline_words::kBehindTitles) ||
          (line.ends_with(':') && rows_[next].capitals))
        break;
      title.push_back(without_mark(line));
      if (rows_[next].ends) {
        ++next;
        break;
      }
    }
    head_.title = joined(title);
    head_.rows = next;
    while (head_.rows < end_ && is_rule(inner(head_.rows))) ++head_.rows;
    return true;
  }

  // Behind a blank row a title goes on where it stands in capitals as before, or in small letters.
  bool goes_on(std::size_t next) const {
    return rows_[next].lower || (rows_[next].capitals && rows_[next - 1].capitals && rows_[next].blanks < 2);
  }

  static bool is_rule(std::string_view row) {
    return row.find_first_not_of("_-—–=* \xE2\x80\x94\x93") == std::string_view::npos;
  }

  void read_ground(std::size_t at) {
    const std::string_view row = inner(at);
    if (is_ground(row)) {
      head_.grounds.emplace_back(without_closing(row));
    } else if (head_.issuer.empty()) {
      head_.issuer = enacting(row);
    }
  }

  std::string_view text_;
  std::span<const OutlineRow> rows_;
  std::size_t end_;
  Head head_;
  std::vector<std::string_view> letterhead_;
  bool letterhead_read_ = false;
  std::size_t last_taken_ = 0;
};

}  // namespace

std::string sentence_case(std::string_view capitals) {
  std::string small = lower(capitals);
  return capitalized(small);
}

std::string titled(std::string_view type, std::string_view title) {
  if (type.empty() || title.empty()) return std::string(type) + std::string(title);
  std::string all(type);
  all += ' ';
  const utf8::CodePoint first = utf8::at(title, 0);
  const std::size_t second = first.size;
  const bool sentence = second < title.size() && is_lower(utf8::at(title, second).code);
  if (!sentence) return all += title;
  utf8::append(all, to_lower(first.code));
  return all += title.substr(second);
}

std::string document_number(std::string_view row) {
  std::size_t at = std::string_view::npos;
  for (const std::string_view word : outline_words::kBeforeDocumentNumbers) {
    const std::size_t found = row.find(word);
    if (found == std::string_view::npos || found > 24) continue;
    at = found + word.size();
    break;
  }
  if (at == std::string_view::npos) return {};
  while (at < row.size() && (row[at] == ' ' || row[at] == '*')) ++at;
  std::size_t end = at;
  bool slash = false;
  bool letter = false;
  while (end < row.size()) {
    const utf8::CodePoint point = utf8::at(row, end);
    const bool sign = point.code == U'/' || point.code == U'-' || point.code == U'.' || point.code == U'&' ||
                      point.code == U'–';
    if (!sign && !is_letter(point.code) && !(point.code >= U'0' && point.code <= U'9')) {
      // Torn by the page: "117 /2022/NĐ-CP", "117/2022/ NĐ-CP", "TT- BTC".
      const std::size_t next = row.find_first_not_of(' ', end);
      const bool joins =
          point.code == U' ' && next != std::string_view::npos && end > at &&
          (row[next] == '/' || row[next] == '-' || row[end - 1] == '/' || row[end - 1] == '-') &&
          next - end <= 2;
      if (!joins) break;
      end = next;
      continue;
    }
    slash |= point.code == U'/';
    letter |= is_letter(point.code);
    end += point.size;
  }
  if (!letter || (!slash && row.substr(at, end - at).find('-') == std::string_view::npos) || end == at)
    return {};
  std::string number(row.substr(at, end - at));
  std::erase(number, ' ');
  while (!number.empty() && (number.back() == '.' || number.back() == '-')) number.pop_back();
  // "Số: /QĐ-UBND" was not filled in.
  if (number.front() == '/' || number.front() == '-' || number.size() > 60) return {};
  if (number.find_first_of("0123456789") == std::string::npos) return {};
  return number;
}

std::string as_written(std::string_view name, std::string_view text) {
  if (name.empty() || !is_capitals(name)) return std::string(name);
  const utf8::CodePoint first = utf8::at(name, 0);
  const std::string_view lead = name.substr(0, first.size);
  const std::string_view near = text.substr(0, std::size_t{1} << 16U);
  for (std::size_t at = near.find(lead); at != std::string_view::npos; at = near.find(lead, at + 1)) {
    std::size_t i = 0;
    std::size_t j = at;
    bool same = true;
    bool small = false;
    while (i < name.size() && same) {
      if (j >= near.size()) {
        same = false;
        break;
      }
      const utf8::CodePoint wanted = utf8::at(name, i);
      const utf8::CodePoint given = utf8::at(near, j);
      same = wanted.code == given.code || to_lower(wanted.code) == to_lower(given.code);
      small |= is_lower(given.code);
      i += wanted.size;
      j += given.size;
    }
    if (same && small && (j >= near.size() || !is_letter(utf8::at(near, j).code))) {
      return std::string(near.substr(at, j - at));
    }
  }
  return std::string(name);
}

Head read_head(std::string_view text, std::span<const OutlineRow> rows, std::size_t end) {
  return HeadReader(text, rows, end).read();
}

}  // namespace vietmend
