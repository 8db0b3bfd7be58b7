// A small network with random weights, as a section of the model.
#ifndef VIETMEND_TESTS_PUNCTUATION_NETWORK_SECTION_H_
#define VIETMEND_TESTS_PUNCTUATION_NETWORK_SECTION_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace vietmend {

struct NetworkShape {
  std::uint32_t width = 32, hidden = 64, pair_width = 8;
  std::vector<std::uint8_t> distances = {1, 3, 2};
  std::vector<std::string> vocabulary = {"của", "và", "tỉnh", "ủy", "nhân", "dân"};
};

// Bytes aligned to 8.
std::string network_section(const NetworkShape& shape, std::mt19937_64& random);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_PUNCTUATION_NETWORK_SECTION_H_
