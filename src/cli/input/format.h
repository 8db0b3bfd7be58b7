// What a file holds, told by its name or its first bytes.
#ifndef VIETMEND_SRC_CLI_INPUT_FORMAT_H_
#define VIETMEND_SRC_CLI_INPUT_FORMAT_H_

#include <string_view>

namespace vietmend::cli {

enum class Format : unsigned char {
  automatic,
  text,
  jsonl,
  wet,    // WARC records; those of type conversion hold text, as in Common Crawl's WET files
  csv,    // a row of names first, cells apart by a comma or a semicolon
  tsv,    // the same with tabs
  html,   // a page
  other,  // binary: passes through
};

// What the name says, in any case, the ending of a compressed file left aside: jsonl for .jsonl and .ndjson,
// text for .txt, .text and .md, wet for .wet and .warc, csv for .csv, tsv for .tsv and .tab,
// html for .html, .htm and .xhtml; else automatic.
Format format_by_name(std::string_view path);

// What the first bytes say: wet where a WARC record begins, jsonl where a JSON object does, html
// where a page does, else text.
Format format_by_content(std::string_view beginning);

// Whether the first bytes are those of no text in any charset: the mark of a well-known kind of binary file,
// of a compressed one or a PDF; or a NUL, but none of UTF-16's. What is `called_text` may have stray NULs and
// is binary only where control characters are many.
bool is_binary(std::string_view beginning, bool called_text);

// Whether there is nothing but white space.
bool is_blank(std::string_view line);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_FORMAT_H_
