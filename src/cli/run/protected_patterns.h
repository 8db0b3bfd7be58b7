// What --protect names: stretches of a text that are left as they are.
#ifndef VIETMEND_SRC_CLI_RUN_PROTECTED_PATTERNS_H_
#define VIETMEND_SRC_CLI_RUN_PROTECTED_PATTERNS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/evidence.h"

namespace vietmend::cli {

// Immutable after construction; threads may share it.
class ProtectedPatterns {
 public:
  // Regular expressions as ICU reads them. Throws UsageError, naming the expression and the place in it, for
  // one that cannot be read.
  explicit ProtectedPatterns(const std::vector<std::string>& expressions);
  ~ProtectedPatterns();

  // What matches in a text, as bytes of it; what matches without a character protects nothing. Throws
  // UsageError naming the expression where ICU gives up on it: it would take too much memory.
  std::vector<Evidence> find(std::string_view text) const;

 private:
  class Pattern;
  std::vector<std::unique_ptr<const Pattern>> patterns_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_PROTECTED_PATTERNS_H_
