#include "cli/output/page_target.h"

#include <string>
#include <string_view>
#include <system_error>

#include "cli/input/unpacked_file.h"

namespace vietmend::cli {

namespace fs = std::filesystem;

fs::path page_target(const Input& input, Format format) {
  const std::string name = input.below.filename().string();
  const bool read_so = format == Format::automatic || format == Format::html;
  if (!read_so || format_by_name(name) != Format::html) return input.below;
  const std::string_view page = without_packing(name);
  const std::string packing = name.substr(page.size());
  const std::string stem(page.substr(0, page.rfind('.')));
  const auto lies_beside = [&](const std::string& other) {
    std::error_code error;
    return other != name && fs::exists(fs::path(input.path).parent_path() / other, error);
  };
  // Of a.htm and a.html the text of the second is a.txt.
  bool taken = lies_beside(stem + ".txt" + packing);
  if (!page.ends_with(".html")) taken = taken || lies_beside(stem + ".html" + packing);
  if (page.ends_with(".xhtml")) taken = taken || lies_beside(stem + ".htm" + packing);
  return input.below.parent_path() / ((taken ? std::string(page) : stem) + ".txt" + packing);
}

}  // namespace vietmend::cli
