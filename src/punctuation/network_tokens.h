// What the network sees of a text: for each token a row number in each of its tables.
#ifndef VIETMEND_SRC_PUNCTUATION_NETWORK_TOKENS_H_
#define VIETMEND_SRC_PUNCTUATION_NETWORK_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "punctuation/gap_features.h"
#include "punctuation/network_model.h"

namespace vietmend {

struct NetworkToken {
  std::uint16_t letters;  // id of the token; 0 outside the text, 1 if it is not known
  std::uint16_t pair;     // row of the pair it makes with the token before it; 0 if that is not known
  std::uint8_t shape, gap, context, repeat, linear;
};

// The row of what the linear tagger guesses of a gap: 0 where it gave the gap up or its margin is below
// kLeastLinear, else one of its mark and its margin in half nats. Margins are in the unit of the network's
// scores. The least is -3 nats in eighths of a nat, to which the trainer's margins are rounded.
inline constexpr std::int32_t kLeastLinear = -784;
std::uint8_t linear_row(Mark mark, std::int32_t margin);

// Finds ids and pairs. Immutable; shared by threads.
class NetworkVocabulary {
 public:
  // How many tokens off lies what a token is given ids by, beside what GapFeatures says of its own place.
  static constexpr std::size_t kReach = 6;

  explicit NetworkVocabulary(const NetworkModel& model);

  // The tokens of a line, `padding` tokens outside the text before and after them. `linear` has the
  // linear_row of each token's gap; empty: all are 0.
  std::vector<NetworkToken> tokens(const GapFeatures& features, std::size_t size, std::size_t padding,
                                   std::span<const std::uint8_t> linear = {}) const;

 private:
  struct Known {
    std::uint64_t letters = 0;
    std::uint16_t id = 0;  // 0: an empty slot
  };
  struct Pair {
    std::uint32_t key = 0;
    std::uint16_t row = 0;
  };
  std::uint16_t id(std::uint64_t letters) const;
  std::uint16_t pair(std::uint32_t key) const;

  std::vector<Known> known_;  // open addressing; a power of two of slots
  std::vector<Pair> pairs_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_NETWORK_TOKENS_H_
