// Tries lists of arguments by chance, of which most begin with a command and hold a file and an output:
//
//   argument_lists COUNT [SEED]
#include <cstdlib>
#include <iostream>
#include <random>
#include <vector>

#include "fuzz.h"

int main(int argc, char** argv) {
  const unsigned long count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000;
  std::mt19937 random(argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 1U);
  const auto below = [&](unsigned n) { return static_cast<std::uint8_t>(random() % n); };
  for (unsigned long i = 0; i < count; ++i) {
    std::vector<std::uint8_t> list;
    if (below(8) != 0) list.push_back(below(6));
    for (unsigned words = below(6) + 1U; words > 0; --words) {
      switch (below(4)) {
        case 0:  // a file
          list.push_back(static_cast<std::uint8_t>(6 + below(6)));
          break;
        case 1:  // an output
          list.push_back(static_cast<std::uint8_t>(12 + below(16)));
          break;
        default:
          list.push_back(below(256));
      }
    }
    LLVMFuzzerTestOneInput(list.data(), list.size());
    if ((i + 1) % 50'000 == 0) std::cout << i + 1 << " lists so far" << std::endl;
  }
  std::cout << count << " lists\n";
  return 0;
}
