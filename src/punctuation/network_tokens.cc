#include "punctuation/network_tokens.h"

#include <algorithm>
#include <bit>
#include <string>

#include "core/line.h"

namespace vietmend {
namespace {

// A token is compared with as many before it.
constexpr std::size_t kRepeats = NetworkVocabulary::kReach;

constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;

std::size_t slots_for(std::size_t count) {
  return std::bit_ceil(std::max<std::size_t>(2 * count, 16));
}

std::size_t first_slot(std::uint64_t key, std::size_t slots) {
  return static_cast<std::size_t>((key * kSpread) >> 32) & (slots - 1);
}

}  // namespace

std::uint8_t linear_row(Mark mark, std::int32_t margin) {
  constexpr std::int32_t kBuckets = 16, kBucketWidth = 128;
  if (mark == Mark::none || margin < kLeastLinear) return 0;
  const std::int32_t bucket = std::min((margin - kLeastLinear) / kBucketWidth, kBuckets - 1);
  return static_cast<std::uint8_t>(1 + (static_cast<std::int32_t>(mark) - 1) * kBuckets + bucket);
}

NetworkVocabulary::NetworkVocabulary(const NetworkModel& model) : pairs_(slots_for(model.pair_keys.size())) {
  // The vocabulary is tokenized as a text is, so that a token is known by what it is there.
  const Line line(model.vocabulary);
  const GapFeatures features(line);
  known_.resize(slots_for(line.size()));
  std::uint16_t id = 2;
  std::size_t next = 0;
  for (std::size_t begin = 0; begin < model.vocabulary.size(); ++id) {
    const std::size_t end = model.vocabulary.find('\n', begin);
    while (next < line.size() && line.token(next).span.begin < begin) ++next;
    if (next < line.size() && line.token(next).span.begin == begin && line.token(next).span.end == end) {
      const std::uint64_t letters = features.letters(next);
      std::size_t slot = first_slot(letters, known_.size());
      while (known_[slot].id != 0 && known_[slot].letters != letters) slot = (slot + 1) & (known_.size() - 1);
      if (known_[slot].id == 0) known_[slot] = {letters, id};
    }
    begin = end + 1;
  }
  std::uint16_t row = 1;
  for (const std::uint32_t key : model.pair_keys) {
    std::size_t slot = first_slot(key, pairs_.size());
    while (pairs_[slot].row != 0) slot = (slot + 1) & (pairs_.size() - 1);
    pairs_[slot] = {key, row++};
  }
}

std::uint16_t NetworkVocabulary::id(std::uint64_t letters) const {
  for (std::size_t slot = first_slot(letters, known_.size());; slot = (slot + 1) & (known_.size() - 1)) {
    if (known_[slot].id == 0) return 1;
    if (known_[slot].letters == letters) return known_[slot].id;
  }
}

std::uint16_t NetworkVocabulary::pair(std::uint32_t key) const {
  for (std::size_t slot = first_slot(key, pairs_.size());; slot = (slot + 1) & (pairs_.size() - 1)) {
    if (pairs_[slot].row == 0) return 0;
    if (pairs_[slot].key == key) return pairs_[slot].row;
  }
}

std::vector<NetworkToken> NetworkVocabulary::tokens(const GapFeatures& features, std::size_t size,
                                                    std::size_t padding,
                                                    std::span<const std::uint8_t> linear) const {
  constexpr NetworkToken kOutside{0, 0, static_cast<std::uint8_t>(Shape::outside), 0, 0, 0, 0};
  std::vector<NetworkToken> out(size + 2 * padding, kOutside);
  NetworkToken* const tokens = out.data() + padding;
  for (std::size_t i = 0; i < size; ++i) {
    NetworkToken& t = tokens[i];
    t.letters = id(features.letters(i));
    t.pair =
        i == 0 ? std::uint16_t{0} : pair(static_cast<std::uint32_t>(tokens[i - 1].letters) << 16 | t.letters);
    t.shape = static_cast<std::uint8_t>(features.shape(i));
    t.gap = features.gap_code(i);
    t.context =
        static_cast<std::uint8_t>(static_cast<unsigned>(features.density(i)) + (features.cased(i) ? 0U : 3U));
    if (!linear.empty()) t.linear = linear[i];
    for (std::size_t k = 1; k <= kRepeats && k <= i; ++k) {
      if (t.letters > 1 && tokens[i - k].letters == t.letters) {
        t.repeat = static_cast<std::uint8_t>(t.repeat | 1U << (k - 1));
      }
    }
  }
  return out;
}

}  // namespace vietmend
