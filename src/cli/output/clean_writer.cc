#include "cli/output/clean_writer.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace vietmend::cli {
namespace {

using std::chrono::milliseconds;

// Between two checkpoints lies a hundredth of the time of the run, so that a run that is killed loses no
// more, and a long one does not fill its journal. A checkpoint waits for the disk, but takes no more than a
// twentieth of the time.
constexpr milliseconds kShortestInterval{50};
constexpr int kShareOfRun = 100;
constexpr int kShareForDisk = 20;
// Compressed output can be gone on with behind a frame only; longer ones hardly compress better.
constexpr std::uint64_t kFrameSize = std::uint64_t{2} << 20U;

// Whether a file of which an earlier run wrote `size` bytes has taken its place.
bool took_its_place(const std::filesystem::path& target, std::uint64_t size) {
  std::error_code error;
  return !std::filesystem::exists(part_beside(target), error) &&
         std::filesystem::file_size(target, error) == size && !error;
}

// Lets a complete output take its place, if it has not done so already. Throws FileError if it cannot, or is
// gone.
void commit_left_behind(const std::filesystem::path& target, std::uint64_t size) {
  if (took_its_place(target, size)) return;
  OutputFile file(target, size);
  try {
    file.commit();
  } catch (...) {
    file.keep();
    throw;
  }
}

}  // namespace

CleanWriter::CleanWriter(Targets& targets, std::filesystem::path edits, ProgressLine& progress,
                         const RunSettings& settings, Journal* journal)
    : targets_(targets),
      edits_path_(std::move(edits)),
      progress_(progress),
      settings_(settings),
      journal_(journal),
      next_checkpoint_(start_ + kShortestInterval) {}

void CleanWriter::begin() {
  if (!targets_.in_folder()) targets_.write({}, {});
  begin_edits(std::nullopt);
  phase_ = Phase::writing;
}

void CleanWriter::begin_edits(std::optional<std::uint64_t> size) {
  if (edits_path_.empty()) return;
  edits_ = std::make_unique<PackedFile>(edits_path_, size);
  if (!edits_->can_resume()) journal_ = nullptr;
}

Position CleanWriter::resume(const Checkpoint& checkpoint) {
  resumed_ = true;
  tally_ = checkpoint.tally;
  progress_.resume(checkpoint.tally);
  exit_ = checkpoint.exit;
  end_ = checkpoint.begin;
  of_ = checkpoint.of;
  output_ = Output::whole;
  if (checkpoint.complete) commit_left_behind(targets_.target(checkpoint.of), checkpoint.output_size);
  if (checkpoint.open) targets_.resume(checkpoint.of, checkpoint.output_size);
  const bool all_written = checkpoint.complete && !targets_.in_folder();
  resume_edits(checkpoint, all_written);
  phase_ = all_written ? Phase::written_before : Phase::writing;
  return checkpoint.begin;
}

void CleanWriter::resume_edits(const Checkpoint& checkpoint, bool all_written) {
  // The edits take their place last, when all of the input was read.
  const bool at_end = all_written || checkpoint.begin.file == settings_.inputs.size();
  if (edits_path_.empty() || (at_end && took_its_place(edits_path_, checkpoint.edits_size))) return;
  begin_edits(checkpoint.edits_size);
}

void CleanWriter::operator()(const RepairedBatch& batch) {
  tally_ += batch.tally;
  progress_.add(batch.tally);
  const bool other_stream = of_.file != batch.of.file || of_.stream != batch.of.stream;
  of_ = batch.of;
  // Until all of the batch is written, there is no checkpoint to be had.
  if (batch_end_ != BatchEnd::lost || other_stream) {
    batch_end_ = BatchEnd::within;
    write(batch);
  }
  end_ = batch.end;
  const bool lost = batch_end_ == BatchEnd::lost && !(batch.last && targets_.in_folder());
  if (!lost) batch_end_ = batch.can_begin_at_end ? BatchEnd::boundary : BatchEnd::within;
  if (Clock::now() >= next_checkpoint_ && can_add_checkpoint()) {
    const Clock::time_point begin = Clock::now();
    if (targets_.open() != nullptr) targets_.open()->sync();
    if (edits_) edits_->sync();
    add_checkpoint(false);
    const Clock::time_point end = Clock::now();
    next_checkpoint_ = end + std::max<Clock::duration>({kShortestInterval, (end - start_) / kShareOfRun,
                                                        (end - begin) * kShareForDisk});
  }
}

