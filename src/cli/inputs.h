// The files of a run, folders walked.
#ifndef VIETMEND_SRC_CLI_INPUTS_H_
#define VIETMEND_SRC_CLI_INPUTS_H_

#include <filesystem>
#include <string>
#include <vector>

namespace vietmend::cli {

struct Input {
  std::string path;             // "-": standard input
  std::filesystem::path below;  // what the file is called below the folder it is written to
  bool found = false;           // by walking a folder, not named
  std::string failure;          // not empty: a folder that could not be read, and this says why
};

// The files that `paths` name, and those in the folders among them, with all folders below, sorted by name.
// Hidden files and folders are passed over, and so is `output`, so that no run reads what it writes; links to
// folders are not followed. A file is called by its name; of a folder's files the part of the path below the
// folder counts, and the folder's own name before it where there are several paths.
std::vector<Input> find_inputs(const std::vector<std::string>& paths, const std::filesystem::path& output);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUTS_H_
