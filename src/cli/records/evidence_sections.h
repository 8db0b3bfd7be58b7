// The evidence of a text that is read section by section.
#ifndef VIETMEND_SRC_CLI_RECORDS_EVIDENCE_SECTIONS_H_
#define VIETMEND_SRC_CLI_RECORDS_EVIDENCE_SECTIONS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "vietmend/evidence.h"

namespace vietmend::cli {

class EvidenceSections {
 public:
  EvidenceSections() = default;

  // `evidence`: of the whole text, sorted by where it begins; it must outlive the sections.
  explicit EvidenceSections(std::span<const Evidence> evidence) : rest_(evidence) {}

  // What is seen of the next section, which ends before byte `end` of the text, with spans from the section's
  // beginning. A span that goes on behind a section is cut; what tells of its first row alone does not go on.
  std::vector<Evidence> next(std::uint64_t end);

 private:
  std::span<const Evidence> rest_;
  std::vector<Evidence> open_;  // began in sections before, and go on
  std::uint64_t at_ = 0;        // where the next section begins
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_EVIDENCE_SECTIONS_H_
