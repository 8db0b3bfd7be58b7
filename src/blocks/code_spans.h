// Stretches of a text that are code by how its rows are written: programs, data, and what a Markdown text
// marks as code.
//
// Where words are counted (untouched.h), Vietnamese in comments and strings makes a row of a program one of
// prose. Here strings and comments are set aside first, and what is left of a row is asked for signs that
// prose does not have. It reads bytes, so that it can be asked before any stage has changed one.
#ifndef VIETMEND_SRC_BLOCKS_CODE_SPANS_H_
#define VIETMEND_SRC_BLOCKS_CODE_SPANS_H_

#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend {

// The stretches, in order, not overlapping, none empty:
//   the whole text, where most of its rows that are no comments are code;
//   rows that follow one another and are code, the comments between them too;
//   what stands between Markdown's fences, the fences too; and between backticks within a row;
//   what a page of Markdown says of itself between rows of "---" at its beginning, and where its links lead;
//   names of programs with underscores, "pham_vi_dieu".
// `text` is UTF-8; other bytes are letters of prose. Linear in the text.
std::vector<Span> code_spans(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_CODE_SPANS_H_
