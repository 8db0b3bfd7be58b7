#include "outline/path.h"

#include <algorithm>

#include "outline/counting.h"
#include "outline/row_signs.h"

namespace vietmend {
namespace {

constexpr std::size_t kMostStates = 8;
constexpr int kFarBehind = 18;
constexpr std::uint32_t kNowhere = 0xFFFF'FFFF;

// What it costs, beside markings that are left out.
constexpr int kUnclosed = 6;            // a quotation mark that opens no quotation of rows
constexpr int kUnclosedAtRow = 12;      // the same, at the beginning of a row
constexpr int kNeverClosed = 13;        // a quotation that ends without its mark
constexpr int kClosedInside = 6;        // a mark that closes, and the quotation goes on
constexpr int kNoteGoesOn = 1;          // a footnote that goes on behind the end of a page
constexpr int kNoteEndsOnPage = 6;      // a footnote that ends before the page does
constexpr int kWholeNoteEnds = 2;       // the same, where it ends a sentence, and a quotation
constexpr int kUnmarked = 1;            // a quotation without marks, of an article behind a colon
constexpr int kUnmarkedGoesOn = 5;      // another article in it, of a number that is still to come
constexpr int kUnmarkedAtEnd = 6;       // it lasts until the text ends
constexpr int kArticlePassedOver = 13;  // the next article, in a quotation
constexpr int kFootPassedOver = 8;      // a foot in a quotation or a footnote
constexpr int kNoteUnheard = 5;         // a footnote whose mark was not seen
constexpr int kMarkUnheard = 4;         // a mark that was seen, and its footnote is not taken
constexpr int kContentsTwice = 8;       // contents that have an entry twice
constexpr std::size_t kProse = 200;     // bytes of a row that is none of contents
constexpr int kBehindFoot = 6;          // what goes on behind the foot

struct State {
  Counting counting;
  OutlinePlace place = OutlinePlace::body;
  std::uint16_t notes = 0;  // the number of the last footnote
  bool set_off = false;     // see Around
  bool after_foot = false;
  bool note_quotes = false;  // the footnote quotes, and has not ended that
  bool unmarked = false;     // the quotation has no marks, and ends before the next article
  int cost = 0;
  std::uint32_t trace = kNowhere;

  bool same(const State& other) const {
    return place == other.place && notes == other.notes && after_foot == other.after_foot &&
           note_quotes == other.note_quotes && unmarked == other.unmarked && counting == other.counting;
  }
};

// A row at which something changes; rows between two of them are as the first leaves them.
struct Trace {
  std::uint32_t before;
  std::uint32_t row;
  OutlinePlace place;   // of the row
  OutlinePlace behind;  // of the rows behind it
  bool begins;
  bool restarts;
  std::uint8_t depth;
  Marking marking;
};

bool is_wide(Numbering numbering) {
  return numbering == Numbering::regulation || numbering == Numbering::appendix ||
         numbering == Numbering::part || numbering == Numbering::chapter || numbering == Numbering::article ||
         numbering == Numbering::capital || numbering == Numbering::roman;
}

class PathFinder {
 public:
  PathFinder(std::string_view text, std::span<const OutlineRow> rows)
      : text_(text), rows_(rows), reader_(text, rows) {
    states_.emplace_back();
  }

  std::vector<PathRow> find() {
    bool in_note = false;
    bool in_contents = false;
    for (row_ = 0; row_ < rows_.size(); ++row_) {
      const OutlineRow& row = rows_[row_];
      signs_ = reader_.read(row_);
      const bool page_ends = row.blanks >= 1 && in_note;
      const bool nothing = signs_.markings.count == 0 && signs_.note == 0 && signs_.foot == 0 &&
                           !signs_.contents && !page_ends && !(in_contents && row.span.size() >= kProse) &&
                           row.quotes == 0 && !row.closes_quote;
      if (nothing) {
        if (row.blanks > 0 || row.capitals) {
          for (State& state : states_) state.set_off = true;
        }
        continue;
      }
      next_.clear();
      for (const State& state : states_) step(state);
      prune();
      in_note = any_in(OutlinePlace::footnote);
      in_contents = any_in(OutlinePlace::contents);
    }
    for (State& state : states_) state.cost += state.unmarked ? kUnmarkedAtEnd : 0;
    std::stable_sort(states_.begin(), states_.end(),
                     [](const State& a, const State& b) { return a.cost < b.cost; });
    return trace_back();
  }

 private:
  bool any_in(OutlinePlace place) const {
    return std::any_of(states_.begin(), states_.end(),
                       [&](const State& state) { return state.place == place; });
  }

  std::string_view inner(const OutlineRow& row) const {
    return text_.substr(row.span.begin, row.span.size());
  }

