// Evidence: what the page a text was taken from tells of it, and what the caller wants left alone.
//
// A PDF file has indents, columns and sizes of letters, an HTML page has elements; their text alone has
// neither. Whoever takes the text from the page can hand on what it saw, and the reader of blocks goes by
// that in place of widths and words:
//
//   std::vector<vietmend::Evidence> seen = {{{0, 25}, vietmend::Trait::furniture}, {{26, 90},
//   vietmend::Trait::begins}}; repairer.repair(text, seen);
#ifndef VIETMEND_EVIDENCE_H_
#define VIETMEND_EVIDENCE_H_

#include <cstdint>

#include "vietmend/span.h"

namespace vietmend {

enum class Trait : std::uint8_t {
  begins,   // the row that holds span.begin begins a paragraph, heading, item or cell: it does not go on from
            // the row before it
  goes_on,  // the row that holds span.begin goes on from the row before it that is no furniture
  furniture,  // running heads, page numbers, signatures of the publisher, navigation: rows that are to be
              // dropped
  note_mark,  // the mark of a footnote, a smaller raised number, in the text or before the note
  heading,    // rows of a heading
  table,      // rows of cells
  code,       // programs, markup, data: nothing in it is changed
  protect,    // nothing in it is changed, whatever it is
  scanned  // read off a picture by a reader of scans (OCR), which takes marks of letters for others: they are
           // mended without waiting for the text to show that some are wrong
};

// What is seen of one stretch. Spans of one trait do not overlap.
struct Evidence {
  Span source;  // bytes of the source
  Trait trait = Trait::protect;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

}  // namespace vietmend

#endif  // VIETMEND_EVIDENCE_H_
