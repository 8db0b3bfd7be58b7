#include "core/moved_evidence.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace vietmend {

std::vector<Evidence> checked(std::size_t source_size, std::span<const Evidence> evidence) {
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Span span = evidence[i].source;
    if (span.begin <= span.end && span.end <= source_size) continue;
    throw std::invalid_argument("evidence " + std::to_string(i) + " [" + std::to_string(span.begin) + ", " +
                                std::to_string(span.end) + ") does not lie within the source");
  }
  std::vector<Evidence> sorted(evidence.begin(), evidence.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
  return sorted;
}

std::vector<Evidence> moved(std::span<const Evidence> evidence, std::span<const Edit> edits) {
  // How much longer the text is than the source, before each edit.
  std::vector<std::ptrdiff_t> longer(edits.size() + 1, 0);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    longer[i + 1] = longer[i] + static_cast<std::ptrdiff_t>(edits[i].replacement.size()) -
                    static_cast<std::ptrdiff_t>(edits[i].source.size());
  }
  const auto place = [&](std::size_t offset) {
    const auto behind = std::partition_point(edits.begin(), edits.end(),
                                             [&](const Edit& e) { return e.source.end <= offset; });
    const auto i = static_cast<std::size_t>(behind - edits.begin());
    const bool inside = behind != edits.end() && behind->source.begin < offset;
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(inside ? behind->source.begin : offset) +
                                    longer[i]);
  };
  std::vector<Evidence> result;
  result.reserve(evidence.size());
  for (const Evidence& e : evidence) {
    const Evidence there{{place(e.source.begin), place(e.source.end)}, e.trait};
    const bool of_row = e.trait == Trait::begins || e.trait == Trait::goes_on;
    if (of_row || there.source.begin < there.source.end) result.push_back(there);
  }
  return result;
}

std::vector<Evidence> within(std::span<const Evidence> evidence, Span section, std::vector<Evidence>& open) {
  std::vector<Evidence> result, still;
  const auto take = [&](const Evidence& e, std::size_t begin) {
    result.push_back({{begin - section.begin, std::min(e.source.end, section.end) - section.begin}, e.trait});
    const bool of_row = e.trait == Trait::begins || e.trait == Trait::goes_on;
    if (!of_row && e.source.end > section.end) still.push_back(e);
  };
  for (const Evidence& e : open) take(e, section.begin);
  const auto first = std::partition_point(evidence.begin(), evidence.end(),
                                          [&](const Evidence& e) { return e.source.begin < section.begin; });
  for (auto e = first; e != evidence.end() && e->source.begin < section.end; ++e) take(*e, e->source.begin);
  open = std::move(still);
  return result;
}

}  // namespace vietmend
