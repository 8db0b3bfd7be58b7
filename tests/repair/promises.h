// What the library promises of every repair, as checks that name the promise broken.
#ifndef VIETMEND_TESTS_REPAIR_PROMISES_H_
#define VIETMEND_TESTS_REPAIR_PROMISES_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "vietmend/vietmend.h"

namespace vietmend::testing {

// Whether an edit of this kind may change letters and digits.
bool may_change_letters(EditKind kind);

// Whether an edit of this kind comes of the tagger, which settles by measure and not by construction.
bool is_taggers(EditKind kind);

// The letters, digits and combining marks of bytes read as UTF-8 (each invalid byte as U+FFFD, which is
// none), composed and without case: what an edit that may not change letters must leave as it is.
std::string letters_of(std::string_view bytes);

bool is_valid_utf8(std::string_view text);
bool is_composed(std::string_view text);  // NFC, as ICU has it; the text must be UTF-8

// Checks that the edits lead from the source to the text, are sorted, do not overlap, lie in the source,
// change something, carry a confidence in [0, 1] and UTF-8, keep the letters if their kind must; and that the
// text is UTF-8 and NFC. Returns the first thing that does not hold, or an empty string.
std::string broken_promise(std::string_view source, const Repaired& repaired);

// The edits a second repair makes.
struct Unsettled {
  std::size_t by_tagger = 0;
  std::size_t by_others = 0;
  std::string first;  // the first edit by a stage other than the tagger, in words
};
Unsettled unsettled(const Repairer& repairer, const Repaired& repaired);

// An edit in words: what it replaces by what, its kind and where.
std::string describe(std::string_view source, const Edit& edit);

// Bytes as a C++ literal, shortened in the middle, for messages.
std::string shown(std::string_view bytes);

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_REPAIR_PROMISES_H_
