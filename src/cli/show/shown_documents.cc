#include "cli/show/shown_documents.h"

#include "cli/records/field_name.h"
#include "cli/show/each_batch.h"

namespace vietmend::cli {

Exit show_documents(const ShowRequest& request, const WrittenFile& written, const BatchDocuments::See& show) {
  const Inputs inputs = find_inputs({request.file}, {});
  refuse_same_files(ReadFiles(inputs, {request.options.model, request.options.abbreviation_table}),
                    {written});
  refuse_field(request.field, request.format, inputs);
  Repairers repairers(request.options, request.protect);
  BatchDocuments documents(repairers, inputs, request.field, request.pages);
  BatchReader reader(inputs, read_options(request));
  return each_batch(
      reader, [&](const Batch& batch, const BatchTexts::Pass& pass) { documents.each(batch, show, pass); });
}

}  // namespace vietmend::cli
