// Edits: what a repair changed, where, of what kind and how surely.
//
//   vietmend::Repaired r = repairer.repair(source);
//   assert(vietmend::apply(source, r.edits) == r.text);
#ifndef VIETMEND_EDIT_H_
#define VIETMEND_EDIT_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "vietmend/export.h"
#include "vietmend/span.h"

namespace vietmend {

// What an edit does. Only encoding, unicode, duplicate, abbreviation, boilerplate and scan may change letters or
// digits; the other kinds keep every letter and digit, in order (capital changes case alone, diacritic the marks
// of letters: without them the letters are those of the source).
enum class EditKind : std::uint8_t {
  encoding,      // bytes of another charset, mojibake or HTML entities read as what they stand for
  unicode,       // NFC, look-alike and invisible characters, tone placement
  space,         // white space put in, taken out or changed beside a mark
  split,         // a space put into words that ran together
  join,          // white space taken out of a torn syllable
  line,          // a line break put in, taken out or moved
  duplicate,     // a doubled syllable or line taken out
  punctuation,   // a mark put in, taken out or changed
  capital,       // the case of a letter
  abbreviation,  // an abbreviation written out
  boilerplate,   // a left-over of the page taken out: navigation, paths, page numbers
  diacritic,     // the marks of letters, which they had lost or which a reader of scans had mistaken
  scan,          // a letter or digit that a reader of scans took for another
};

inline constexpr int kEditKinds = 13;

// The kind's name as the command line and Python write it ("split").
VIETMEND_API std::string_view name(EditKind kind);

// The kind of that name; nothing if there is none.
VIETMEND_API std::optional<EditKind> edit_kind(std::string_view name);

struct Edit {
  Span source;              // the bytes of the source that are replaced; empty for an insertion
  std::string replacement;  // UTF-8; empty for a deletion
  EditKind kind = EditKind::unicode;
  float confidence = 1;  // in [0, 1]

  friend bool operator==(const Edit&, const Edit&) = default;
};

// Puts each edit's replacement in place of its span. The edits must be sorted, must not overlap and must
// lie within the source; else throws std::invalid_argument naming the first that does not.
VIETMEND_API std::string apply(std::string_view source, std::span<const Edit> edits);

}  // namespace vietmend

#endif  // VIETMEND_EDIT_H_
