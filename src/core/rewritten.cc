#include "core/rewritten.h"

#include <algorithm>
#include <utility>

namespace vietmend {
namespace {

// How much an edit of a kind may change: 2 letters, 1 the marks of letters, 0 neither.
int may_change(EditKind kind) {
  switch (kind) {
    case EditKind::encoding:
    case EditKind::unicode:
    case EditKind::duplicate:
    case EditKind::abbreviation:
    case EditKind::boilerplate:
    case EditKind::scan:
      return 2;
    case EditKind::diacritic:
      return 1;
    default:
      return 0;
  }
}

// The kind of an edit that does what both do.
EditKind joined(EditKind first, EditKind second) {
  return may_change(second) >= may_change(first) ? second : first;
}

}  // namespace

void RewrittenBuilder::keep(std::size_t end) {
  result_.text.append(source_, position_, end - position_);
  position_ = end;
}

void RewrittenBuilder::replace(std::size_t end, std::string_view replacement, EditKind kind,
                               float confidence) {
  const std::string_view before = source_.substr(position_, end - position_);
  result_.text += replacement;
  if (before != replacement) {
    result_.edits.push_back({{position_, end}, std::string(replacement), kind, confidence});
  }
  position_ = end;
}

Rewritten RewrittenBuilder::finish() {
  keep(source_.size());
  return std::move(result_);
}

namespace {

// Walks two lists of edits over the middle text: what the first leads to and the second starts from.
class Composer {
 public:
  Composer(std::string_view source, std::vector<Edit> first, std::vector<Edit> second)
      : source_(source), first_(std::move(first)), second_(std::move(second)) {
    out_.reserve(first_.size() + second_.size());
  }

  std::vector<Edit> compose() {
    while (i_ < first_.size() || j_ < second_.size()) {
      if (j_ == second_.size() || (i_ < first_.size() && before(middle(i_), second_[j_].source))) {
        take_first();
      } else if (i_ == first_.size() || before(second_[j_].source, middle(i_))) {
        take_second();
      } else {
        take_group();
      }
    }
    return std::move(out_);
  }

 private:
  // Where an edit of the first list, the next or a later one before shift_ moves, stands in the middle text.
  Span middle(std::size_t k) const {
    const std::size_t begin = at(first_[k].source.begin, shift_);
    return {begin, begin + first_[k].replacement.size()};
  }
  static std::size_t at(std::size_t offset, std::ptrdiff_t shift) {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(offset) + shift);
  }

  // Whether an edit is done with before another begins: they share no byte, and neither is a point inside the
  // other. Of two at one point the one that is only that point goes first.
  static bool before(Span a, Span b) {
    if (a.end < b.begin) return true;
    return a.end == b.begin && (a.begin < b.begin || a.empty());
  }

  void pass_first() {
    shift_ += static_cast<std::ptrdiff_t>(first_[i_].replacement.size()) -
              static_cast<std::ptrdiff_t>(first_[i_].source.size());
    ++i_;
  }

  void take_first() {
    pass_first();
    out_.push_back(std::move(first_[i_ - 1]));
  }

  void take_second() {
    Edit edit = std::move(second_[j_++]);
    edit.source = {at(edit.source.begin, -shift_), at(edit.source.end, -shift_)};
    out_.push_back(std::move(edit));
  }

  // Gathers the edits of both lists that touch each other into one.
  void take_group() {
    const std::size_t i0 = i_, j0 = j_;
    const std::ptrdiff_t shift0 = shift_;
    Span group{std::min(middle(i_).begin, second_[j_].source.begin),
               std::max(middle(i_).end, second_[j_].source.end)};
    Edit edit;
    edit.kind = joined(first_[i_].kind, second_[j_].kind);
    edit.confidence = std::min(first_[i_].confidence, second_[j_].confidence);
    pass_first();
    ++j_;
    for (bool grown = true; grown;) {
      grown = false;
      if (i_ < first_.size() && middle(i_).begin < group.end) {
        group.end = std::max(group.end, middle(i_).end);
        edit.kind = joined(first_[i_].kind, edit.kind);
        edit.confidence = std::min(edit.confidence, first_[i_].confidence);
        pass_first();
        grown = true;
      }
      if (j_ < second_.size() && second_[j_].source.begin < group.end) {
        group.end = std::max(group.end, second_[j_].source.end);
        edit.kind = joined(edit.kind, second_[j_].kind);
        edit.confidence = std::min(edit.confidence, second_[j_].confidence);
        ++j_;
        grown = true;
      }
    }
    edit.source = {at(group.begin, -shift0), at(group.end, -shift_)};
    const std::string between = replaced(source_, edit.source, first_, i0, i_);
    for (std::size_t k = j0; k < j_; ++k) {
      second_[k].source = {second_[k].source.begin - group.begin, second_[k].source.end - group.begin};
    }
    edit.replacement = replaced(between, {0, between.size()}, second_, j0, j_);
    if (source_.substr(edit.source.begin, edit.source.size()) != edit.replacement)
      out_.push_back(std::move(edit));
  }

  // What the edits [from, to) make of a stretch of their text.
  static std::string replaced(std::string_view text, Span stretch, const std::vector<Edit>& edits,
                              std::size_t from, std::size_t to) {
    std::string out;
    std::size_t position = stretch.begin;
    for (std::size_t k = from; k < to; ++k) {
      out.append(text, position, edits[k].source.begin - position);
      out += edits[k].replacement;
      position = edits[k].source.end;
    }
    return out.append(text, position, stretch.end - position);
  }

  std::string_view source_;
  std::vector<Edit> first_, second_, out_;
  std::size_t i_ = 0, j_ = 0;
  std::ptrdiff_t shift_ = 0;  // middle offset less source offset, before first_[i_]
};

}  // namespace

std::vector<Edit> compose(std::string_view source, std::vector<Edit> first, std::vector<Edit> second) {
  if (first.empty()) return second;
  if (second.empty()) return first;
  return Composer(source, std::move(first), std::move(second)).compose();
}

}  // namespace vietmend
