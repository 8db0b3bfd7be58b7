// The stretches of a text that no stage may change, on their way through the stages: each stage hands on
// another text, in which they stand elsewhere and say the same.
//
//   FrozenSpans frozen(spans);                               // of the source
//   Rewritten decoded = frozen.without_edits_inside(source, decode(source));
//   FrozenSpans in_decoded = frozen.after(decoded.edits);    // where they stand now
#ifndef VIETMEND_SRC_CORE_FROZEN_SPANS_H_
#define VIETMEND_SRC_CORE_FROZEN_SPANS_H_

#include <string_view>
#include <vector>

#include "core/line.h"
#include "core/rewritten.h"
#include "vietmend/edit.h"
#include "vietmend/span.h"

namespace vietmend {

class FrozenSpans {
 public:
  FrozenSpans() = default;
  // Spans in any order, which may overlap; empty ones are left out.
  explicit FrozenSpans(std::vector<Span> spans);

  // These spans and more of the same text.
  FrozenSpans with(std::vector<Span> more) const;

  bool empty() const { return spans_.empty(); }
  const std::vector<Span>& spans() const { return spans_; }  // sorted, not overlapping

  // What a step made of a text that the spans are of, less every edit that has a byte of a span or is put in
  // between two of its bytes.
  Rewritten without_edits_inside(std::string_view source, Rewritten rewritten) const;

  // Where the spans stand in a text that edits lead to which leave them alone.
  FrozenSpans after(const std::vector<Edit>& edits) const;

  // What of the spans lies in a section of the text, as offsets into the section.
  FrozenSpans within(Span section) const;

  // Freezes them in a line over the text.
  void freeze(Line& line) const;

 private:
  std::vector<Span> spans_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_FROZEN_SPANS_H_
