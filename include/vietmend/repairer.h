// The repairer: damaged text in, mended text and its edits out.
//
//   vietmend::Repairer repairer;                  // the built-in model, default options
//   vietmend::Repaired r = repairer.repair(text);
//   r.text;                                       // "nguồn nhân lực thiếu về số lượng"
//   for (const vietmend::Edit& e : r.edits) { e.source; e.replacement; e.kind; e.confidence; }
#ifndef VIETMEND_REPAIRER_H_
#define VIETMEND_REPAIRER_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/edit.h"
#include "vietmend/evidence.h"
#include "vietmend/export.h"
#include "vietmend/options.h"

namespace vietmend {

struct Repaired {
  std::string text;         // UTF-8 in NFC, but for what was protected, which has its own bytes
  std::vector<Edit> edits;  // sorted, not overlapping; apply(source, edits) == text
};

// Immutable after construction; any number of threads may share one.
class VIETMEND_API Repairer {
 public:
  // Throws std::invalid_argument for an option out of range (the message names the option), and
  // std::runtime_error for a model file that cannot be read or is not one (the message names file and
  // reason).
  explicit Repairer(Options options = {});
  Repairer(Repairer&&) noexcept;
  Repairer& operator=(Repairer&&) noexcept;
  ~Repairer();

  // Repairs a document. `source` may be any bytes; the spans of the edits are offsets into it. Never throws
  // on any content; only running out of memory can stop it. Time and memory are linear in the source.
  Repaired repair(std::string_view source) const { return repair(source, {}); }

  // The same with what the page told of the source, or what is to be left alone: see evidence.h. Evidence may
  // be in any order; throws std::invalid_argument naming the first whose span does not lie within the source.
  Repaired repair(std::string_view source, std::span<const Evidence> evidence) const;

  const Options& options() const;

 private:
  struct VIETMEND_HIDDEN Stages;
  std::unique_ptr<const Stages> stages_;
};

}  // namespace vietmend

#endif  // VIETMEND_REPAIRER_H_
