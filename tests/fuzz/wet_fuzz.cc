// The reader of WARC records, as Common Crawl's WET files have them.
#include "fuzz.h"
#include "records.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vietmend::fuzz::expect_records(vietmend::fuzz::text_of(data, size), vietmend::cli::Format::wet);
  return 0;
}