  void push(State state, int cost, OutlinePlace place, const Marking& marking = {}, bool begins = false,
            bool restarts = false) {
    state.cost += cost;
    const bool changes =
        state.place != place || marking.numbering != Numbering::none || begins || last_place(state) != place;
    if (changes) {
      traces_.push_back({state.trace, static_cast<std::uint32_t>(row_), place, state.place, begins, restarts,
                         static_cast<std::uint8_t>(state.counting.depth > 0 ? state.counting.depth - 1 : 0),
                         marking});
      state.trace = static_cast<std::uint32_t>(traces_.size() - 1);
    }
    next_.push_back(state);
  }

  OutlinePlace last_place(const State& state) const {
    return state.trace == kNowhere ? OutlinePlace::body : traces_[state.trace].behind;
  }

  void step(const State& state) {
    switch (state.place) {
      case OutlinePlace::body:
        return step_in_body(state, 0);
      case OutlinePlace::quotation:
        return step_in_quotation(state);
      case OutlinePlace::footnote:
        return step_in_footnote(state);
      case OutlinePlace::foot:
        return step_in_foot(state);
      case OutlinePlace::contents:
        return step_in_contents(state);
    }
  }

  Around around(const State& state) const {
    const OutlineRow& row = rows_[row_];
    Around found;
    found.after_colon = row_ > 0 && inner(rows_[row_ - 1]).back() == ':';
    found.set_off = state.set_off || row.blanks > 0;
    found.after_foot = state.after_foot;
    return found;
  }

  // The row stands in the body; `cost` for coming there.
  void step_in_body(const State& state, int cost) {
    State plain = state;
    plain.set_off |= rows_[row_].blanks > 0 || rows_[row_].capitals;
    int left_out = 0;
    for (const Marking& marking : signs_.markings) {
      // What nothing stands before is the document itself, and attached to none.
      if (marking.numbering == Numbering::regulation && state.counting == Counting() && !state.after_foot)
        continue;
      State taken = state;
      bool restarts = false;
      int price = go_on(taken.counting, marking, around(state), restarts);
      left_out = std::max(left_out, leave_out(state.counting, marking, price));
      if (price >= kNever) continue;
      // Marks run ahead of the notes at the foot of their page.
      if (marking.note > 0) price += marking.note > state.notes && marking.note <= state.notes + 12 ? 0 : 2;
      taken.set_off = false;
      taken.after_foot = false;
      taken.place = OutlinePlace::body;
      behind_body(taken, cost + price, marking, restarts);
    }
    if (may_quote_unmarked(state)) {
      State quoting = plain;
      quoting.place = OutlinePlace::quotation;
      quoting.unmarked = true;
      push(quoting, cost + kUnmarked, OutlinePlace::quotation);
    }
    if (signs_.note > 0) {
      State noted = plain;
      noted.place = OutlinePlace::footnote;
      const int expected = state.notes + 1;
      const int skipped = signs_.note - expected;
      int price = skipped == 0 ? 0 : skipped > 0 ? 1 + std::min(skipped, 6) : signs_.note == 1 ? 3 : 6;
      if (!signs_.note_heard) price += kNoteUnheard;
      noted.notes = signs_.note;
      noted.note_quotes = rows_[row_].quotes > 0;
      push(noted, cost + price, OutlinePlace::footnote, {}, true);
      if (signs_.note_heard && skipped >= 0 && skipped < 3) left_out += kMarkUnheard;
    }
    if (signs_.foot > 0 && state.counting.scope != Numbering::appendix && !state.after_foot) {
      State foot = plain;
      foot.place = OutlinePlace::foot;
      foot.after_foot = true;
      push(foot, cost + (signs_.foot == 2 ? 0 : 2), OutlinePlace::foot, {}, true);
      left_out += signs_.foot == 2 ? 4 : 1;
    }
    if (signs_.contents) {
      State contents = plain;
      contents.place = OutlinePlace::contents;
      contents.counting.words = {};
      push(contents, cost, OutlinePlace::contents, {}, true);
      left_out += 6;
    }
    plain.place = OutlinePlace::body;
    behind_body(plain, cost + left_out, {}, false);
  }

  // Whether the row is an article that the row before it may quote: a law that changes another says "như
  // sau:", and pages leave out the marks.
  bool may_quote_unmarked(const State& state) const {
    return state.counting.has_articles() && signs_.markings.count > 0 && !rows_[row_].opens_quote &&
           signs_.markings.all[0].numbering == Numbering::article && !signs_.markings.all[0].inner &&
           around(state).after_colon;
  }

