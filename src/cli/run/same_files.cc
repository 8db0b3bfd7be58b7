#include "cli/run/same_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>

#include "cli/output/output_file.h"
#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

using Id = std::pair<std::uint64_t, std::uint64_t>;

bool status_of(const fs::path& path, int standard, struct stat& status) {
  return path == "-" ? ::fstat(standard, &status) == 0 : ::stat(path.c_str(), &status) == 0;
}

// Of a regular file that is there; `standard` is the descriptor that "-" stands for.
std::optional<Id> id_of(const fs::path& path, int standard) {
  struct stat status = {};
  if (path.empty() || !status_of(path, standard, status) || !S_ISREG(status.st_mode)) return std::nullopt;
  return Id{status.st_dev, status.st_ino};
}

bool is_special(const fs::path& path) {
  struct stat status = {};
  return status_of(path, STDOUT_FILENO, status) && !S_ISREG(status.st_mode);
}

// What lies beside a file while it is being written.
std::array<fs::path, 2> on_the_way_to(const fs::path& path) {
  return {part_beside(path), part_beside(path, ".resume")};
}

}  // namespace

ReadFiles::ReadFiles(const Inputs& inputs, const std::vector<fs::path>& others) {
  const auto add = [&](const fs::path& path) {
    if (const std::optional<Id> id = id_of(path, STDIN_FILENO)) files_.push_back(*id);
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) add(inputs[i].path);
  for (const fs::path& path : others) add(path);
  std::sort(files_.begin(), files_.end());
}

bool ReadFiles::contain(const fs::path& path) const {
  const std::optional<Id> id = id_of(path, STDOUT_FILENO);
  return id && std::binary_search(files_.begin(), files_.end(), *id);
}

bool are_same_file(const fs::path& one, const fs::path& other) {
  if (one.empty() || other.empty() || is_special(one) || is_special(other)) return false;
  const std::optional<Id> first = id_of(one, STDOUT_FILENO);
  const std::optional<Id> second = id_of(other, STDOUT_FILENO);
  if (first && second) return first == second;
  return one != "-" && other != "-" && followed(one) == followed(other);
}

void refuse_same_files(const ReadFiles& read, const std::vector<WrittenFile>& written) {
  for (const WrittenFile& file : written) {
    if (file.path.empty()) continue;
    if (file.path == "-") {
      if (read.contain("-")) throw UsageError(file.option + ": standard output goes to an input");
      continue;
    }
    const std::string named = "'" + file.path.string() + "'";
    if (read.contain(file.path)) throw UsageError(file.option + ": " + named + " is an input");
    for (const fs::path& beside : on_the_way_to(file.path)) {
      if (!read.contain(beside)) continue;
      throw UsageError(file.option + ": '" + beside.string() + "', which is written on the way to " + named +
                       ", is an input");
    }
  }
  for (const WrittenFile& one : written) {
    for (const WrittenFile& other : written) {
      if (&one == &other || one.path.empty() || other.path.empty()) continue;
      if (one.path == "-" && other.path == "-") continue;
      bool same = are_same_file(one.path, other.path);
      if (other.path != "-") {
        for (const fs::path& beside : on_the_way_to(other.path)) same |= are_same_file(one.path, beside);
      }
      if (same) throw UsageError(one.option + " and " + other.option + " name the same file");
    }
  }
}

}  // namespace vietmend::cli
