#include "cli/commands/outline.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/commands/one_text.h"
#include "cli/output/output_file.h"
#include "cli/records/batch_documents.h"
#include "cli/records/batch_texts.h"
#include "cli/records/field_name.h"
#include "cli/records/json_text.h"
#include "cli/records/record_id.h"
#include "cli/run/repairers.h"
#include "cli/run/same_files.h"
#include "cli/show/each_batch.h"
#include "cli/show/outline_json.h"
#include "cli/show/outline_page.h"

namespace vietmend::cli {
namespace {

// The texts of a run, mended or as they stand, whole: sections of a long text are put together again.
class OutlinedTexts {
 public:
  // Called with what lines of JSON call the document, and its text.
  using See = std::function<void(const std::string& id, const std::string& text)>;

  OutlinedTexts(const OutlineRequest& request, const Inputs& inputs, See see)
      : as_is_(request.as_is),
        see_(std::move(see)),
        repairers_(request.options, request.protect),
        documents_(repairers_, inputs, request.field, request.pages),
        texts_(inputs, request.field, request.pages) {}

  // Forgets what came of a text that cannot be read on.
  void drop() { text_.clear(); }

  void read(const Batch& batch, const BatchTexts::Pass& pass) {
    const bool whole = batch.format == Format::text || batch.format == Format::html;
    const auto take = [&](DocumentName name, std::string_view record, std::string_view text) {
      text_ += text;
      if (whole && !batch.last) return;
      std::string id = batch.format == Format::jsonl ? record_id(record) : std::string();
      if (id.empty()) append_document_name(id, name);
      see_(id, text_);
      text_.clear();
    };
    if (as_is_) {
      texts_.each(
          batch, [&](const SourceText& text) { take(text.name, text.record, text.source); }, pass);
    } else {
      documents_.each(
          batch,
          [&](const Document& document) { take(document.name, document.record, document.repaired.text); },
          pass);
    }
  }

 private:
  bool as_is_;
  See see_;
  Repairers repairers_;
  BatchDocuments documents_;
  BatchTexts texts_;
  std::string text_;
};

void refuse_options(const OutlineRequest& request) {
  if (request.chunks && !request.page.empty()) throw UsageError("--chunks: not together with --html");
  if (request.references && request.chunks) throw UsageError("--references: not together with --chunks");
  if (request.most != 0 && !request.chunks) throw UsageError("--most: only together with --chunks");
  if (!request.page.empty() && request.output != "-") throw UsageError("--html: not together with -o");
}

// Appends the lines of one document.
void append_lines(std::string& out, const OutlineRequest& request, const std::string& id, bool named,
                  const std::string& text) {
  const Outline outline = vietmend::outline(text);
  if (request.chunks) {
    for (const Chunk& chunk : chunks(outline, request.most == 0 ? kAnyLength : request.most)) {
      append_chunk(out, chunk, named ? std::string_view(id) : std::string_view());
      out += '\n';
    }
    return;
  }
  if (named) out += "{\"id\":" + id + ",\"outline\":";
  append_outline(out, outline,
                 request.references ? references(outline, text) : std::vector<vietmend::Reference>());
  out += named ? "}\n" : "\n";
}

}  // namespace

Exit outline(const OutlineRequest& request) {
  refuse_options(request);
  const std::vector<std::string> files =
      request.files.empty() ? std::vector<std::string>{"-"} : request.files;
  if (std::count(files.begin(), files.end(), "-") > 1)
    throw UsageError("standard input can be read once only");
  const Inputs inputs = find_inputs(files, {});
  const std::filesystem::path target = request.page.empty() ? request.output : request.page;
  refuse_same_files(ReadFiles(inputs, {request.options.model, request.options.abbreviation_table}),
                    {{request.page.empty() ? "-o" : "--html", target}});
  refuse_field(request.field, request.format, inputs);
  BatchReader reader(inputs, read_options(request));
  OutputFile output(target);
  OutlinePage page;
  std::string lines;
  bool named = true;
  OutlinedTexts texts(request, inputs, [&](const std::string& id, const std::string& text) {
    if (!request.page.empty()) return page.add(vietmend::outline(text), text);
    lines.clear();
    append_lines(lines, request, id, named, text);
    output.write(lines);
  });
  const Exit exit = each_batch(
      reader,
      [&](const Batch& batch, const BatchTexts::Pass& pass) {
        named = !is_one_text(inputs, batch);
        texts.read(batch, pass);
      },
      [&] { texts.drop(); });
  if (!request.page.empty()) output.write(page.html());
  output.commit();
  return exit;
}

}  // namespace vietmend::cli
