#include "cli/commands/clean.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "cli/commands/extracted.h"
#include "cli/input/pdf/scan_settings.h"
#include "cli/output/clean_writer.h"
#include "cli/output/name_number.h"
#include "cli/output/targets.h"
#include "cli/records/field_name.h"
#include "cli/run/in_order.h"
#include "cli/run/journal.h"
#include "cli/run/repaired_batch.h"
#include "cli/run/run_settings.h"
#include "cli/run/same_files.h"
#include "cli/run/stop.h"
#include "cli/run/summary.h"

namespace vietmend::cli {
namespace {

// How much of the input is in flight: enough that no thread waits for the slowest of them. What is repaired
// but not yet written takes as much again, and its edits several times that.
std::size_t bytes_in_flight(unsigned threads) {
  constexpr std::size_t kForEachThread = std::size_t{2} << 20U;
  constexpr std::size_t kMost = std::size_t{64} << 20U;
  return std::min(threads * kForEachThread, kMost);
}

// What a batch takes besides its bytes, which tells where files are tiny.
constexpr std::size_t kForEachBatch = 4096;

unsigned threads_for(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

// Where the journal of a run lies: beside its output. Runs that write other files into one folder have
// journals of their own.
std::filesystem::path journal_path(const CleanRequest& request, bool folder, const Inputs& inputs) {
  if (!folder) return part_beside(request.output, ".resume");
  NameNumber names;
  for (std::size_t i = 0; i < inputs.size(); ++i) names.add(inputs[i].path);
  return std::filesystem::path(request.output) / (".vietmend-" + std::to_string(names.value()) + ".resume");
}

void check(const CleanRequest& request) {
  if (std::count(request.files.begin(), request.files.end(), "-") > 1) {
    throw UsageError("standard input can be read once only");
  }
  const bool to_standard_output = request.output.empty() || request.output == "-";
  if (to_standard_output && request.edits == "-") {
    throw UsageError("--edits: standard output is taken by the repaired text");
  }
  if (to_standard_output && request.extracted == "-") {
    throw UsageError("--extracted: standard output is taken by the repaired text");
  }
  if (request.ocr_pages && !can_read_scans()) {
    throw UsageError(
        "--ocr: this vietmend was built without Tesseract (libtesseract-dev), which reads scanned pages");
  }
  if (to_standard_output && request.resume) {
    throw UsageError("--resume: only a run with --output can go on where it stopped");
  }
}

// A run, from the arguments to the outputs.
class Run {
 public:
  explicit Run(const CleanRequest& request)
      : request_(request),
        folder_(is_folder(request.output, request.files)),
        inputs_(find_inputs(request.files, request.output)),
        read_files_(inputs_, {request.options.model, request.options.abbreviation_table}),
        targets_(inputs_, request.output, folder_, request.format,
                 {read_files_, {request.edits, request.extracted, request.summary}}),
        journal_(journal_path(request, folder_, inputs_)),
        progress_(request.progress, total_size(), output_to_terminal()),
        settings_(settings_of(request, inputs_)),
        writer_(targets_, request.edits, progress_, settings_, to_standard_output() ? nullptr : &journal_) {
    refuse_field(request.field, request.format, inputs_);
    refuse_to_overwrite();
    if (!request.summary.empty()) expect_writable(request.summary);
    repairers_.emplace(request.options, request.protect);
  }

  Exit operator()() {
    read_.format = request_.format;
    read_.field = request_.field;
    read_.charset = request_.options.charset;
    read_.page_content = request_.pages.content;
    read_.ocr = request_.ocr();
    read_.output = to_standard_output() ? STDOUT_FILENO : -1;
    read_.eager = to_standard_output();
    try {
      begin();
      repair();
      writer_.finish();
    } catch (const FileError& error) {
      if (!writer_.keep()) throw;
      throw FileError(error.what(), "the same command with --resume goes on from there");
    } catch (const Stopped&) {
      keep_stopped();
      throw;
    } catch (...) {
      writer_.keep();
      throw;
    }
    progress_.finish();
    if (!request_.summary.empty()) {
      write_summary(request_.summary, writer_.tally(), progress_.seconds(), writer_.exit());
    }
    return writer_.exit();
  }

 private:
  // All that is written takes the place of nothing that is read, and of nothing else that is written.
  void refuse_to_overwrite() const {
    std::vector<WrittenFile> written = {{"--edits", request_.edits},
                                        {"--extracted", request_.extracted},
                                        {"--json-summary", request_.summary}};
    for (const WrittenFile& file : written) {
      if (targets_.writes(file.path)) throw UsageError(file.option + " and --output name the same file");
    }
    if (!folder_) written.insert(written.begin(), {"--output", to_standard_output() ? "-" : request_.output});
    refuse_same_files(read_files_, written);
    if (folder_) targets_.refuse_inputs();
  }

  // Leaves what a later run can go on with, or nothing.
  void keep_stopped() {
    progress_.clear();
    if (!writer_.keep()) return writer_.discard();
    complain("stopped after " + std::to_string(writer_.tally().documents) +
             " documents; the same command with --resume goes on from there");
  }

  bool to_standard_output() const { return request_.output.empty() || request_.output == "-"; }
  bool output_to_terminal() const { return to_standard_output() && ::isatty(STDOUT_FILENO) == 1; }
  std::optional<std::uint64_t> total_size() const { return BatchReader(inputs_, {}).total_size(); }

  void begin() {
    const std::optional<Checkpoint> checkpoint = request_.resume ? journal_.last(settings_) : std::nullopt;
    if (checkpoint) {
      read_.begin = writer_.resume(*checkpoint);
    } else {
      writer_.begin();
      // What an earlier run left is of no more use.
      if (!to_standard_output()) journal_.remove();
    }
  }

  void repair() {
    BatchReader reader(inputs_, read_);
    const unsigned threads = threads_for(request_.threads);
    in_order(
        threads, bytes_in_flight(threads), [&] { return reader.next(); },
        [&] {
          return BatchRepairer(*repairers_, inputs_, request_.field, request_.pages, !request_.edits.empty());
        },
        [&](const RepairedBatch& batch) { writer_(batch); },
        [](const Batch& batch) { return batch.bytes.size() + kForEachBatch; },
        [&] {
          keep_stopped();
          stop::end_by_signal();
        });
  }

  const CleanRequest& request_;
  bool folder_;
  Inputs inputs_;
  ReadFiles read_files_;
  Targets targets_;
  Journal journal_;
  ProgressLine progress_;
  RunSettings settings_;
  CleanWriter writer_;
  ReadOptions read_;
  std::optional<Repairers> repairers_;
};

}  // namespace

OcrOptions CleanRequest::ocr() const {
  const bool show =
      progress == Progress::always || (progress == Progress::automatic && ::isatty(STDERR_FILENO) == 1);
  return {ocr_pages, threads_for(threads), show};
}

Exit clean(CleanRequest request) {
  if (request.files.empty()) request.files = {"-"};
  check(request);
  Run run(request);
  if (!request.extracted.empty()) write_extracted(request);
  return run();
}

}  // namespace vietmend::cli
