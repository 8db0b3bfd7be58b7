// URLs, mail addresses, paths and file names.
#ifndef VIETMEND_SRC_TOKENIZER_ADDRESSES_H_
#define VIETMEND_SRC_TOKENIZER_ADDRESSES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "tokenizer/letter_run.h"
#include "tokenizer/reading.h"

namespace vietmend {

// The address that begins at `at`, if one does:
//
//   url        a scheme and ://, or www., or a host name with a known top-level domain; 2402:800::194b, an
//              address of IPv6, and of a card, 00:1a:2b:3c:4d:5e
//   mail       name@host, and @host, what the addresses of an office end with
//   path       /a/b, ./a/b.c, C:\a\b: a leading separator and one more, or separators and a known file
//   extension file_name  a known extension: img_2592.jpg, bao-cao.docx
//
// Marks that end a sentence or close a bracket do not belong to it. All but URLs with a scheme or www. are
// looked for only where the character before `at` could not belong to them, so that a long stretch is read
// once and not once a token.
std::optional<Reading> read_address(std::string_view text, std::size_t at);

// Where in the letters of `run`, which :// follows, a scheme begins ("xemhttp://"); run.end where none does.
std::size_t scheme_begin(std::string_view text, const LetterRun& run);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_ADDRESSES_H_