  // A quotation without marks ends where the body's next article or a wider heading follows at once, or the
  // foot.
  void step_in_unmarked(const State& state) {
    State left = state;
    left.place = OutlinePlace::body;
    left.unmarked = false;
    int stays = 0;
    bool ends = signs_.foot == 2;
    for (const Marking& marking : signs_.markings) {
      if (marking.weak || marking.numbering > Numbering::article) continue;
      State taken = left;
      bool restarts = false;
      const int price = go_on(taken.counting, marking, around(state), restarts);
      ends |= price == 0;
      if (price == 0) {
        stays = std::max(stays, kArticlePassedOver);
      } else if (marking.numbering == Numbering::article) {
        stays = std::max(stays, price < kNever ? kUnmarkedGoesOn : 1);
      }
    }
    push(state, stays + (signs_.foot == 2 ? kFootPassedOver : 0), OutlinePlace::quotation);
    if (ends) step_in_body(left, 0);
  }

  // A row of the body may open a quotation.
  void behind_body(State state, int cost, const Marking& marking, bool restarts) {
    const OutlineRow& row = rows_[row_];
    if (row.quotes <= 0 && !(row.closes_quote && row.quotes == 0 && row.opens_quote)) {
      return push(state, cost, OutlinePlace::body, marking, false, restarts);
    }
    State quoting = state;
    quoting.place = OutlinePlace::quotation;
    push(quoting, cost, row.opens_quote ? OutlinePlace::quotation : OutlinePlace::body, marking, false,
         restarts);
    push(state, cost + (row.opens_quote ? kUnclosedAtRow : kUnclosed), OutlinePlace::body, marking, false,
         restarts);
  }

  // What speaks against passing over the row's markings: they would go on with what is open.
  int passed_over(const State& state, bool in_note) const {
    int most = 0;
    for (const Marking& marking : signs_.markings) {
      if (marking.weak && !(in_note && marking.inner)) continue;
      State taken = state;
      bool restarts = false;
      const int price = go_on(taken.counting, marking, around(state), restarts);
      const bool word = marking.numbering <= Numbering::article;
      // What a note quotes has numbers of its own.
      if (in_note && state.note_quotes && !word) continue;
      if (word || in_note ? price >= 6 : price > 0 || is_first(marking.value)) continue;
      const int of_word = price > 0                                            ? 2
                          : in_note || marking.numbering != Numbering::article ? 3
                                                                               : kArticlePassedOver;
      most = std::max(most, word ? of_word : 1);
      if (in_note && has_note_mark(state)) most = kMarkUnheard;
    }
    return most;
  }

  // Whether the row's number is the next of a list that is open.
  bool counts_on(const State& state) const {
    return std::any_of(signs_.markings.begin(), signs_.markings.end(), [&](const Marking& marking) {
      State taken = state;
      bool restarts = false;
      return !marking.weak && !is_first(marking.value) &&
             go_on(taken.counting, marking, around(state), restarts) == 0;
    });
  }

  // Whether the mark of a note that is still to come stands behind the row's number: no note has one.
  bool has_note_mark(const State& state) const {
    return std::any_of(signs_.markings.begin(), signs_.markings.end(), [&](const Marking& marking) {
      return marking.note > state.notes && marking.note <= state.notes + 12;
    });
  }

  bool has_markings() const { return signs_.markings.count > 0; }

  void step_in_quotation(const State& state) {
    if (state.unmarked) return step_in_unmarked(state);
    const OutlineRow& row = rows_[row_];
    State stays = state;
    const int cost = passed_over(state, false) + (signs_.foot == 2 ? kFootPassedOver : 0);
    if (row.closes_quote) {
      State closes = state;
      closes.place = row.quotes >= 0 ? OutlinePlace::quotation : OutlinePlace::body;
      if (row.quotes >= 0 && !row.opens_quote) closes.place = OutlinePlace::body;
      push(closes, cost, OutlinePlace::quotation);
      if (closes.place == OutlinePlace::body) push(stays, cost + kClosedInside, OutlinePlace::quotation);
    } else {
      push(stays, cost, OutlinePlace::quotation);
    }
    if (has_markings() || signs_.foot == 2) {
      State left = state;
      left.place = OutlinePlace::body;
      step_in_body(left, kNeverClosed);
    }
  }

