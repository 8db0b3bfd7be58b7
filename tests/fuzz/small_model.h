// A model small enough to be damaged and read thousands of times.
#ifndef VIETMEND_TESTS_FUZZ_SMALL_MODEL_H_
#define VIETMEND_TESTS_FUZZ_SMALL_MODEL_H_

#include <string>
#include <utility>
#include <vector>

namespace vietmend::fuzz {

using Sections = std::vector<std::pair<std::string, std::string>>;

// The sections that a repairer of either quality needs, with a few words and weights by chance; the same at
// every call.
const Sections& small_sections();

// A text whose repair reads all sections.
extern const char* const kTextForAllSections;

}  // namespace vietmend::fuzz

#endif  // VIETMEND_TESTS_FUZZ_SMALL_MODEL_H_
