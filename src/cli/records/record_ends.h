// Where the records of a stream end.
#ifndef VIETMEND_SRC_CLI_RECORDS_RECORD_ENDS_H_
#define VIETMEND_SRC_CLI_RECORDS_RECORD_ENDS_H_

#include <cstddef>
#include <memory>
#include <string_view>

#include "cli/input/format.h"

namespace vietmend::cli {

// Looks at each byte once, so that the longest record costs no more than many short ones.
class RecordEnds {
 public:
  static constexpr std::size_t npos = std::string_view::npos;

  virtual ~RecordEnds() = default;

  // The length of the record that `held` begins with, its end included; npos if the end is not in sight. The
  // first `seen` bytes were there in the call before, which gave npos. A record too long to be held may be
  // given without its beginning: `seen` is 0 then, and `held` goes on where it was.
  virtual std::size_t end(std::string_view held, std::size_t seen) = 0;
};

// For jsonl, wet, csv and tsv. `separator` stands between the cells of a table.
std::unique_ptr<RecordEnds> record_ends(Format format, char separator);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_RECORD_ENDS_H_
