// Evidence on its way through the stages: where what a page told stands in a text that edits lead to.
#ifndef VIETMEND_SRC_CORE_MOVED_EVIDENCE_H_
#define VIETMEND_SRC_CORE_MOVED_EVIDENCE_H_

#include <span>
#include <vector>

#include "vietmend/edit.h"
#include "vietmend/evidence.h"
#include "vietmend/span.h"

namespace vietmend {

// What a caller tells of a source of that size, sorted by where it begins. Throws std::invalid_argument
// naming the first whose span does not lie within the source.
std::vector<Evidence> checked(std::size_t source_size, std::span<const Evidence> evidence);

// `evidence` of a source, as it stands in the text that `edits` (sorted, not overlapping) of the source lead
// to. An offset within an edit moves to where its replacement begins. What stands in nothing that is left
// goes, but where a row begins.
std::vector<Evidence> moved(std::span<const Evidence> evidence, std::span<const Edit> edits);

// What of the evidence of a text lies in a section of it, as offsets into the section; `evidence` is sorted
// by where it begins. What reaches beyond the section is cut at its end and left in `open`, from where the
// call for the next section takes it up: for the first section of a text it is empty.
std::vector<Evidence> within(std::span<const Evidence> evidence, Span section, std::vector<Evidence>& open);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_MOVED_EVIDENCE_H_
