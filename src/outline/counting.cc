#include "outline/counting.h"

#include <algorithm>

namespace vietmend {
namespace {

// A list that begins in the middle with a number that nested ones below it count on.
constexpr int kLeads = 4;

constexpr std::size_t index(Numbering numbering) {
  return static_cast<std::size_t>(numbering);
}

bool is_word(Numbering numbering) {
  return numbering <= Numbering::article;
}

bool counts_letters(Numbering numbering) {
  return numbering == Numbering::letter || numbering == Numbering::letter_bracket ||
         numbering == Numbering::capital;
}

int gap(int distance, int least) {
  return distance == 0 ? 0 : std::min(least + 2 * (distance - 1), 40);
}

// A sequence that begins in the middle.
int lost_beginning(std::uint32_t value) {
  const auto whole = static_cast<int>(value / kStep);
  return whole == 2 ? 3 : 7 + std::min(whole, 8);
}

// Keeps where the list in digits stands that is open from a depth on, of a document without articles.
void keep_ended(Counting& counting, std::size_t from) {
  if (counting.has_articles()) return;
  for (std::size_t i = from; i < counting.depth; ++i) {
    if (counting.lists[i].numbering != Numbering::digits) continue;
    counting.ended = counting.lists[i].value;
    return;
  }
}

void clear_below(Counting& counting, Numbering numbering) {
  keep_ended(counting, 0);
  if (numbering == Numbering::article) counting.ended = 0;
  counting.lists = {};
  counting.depth = 0;
  // Sections count anew in every chapter, chapters in every part; articles go on through all of them.
  for (std::size_t i = index(numbering) + 1; i < index(Numbering::article); ++i) {
    if (i == index(Numbering::chapter)) continue;
    counting.words[i] = 0;
  }
}

int go_on_word(Counting& counting, const Marking& marking, const Around& around, bool& restarts) {
  std::uint32_t& last = counting.words[index(marking.numbering)];
  const int weak = marking.inner ? 3 : marking.weak ? 4 : 0;
  const int apart = distance(last == 0 ? 0 : last, marking.value, false);
  int cost = kNever;
  if (last == 0) {
    cost = is_first(marking.value)
               ? 0
               : lost_beginning(marking.value) + (marking.numbering == Numbering::article ? 6 : -3);
  } else if (apart >= 0) {
    cost = gap(apart, marking.numbering == Numbering::article ? 5 : 3);
  } else if (is_first(marking.value) && marking.numbering != Numbering::subsection) {
    const bool in_part = marking.numbering == Numbering::chapter &&
                         counting.words[index(Numbering::part)] > 0 &&
                         counting.words[index(Numbering::section)] == 0;
    cost = counting.scope == Numbering::appendix ? 4 : around.after_foot ? 6 : in_part ? 3 : 14;
    if (marking.numbering == Numbering::section) cost = 5;
    if (counting.scope != Numbering::appendix && marking.numbering != Numbering::section && !in_part) {
      // As if a regulation began here.
      restarts = true;
      counting.words = {};
    }
    if (counting.scope == Numbering::appendix) counting.words = {};
  } else {
    return kNever;
  }
  last = marking.value;
  clear_below(counting, marking.numbering);
  return cost + weak;
}

std::uint32_t whole(const Counting::Open& open) {
  return open.before * 1000 + open.value / kStep;
}

void open_at(Counting& counting, std::size_t depth, const Marking& marking) {
  keep_ended(counting, depth + 1);
  if (marking.numbering == Numbering::digits) counting.ended = 0;
  counting.lists[depth] = {marking.numbering, marking.before, marking.value};
  for (std::size_t i = depth + 1; i < counting.depth; ++i) counting.lists[i] = {};
  counting.depth = static_cast<std::uint8_t>(depth + 1);
}

bool counts_digits(Numbering numbering) {
  return numbering == Numbering::digits || numbering == Numbering::nested ||
         numbering == Numbering::deeply_nested;
}

int go_on_nested(Counting& counting, const Marking& marking) {
  for (std::size_t i = counting.depth; i-- > 0;) {
    const Counting::Open& open = counting.lists[i];
    if (open.numbering == marking.numbering && open.before == marking.before) {
      const int apart = distance(open.value, marking.value, false);
      if (apart < 0) return kNever;
      open_at(counting, i, marking);
      return gap(apart, 3);
    }
    const bool counts = marking.numbering == Numbering::lettered
                            ? open.numbering == Numbering::letter && open.value == marking.before * kStep
                            : counts_digits(open.numbering) && whole(open) == marking.before;
    if (counts && i + 1 < Counting::kDeepest) {
      open_at(counting, i + 1, marking);
      return is_first(marking.value) ? 0 : lost_beginning(marking.value);
    }
  }
  if (marking.numbering == Numbering::lettered) return kNever;
  // "5.1" straight below article 5, or in a list whose wider numbers are headings without number.
  const bool of_article = counting.words[index(Numbering::article)] == marking.before * kStep;
  if (counting.depth > 0 && counting.lists[0].numbering == marking.numbering && is_first(marking.value) &&
      counting.lists[0].before + 1 == marking.before) {
    open_at(counting, 0, marking);
    return counting.has_articles() ? 6 : 1;
  }
  if (counting.depth > 0 && counting.lists[0].numbering != Numbering::capital &&
      counting.lists[0].numbering != Numbering::roman) {
    return kNever;
  }
  if (counting.depth >= Counting::kDeepest) return kNever;
  const int cost = is_first(marking.value) ? 0 : lost_beginning(marking.value) + 4;
  open_at(counting, counting.depth, marking);
  if (cost > 0) return cost;
  return of_article ? 0 : counting.has_articles() ? 8 : 3;
}

// Where there is no article, numbers may begin anew below a heading without one.
int begin_anew(const Counting& counting, const Around& around) {
  if (counting.has_articles()) return around.set_off && counting.scope == Numbering::appendix ? 8 : 14;
  return around.set_off ? 3 : 6;
}

// Whether a Roman number is the narrowest that is open.
bool ends_with_roman(const Counting& counting) {
  return counting.depth > 0 && counting.lists[counting.depth - 1].numbering == Numbering::roman;
}

int go_on_list(Counting& counting, const Marking& marking, const Around& around) {
  if (marking.below && !ends_with_roman(counting)) return kNever;
  const int weak = marking.weak ? 2 : 0;
  int best = kNever;
  std::size_t where = 0;
  bool counts_already = false;
  for (std::size_t i = counting.depth; i-- > 0;) {
    const Counting::Open& open = counting.lists[i];
    if (open.numbering != marking.numbering) continue;
    const int apart = distance(open.value, marking.value, counts_letters(marking.numbering));
    counts_already = true;
    int cost = apart >= 0 ? gap(apart, 3) : is_first(marking.value) ? begin_anew(counting, around) : kNever;
    if (cost < best) {
      best = cost;
      where = i;
    }
  }
  const bool open_already = best < kNever;
  if (open_already && best <= 3) {
    open_at(counting, where, marking);
    return best + weak;
  }
  if (is_first(marking.value) && counting.depth < Counting::kDeepest) {
    std::size_t at = counting.depth;
    int cost = 0;
    if (!open_already) {
      // A wider number behind narrower ones ends their lists.
      while (at > 0 && counting.lists[at - 1].numbering > marking.numbering &&
             marking.numbering <= Numbering::digits && !marking.below) {
        --at;
        cost = 3;
      }
      const bool small = marking.numbering >= Numbering::letter;
      if (small && !around.after_colon) cost += 1;
      if (marking.numbering == Numbering::capital) cost += 1;
      if (counting.has_articles() && marking.numbering <= Numbering::roman) cost += 3;
      if (counting.has_articles() && marking.numbering >= Numbering::digits_bracket && !around.after_colon)
        cost += 1;
    } else {
      cost = around.after_colon ? 7 : 10;
    }
    if (cost < best) {
      open_at(counting, at, marking);
      return cost + weak;
    }
  }
  if (open_already) {
    open_at(counting, where, marking);
    return best + weak;
  }
  if (counting.depth >= Counting::kDeepest || is_first(marking.value) || counts_already) return kNever;
  const bool goes_on = marking.numbering == Numbering::digits && counting.ended > 0 &&
                       distance(counting.ended, marking.value, false) == 0;
  std::size_t at = counting.depth;
  while (at > 0 && counting.lists[at - 1].numbering > marking.numbering) --at;
  open_at(counting, at, marking);
  const int lost = lost_beginning(marking.value);
  return (goes_on ? 1 : marking.leads ? std::min(lost, kLeads) : lost) + weak;
}

}  // namespace

int go_on(Counting& counting, const Marking& marking, const Around& around, bool& restarts) {
  switch (marking.numbering) {
    case Numbering::none:
      return kNever;
    case Numbering::regulation:
    case Numbering::appendix: {
      int cost = around.after_foot || counting.scope == Numbering::appendix ? 0 : around.set_off ? 2 : 4;
      if (marking.weak) cost += 3;
      if (marking.numbering == Numbering::regulation && counting.scope == Numbering::appendix) cost += 4;
      const std::uint32_t outside = counting.scope == Numbering::appendix
                                        ? counting.outside
                                        : counting.words[index(Numbering::article)];
      counting = Counting();
      counting.scope = marking.numbering;
      if (marking.numbering == Numbering::appendix) counting.outside = outside;
      return cost;
    }
    case Numbering::nested:
    case Numbering::deeply_nested:
    case Numbering::lettered: {
      const int cost = go_on_nested(counting, marking);
      return cost >= kNever ? kNever : cost + (marking.weak ? 3 : 0);
    }
    default:
      return is_word(marking.numbering) ? go_on_word(counting, marking, around, restarts)
                                        : go_on_list(counting, marking, around);
  }
}

int leave_out(const Counting& counting, const Marking& marking, int taken) {
  if (marking.weak) {
    const bool cheap =
        marking.inner || marking.numbering == Numbering::appendix || counting.scope == Numbering::appendix;
    return cheap ? 0 : 1;
  }
  // Appendices have tables, whose cells are numbers, and forms, where many begin anew.
  if (counting.scope == Numbering::appendix && marking.numbering != Numbering::appendix) {
    const bool goes_on_outside = marking.numbering == Numbering::article && taken > 0 &&
                                 !is_first(marking.value) &&
                                 distance(counting.outside, marking.value, false) == 0;
    if (goes_on_outside) return 8;
    return taken == 0 ? (is_word(marking.numbering) ? 4 : 3) : taken == 1 ? 2 : taken < 6 ? 1 : 0;
  }
  if (taken >= kNever) return marking.numbering == Numbering::article ? 2 : 1;
  switch (marking.numbering) {
    case Numbering::article:
      return taken == 0 ? 10 : taken < 12 ? 7 : 4;
    case Numbering::regulation:
      return 4;
    case Numbering::appendix:
      return 3;
    case Numbering::part:
    case Numbering::chapter:
    case Numbering::section:
    case Numbering::subsection:
      return taken == 0 ? 8 : 4;
    case Numbering::capital:
    case Numbering::roman:
      return counting.has_articles() ? 3 : 4;
    default:
      return taken == 0 ? 5 : taken < 6 ? 3 : 1;
  }
}

}  // namespace vietmend
