// The numbers that official documents bear: 43/2010/NĐ-CP, 02/2011/TTLT-BTTTT-BNV, 15-NQ/TW; forms
// (01-2/GTGT) and the articles of the codified law (1.3.PL.1).
#ifndef VIETMEND_SRC_TOKENIZER_DOCUMENT_NUMBER_H_
#define VIETMEND_SRC_TOKENIZER_DOCUMENT_NUMBER_H_

#include <cstddef>
#include <string_view>

namespace vietmend {

// The end of the document number that begins with the digit at `at`, or `at`. It is a number, perhaps a year,
// and groups of capitals for the kind of document and who issued it, with a slash somewhere among them. Words
// run together with it ("43/2010/NĐ-CPcủa") are left out.
std::size_t document_number_end(std::string_view text, std::size_t at);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_DOCUMENT_NUMBER_H_
