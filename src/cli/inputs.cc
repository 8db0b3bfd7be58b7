#include "inputs.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "failure.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

class Walk {
 public:
  explicit Walk(const fs::path& output) {
    std::error_code error;
    if (!output.empty() && output != "-") output_ = fs::weakly_canonical(fs::absolute(output), error);
  }

  void folder(const fs::path& folder, const fs::path& below, std::vector<Input>& inputs) const {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      if (!is_hidden(at->path()) && !is_output(at->path())) entries.push_back(*at);
    }
    if (error) {
      const std::string why = FileError(folder.string(), "cannot be read", error.value()).what();
      inputs.push_back({folder.string(), below / ".", true, why});
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
      const fs::path name = below / entry.path().filename();
      if (entry.is_directory(error)) {
        if (!entry.is_symlink(error)) this->folder(entry.path(), name, inputs);
      } else if (entry.is_regular_file(error)) {
        inputs.push_back({entry.path().string(), name, true, ""});
      }
    }
  }

 private:
  bool is_output(const fs::path& path) const {
    std::error_code error;
    return path.filename() == output_.filename() &&
           fs::weakly_canonical(fs::absolute(path), error) == output_;
  }

  fs::path output_;
};

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& paths, const fs::path& output) {
  std::vector<Input> inputs;
  const Walk walk(output);
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      inputs.push_back({path, fs::path(path).filename(), false, ""});
      continue;
    }
    fs::path name = fs::path(path).lexically_normal();
    if (!name.has_filename()) name = name.parent_path();
    // "." and ".." are no names that a folder can have in another.
    if (name == "." || name.filename() == "..") name = fs::canonical(path, error);
    walk.folder(path, paths.size() > 1 ? name.filename() : fs::path(), inputs);
  }
  return inputs;
}

}  // namespace vietmend::cli
