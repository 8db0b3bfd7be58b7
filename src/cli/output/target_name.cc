#include "cli/output/target_name.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <string>
#include <system_error>

#include "cli/input/pdf/pdf_text.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

// Whether the file begins as a PDF file does. Nothing is waited for.
bool holds_pdf(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return false;
  std::array<char, 8> first = {};
  const ssize_t count = ::read(descriptor, first.data(), first.size());
  ::close(descriptor);
  return count > 0 && is_pdf({first.data(), static_cast<std::size_t>(count)});
}

}  // namespace

fs::path text_name(const Input& input, const fs::path& output) {
  const fs::path ending = input.below.extension();
  const bool small = ending == ".pdf";
  if ((!small && ending != ".PDF" && ending != ".Pdf") || !holds_pdf(input.path)) return input.below;
  const fs::path beside = fs::path(input.path).parent_path();
  const std::string stem = input.below.stem().string();
  const auto lies_beside = [&](const std::string& name) {
    std::error_code error;
    return fs::exists(fs::symlink_status(beside / name, error));
  };
  std::error_code error;
  const bool one_folder =
      fs::equivalent(beside.empty() ? fs::path(".") : beside, (output / input.below).parent_path(), error);
  // Of a.pdf and a.PDF the text of the first is a.txt.
  const bool another =
      !small && (lies_beside(stem + ".pdf") || (ending == ".Pdf" && lies_beside(stem + ".PDF")));
  const std::string name = input.below.filename().string();
  std::string chosen = stem + ".txt";
  if (one_folder || another || lies_beside(chosen)) chosen = name + ".txt";
  for (int number = 2; !one_folder && lies_beside(chosen); ++number) {
    chosen = name + "." + std::to_string(number) + ".txt";
  }
  return input.below.parent_path() / chosen;
}

}  // namespace vietmend::cli
