// What evidence alone makes of a text.
#ifndef VIETMEND_TESTS_PDF_APPLIED_EVIDENCE_H_
#define VIETMEND_TESTS_PDF_APPLIED_EVIDENCE_H_

#include <span>
#include <string>
#include <string_view>

#include "vietmend/evidence.h"

namespace vietmend {

// The text without the rows of furniture, the rows that go on joined to the row before, marks of notes taken
// out of the text and parted from the notes.
std::string applied_evidence(std::string_view text, std::span<const Evidence> evidence);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_PDF_APPLIED_EVIDENCE_H_
