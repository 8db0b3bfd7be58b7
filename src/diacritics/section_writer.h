// Lays the section of the diacritics stage out; DiacriticsModel reads it.
#ifndef VIETMEND_SRC_DIACRITICS_SECTION_WRITER_H_
#define VIETMEND_SRC_DIACRITICS_SECTION_WRITER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "diacritics/model.h"

namespace vietmend::diacritics {

// A model before it is quantized.
struct ModelContents {
  struct Base {
    std::uint64_t base;
    std::vector<std::uint64_t> marks;  // of its forms, the most frequent first
  };
  std::vector<Base> bases;
  std::vector<float> own;                                // of each form, in order; in nats
  std::vector<std::pair<std::uint64_t, float>> weights;  // by feature_key, distinct; in nats
  std::vector<std::uint64_t> usual;                      // numbers of usual_pair(), of those that are usual
  int usual_log = 23;                                    // how many bits there are for them
  std::string network;                                   // as ChoiceNetwork reads it
  int network_weight = 16, neighbours_weight = 16;
};

// Throws std::runtime_error where the parts do not agree.
std::string write_section(const ModelContents& contents);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_SECTION_WRITER_H_