void CleanWriter::write(const RepairedBatch& batch) {
  for (const std::string& reason : batch.unreadable) {
    complain_above(reason + "; it passes through unchanged");
    exit_ = worse(exit_, Exit::unreadable_records);
  }
  // What could be read of a damaged file is there all the same.
  for (const std::string& damage : batch.damage) {
    complain_above(damage);
    exit_ = worse(exit_, Exit::unreadable_records);
  }
  for (const std::string& note : batch.notes) complain_above(note);
  if (!batch.failure.empty()) return lose(batch, batch.failure, Exit::failed);
  try {
    write_text(batch);
    write_edits(batch.edits);
    end_frames(batch);
    if (batch.last && targets_.in_folder()) {
      end_ = batch.end;
      if (edits_) edits_->end_frame();
      targets_.open()->end_last_frame();
      if (later_run_can_go_on()) add_checkpoint(true);
    }
    if (batch.last) targets_.commit(batch.of);
    if (batch.last && output_ == Output::none_whole) output_ = Output::whole;
  } catch (const FileError& error) {
    // In a folder the other files may still be written.
    if (!targets_.in_folder() || targets_.open() != nullptr) throw;
    // One member of an archive is like a record of a file.
    lose(batch, error.what(), batch.of.member.empty() ? Exit::failed : Exit::unreadable_records);
  }
}

void CleanWriter::lose(const RepairedBatch& batch, const std::string& reason, Exit exit) {
  // What was written of the one output is good, and can be gone on with.
  if (!targets_.in_folder() && later_run_can_go_on()) throw FileError(reason);
  if (!targets_.in_folder() && journal_ != nullptr) output_ = Output::dropped;
  complain_above(reason);
  exit_ = worse(exit_, exit);
  targets_.drop(batch.of);
  batch_end_ = BatchEnd::lost;
}

void CleanWriter::write_text(const RepairedBatch& batch) {
  targets_.write(batch.of, {});
  PackedFile* const file = targets_.open();
  if (batch.records.empty() || file == nullptr || !file->is_packed()) {
    return targets_.write(batch.of, batch.text);
  }
  // Who reads compressed WARC files expects each record in a member of its own.
  std::string_view rest = batch.text;
  for (const std::size_t length : batch.records) {
    file->write(rest.substr(0, length));
    file->end_frame();
    rest.remove_prefix(length);
  }
}

// Whoever reads the edits may go away; the repaired text does not depend on it.
void CleanWriter::write_edits(std::string_view edits) {
  if (!edits_) return;
  try {
    edits_->write(edits);
  } catch (const BrokenPipe&) {
    edits_.reset();
    edits_path_.clear();
  }
}

void CleanWriter::end_frames(const RepairedBatch& batch) {
  // A record of a compressed WARC file is not cut in two.
  if (!batch.can_begin_at_end) return;
  PackedFile* const file = targets_.open();
  const std::uint64_t text = file != nullptr ? file->frame_size() : 0;
  const std::uint64_t edits = edits_ ? edits_->frame_size() : 0;
  if (text < kFrameSize && edits < kFrameSize) return;
  if (file != nullptr) file->end_frame();
  if (edits_) edits_->end_frame();
}

bool CleanWriter::can_add_checkpoint() const {
  // Of a stream that was lost there is no output to go on with, and where it ends nobody yet knows.
  if (journal_ == nullptr || phase_ == Phase::opening || batch_end_ != BatchEnd::boundary) return false;
  PackedFile* const file = targets_.open();
  return (file == nullptr || (file->can_resume() && file->frame_size() == 0)) &&
         (!edits_ || edits_->frame_size() == 0);
}

void CleanWriter::add_checkpoint(bool complete) {
  PackedFile* const file = targets_.open();
  Checkpoint checkpoint;
  checkpoint.begin = end_;
  checkpoint.open = file != nullptr && !complete;
  checkpoint.complete = complete;
  checkpoint.of = of_;
  checkpoint.output_size = file != nullptr ? file->size() : 0;
  checkpoint.edits_size = edits_ ? edits_->size() : 0;
  checkpoint.exit = exit_;
  checkpoint.tally = tally_;
  journal_->add(checkpoint, settings_, resumed_);
}

void CleanWriter::finish() {
  if (phase_ != Phase::written_before) {
    if (!targets_.in_folder() && later_run_can_go_on() && targets_.open() != nullptr) {
      targets_.open()->end_last_frame();
      if (edits_) edits_->end_last_frame();
      add_checkpoint(true);
    }
    targets_.finish();
  }
  if (edits_ && output_ == Output::whole) finish_edits();
  if (journal_ != nullptr) journal_->remove();
}

// A run that is killed between this and the end of its journal must find that the edits are done with.
void CleanWriter::finish_edits() {
  edits_->end_last_frame();
  if (targets_.in_folder() && later_run_can_go_on()) {
    end_ = Position{settings_.inputs.size(), 0, 0, 1, end_.record, ""};
    add_checkpoint(false);
  }
  edits_->commit();
}

bool CleanWriter::later_run_can_go_on() const {
  return journal_ != nullptr && (resumed_ || journal_->has_checkpoint());
}

bool CleanWriter::keep() noexcept {
  try {
    if (can_add_checkpoint() && tally_.bytes > 0) add_checkpoint(false);
  } catch (...) {
    // The last checkpoint must do.
  }
  if (!later_run_can_go_on()) return false;
  targets_.keep();
  if (edits_) edits_->keep();
  return true;
}

void CleanWriter::discard() noexcept {
  targets_.discard();
  edits_.reset();
}

void CleanWriter::complain_above(std::string_view message) {
  progress_.clear();
  complain(message);
}

}  // namespace vietmend::cli
