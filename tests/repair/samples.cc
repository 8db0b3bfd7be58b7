#include "repair/samples.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace vietmend::testing {

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    constexpr std::string_view kGold = ".gold.txt";
    const std::filesystem::path folder = std::filesystem::path(VIETMEND_TEST_DATA) / "samples";
    std::vector<Sample> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string file = entry.path().filename().string();
      if (!file.ends_with(kGold)) continue;
      Sample sample;
      sample.name = file.substr(0, file.size() - kGold.size());
      sample.damaged = file_bytes(folder / (sample.name + ".txt"));
      sample.gold = file_bytes(entry.path());
      found.push_back(std::move(sample));
    }
    if (found.empty()) throw std::runtime_error("no samples in " + folder.string());
    std::sort(found.begin(), found.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return found;
  }();
  return all;
}

}  // namespace vietmend::testing
