#include "edits.h"

#include <utility>

#include "kind_names.h"
#include "shortest.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// Puts in an edit for each lone surrogate that no edit covers; an insertion at its place comes before it.
void add_surrogates(const std::vector<std::size_t>& surrogates, std::vector<Edit>& edits) {
  constexpr std::size_t kSize = 3;  // of U+FFFD in UTF-8
  std::vector<Edit> all;
  all.reserve(edits.size() + surrogates.size());
  std::size_t i = 0;
  for (std::size_t begin : surrogates) {
    while (i < edits.size() && edits[i].source.end <= begin) all.push_back(std::move(edits[i++]));
    if (i < edits.size() && edits[i].source.begin < begin + kSize) continue;
    all.push_back({{begin, begin + kSize}, "\uFFFD", EditKind::encoding, 1});
  }
  while (i < edits.size()) all.push_back(std::move(edits[i++]));
  edits = std::move(all);
}

}  // namespace

Repaired repair(const Repairer& repairer, const Source& source, std::span<const Evidence> evidence) {
  Repaired repaired = repairer.repair(source.bytes(), evidence);
  if (!source.is_text()) return repaired;
  if (!source.surrogates().empty()) add_surrogates(source.surrogates(), repaired.edits);
  CodePoints points(source.bytes());
  for (Edit& edit : repaired.edits) {
    edit.source.begin = points.before(edit.source.begin);
    edit.source.end = points.before(edit.source.end);
  }
  return repaired;
}

py::list Edits::tuples() const {
  py::list list(edits.size());
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Edit& edit = edits[i];
    list[i] = py::make_tuple(edit.source.begin, edit.source.end, edit.replacement,
                             kind_name<kEditKinds>(edit.kind), shortest(edit.confidence));
  }
  return list;
}

}  // namespace vietmend::python
