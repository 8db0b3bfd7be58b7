// Whether a table holds data or lays out the page.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_DATA_TABLE_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_DATA_TABLE_H_

#include <gumbo.h>

#include <unordered_set>

namespace vietmend {

// The tables of a page, or of a part of it, that lay it out: of role "presentation" or "none"; with a table,
// a heading, a section or a form in a cell; with one cell in all; or, where no border, caption or head says
// that it holds data, with a long paragraph and another one in a cell. In such a table each cell is a block
// of its own. In all others a cell's text is one row, whatever stands in it.
std::unordered_set<const GumboNode*> layout_tables(const GumboNode& root);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_DATA_TABLE_H_
