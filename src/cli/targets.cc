#include "targets.h"

#include <cerrno>
#include <set>
#include <system_error>

#include "failure.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& output, std::size_t files) {
  if (output.empty() || output == "-") return false;
  std::error_code error;
  const fs::file_status status = fs::status(output, error);
  if (fs::is_directory(status) || output.ends_with('/')) return true;
  if (files < 2) return false;
  if (fs::exists(status)) throw UsageError("--output: '" + output + "' must be a folder for several files");
  return true;
}

std::vector<fs::path> names_in(const fs::path& folder, const std::vector<std::string>& files) {
  std::vector<fs::path> names;
  std::set<fs::path> seen;
  for (const std::string& file : files) {
    if (file == "-") throw UsageError("--output: standard input has no name to be given in a folder");
    const fs::path name = fs::path(file).filename();
    if (!seen.insert(name).second) {
      throw UsageError("--output: two of the files are called '" + name.string() +
                       "' and cannot both go to one folder");
    }
    names.push_back(folder / name);
  }
  return names;
}

}  // namespace

Targets::Targets(const std::vector<std::string>& files, const std::string& output)
    : single_(output.empty() ? "-" : output) {
  if (!is_folder(output, files.size())) {
    open_ = std::make_unique<OutputFile>(single_);
    return;
  }
  names_ = names_in(output, files);
  std::error_code error;
  fs::create_directories(output, error);
  if (error) throw FileError(output, "cannot be made", error.value());
}

void Targets::write(std::size_t file, std::string_view bytes) {
  if (!names_.empty() && (!open_ || open_for_ != file)) {
    open_ = std::make_unique<OutputFile>(names_[file]);
    open_for_ = file;
  }
  open_->write(bytes);
}

void Targets::commit(std::size_t file) {
  if (!names_.empty()) {
    write(file, {});
    open_->commit();
    open_.reset();
  } else if (!dropped_) {
    open_->commit();
  }
}

void Targets::drop(std::size_t /*file*/) {
  if (!names_.empty()) {
    open_.reset();
  } else if (single_ != "-") {
    open_.reset();
    dropped_ = true;
  }
}

int Targets::descriptor() const {
  return names_.empty() && open_ ? open_->descriptor() : -1;
}

bool Targets::writes(const fs::path& path) const {
  const auto same = [](const fs::path& a, const fs::path& b) {
    std::error_code error;
    return a != "-" && b != "-" &&
           fs::weakly_canonical(fs::absolute(a), error) == fs::weakly_canonical(fs::absolute(b), error);
  };
  if (names_.empty()) return same(single_, path);
  for (const fs::path& name : names_) {
    if (same(name, path)) return true;
  }
  return false;
}

}  // namespace vietmend::cli
