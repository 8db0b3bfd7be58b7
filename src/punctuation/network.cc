#include "punctuation/network.h"

#include <algorithm>
#include <span>

namespace vietmend {
namespace {

// Tokens that are read together: their buffers stay in the cache of the second level.
constexpr std::size_t kStretch = 1024;

}  // namespace

// What the network's tables make of a stretch of tokens, and its layers of that.
class Network::Stretch {
 public:
  Stretch(const Network& network, std::size_t most_tokens)
      : network_(network),
        layers_(network.layers_, most_tokens),
        pairs_(most_tokens * network.model_.pairs.width) {}

  // Reads tokens for the scores of those that are wanted: of their indices, ascending.
  void read(std::span<const NetworkToken> tokens, std::span<const std::size_t> wanted) {
    embed(tokens);
    layers_.read(tokens.size(), wanted);
  }

  // Of the k-th token that was wanted.
  NetworkScores scores(std::size_t k) const {
    NetworkScores out;
    std::copy_n(layers_.scores(k), out.size(), out.begin());
    return out;
  }

 private:
  void embed(std::span<const NetworkToken> tokens) {
    const NetworkModel& model = network_.model_;
    const std::size_t pair_width = model.pairs.width;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const NetworkToken& t = tokens[i];
      const std::int8_t* const rows[kTokenRows] = {model.letters.row(t.letters), model.shape.row(t.shape),
                                                   model.gap.row(t.gap),         model.context.row(t.context),
                                                   model.repeat.row(t.repeat),   model.linear.row(t.linear)};
      sum_rows(rows, model.width, layers_.stream(i));
      const std::int8_t* pair = model.pairs.row(t.pair);
      for (std::size_t j = 0; j < pair_width; ++j) {
        pairs_[i * pair_width + j] = static_cast<std::uint8_t>(pair[j] + kUnitOffset);
      }
    }
    multiply_stream(network_.pair_product_, {pairs_.data(), pair_width, 1, pair_width, 0}, tokens.size(),
                    layers_.stream(0));
  }

  const Network& network_;
  LayerStretch layers_;
  std::vector<std::uint8_t> pairs_;
};

Network::Network(std::string_view section)
    : model_(section),
      vocabulary_(model_),
      pair_product_(model_.pair_product, kUnitOffset, kStreamBits),
      layers_(model_.width, model_.hidden, model_.layers, model_.last, kStreamBits) {}

std::vector<NetworkScores> Network::read(const GapFeatures& features, std::size_t size,
                                         std::span<const std::uint8_t> linear,
                                         std::span<const std::uint8_t> known) const {
  std::vector<NetworkScores> out(size);
  if (size == 0) return out;
  const std::vector<NetworkToken> tokens = vocabulary_.tokens(features, size, kPadding, linear);
  const std::size_t most = std::min(tokens.size(), kStretch + 2 * layers_.reach);
  Stretch stretch(*this, most);
  std::vector<std::size_t> inside;  // those wanted of a stretch
  // Tokens that are wanted are those inside the padding.
  const auto is_known = [&](std::size_t at) { return !known.empty() && known[at - kPadding] != 0; };
  for (std::size_t wanted = kPadding, wanted_end = 0; wanted < kPadding + size; wanted = wanted_end) {
    wanted_end = wanted + 1;
    if (is_known(wanted)) continue;
    // Tokens that are known are read with the others where two stretches would read as many.
    const std::size_t most_end = std::min(wanted + kStretch, kPadding + size);
    for (std::size_t at = wanted_end; at < most_end && at - wanted_end <= 2 * layers_.reach; ++at) {
      if (!is_known(at)) wanted_end = at + 1;
    }
    const std::size_t begin = wanted > layers_.reach ? wanted - layers_.reach : 0;
    const std::size_t end = std::min(wanted_end + layers_.reach, tokens.size());
    inside.clear();
    for (std::size_t i = wanted; i < wanted_end; ++i) {
      if (!is_known(i)) inside.push_back(i - begin);
    }
    stretch.read(std::span(tokens).subspan(begin, end - begin), inside);
    for (std::size_t k = 0; k < inside.size(); ++k) out[begin + inside[k] - kPadding] = stretch.scores(k);
  }
  return out;
}

}  // namespace vietmend
