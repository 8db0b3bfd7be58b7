#include "core/frozen_spans.h"

#include <algorithm>
#include <utility>

namespace vietmend {

FrozenSpans::FrozenSpans(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  for (const Span span : spans) {
    if (span.empty()) continue;
    if (!spans_.empty() && span.begin < spans_.back().end) {
      spans_.back().end = std::max(spans_.back().end, span.end);
    } else {
      spans_.push_back(span);
    }
  }
}

FrozenSpans FrozenSpans::with(std::vector<Span> more) const {
  if (more.empty()) return *this;
  more.insert(more.end(), spans_.begin(), spans_.end());
  return FrozenSpans(std::move(more));
}

Rewritten FrozenSpans::without_edits_inside(std::string_view source, Rewritten rewritten) const {
  std::size_t s = 0;
  const auto inside = [&](Span edit) {
    while (s < spans_.size() && spans_[s].end <= edit.begin) ++s;
    return s < spans_.size() && spans_[s].begin < edit.end;
  };
  std::vector<Edit> kept;
  for (Edit& edit : rewritten.edits) {
    if (!inside(edit.source)) kept.push_back(std::move(edit));
  }
  if (kept.size() == rewritten.edits.size()) {
    rewritten.edits = std::move(kept);
    return rewritten;
  }
  std::string text = vietmend::apply(source, kept);
  return {std::move(text), std::move(kept)};
}

FrozenSpans FrozenSpans::after(const std::vector<Edit>& edits) const {
  FrozenSpans moved;
  moved.spans_.reserve(spans_.size());
  std::size_t e = 0, grown = 0, shrunk = 0;
  for (const Span span : spans_) {
    for (; e < edits.size() && edits[e].source.end <= span.begin; ++e) {
      grown += edits[e].replacement.size();
      shrunk += edits[e].source.size();
    }
    moved.spans_.push_back({span.begin + grown - shrunk, span.end + grown - shrunk});
  }
  return moved;
}

FrozenSpans FrozenSpans::within(Span section) const {
  FrozenSpans part;
  auto span =
      std::partition_point(spans_.begin(), spans_.end(), [&](Span s) { return s.end <= section.begin; });
  for (; span != spans_.end() && span->begin < section.end; ++span) {
    part.spans_.push_back({std::max(span->begin, section.begin) - section.begin,
                           std::min(span->end, section.end) - section.begin});
  }
  return part;
}

void FrozenSpans::freeze(Line& line) const {
  for (const Span span : spans_) line.freeze(span);
}

}  // namespace vietmend
