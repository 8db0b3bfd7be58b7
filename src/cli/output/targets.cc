#include "cli/output/targets.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/output/target_name.h"
#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

void refuse_two_of_one_name(const Inputs& inputs, const fs::path& output, Format format) {
  // There each name stands once.
  if (inputs.is_one_folder()) return;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Input input = inputs[i];
    if (input.path == "-") throw UsageError("--output: standard input has no name to be given in a folder");
    names.push_back(text_name(input, output, format).lexically_normal().string());
  }
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) {
    throw UsageError("--output: two of the files are called '" + *twice +
                     "' and cannot both go to one folder");
  }
  // The members of an archive go to a folder of its name.
  for (const std::string& name : names) {
    for (std::size_t end = 0; (end = name.find('/', end)) != std::string::npos; ++end) {
      const std::string above = name.substr(0, end);
      if (!std::binary_search(names.begin(), names.end(), above)) continue;
      throw UsageError("--output: '" + above + "' and '" + name + "' cannot both go to one folder");
    }
  }
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw FileError(folder.string(), "cannot be made", error.value());
}

}  // namespace

bool is_folder(const std::string& output, const std::vector<std::string>& paths) {
  if (output.empty() || output == "-") return false;
  std::error_code error;
  const fs::file_status status = fs::status(output, error);
  if (fs::is_directory(status) || output.ends_with('/')) return true;
  const bool several = paths.size() > 1 || std::any_of(paths.begin(), paths.end(), [&](const auto& path) {
                         return path != "-" && fs::is_directory(path, error);
                       });
  if (several && fs::exists(status)) {
    throw UsageError("--output: '" + output + "' must be a folder for several files");
  }
  return several;
}

Targets::Targets(const Inputs& inputs, std::string output, bool folder, Format format, TakenFiles taken)
    : inputs_(inputs),
      output_(output.empty() ? "-" : std::move(output)),
      folder_(folder),
      format_(format),
      taken_(std::move(taken)) {
  if (!folder_) return;
  refuse_two_of_one_name(inputs, output_, format);
  make_folder(output_);
}

fs::path Targets::target(const StreamName& of) const {
  if (!folder_) return output_;
  const Input input = inputs_[of.file];
  if (of.member.empty()) return output_ / text_name(input, output_, format_);
  return output_ / input.below / of.member;
}

void Targets::refuse_inputs() const {
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const fs::path path = target({i, 0, ""});
    for (const fs::path& written : {path, part_beside(path)}) {
      if (!taken_.read.contain(written)) continue;
      throw UsageError("--output: '" + written.string() + "' would be written over, and is an input");
    }
  }
}

// For members of archives, whose names nobody knew before.
void Targets::refuse_taken(const fs::path& path) const {
  const auto same = [&](const fs::path& other) { return are_same_file(path, other); };
  if (taken_.read.contain(path) || taken_.read.contain(part_beside(path)) ||
      std::any_of(taken_.written.begin(), taken_.written.end(), same)) {
    throw FileError(path.string() + ": is not written, for it is an input or another output");
  }
}

void Targets::begin(const StreamName& of, std::optional<std::uint64_t> size) {
  const fs::path path = target(of);
  if (folder_) make_folder(path.parent_path());
  if (folder_ && !of.member.empty()) refuse_taken(path);
  // What lies compressed in an archive was not unpacked twice, and so is not packed again.
  open_ = std::make_unique<PackedFile>(path, size, folder_ && !of.member.empty());
  open_file_ = of.file;
  open_stream_ = of.stream;
}

void Targets::resume(const StreamName& of, std::uint64_t size) {
  begin(of, size);
}

void Targets::write(const StreamName& of, std::string_view bytes) {
  if (folder_ ? !open_ || open_file_ != of.file || open_stream_ != of.stream : !open_ && !dropped_) {
    open_.reset();
    if (folder_ && of.repeated) {
      throw FileError(target(of).string() + ": is not written again for another member of the same name");
    }
    begin(of, std::nullopt);
  }
  if (open_) open_->write(bytes);
}

void Targets::commit(const StreamName& of) {
  write(of, {});
  if (!folder_) return;
  open_->commit();
  open_.reset();
}

void Targets::drop(const StreamName& /*of*/) {
  if (output_ == "-") return;
  open_.reset();
  dropped_ = !folder_;
}

void Targets::finish() {
  if (folder_ || dropped_) return;
  if (!open_) begin({}, std::nullopt);
  open_->commit();
}

void Targets::keep() noexcept {
  if (open_) open_->keep();
}

int Targets::descriptor() const {
  return !folder_ && open_ ? open_->descriptor() : -1;
}

bool Targets::writes(const fs::path& path) const {
  if (path.empty()) return false;
  const fs::path asked = followed(path);
  if (path == "-" || output_ == "-") return false;
  if (!folder_) return are_same_file(output_, path);
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const fs::path written = target({i, 0, ""});
    if (written.filename() == asked.filename() && followed(written) == asked) return true;
  }
  return false;
}

}  // namespace vietmend::cli
