// A small network of random numbers, as ChoiceNetwork reads it.
#ifndef VIETMEND_TESTS_DIACRITICS_NETWORK_PART_H_
#define VIETMEND_TESTS_DIACRITICS_NETWORK_PART_H_

#include <random>
#include <string>
#include <vector>

#include "diacritics/section_writer.h"

namespace vietmend::diacritics {

struct NetworkShape {
  std::size_t width = 32, hidden = 32;
  std::vector<std::uint8_t> distances = {1, 2};
  std::size_t inputs = 0, outputs = 0;
};

std::string network_part(const NetworkShape& shape, std::mt19937_64& random);

// A model of few words, with such a network.
ModelContents small_contents(std::mt19937_64& random);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_TESTS_DIACRITICS_NETWORK_PART_H_
