#include "layout/page_furniture.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/letters.h"
#include "layout/neighbours.h"

namespace vietmend {
namespace {

constexpr std::size_t kFewestRows = 8;  // between two page numbers
constexpr float kCounted = 0.97F;
constexpr float kSingle = 0.9F;
constexpr float kHead = 0.95F;

// The number of "17", "- 17 -", "Trang 17", "17/40", "| 17 |"; -1 if the row is no page number.
int page_number(std::string_view text) {
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
  for (const std::string_view word : {"Trang", "trang", "TRANG", "Page", "page"}) {
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
std::string key_of(const Page& page, const Row& row, int page_number = -1) {
  const std::string number = std::to_string(page_number);
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
  FurnitureFinder(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                  float min_confidence, Decisions& decisions)
      : page_(page),
        rows_(page.rows()),
        shapes_(shapes),
        wrapping_(wrapping),
        min_(min_confidence),
        decisions_(decisions),
        kept_(neighbours(page, decisions)) {}

  void find() {
    find_numbers();
    if (!numbers_.empty()) {
      read_beginning();
      count_pages();
      accept_singles();
      find_heads_at_numbers();
    }
    if (wrapping_.found) find_returning_heads();
  }

 private:
  struct Number {
    std::size_t at;  // in kept_
    int value;
    std::size_t counted = 1;  // how many numbers of pages lead to it, with it
    bool accepted = false;
    std::size_t before = kNone;  // the one it follows
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Row& row(std::size_t at) const { return rows_[kept_[at].row]; }
  const RowShape& shape_at(std::size_t at) const { return shapes_[kept_[at].row]; }

  void drop(std::size_t at, float sure) {
    if (sure < min_) return;
    Decision& d = decisions_[kept_[at].row];
    d.drop_as(EditKind::boilerplate, sure);
    d.page_furniture = true;
  }

  void find_numbers() {
    for (std::size_t k = 0; k < kept_.size(); ++k) {
      if (row(k).end - row(k).begin > 24) continue;
      const int value = page_number(page_.text(row(k)));
      if (value >= 0) numbers_.push_back({k, value});
    }
  }

  void read_beginning() {
    for (std::size_t k = 0; k < kept_.size() && k < 4; ++k) beginning_ += key_of(page_, row(k));
  }

  bool repeats_beginning(std::size_t at) const {
    return at >= 2 && at < kept_.size() && may_be_head(row(at)) && row(at).size() >= 3 &&
           beginning_.starts_with(key_of(page_, row(at)));
  }

  // Links each number to the nearest one before it that is one less, or two or three where pages had none.
  void count_pages() {
    std::unordered_map<int, std::size_t> latest;
    for (std::size_t n = 0; n < numbers_.size(); ++n) {
      Number& number = numbers_[n];
      for (int step = 1; step <= 3; ++step) {
        const auto found = latest.find(number.value - step);
        if (found == latest.end()) continue;
        const Number& before = numbers_[found->second];
        if (number.at - before.at < kFewestRows * static_cast<std::size_t>(step)) continue;
        number.counted = before.counted + 1;
        number.before = found->second;
        break;
      }
      latest[number.value] = n;
    }
    const std::size_t enough = wrapping_.found ? 2 : 4;
    for (std::size_t n = numbers_.size(); n-- > 0;) {
      Number& number = numbers_[n];
      if (number.counted >= enough) number.accepted = true;
      if (number.accepted && number.before != kNone) numbers_[number.before].accepted = true;
    }
    for (Number& number : numbers_) {
      if (number.accepted) drop(number.at, kCounted);
    }
  }

  // A number by itself in the middle of a sentence, or before a row that repeats the beginning of the text.
  void accept_singles() {
    if (!wrapping_.found) return;
    for (Number& number : numbers_) {
      if (number.accepted || number.at == 0 || number.at + 1 >= kept_.size()) continue;
      const bool head_after = repeats_beginning(number.at + 1);
      const bool head_before = repeats_beginning(number.at - 1);
      const bool year = number.value >= 1800 && number.value <= 2100;
      const std::size_t before = number.at - (head_before ? 2 : 1), after = number.at + (head_after ? 2 : 1);
      const RowShape& a = shape_at(before);
      const bool goes_on = after < kept_.size() && (a.end == RowEnd::none || a.end == RowEnd::comma) &&
                           !a.alone && shape_at(after).start == RowStart::lower &&
                           wrapping_.full(widths(page_, row(before)), first_word_widths(page_, row(after)));
      if (!head_after && !head_before && (!goes_on || year)) continue;
      number.accepted = true;
      drop(number.at, goes_on ? kCounted : kSingle);
    }
  }

  // Whether a row is not plainly the inside of a paragraph or an item of a list.
  bool may_begin_page(std::size_t at) const {
    const RowShape& s = shape_at(at);
    return !s.lower && s.start != RowStart::bullet && s.start != RowStart::item && s.end != RowEnd::stop &&
           s.end != RowEnd::semicolon;
  }

  // What may be a head by itself.
  bool looks_like_head(std::size_t at) const {
    return may_be_head(row(at)) && may_begin_page(at) && shape_at(at).start != RowStart::heading &&
           shape_at(at).end != RowEnd::comma;
  }

  // Rows beside the numbers that are the same on each page, or repeat the beginning.
  void find_heads_at_numbers() {
    std::unordered_map<std::string, std::size_t> seen;
    std::size_t pages = 0;
    const auto beside = [&](const Number& number, auto&& use) {
      for (const std::size_t at : {number.at - 2, number.at - 1, number.at + 1, number.at + 2}) {
        if (at < kept_.size() && may_be_head(row(at)) && !decisions_[kept_[at].row].drop) use(at);
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
      if (looks_like_head(k) && row(k).size() >= 3 && !decisions_[kept_[k].row].drop) {
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
        const RowEnd end = shape_at(k - 1).end;
        ++(end == RowEnd::none || end == RowEnd::comma ? interrupts : begins);
      }
      if (begins > 0 || interrupts < 2) continue;
      for (const std::size_t k : at) {
        if (k > 0) drop(k, kHead);
      }
    }
  }

  const Page& page_;
  const std::vector<Row>& rows_;
  const std::vector<RowShape>& shapes_;
  const Wrapping& wrapping_;
  float min_;
  Decisions& decisions_;
  std::vector<Neighbour> kept_;
  std::vector<Number> numbers_;
  std::string beginning_;
};

}  // namespace

void find_page_furniture(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                         double min_confidence, Decisions& decisions) {
  FurnitureFinder(page, shapes, wrapping, static_cast<float>(min_confidence), decisions).find();
}

}  // namespace vietmend
