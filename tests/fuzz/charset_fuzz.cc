// What a text and its lines are encoded in.
#include <algorithm>

#include "fuzz.h"
#include "vietmend/charset.h"

using namespace vietmend;

namespace {

void expect_known(const Charset& charset) {
  const auto names = charset_names();
  fuzz::expect(std::find(names.begin(), names.end(), charset.name) != names.end(),
               "a charset has a known name", charset.name);
  fuzz::expect(charset.confidence >= 0 && charset.confidence <= 1, "a confidence lies in [0, 1]");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  expect_known(detect_charset(bytes));
  std::size_t end = 0;
  for (const LineCharset& line : detect_line_charsets(bytes)) {
    fuzz::expect(line.line.begin == end && line.line.end > end, "lines follow one another");
    end = line.line.end;
    expect_known(line.charset);
  }
  fuzz::expect(end == bytes.size(), "the lines are the whole text");
  known_charset(bytes);
  return 0;
}
