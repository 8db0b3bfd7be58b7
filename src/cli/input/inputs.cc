#include "cli/input/inputs.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

// Goes through one of the folders that were named.
class Walk {
 public:
  Walk(fs::path folder, const fs::path& output, Inputs& inputs)
      : folder_(std::move(folder)), inputs_(inputs) {
    std::error_code error;
    if (!output.empty() && output != "-") output_ = fs::weakly_canonical(fs::absolute(output), error);
  }

  // `below` is the part of the path below the folder that was named; empty for that itself.
  void operator()(const fs::path& below) const {
    const fs::path folder = below.empty() ? folder_ : folder_ / below;
    std::error_code error;
    std::vector<Entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::error_code ignored;
      std::string name = at->path().filename().string();
      if (name.starts_with('.') || is_output(at->path())) continue;
      if (at->is_directory(ignored)) {
        if (!at->is_symlink(ignored)) entries.push_back({std::move(name), true});
      } else if (at->is_regular_file(ignored)) {
        entries.push_back({std::move(name), false});
      } else if (at->is_symlink(ignored) && !at->exists(ignored)) {
        entries.push_back({std::move(name), false, true});
      }
    }
    if (error) {
      inputs_.add_found((below / ".").string(),
                        FileError(folder.string(), "cannot be read", error.value()).what());
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    for (const Entry& entry : entries) {
      if (entry.is_folder) {
        (*this)(below / entry.name);
      } else if (entry.leads_nowhere) {
        inputs_.add_found(
            (below / entry.name).string(),
            FileError((folder / entry.name).string(), "is a link that leads nowhere", ENOENT).what());
      } else {
        inputs_.add_found((below / entry.name).string());
      }
    }
  }

 private:
  struct Entry {
    std::string name;
    bool is_folder;
    bool leads_nowhere = false;
  };

  bool is_output(const fs::path& path) const {
    std::error_code error;
    return path.filename() == output_.filename() &&
           fs::weakly_canonical(fs::absolute(path), error) == output_;
  }

  fs::path folder_;
  fs::path output_;
  Inputs& inputs_;
};

}  // namespace

Input Inputs::operator[](std::size_t i) const {
  const Root& root = roots_[files_[i].root];
  if (!root.is_folder) return {root.path, root.called, false, ""};
  const std::size_t begin = i == 0 ? 0 : files_[i - 1].name_end;
  const std::string name = names_.substr(begin, files_[i].name_end - begin);
  const auto failure = failures_.find(i);
  return {(fs::path(root.path) / name).string(), root.called / name, true,
          failure == failures_.end() ? "" : failure->second};
}

void Inputs::add_named(const std::string& path) {
  roots_.push_back({path, fs::path(path).filename(), false});
  files_.push_back({names_.size(), static_cast<std::uint32_t>(roots_.size() - 1)});
}

void Inputs::begin_folder(const std::string& path, const fs::path& called) {
  roots_.push_back({path, called, true});
}

void Inputs::add_found(const std::string& name, const std::string& failure) {
  if (!failure.empty()) failures_.emplace(files_.size(), failure);
  names_ += name;
  files_.push_back({names_.size(), static_cast<std::uint32_t>(roots_.size() - 1)});
}

Inputs find_inputs(const std::vector<std::string>& paths, const fs::path& output) {
  Inputs inputs;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      inputs.add_named(path);
      continue;
    }
    fs::path name = fs::path(path).lexically_normal();
    if (!name.has_filename()) name = name.parent_path();
    // "." and ".." are no names that a folder can have in another.
    if (name == "." || name.filename() == "..") name = fs::canonical(path, error);
    inputs.begin_folder(path, paths.size() > 1 ? name.filename() : fs::path());
    const std::size_t before = inputs.size();
    Walk(path, output, inputs)({});
    if (inputs.size() == before) complain(path + ": is a folder without a file to read");
  }
  return inputs;
}

}  // namespace vietmend::cli
