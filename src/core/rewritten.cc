#include "core/rewritten.h"

#include <algorithm>
#include <utility>

namespace vietmend {
namespace {

bool may_change_letters(EditKind kind) {
  return kind == EditKind::encoding || kind == EditKind::unicode || kind == EditKind::duplicate ||
         kind == EditKind::abbreviation || kind == EditKind::boilerplate;
}

// The kind of an edit that does what both do.
EditKind joined(EditKind first, EditKind second) {
  if (may_change_letters(second) || !may_change_letters(first)) return second;
  return first;
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

// Walks both lists over the middle text (the result of `first`). Edits of the two that touch the same bytes
// of it are gathered into one group; the group's span in the middle text is carried back to the source
// through `first` and forward to the new text through `second`.
std::vector<Edit> compose(std::string_view source, std::vector<Edit> first, std::vector<Edit> second) {
  if (first.empty()) return second;
  if (second.empty()) return first;

  std::vector<Edit> out;
  out.reserve(first.size() + second.size());
  std::size_t i = 0, j = 0;
  // Middle offset minus source offset, at the point before first[i].
  std::ptrdiff_t shift = 0;
  const auto middle = [&](std::size_t k) {
    const auto begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first[k].source.begin) + shift);
    return Span{begin, begin + first[k].replacement.size()};
  };
  const auto touches = [](Span a, Span b) { return a.begin < b.end && b.begin < a.end; };
  const auto pass_first = [&] {
    shift += static_cast<std::ptrdiff_t>(first[i].replacement.size()) -
             static_cast<std::ptrdiff_t>(first[i].source.size());
    ++i;
  };

  while (i < first.size() || j < second.size()) {
    if (j == second.size()) {
      pass_first();
      out.push_back(std::move(first[i - 1]));
      continue;
    }
    const Span b = second[j].source;
    if (i < first.size()) {
      const Span a = middle(i);
      // An insertion of `second` inside what `first` wrote belongs to that group; a deletion by `first`
      // strictly inside what `second` replaces does too.
      const bool inside = (b.empty() && a.begin < b.begin && b.begin < a.end) ||
                          (a.empty() && b.begin < a.begin && a.begin < b.end);
      if (!touches(a, b) && !inside) {
        const bool first_goes_first =
            a.end < b.begin || (a.end == b.begin && (a.begin < b.begin || a.empty()));
        if (first_goes_first) {
          pass_first();
          out.push_back(std::move(first[i - 1]));
          continue;
        }
      } else {
        // Grow the group until no edit of either list touches it.
        const std::size_t i0 = i, j0 = j;
        const std::ptrdiff_t shift0 = shift;
        Span group{std::min(a.begin, b.begin), std::max(a.end, b.end)};
        EditKind kind = joined(first[i].kind, second[j].kind);
        float confidence = std::min(first[i].confidence, second[j].confidence);
        pass_first();
        ++j;
        for (bool grown = true; grown;) {
          grown = false;
          if (i < first.size() && middle(i).begin < group.end) {
            group.end = std::max(group.end, middle(i).end);
            kind = joined(first[i].kind, kind);
            confidence = std::min(confidence, first[i].confidence);
            pass_first();
            grown = true;
          }
          if (j < second.size() && second[j].source.begin < group.end) {
            group.end = std::max(group.end, second[j].source.end);
            kind = joined(kind, second[j].kind);
            confidence = std::min(confidence, second[j].confidence);
            ++j;
            grown = true;
          }
        }
        Edit edit;
        edit.source = {static_cast<std::size_t>(static_cast<std::ptrdiff_t>(group.begin) - shift0),
                       static_cast<std::size_t>(static_cast<std::ptrdiff_t>(group.end) - shift)};
        edit.kind = kind;
        edit.confidence = confidence;
        // The middle text of the group, then what `second` makes of it.
        std::string between;
        std::size_t at = edit.source.begin;
        for (std::size_t k = i0; k < i; ++k) {
          between.append(source, at, first[k].source.begin - at);
          between += first[k].replacement;
          at = first[k].source.end;
        }
        between.append(source, at, edit.source.end - at);
        at = 0;
        for (std::size_t k = j0; k < j; ++k) {
          edit.replacement.append(between, at, second[k].source.begin - group.begin - at);
          edit.replacement += second[k].replacement;
          at = second[k].source.end - group.begin;
        }
        edit.replacement.append(between, at);
        if (source.substr(edit.source.begin, edit.source.size()) != edit.replacement) {
          out.push_back(std::move(edit));
        }
        continue;
      }
    }
    Edit edit = std::move(second[j++]);
    edit.source.begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(b.begin) - shift);
    edit.source.end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(b.end) - shift);
    out.push_back(std::move(edit));
  }
  return out;
}

}  // namespace vietmend
