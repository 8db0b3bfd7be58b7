// The text the benchmarks read.
#ifndef VIETMEND_BENCH_BENCH_TEXT_H_
#define VIETMEND_BENCH_BENCH_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

namespace vietmend::bench {

// NFC, so that checks for it read all of the text. The file that the environment variable VIETMEND_BENCH_TEXT
// names (of a .jsonl the "text" fields, a line after each), else the articles of tests/data/samples as they
// should be, repeated until they are a megabyte. Read once; throws std::runtime_error naming a file that
// cannot be read.
const std::string& text();

// text() in stretches of at least 8 KiB that end with a line, as a repairer is given documents. Views of
// text().
const std::vector<std::string_view>& documents();

}  // namespace vietmend::bench

#endif  // VIETMEND_BENCH_BENCH_TEXT_H_
