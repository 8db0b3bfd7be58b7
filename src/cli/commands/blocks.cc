#include "cli/commands/blocks.h"

#include <unistd.h>

#include <algorithm>
#include <optional>

#include "cli/commands/one_text.h"
#include "cli/output/output_file.h"
#include "cli/records/batch_texts.h"
#include "cli/records/batches.h"
#include "cli/records/field_name.h"
#include "cli/run/same_files.h"
#include "cli/show/blocks_json.h"
#include "cli/show/each_batch.h"
#include "vietmend/blocks.h"

namespace vietmend::cli {
namespace {

ReadOptions read_options(const BlocksRequest& request) {
  ReadOptions options;
  options.format = request.format;
  options.field = request.field;
  options.page_content = request.pages.content;
  options.output = STDOUT_FILENO;
  options.eager = true;
  return options;
}

}  // namespace

Exit blocks(const BlocksRequest& request) {
  const std::vector<std::string> files =
      request.files.empty() ? std::vector<std::string>{"-"} : request.files;
  if (std::count(files.begin(), files.end(), "-") > 1)
    throw UsageError("standard input can be read once only");
  const Inputs inputs = find_inputs(files, {});
  refuse_same_files(ReadFiles(inputs, {}), {{"blocks", "-"}});
  refuse_field(request.field, request.format, inputs);
  BatchTexts texts(inputs, request.field, request.pages);
  BatchReader reader(inputs, read_options(request));
  OutputFile output("-");
  std::string lines;
  return each_batch(reader, [&](const Batch& batch, const BatchTexts::Pass& pass) {
    const bool named = !is_one_text(inputs, batch);
    texts.each(
        batch,
        [&](const SourceText& text) {
          lines.clear();
          append_block_lines(lines, named ? std::optional(text.name) : std::nullopt, text.source, text.offset,
                             vietmend::blocks(text.source, text.evidence));
          output.write(lines);
        },
        pass);
  });
}

}  // namespace vietmend::cli
