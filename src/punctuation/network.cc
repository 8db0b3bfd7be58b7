#include "punctuation/network.h"

#include <algorithm>
#include <span>

namespace vietmend {
namespace {

// Tokens that are read together: their buffers stay in the cache of the second level.
constexpr std::size_t kStretch = 1024;

}  // namespace

// The buffers of a stretch of tokens. What a layer reads has room on both sides for what stands outside.
class Network::Stretch {
 public:
  Stretch(const Network& network, std::size_t most_tokens) : network_(network), width_(network.model_.width) {
    for (const Layer& layer : network.layers_) margin_ = std::max(margin_, layer.distance);
    stream_.resize(most_tokens * width_);
    // Beyond its ends a text is zero.
    units_.assign((most_tokens + 2 * margin_) * width_, static_cast<std::uint8_t>(kUnitOffset));
    hidden_.resize(most_tokens * network.model_.hidden);
    pairs_.resize(most_tokens * network.model_.pairs.width);
    scores_.resize(most_tokens * network.last_.outputs);
  }

  void read(std::span<const NetworkToken> tokens) {
    embed(tokens);
    for (const Layer& layer : network_.layers_) {
      refresh(tokens.size());
      multiply_hidden(layer.inner, neighbours(layer.distance), tokens.size(), hidden_.data());
      const std::size_t hidden = network_.model_.hidden;
      multiply_stream(layer.outer, {hidden_.data(), hidden, 1, hidden, 0}, tokens.size(), stream_.data());
    }
    refresh(tokens.size());
    multiply_scores(network_.last_, neighbours(1), tokens.size(), scores_.data());
  }

  NetworkScores scores(std::size_t i) const {
    NetworkScores out;
    std::copy_n(scores_.data() + i * network_.last_.outputs, out.size(), out.begin());
    return out;
  }

 private:
  void embed(std::span<const NetworkToken> tokens) {
    const NetworkModel& model = network_.model_;
    const std::size_t pair_width = model.pairs.width;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const NetworkToken& t = tokens[i];
      const std::int8_t* const rows[5] = {model.letters.row(t.letters), model.shape.row(t.shape),
                                          model.gap.row(t.gap), model.context.row(t.context),
                                          model.repeat.row(t.repeat)};
      sum_rows(rows, width_, stream_.data() + i * width_);
      const std::int8_t* pair = model.pairs.row(t.pair);
      for (std::size_t j = 0; j < pair_width; ++j) {
        pairs_[i * pair_width + j] = static_cast<std::uint8_t>(pair[j] + kUnitOffset);
      }
    }
    multiply_stream(network_.pair_product_, {pairs_.data(), pair_width, 1, pair_width, 0}, tokens.size(),
                    stream_.data());
  }

  // Puts what the layers before have made of the tokens where the next one reads it.
  void refresh(std::size_t tokens) {
    std::uint8_t* inside = units_.data() + margin_ * width_;
    to_units(stream_.data(), tokens * width_, inside);
    std::fill_n(inside + tokens * width_, margin_ * width_, static_cast<std::uint8_t>(kUnitOffset));
  }

  ProductInput neighbours(std::size_t distance) const {
    return {units_.data() + (margin_ - distance) * width_, width_, 3, width_, distance * width_};
  }

  const Network& network_;
  std::size_t width_, margin_ = 1;
  std::vector<std::int16_t> stream_;
  std::vector<std::uint8_t> units_, hidden_, pairs_;
  std::vector<std::int32_t> scores_;
};

Network::Network(std::string_view section)
    : model_(section),
      vocabulary_(model_),
      pair_product_(model_.pair_product, kUnitOffset, kStreamBits),
      last_(model_.last, kUnitOffset, kStreamBits),
      reach_(1) {
  for (const NetworkLayer& layer : model_.layers) {
    layers_.push_back({layer.distance, PackedProduct(layer.inner, kUnitOffset, kUnitBits),
                       PackedProduct(layer.outer, 0, kStreamBits)});
    reach_ += layer.distance;
  }
}

std::vector<NetworkScores> Network::read(const GapFeatures& features, std::size_t size,
                                         std::span<const std::uint8_t> known) const {
  std::vector<NetworkScores> out(size);
  if (size == 0) return out;
  const std::vector<NetworkToken> tokens = vocabulary_.tokens(features, size, kPadding);
  const std::size_t most = std::min(tokens.size(), kStretch + 2 * reach_);
  Stretch stretch(*this, most);
  // Tokens that are wanted are those inside the padding.
  const auto is_known = [&](std::size_t at) { return !known.empty() && known[at - kPadding] != 0; };
  for (std::size_t wanted = kPadding, wanted_end = 0; wanted < kPadding + size; wanted = wanted_end) {
    wanted_end = wanted + 1;
    if (is_known(wanted)) continue;
    // Tokens that are known are read with the others where two stretches would read as many.
    const std::size_t most_end = std::min(wanted + kStretch, kPadding + size);
    for (std::size_t at = wanted_end; at < most_end && at - wanted_end <= 2 * reach_; ++at) {
      if (!is_known(at)) wanted_end = at + 1;
    }
    const std::size_t begin = wanted > reach_ ? wanted - reach_ : 0;
    const std::size_t end = std::min(wanted_end + reach_, tokens.size());
    stretch.read(std::span(tokens).subspan(begin, end - begin));
    for (std::size_t i = wanted; i < wanted_end; ++i) out[i - kPadding] = stretch.scores(i - begin);
  }
  return out;
}

}  // namespace vietmend
