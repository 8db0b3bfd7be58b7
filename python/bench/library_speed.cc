// The library's own speed on documents that somebody else measures as well:
//
//   library_speed DOCUMENTS
//
// DOCUMENTS holds each document after its size in 8 bytes, the lowest first. For every line of standard input
// all of them are repaired by one thread, and the seconds that took are printed on a line.
#include <array>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "vietmend/vietmend.h"

namespace {

std::vector<std::string> read_documents(std::istream& in) {
  std::vector<std::string> documents;
  std::array<char, 8> size_bytes;
  while (in.read(size_bytes.data(), size_bytes.size())) {
    std::uint64_t size = 0;
    for (std::size_t i = size_bytes.size(); i-- > 0;)
      size = size << 8U | static_cast<unsigned char>(size_bytes[i]);
    std::string document(size, '\0');
    in.read(document.data(), static_cast<std::streamsize>(size));
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: library_speed DOCUMENTS\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::vector<std::string> documents = read_documents(in);
  if (documents.empty()) {
    std::cerr << "no documents in " << argv[1] << '\n';
    return 3;
  }
  const vietmend::Repairer repairer;
  for (std::string line; std::getline(std::cin, line);) {
    // Kept to the end as a caller would, who wants them all.
    std::vector<std::string> texts;
    const auto begin = std::chrono::steady_clock::now();
    texts.reserve(documents.size());
    for (const std::string& document : documents) texts.push_back(repairer.repair(document).text);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::cout << took.count() << std::endl;
  }
}
