#include "cli/show/shown_documents.h"

#include <optional>
#include <string_view>
#include <vector>

#include "cli/records/field_name.h"

namespace vietmend::cli {

Exit show_documents(const ShowRequest& request, const WrittenFile& written, const BatchDocuments::See& show) {
  const Inputs inputs = find_inputs({request.file}, {});
  refuse_same_files(ReadFiles(inputs, {request.options.model, request.options.abbreviation_table}),
                    {written});
  refuse_field(request.field, request.format, inputs);
  Repairers repairers(request.options, request.protect);
  BatchDocuments documents(repairers, inputs, request.field, request.pages);
  ReadOptions options;
  options.format = request.format;
  options.field = request.field;
  options.charset = request.options.charset;
  options.page_content = request.pages.content;
  BatchReader reader(inputs, options);
  Exit exit = Exit::done;
  while (const std::optional<Batch> batch = reader.next()) {
    for (const std::string& damage : batch->damage) {
      complain(damage);
      exit = worse(exit, Exit::unreadable_records);
    }
    for (const std::string& note : batch->notes) complain(note);
    if (!batch->failure.empty()) {
      complain(batch->failure);
      exit = worse(exit, Exit::failed);
      continue;
    }
    documents.each(*batch, show, [&](std::string_view, std::string_view message) {
      if (message.empty()) return;
      complain(message);
      exit = worse(exit, Exit::unreadable_records);
    });
  }
  return exit;
}

}  // namespace vietmend::cli
