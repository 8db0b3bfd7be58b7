#include "charset.h"

#include <cstdio>

#include "input_file.h"
#include "output_file.h"
#include "vietmend/charset.h"

namespace vietmend::cli {

Exit charset(const std::string& file) {
  const Charset found = detect_charset(InputFile(file).read_all());
  char confidence[16];
  std::snprintf(confidence, sizeof confidence, "%.2f", found.confidence);
  std::string line(found.name);
  line += '\t';
  line += confidence;
  if (found.misread) line += "\tmisread as windows-1252";
  line += '\n';
  OutputFile("-").write(line);
  return Exit::done;
}

}  // namespace vietmend::cli
