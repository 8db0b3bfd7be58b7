// vietmend mends Vietnamese prose that was scraped from pages or pulled out of PDFs.
//
// Include this header for all of the library, or one of those below for a part of it:
//
//   repairer.h       damaged text in, mended text and its edits out: start here
//   options.h        what a repair does and leaves alone
//   edit.h           what a repair changed
//   blocks.h         what each stretch of a document is
//   outline.h        a law as a tree, its pieces for a search engine, its references
//   evidence.h       what a page tells of its text, and what is to be left alone
//   token.h          the tokenizer
//   syllable.h       the parts of a Vietnamese syllable
//   collation.h      alphabetical order
//   abbreviations.h  a dictionary of abbreviations, both ways
//   normalize.h      NFC
//   charset.h        what a file is encoded in
//   span.h           byte offsets
//   version.h        which version this is
#ifndef VIETMEND_VIETMEND_H_
#define VIETMEND_VIETMEND_H_

#include "vietmend/abbreviations.h"
#include "vietmend/blocks.h"
#include "vietmend/charset.h"
#include "vietmend/collation.h"
#include "vietmend/edit.h"
#include "vietmend/evidence.h"
#include "vietmend/normalize.h"
#include "vietmend/options.h"
#include "vietmend/outline.h"
#include "vietmend/repairer.h"
#include "vietmend/span.h"
#include "vietmend/syllable.h"
#include "vietmend/token.h"
#include "vietmend/version.h"

#endif  // VIETMEND_VIETMEND_H_
