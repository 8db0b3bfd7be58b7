#include "blocks/page_furniture.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "blocks/paired_rows.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kFewestRows = 8;  // between two page numbers
constexpr float kCounted = 0.97F;
constexpr float kSingle = 0.9F;
constexpr float kHead = 0.95F;
constexpr std::size_t kPageRows = 15;     // of a page, at least
constexpr std::size_t kFewestTokens = 4;  // of a row of prose beside a page number
constexpr GoesOn kSureOfIt = 1024;        // a nat
constexpr std::int32_t kNarrow = 900;     // thousandths of the width of rows that go on

// The number of "17", "- 17 -", "Trang 17", "17/40", "| 17 |"; -1 if the row is no page number.
int number_of_page(std::string_view text, const RowWords& words) {
  constexpr std::string_view around = " -|[]";
  const auto strip = [&] {
    for (;;) {
      if (!text.empty() && around.find(text.front()) != std::string_view::npos) {
        text.remove_prefix(1);
      } else if (text.starts_with("–") || text.starts_with("—")) {
        text.remove_prefix(std::string_view("–").size());
      } else {
        return;
      }
    }
  };
  strip();
  for (const std::string_view word : words.page_numbers) {
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      if (text.starts_with(':')) text.remove_prefix(1);
      strip();
      break;
    }
  }
  const auto digits = [&] {
    int value = -1;
    std::size_t n = 0;
    while (n < text.size() && n < 4 && text[n] >= '0' && text[n] <= '9') {
      value = (n == 0 ? 0 : value * 10) + (text[n] - '0');
      ++n;
    }
    text.remove_prefix(n);
    return value;
  };
  const int value = digits();
  strip();
  if (text.starts_with('/')) {
    text.remove_prefix(1);
    strip();
    if (digits() < value) return -1;
    strip();
  }
  return text.empty() ? value : -1;
}

// The letters and digits of a row in lower case, without the number of the page.
std::string key_of(const Page& page, const Row& row, int of_page = -1) {
  const std::string number = std::to_string(of_page);
  std::string key;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const std::string_view token = page.line().token(i).text;
    if (token != number) key += lower(token);
  }
  return key;
}

bool may_be_head(const Row& row) {
  return row.size() >= 2 && row.size() <= 20;
}

