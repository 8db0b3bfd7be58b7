#include "cli/output/target_name.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>

#include "cli/input/pdf/pdf_text.h"
#include "cli/input/unpacked_file.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

// Of files that are called alike but for these, the text of the first is a.txt.
constexpr std::array<std::string_view, 9> kEndings = {".pdf",   ".PDF",  ".Pdf", ".html", ".htm",
                                                      ".xhtml", ".HTML", ".HTM", ".XHTML"};

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

// Whether text is taken from the file, so that what is written of it is of another kind.
bool holds_pages(const Input& input, std::string_view name, Format format) {
  if (std::find(kEndings.begin(), kEndings.begin() + 3, fs::path(name).extension().string()) !=
      kEndings.begin() + 3) {
    return holds_pdf(input.path);
  }
  return (format == Format::automatic || format == Format::html) && format_by_name(name) == Format::html;
}

}  // namespace

fs::path text_name(const Input& input, const fs::path& output, Format format) {
  const std::string whole = input.below.filename().string();
  if (!holds_pages(input, whole, format)) return input.below;
  const std::string name(without_packing(whole));
  const std::string packing = whole.substr(name.size());
  const std::string stem = fs::path(name).stem().string();
  const fs::path beside = fs::path(input.path).parent_path();
  const auto lies_beside = [&](const std::string& other) {
    std::error_code error;
    return fs::exists(fs::symlink_status(beside / (other + packing), error));
  };
  std::error_code error;
  const bool one_folder =
      fs::equivalent(beside.empty() ? fs::path(".") : beside, (output / input.below).parent_path(), error);
  const auto* const own = std::find(kEndings.begin(), kEndings.end(), fs::path(name).extension().string());
  const bool another = own == kEndings.end() || std::any_of(kEndings.begin(), own, [&](auto ending) {
                         return lies_beside(stem + std::string(ending));
                       });
  std::string chosen = stem + ".txt";
  if (one_folder || another || lies_beside(chosen)) chosen = name + ".txt";
  for (int number = 2; !one_folder && lies_beside(chosen); ++number) {
    chosen = name + "." + std::to_string(number) + ".txt";
  }
  return input.below.parent_path() / (chosen + packing);
}

}  // namespace vietmend::cli
