// The reader of JSONL: the field "text" of each record.
#include "fuzz.h"
#include "records.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vietmend::fuzz::expect_records(vietmend::fuzz::text_of(data, size), vietmend::cli::Format::jsonl);
  return 0;
}
