#include "cli/commands/extracted.h"

#include "cli/input/pdf/pdf_stream.h"
#include "cli/input/pdf/pdf_text.h"
#include "cli/output/output_file.h"
#include "cli/records/batches.h"

namespace vietmend::cli {

void write_extracted(const CleanRequest& request) {
  const std::vector<std::string>& files = request.files;
  if (files.size() != 1 || files.front() == "-")
    throw UsageError("--extracted: needs one PDF file or HTML page");
  if (is_pdf(InputFile(files.front()).peek(8)))
    return write_extracted(files, request.extracted, request.ocr());
  const Inputs inputs = find_inputs(files, {});
  BatchReader reader(inputs, read_options(request));
  std::optional<Batch> batch = reader.next();
  if (batch && !batch->failure.empty()) throw FileError(batch->failure);
  if (!batch || batch->format != Format::html || !batch->of.member.empty()) {
    throw UsageError("--extracted: " + files.front() + " is no PDF file and no HTML page");
  }
  OutputFile out(request.extracted);
  for (; batch; batch = reader.next()) {
    if (!batch->failure.empty()) throw FileError(batch->failure);
    out.write(batch->bytes);
  }
  out.commit();
}

}  // namespace vietmend::cli
