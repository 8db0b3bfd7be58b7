// The first screen of the README shows what the library really does.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "vietmend/vietmend.h"

namespace vietmend {
namespace {

// The indented text behind a line of the README that reads `title`, its lines rejoined into paragraphs.
std::string example(const std::string& title) {
  std::ifstream in(std::filesystem::path(VIETMEND_DATA).parent_path() / "README.md");
  std::string line, text;
  bool inside = false, blank = false;
  while (std::getline(in, line)) {
    if (line == title) {
      inside = true;
    } else if (inside && line.starts_with("    ")) {
      text += text.empty() ? "" : blank ? "\n\n" : " ";
      text += line.substr(4);
      blank = false;
    } else if (inside && line.empty()) {
      blank = true;
    } else if (inside) {
      break;
    }
  }
  return text;
}

TEST(Readme, ShowsWhatARepairReallyGives) {
  const std::string damaged = example("Damaged:"), mended = example("Mended by `vietmend clean`:");
  ASSERT_GT(damaged.size(), 200U);
  EXPECT_EQ(Repairer().repair(damaged).text, mended);
}

}  // namespace
}  // namespace vietmend