  void step_in_footnote(const State& state) {
    const OutlineRow& row = rows_[row_];
    const bool page_ends = row.blanks >= 1;
    if (signs_.note > 0 && (signs_.note == state.notes + 1 || signs_.note_heard) &&
        signs_.note > state.notes) {
      State next = state;
      next.notes = signs_.note;
      next.note_quotes = row.quotes > 0;
      push(next, std::min(signs_.note - state.notes - 1, 6), OutlinePlace::footnote, {}, true);
    }
    State stays = state;
    stays.note_quotes = row.quotes > 0 || (state.note_quotes && !row.closes_quote);
    const int unheard = signs_.note == state.notes + 1 && signs_.note_heard ? kMarkUnheard : 0;
    push(stays,
         passed_over(state, true) + unheard + (page_ends ? kNoteGoesOn : 0) +
             (signs_.foot == 2 ? kFootPassedOver : 0),
         OutlinePlace::footnote);
    if (page_ends || has_markings() || signs_.foot == 2) {
      // A note is whole where what it quotes is.
      const bool whole = (!state.note_quotes && rows_[row_ - 1].ends) || has_note_mark(state);
      State left = state;
      left.place = OutlinePlace::body;
      left.note_quotes = false;
      step_in_body(left, page_ends ? 0 : !whole ? kNoteEndsOnPage : counts_on(state) ? 0 : kWholeNoteEnds);
    }
  }

  void step_in_foot(const State& state) {
    // Below the foot nothing goes on, but what is attached may begin.
    int passed_by = has_markings() && !signs_.markings.all[0].weak ? 1 : 0;
    for (const Marking& marking : signs_.markings) {
      if (!is_wide(marking.numbering) && marking.numbering != Numbering::digits) continue;
      const bool attached =
          marking.numbering == Numbering::regulation || marking.numbering == Numbering::appendix;
      State taken = state;
      taken.place = OutlinePlace::body;
      bool restarts = !attached && is_first(marking.value);
      if (restarts) {
        // As if a regulation began here.
        taken.counting = Counting();
        taken.counting.scope = Numbering::regulation;
      }
      const int price = go_on(taken.counting, marking, around(state), restarts);
      if (price >= kNever) continue;
      passed_by = std::max(passed_by, attached                     ? leave_out(state.counting, marking, 0)
                                      : is_wide(marking.numbering) ? 2
                                                                   : 0);
      taken.after_foot = false;
      taken.set_off = false;
      behind_body(taken, price + (attached ? 0 : kBehindFoot), marking, restarts);
    }
    push(state, passed_by, OutlinePlace::foot);
    if (!signs_.contents) return;
    State contents = state;
    contents.place = OutlinePlace::contents;
    contents.counting.words = {};
    push(contents, 0, OutlinePlace::contents, {}, true);
  }

  void step_in_contents(const State& state) {
    // What comes a second time is no contents any more.
    State stays = state;
    int cost = rows_[row_].span.size() >= kProse ? 1 : 0;
    bool wide = false;
    for (const Marking& marking : signs_.markings) {
      if (!is_wide(marking.numbering) && marking.numbering != Numbering::digits) continue;
      wide = true;
      if (marking.numbering > Numbering::article || marking.value == 0) continue;
      std::uint32_t& last = stays.counting.words[static_cast<std::size_t>(marking.numbering)];
      if (is_first(marking.value) && last > 0) cost += kContentsTwice;
      last = marking.value;
    }
    push(stays, cost, OutlinePlace::contents);
    if (!wide) return;
    State left = state;
    left.place = OutlinePlace::body;
    left.counting = Counting();
    left.counting.scope = state.counting.scope;
    left.counting.outside = state.counting.outside;
    step_in_body(left, 1);
  }

  void prune() {
    const auto cheaper = [](const State& a, const State& b) { return a.cost < b.cost; };
    if (next_.size() > 1) std::stable_sort(next_.begin(), next_.end(), cheaper);
    states_.clear();
    for (const State& state : next_) {
      if (states_.size() == kMostStates || state.cost > next_.front().cost + kFarBehind) break;
      const auto same = [&](const State& other) { return other.same(state); };
      if (std::none_of(states_.begin(), states_.end(), same)) states_.push_back(state);
    }
  }

  std::vector<PathRow> trace_back() const {
    std::vector<PathRow> path(rows_.size());
    std::size_t end = rows_.size();
    for (std::uint32_t at = states_.front().trace; at != kNowhere; at = traces_[at].before) {
      const Trace& trace = traces_[at];
      for (std::size_t i = trace.row + 1; i < end; ++i) path[i].place = trace.behind;
      path[trace.row] = {trace.place, trace.begins, trace.depth, trace.restarts, trace.marking};
      end = trace.row;
    }
    return path;
  }

  std::string_view text_;
  std::span<const OutlineRow> rows_;
  std::size_t row_ = 0;
  RowSignReader reader_;
  RowSigns signs_;
  std::vector<State> states_, next_;
  std::vector<Trace> traces_;
};

}  // namespace

std::vector<PathRow> best_path(std::string_view text, std::span<const OutlineRow> rows) {
  return PathFinder(text, rows).find();
}

}  // namespace vietmend
