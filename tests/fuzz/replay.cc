// Tries every file of the folders named, and the empty input, without libFuzzer: what a fuzzer once found
// stays tried.
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "fuzz.h"

namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// The bytes in memory that ends where they end, so that a sanitizer sees what is read beyond.
std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  bytes.shrink_to_fit();
  return bytes;
}

}  // namespace

int main(int argc, char** argv) try {
  std::size_t tried = 0;
  LLVMFuzzerTestOneInput(nullptr, 0);
  for (int i = 1; i < argc; ++i) {
    for (const std::filesystem::path& file : files_in(argv[i])) {
      // Named before it is tried: a crash says no more.
      std::cout << file.filename().string() << std::endl;
      const std::vector<std::uint8_t> bytes = bytes_of(file);
      LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
      ++tried;
    }
  }
  std::cout << tried << " inputs\n";
  return tried == 0 ? 1 : 0;
} catch (const std::exception& error) {
  std::cerr << "threw: " << error.what() << '\n';
  return 1;
}
