// The `best` tagger: a small convolutional network over syllables, their pairs and shapes, in integers
// (network_model.h).
#ifndef VIETMEND_SRC_PUNCTUATION_NETWORK_H_
#define VIETMEND_SRC_PUNCTUATION_NETWORK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "punctuation/gap_features.h"
#include "network/layers.h"
#include "punctuation/network_model.h"
#include "punctuation/network_tokens.h"

namespace vietmend {

// What the network says of a token, in 1/256 nat: of each mark in the gap after it, and of the token in lower
// case, with a capital, and in capitals.
using NetworkScores = std::array<std::int32_t, kNetworkScores>;

// Immutable; shared by threads.
class Network {
 public:
  // Tokens outside the text that are read before and after it.
  static constexpr std::size_t kPadding = 6;

  // Reads a section, which must outlive the network and be aligned to 4. Throws std::runtime_error as
  // NetworkModel does.
  explicit Network(std::string_view section);

  // The scores of each token of a text. Long texts are read a stretch at a time, with as many tokens beyond
  // either end as the network can see, so that memory is bounded by the number of tokens alone and what comes
  // out does not depend on where the stretches end.
  // `linear` has the linear_row of each token's gap; empty: all are 0. Tokens that are `known` (one a token;
  // empty: none is) may be left without scores.
  std::vector<NetworkScores> read(const GapFeatures& features, std::size_t size,
                                  std::span<const std::uint8_t> linear = {},
                                  std::span<const std::uint8_t> known = {}) const;

  // How many tokens off the network looks.
  std::size_t sight() const { return layers_.reach; }
  // How many tokens off lies what the scores of a token rest on.
  std::size_t reach() const { return layers_.reach + NetworkVocabulary::kReach; }
  // The guesses of the linear tagger that a token is read with rest on no more than that.
  static_assert(GapFeatures::kReach <= NetworkVocabulary::kReach);

  const NetworkModel& model() const { return model_; }
  const NetworkVocabulary& vocabulary() const { return vocabulary_; }

 private:
  class Stretch;

  NetworkModel model_;
  NetworkVocabulary vocabulary_;
  PackedProduct pair_product_;
  Layers layers_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_NETWORK_H_
