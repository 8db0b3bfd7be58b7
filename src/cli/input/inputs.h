// The files of a run, folders walked.
#ifndef VIETMEND_SRC_CLI_INPUT_INPUTS_H_
#define VIETMEND_SRC_CLI_INPUT_INPUTS_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vietmend::cli {

struct Input {
  std::string path;             // "-": standard input
  std::filesystem::path below;  // what the file is called below the folder it is written to
  bool found = false;           // by walking a folder, not named
  std::string failure;          // not empty: a folder that could not be read, and this says why
};

// The inputs of a run, in order. Folders may hold millions of files, of which little more than the name is
// kept.
class Inputs {
 public:
  std::size_t size() const { return files_.size(); }

  // `i` is below size().
  Input operator[](std::size_t i) const;

  // Whether all were found in one folder that was named.
  bool is_one_folder() const { return roots_.size() == 1 && roots_[0].is_folder; }

  // A file that was named, or "-".
  void add_named(const std::string& path);

  // The files that are added next are found in the folder `path`, and lie in the folder `called` (which may
  // be empty) where the outputs are.
  void begin_folder(const std::string& path, const std::filesystem::path& called);

  // A file by its path below that folder; with a `failure` a folder.
  void add_found(const std::string& name, const std::string& failure = {});

 private:
  struct Root {
    std::string path;
    std::filesystem::path called;
    bool is_folder;
  };
  struct File {
    std::uint64_t name_end;  // in names_; the name begins where that of the file before ends
    std::uint32_t root;
  };

  std::vector<Root> roots_;
  std::vector<File> files_;
  std::string names_;
  std::map<std::size_t, std::string> failures_;  // by file
};

// The files that `paths` name, and those in the folders among them, with all folders below, sorted by name.
// Hidden files and folders are passed over, and so is `output`, so that no run reads what it writes; links to
// folders are not followed, and one that leads nowhere is a failure. Says where a folder has nothing to read.
// A file is called by its name; of a folder's files the part of the path below the folder counts, and the
// folder's own name before it where there are several paths.
Inputs find_inputs(const std::vector<std::string>& paths, const std::filesystem::path& output);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_INPUTS_H_
