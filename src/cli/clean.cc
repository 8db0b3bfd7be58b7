#include "clean.h"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

#include "in_order.h"
#include "output_file.h"
#include "repaired_batch.h"
#include "targets.h"
#include "vietmend/repairer.h"

namespace vietmend::cli {
namespace {

// How much of the input is in flight: enough that no thread waits for the slowest of them. What is repaired
// but not yet written takes as much again, and its edits several times that.
std::size_t bytes_in_flight(unsigned threads) {
  constexpr std::size_t kForEachThread = std::size_t{512} * 1024;
  return threads * kForEachThread;
}

// Writes what was repaired, in order, and says what went wrong.
class Writer {
 public:
  Writer(Targets& targets, OutputFile* edits, ProgressLine& progress)
      : targets_(targets), edits_(edits), progress_(progress) {}

  void operator()(const RepairedBatch& batch) {
    progress_.add(batch.tally);
    if (lost_ && lost_file_ == batch.file) return;
    for (const std::string& reason : batch.unreadable) {
      complain_above(reason + "; the record passes through unchanged");
      exit_ = worse(exit_, Exit::unreadable_records);
    }
    if (!batch.failure.empty()) return lose(batch, batch.failure);
    try {
      targets_.write(batch.file, batch.text);
      if (batch.last) targets_.commit(batch.file);
      wrote_a_file_ |= batch.last;
    } catch (const FileError& error) {
      if (targets_.descriptor() >= 0) throw;
      return lose(batch, error.what());
    }
    write_edits(batch.edits);
  }

  Exit exit() const { return exit_; }

  // Whether at least one of the files was written to its end.
  bool wrote_a_file() const { return wrote_a_file_; }

 private:
  void lose(const RepairedBatch& batch, std::string_view reason) {
    complain_above(reason);
    exit_ = worse(exit_, Exit::failed);
    targets_.drop(batch.file);
    lost_ = true;
    lost_file_ = batch.file;
  }

  // Whoever reads the edits may go away; the repaired text does not depend on it.
  void write_edits(std::string_view edits) {
    if (edits_ == nullptr) return;
    try {
      edits_->write(edits);
    } catch (const BrokenPipe&) {
      edits_ = nullptr;
    }
  }

  void complain_above(std::string_view message) {
    progress_.clear();
    complain(message);
  }

  Targets& targets_;
  OutputFile* edits_;
  ProgressLine& progress_;
  Exit exit_ = Exit::done;
  bool wrote_a_file_ = false;
  bool lost_ = false;
  std::size_t lost_file_ = 0;
};

unsigned threads_for(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

Exit clean(CleanRequest request) {
  if (request.files.empty()) request.files = {"-"};
  if (std::count(request.files.begin(), request.files.end(), "-") > 1) {
    throw UsageError("standard input can be read once only");
  }
  const bool to_standard_output = request.output.empty() || request.output == "-";
  if (to_standard_output && request.edits == "-") {
    throw UsageError("--edits: standard output is taken by the repaired text");
  }
  const Repairer repairer(request.options);
  Targets targets(request.files, request.output);
  std::unique_ptr<OutputFile> edits;
  if (!request.edits.empty()) {
    if (targets.writes(request.edits)) throw UsageError("--edits and --output name the same file");
    edits = std::make_unique<OutputFile>(request.edits);
  }
  BatchReader reader(request.files, request.format, to_standard_output ? STDOUT_FILENO : -1);
  const bool output_to_terminal = targets.descriptor() == STDOUT_FILENO && ::isatty(STDOUT_FILENO) == 1;
  ProgressLine progress(request.progress, reader.total_size(), output_to_terminal);
  Writer writer(targets, edits.get(), progress);
  const unsigned threads = threads_for(request.threads);
  in_order(
      threads, bytes_in_flight(threads), [&] { return reader.next(); },
      [&] { return BatchRepairer(repairer, request.files, request.field, edits != nullptr); },
      [&](const RepairedBatch& batch) { writer(batch); },
      [](const Batch& batch) { return batch.bytes.size(); });
  if (edits && writer.wrote_a_file()) edits->commit();
  progress.finish();
  return writer.exit();
}

}  // namespace vietmend::cli
