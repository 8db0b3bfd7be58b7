// What a step over plain text hands on: the new text, and the edits that lead to it.
#ifndef VIETMEND_SRC_CORE_REWRITTEN_H_
#define VIETMEND_SRC_CORE_REWRITTEN_H_

#include <string>
#include <string_view>
#include <vector>

#include "vietmend/edit.h"

namespace vietmend {

// Always: apply(source, edits) == text for the source the step was given.
struct Rewritten {
  std::string text;
  std::vector<Edit> edits;
};

// Collects a Rewritten from left to right.
class RewrittenBuilder {
 public:
  explicit RewrittenBuilder(std::string_view source) : source_(source) {}

  // Copies the source up to `end` as it is.
  void keep(std::size_t end);
  // Writes `replacement` for the source from where the builder stands up to `end`. Where the two are the same
  // bytes no edit is made.
  void replace(std::size_t end, std::string_view replacement, EditKind kind, float confidence);
  // How far the source has been read.
  std::size_t position() const { return position_; }
  // Copies the rest and gives up the result.
  Rewritten finish();

 private:
  std::string_view source_;
  std::size_t position_ = 0;
  Rewritten result_;
};

// The edits that lead from the source of `first` to the result of `second`, whose source is the result of
// `first`. `source` is the source of `first`. Edits that touch the same bytes become one; its kind is the one
// of the two that may change letters, its confidence the lower.
std::vector<Edit> compose(std::string_view source, std::vector<Edit> first, std::vector<Edit> second);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_REWRITTEN_H_