class FurnitureFinder {
 public:
  FurnitureFinder(const Page& page, const std::vector<RowShape>& shapes, const LineBreaks& breaks,
                  Furniture& furniture)
      : page_(page), rows_(page.rows()), shapes_(shapes), furniture_(furniture) {
    std::vector<bool> stamped(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) stamped[i] = furniture[i] > 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].has_tokens() && !stamped[i]) kept_.push_back(i);
    }
    find_edges(stamped);
    read_numbered_heads(stamped);
    find_numbers();
    // What goes on over a number is asked of the rows without the numbers.
    std::vector<bool> dropped = stamped;
    for (const Number& number : numbers_) dropped[kept_[number.at]] = true;
    read_pairs(dropped, breaks);
  }

  void find() {
    if (!numbers_.empty()) {
      read_beginning();
      count_pages();
      if (!has_edges_) accept_singles();
      if (!has_stamps_) find_heads_at_numbers();
    }
    if (wrapped_ && !has_edges_) find_returning_heads();
  }

 private:
  struct Number {
    std::size_t at;  // in kept_
    int value;
    bool edge = false;        // beside the edge of a page
    bool adorned = false;     // "- 17 -", "Trang 17": hardly a cell of a table
    bool stamped = false;     // right beside a row of furniture
    bool interrupts = false;  // stands in a sentence that goes on behind it
    bool among_prose = false;
    std::size_t interrupted = 0;  // of those that lead to it, with it, how many stand in a sentence
    bool apart = true;            // all of those stand a page apart
    std::size_t counted = 1;      // how many numbers of pages lead to it, with it
    bool accepted = false;
    std::size_t before = kNone;  // the one it follows
  };
  // A head that holds numbers where that of its page may stand: at either end, -1 where there is none.
  struct NumberedHead {
    std::size_t row;
    int first, last;

    int least() const { return first < 0 ? last : last < 0 ? first : std::min(first, last); }
    int most() const { return std::max(first, last); }
    bool follows(const NumberedHead& before) const {
      const auto is_next = [&](int value) {
        return value > 0 && (value == before.first + 1 || value == before.last + 1);
      };
      return is_next(first) || is_next(last);
    }
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Row& row(std::size_t at) const { return rows_[kept_[at]]; }
  const RowShape& shape_at(std::size_t at) const { return shapes_[kept_[at]]; }
  bool is_dropped(std::size_t at) const { return furniture_[kept_[at]] > 0; }

  void drop(std::size_t at, float sure) { furniture_[kept_[at]] = std::max(furniture_[kept_[at]], sure); }

  // How many rows that are not blank stand between a row and the nearest edge of a page, on either side; at
  // most 3.
  void find_edges(const std::vector<bool>& stamped) {
    edge_.assign(rows_.size(), 3);
    beside_stamp_.assign(rows_.size(), false);
    const auto walk = [&](auto index) {
      std::uint8_t from_edge = 3;
      bool beside = false;
      for (std::size_t n = 0; n < rows_.size(); ++n) {
        const std::size_t i = index(n);
        const bool forward = index(0) == 0;
        if (!forward && rows_[i].page_break) from_edge = 0, beside = false;
        if (stamped[i]) {
          from_edge = 0;
          beside = true;
          has_edges_ = has_stamps_ = true;
        } else if (!rows_[i].blank()) {
          edge_[i] = std::min(edge_[i], from_edge);
          beside_stamp_[i] = beside_stamp_[i] || beside;
          from_edge = static_cast<std::uint8_t>(std::min(from_edge + 1, 3));
          beside = false;
        }
        if (forward && rows_[i].page_break) from_edge = 0, beside = false, has_edges_ = true;
      }
    };
    const std::size_t last = rows_.size() - 1;
    walk([](std::size_t n) { return n; });
    walk([&](std::size_t n) { return last - n; });
  }

  // Whether the heads that are known say the numbers of their pages ("18  CÔNG BÁO/Số 4", "CÔNG BÁO/Số 4
  // 19"): those of most heads are one more than those before.
  void read_numbered_heads(const std::vector<bool>& stamped) {
    std::vector<NumberedHead> heads;
    std::size_t follow = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!stamped[i] || rows_[i].size() < 2) continue;
      const auto value = [&](std::size_t token) {
        return number_of_page(page_.line().token(token).text, page_.words());
      };
      NumberedHead head{i, value(rows_[i].first), value(rows_[i].last - 1)};
      if (head.first < 0 && head.last < 0) continue;
      follow += !heads.empty() && head.follows(heads.back());
      heads.push_back(head);
    }
    if (follow >= 2 && follow * 2 >= heads.size()) heads_ = std::move(heads);
  }

  // Where the heads say the numbers of their pages, whether a number is that of a page between two of them,
  // beside the edge of the page, or beside the same number there.
  bool fits_heads(const Number& number) const {
    if (heads_.empty()) return true;
    const std::size_t at = kept_[number.at];
    const auto next = std::upper_bound(heads_.begin(), heads_.end(), at,
                                       [](std::size_t i, const NumberedHead& head) { return i < head.row; });
    if (next != heads_.begin() && number.value < std::prev(next)->least()) return false;
    if (next != heads_.end() && number.value > next->most()) return false;
    const auto says_same = [&](std::size_t k) {
      return k < kept_.size() && number_of_page(page_.text(row(k)), page_.words()) == number.value;
    };
    return edge_[at] == 0 || says_same(number.at + 1) || (number.at > 0 && says_same(number.at - 1));
  }

  void find_numbers() {
    for (std::size_t k = 0; k < kept_.size(); ++k) {
      if (row(k).end - row(k).begin > 24) continue;
      const int value = number_of_page(page_.text(row(k)), page_.words());
      if (value < 0) continue;
      Number number{k, value};
      number.adorned = page_.text(row(k)).find_first_not_of("0123456789") != std::string_view::npos;
      number.edge = edge_[kept_[k]] < 2;
      number.stamped = beside_stamp_[kept_[k]];
      if (fits_heads(number)) numbers_.push_back(number);
    }
    // A page that has its number twice has it once beside the other.
    const auto twice = [&](Number& number, const Number& other) {
      const std::size_t apart = number.at > other.at ? number.at - other.at : other.at - number.at;
      number.stamped |= other.stamped && apart == 1 && number.value == other.value;
    };
    for (std::size_t n = 1; n < numbers_.size(); ++n) {
      twice(numbers_[n], numbers_[n - 1]);
      twice(numbers_[n - 1], numbers_[n]);
    }
    leave_out_columns();
    const auto stamped =
        std::count_if(numbers_.begin(), numbers_.end(), [](const Number& n) { return n.stamped; });
    numbers_at_stamps_ = stamped >= 2;
  }

  // Of two numbers of which one stands right below the other, as the cells of a table do, only what is next
  // to the edge of a page may be its number.
  void leave_out_columns() {
    std::vector<Number> alone;
    const auto cells = [&](const Number& above, const Number& below) {
      return below.at - above.at == 1 && above.value != below.value && !above.adorned && !below.adorned;
    };
    for (std::size_t n = 0; n < numbers_.size(); ++n) {
      const Number& number = numbers_[n];
      const bool in_column = (n > 0 && cells(numbers_[n - 1], number)) ||
                             (n + 1 < numbers_.size() && cells(number, numbers_[n + 1]));
      if (!in_column || edge_[kept_[number.at]] == 0) alone.push_back(number);
    }
    numbers_ = std::move(alone);
  }

  // Whether each number stands in the middle of a sentence, and whether the text shows that it was wrapped.
  void read_pairs(const std::vector<bool>& dropped, const LineBreaks& breaks) {
    const std::vector<PairedRow> paired = paired_rows(page_, dropped, dropped);
    const RowPairs pairs(page_, shapes_, paired, breaks.words());
    narrow_.assign(rows_.size(), false);
    std::size_t telling = 0, adjacent = 0, next = 0;
    for (std::size_t k = 0; k + 1 < paired.size(); ++k) {
      const std::size_t a = paired[k].row, b = paired[k + 1].row;
      adjacent += paired[k].blank == 0;
      telling += pairs.tells(k);
      narrow_[a] = pairs.fullness(k) < kNarrow;
      while (next < numbers_.size() && kept_[numbers_[next].at] < b) {
        Number& number = numbers_[next++];
        if (kept_[number.at] < a) continue;
        number.among_prose =
            !paired[k].barrier && rows_[a].size() >= kFewestTokens && rows_[b].size() >= kFewestTokens;
        number.interrupts = number.among_prose && shapes_[b].start == RowStart::lower &&
                            ((number.adorned && pairs.reads_on(k)) || breaks.goes_on(pairs, k) > kSureOfIt);
      }
    }
    // At either end of the text there is one row beside a number.
    for (Number& number : numbers_) {
      const std::size_t at = kept_[number.at];
      if (paired.empty()) break;
      if (at > paired.back().row) number.among_prose = rows_[paired.back().row].size() >= kFewestTokens;
      if (at < paired.front().row) number.among_prose = rows_[paired.front().row].size() >= kFewestTokens;
    }
    wrapped_ = telling >= 2 && telling * 5 >= adjacent;
  }

  void read_beginning() {
    for (std::size_t k = 0; k < kept_.size() && k < 4; ++k) beginning_ += key_of(page_, row(k));
  }

  bool repeats_beginning(std::size_t at) const {
    return at >= 2 && at < kept_.size() && may_be_head(row(at)) && row(at).size() >= 3 &&
           beginning_.starts_with(key_of(page_, row(at)));
  }

  bool may_count(const Number& number) const {
    if (numbers_at_stamps_) return number.stamped;
    return has_edges_ ? number.edge : number.among_prose || repeats_beginning(number.at + 1);
  }

  // Links each number to the nearest one before it that is one less, or two or three where pages had none.
  void count_pages() {
    std::unordered_map<int, std::size_t> latest;
    for (std::size_t n = 0; n < numbers_.size(); ++n) {
      Number& number = numbers_[n];
      if (!may_count(number)) continue;
      number.interrupted = number.interrupts || repeats_beginning(number.at + 1);
      for (int step = 1; step <= 3; ++step) {
        const auto found = latest.find(number.value - step);
        if (found == latest.end()) continue;
        const Number& before = numbers_[found->second];
        if (number.at - before.at < kFewestRows * static_cast<std::size_t>(step)) continue;
        number.counted = before.counted + 1;
        number.before = found->second;
        number.interrupted += before.interrupted;
        number.apart = before.apart && number.at - before.at >= kPageRows * static_cast<std::size_t>(step);
        break;
      }
      latest[number.value] = n;
    }
    const std::size_t enough = has_edges_ || wrapped_ ? 2 : 4;
    for (std::size_t n = numbers_.size(); n-- > 0;) {
      Number& number = numbers_[n];
      if (has_edges_ && number.edge && (number.stamped || number.interrupts)) number.accepted = true;
      if (number.counted >= enough)
        number.accepted = number.accepted || has_edges_ || mostly_interrupts(number);
      if (number.accepted && number.before != kNone) numbers_[number.before].accepted = true;
    }
    for (Number& number : numbers_) {
      if (number.accepted) drop(number.at, kCounted);
    }
  }

  // Whether at least every other number that leads to this one stands in the middle of a sentence, or, in a
  // wrapped text, all stand a page apart.
  bool mostly_interrupts(const Number& number) const {
    return (wrapped_ && number.apart) || number.interrupted * 2 >= number.counted;
  }

  // A number by itself in the middle of a sentence, or before a row that repeats the beginning of the text.
  void accept_singles() {
    if (!wrapped_) return;
    for (Number& number : numbers_) {
      if (number.accepted || number.at == 0 || number.at + 1 >= kept_.size()) continue;
      const bool head = repeats_beginning(number.at + 1) || repeats_beginning(number.at - 1);
      const bool year = number.value >= 1800 && number.value <= 2100;
      if (!head && (!number.interrupts || year)) continue;
      number.accepted = true;
      drop(number.at, number.interrupts ? kCounted : kSingle);
    }
  }

  // Whether a row is not plainly the inside of a paragraph or an item of a list.
  bool may_begin_page(std::size_t at) const {
    const RowShape& s = shape_at(at);
    return !s.lower && s.start != RowStart::bullet && s.start != RowStart::item && s.end != RowEnd::stop &&
           s.end != RowEnd::semicolon;
  }

  // What may be a head by itself: a number that it holds would be lost for nothing if it were none.
  bool looks_like_head(std::size_t at) const {
    for (std::size_t i = row(at).first; i < row(at).last; ++i) {
      if (is_digit(utf8::at(page_.line().token(i).text, 0).code)) return false;
    }
    return may_be_head(row(at)) && may_begin_page(at) && shape_at(at).start != RowStart::heading &&
           shape_at(at).end != RowEnd::comma;
  }

  // Rows beside the numbers that are the same on each page, or repeat the beginning.
  void find_heads_at_numbers() {
    std::unordered_map<std::string, std::size_t> seen;
    std::size_t pages = 0;
    const auto beside = [&](const Number& number, auto&& use) {
      for (const std::size_t at : {number.at - 2, number.at - 1, number.at + 1, number.at + 2}) {
        if (at < kept_.size() && may_be_head(row(at)) && !is_dropped(at)) use(at);
      }
    };
    for (const Number& number : numbers_) {
      if (!number.accepted) continue;
      ++pages;
      beside(number, [&](std::size_t at) { ++seen[key_of(page_, row(at), number.value)]; });
    }
    for (const Number& number : numbers_) {
      if (!number.accepted) continue;
      beside(number, [&](std::size_t at) {
        const std::string key = key_of(page_, row(at), number.value);
        const std::size_t times = key.size() >= 4 ? seen[key] : 0;
        const bool next_to = at + 1 == number.at || at == number.at + 1;
        const bool on_each = times >= 2 && times * 2 >= pages && may_begin_page(at);
        if (on_each || (next_to && repeats_beginning(at))) drop(at, kHead);
      });
    }
  }

  // Rows that come back at one distance, in the middle of sentences.
  void find_returning_heads() {
    std::unordered_map<std::string, std::vector<std::size_t>> places;
    for (std::size_t k = 0; k < kept_.size(); ++k) {
      if (looks_like_head(k) && row(k).size() >= 3 && !is_dropped(k)) {
        places[key_of(page_, row(k))].push_back(k);
      }
    }
    for (const auto& [key, at] : places) {
      if (at.size() < 3 || key.size() < 6) continue;
      std::vector<std::size_t> apart;
      for (std::size_t i = 1; i < at.size(); ++i) apart.push_back(at[i] - at[i - 1]);
      // The first may be the title, nearer to the second than a page.
      std::sort(apart.begin(), apart.end());
      const std::size_t median = apart[apart.size() / 2];
      if (median < 20) continue;
      const auto regular = std::count_if(apart.begin(), apart.end(), [&](std::size_t d) {
        return d * 10 >= median * 8 && d * 10 <= median * 12;
      });
      if (static_cast<std::size_t>(regular) + 1 < apart.size()) continue;
      std::size_t interrupts = 0, begins = 0;
      for (const std::size_t k : at) {
        if (k == 0 || k + 1 >= kept_.size() || !shape_at(k + 1).lower) continue;
        // A row that goes on is as wide as the others.
        if (!narrow_[kept_[k]]) {
          ++begins;
          continue;
        }
        const RowEnd end = shape_at(k - 1).end;
        ++(end == RowEnd::none || end == RowEnd::comma ? interrupts : begins);
      }
      // Nor does it fill its row, as the inside of a sentence does that a law repeats.
      const auto wide =
          std::count_if(at.begin(), at.end(), [&](std::size_t k) { return !narrow_[kept_[k]]; });
      if (begins > 0 || interrupts < 2 || 2 * static_cast<std::size_t>(wide) > at.size()) continue;
      for (const std::size_t k : at) {
        if (k > 0) drop(k, kHead);
      }
    }
  }

  const Page& page_;
  const std::vector<Row>& rows_;
  const std::vector<RowShape>& shapes_;
  Furniture& furniture_;
  std::vector<std::size_t> kept_;  // rows that hold tokens and are no furniture yet
  std::vector<std::uint8_t> edge_;
  std::vector<bool> beside_stamp_;
  std::vector<bool> narrow_;  // a row that ended before it was full
  std::vector<Number> numbers_;
  std::vector<NumberedHead> heads_;  // in order; empty where they do not say the numbers of their pages
  bool numbers_at_stamps_ = false;   // the pages have their numbers beside the running heads that are known
  bool has_stamps_ = false;          // the pages have a running head that is known
  bool has_edges_ = false;           // the text shows where its pages end
  bool wrapped_ = false;             // the text shows that it was wrapped
  std::string beginning_;
};

}  // namespace

void find_page_furniture(const Page& page, const std::vector<RowShape>& shapes, const LineBreaks& breaks,
                         Furniture& furniture) {
  FurnitureFinder(page, shapes, breaks, furniture).find();
}

}  // namespace vietmend
