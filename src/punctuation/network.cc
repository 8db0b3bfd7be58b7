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
    seen_.resize(kBlock * kTaps * width_);
    rows_.resize(kBlock * width_);
    readers_.resize(network.layers_.size());
  }

  // Reads tokens for the scores of those that are wanted: of their indices, ascending. Each layer is computed
  // where the layers after it look.
  void read(std::span<const NetworkToken> tokens, std::span<const std::size_t> wanted) {
    find_readers(tokens.size(), wanted);
    embed(tokens);
    refresh(tokens.size());
    for (std::size_t l = 0; l < network_.layers_.size(); ++l) {
      const Layer& layer = network_.layers_[l];
      const std::size_t hidden = network_.model_.hidden;
      // All of the first product before any of the second, which changes what the first reads.
      by_blocks(readers_[l], [&](std::size_t at, std::span<const std::size_t> block) {
        multiply_hidden(layer.inner, neighbours(block, layer.distance), block.size(),
                        hidden_.data() + at * hidden);
      });
      by_blocks(readers_[l], [&](std::size_t at, std::span<const std::size_t> block) {
        add_to_stream(layer.outer, {hidden_.data() + at * hidden, hidden, 1, hidden, 0}, block);
      });
    }
    by_blocks(wanted, [&](std::size_t at, std::span<const std::size_t> block) {
      multiply_scores(network_.last_, neighbours(block, 1), block.size(),
                      scores_.data() + at * network_.last_.outputs);
    });
  }

  // Of the k-th token that was wanted.
  NetworkScores scores(std::size_t k) const {
    NetworkScores out;
    std::copy_n(scores_.data() + k * network_.last_.outputs, out.size(), out.begin());
    return out;
  }

 private:
  static constexpr std::size_t kTaps = 3;
  // Tokens that are put side by side for a product.
  static constexpr std::size_t kBlock = 64;

  // Calls act(at, tokens) with a block of tokens at a time, the first of which is tokens[at].
  template <typename Act>
  static void by_blocks(std::span<const std::size_t> tokens, const Act& act) {
    for (std::size_t at = 0; at < tokens.size(); at += kBlock) {
      act(at, tokens.subspan(at, std::min(kBlock, tokens.size() - at)));
    }
  }

  // Finds the tokens that each layer must be computed for.
  void find_readers(std::size_t tokens, std::span<const std::size_t> wanted) {
    std::vector<std::uint8_t> read(tokens);
    for (const std::size_t i : wanted) read[i] = 1;
    std::size_t distance = 1;
    for (std::size_t l = network_.layers_.size(); l-- > 0;) {
      std::vector<std::uint8_t> near = read;
      for (std::size_t i = distance; i < tokens; ++i) {
        near[i] |= read[i - distance];
        near[i - distance] |= read[i];
      }
      read = std::move(near);
      readers_[l].clear();
      for (std::size_t i = 0; i < tokens; ++i) {
        if (read[i] != 0) readers_[l].push_back(i);
      }
      distance = network_.layers_[l].distance;
    }
  }

  void embed(std::span<const NetworkToken> tokens) {
    const NetworkModel& model = network_.model_;
    const std::size_t pair_width = model.pairs.width;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const NetworkToken& t = tokens[i];
      const std::int8_t* const rows[kTokenRows] = {model.letters.row(t.letters), model.shape.row(t.shape),
                                                   model.gap.row(t.gap),         model.context.row(t.context),
                                                   model.repeat.row(t.repeat),   model.linear.row(t.linear)};
      sum_rows(rows, width_, stream_.data() + i * width_);
      const std::int8_t* pair = model.pairs.row(t.pair);
      for (std::size_t j = 0; j < pair_width; ++j) {
        pairs_[i * pair_width + j] = static_cast<std::uint8_t>(pair[j] + kUnitOffset);
      }
    }
    multiply_stream(network_.pair_product_, {pairs_.data(), pair_width, 1, pair_width, 0}, tokens.size(),
                    stream_.data());
  }

  // Puts what the tokens are made into where the first layer reads it.
  void refresh(std::size_t tokens) {
    std::uint8_t* inside = units_.data() + margin_ * width_;
    to_units(stream_.data(), tokens * width_, inside);
    std::fill_n(inside + tokens * width_, margin_ * width_, static_cast<std::uint8_t>(kUnitOffset));
  }

  // Of each of the tokens what stands `distance` before it, at it, and after it, side by side.
  ProductInput neighbours(std::span<const std::size_t> tokens, std::size_t distance) {
    std::uint8_t* to = seen_.data();
    for (const std::size_t i : tokens) {
      const std::uint8_t* from = units_.data() + (margin_ - distance + i) * width_;
      for (std::size_t tap = 0; tap < kTaps; ++tap, from += distance * width_, to += width_) {
        std::copy_n(from, width_, to);
      }
    }
    return {seen_.data(), kTaps * width_, 1, kTaps * width_, 0};
  }

  // Adds a product to the stream of some tokens, and puts what becomes of them where the next layer reads it.
  void add_to_stream(const PackedProduct& product, const ProductInput& input,
                     std::span<const std::size_t> tokens) {
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      std::copy_n(stream_.data() + tokens[k] * width_, width_, rows_.data() + k * width_);
    }
    multiply_stream(product, input, tokens.size(), rows_.data());
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      const std::int16_t* const row = rows_.data() + k * width_;
      std::copy_n(row, width_, stream_.data() + tokens[k] * width_);
      to_units(row, width_, units_.data() + (margin_ + tokens[k]) * width_);
    }
  }

  const Network& network_;
  std::size_t width_, margin_ = 1;
  std::vector<std::int16_t> stream_, rows_;
  std::vector<std::uint8_t> units_, hidden_, pairs_, seen_;
  std::vector<std::int32_t> scores_;
  std::vector<std::vector<std::size_t>> readers_;  // of each layer, the tokens it is computed for, ascending
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
                                         std::span<const std::uint8_t> linear,
                                         std::span<const std::uint8_t> known) const {
  std::vector<NetworkScores> out(size);
  if (size == 0) return out;
  const std::vector<NetworkToken> tokens = vocabulary_.tokens(features, size, kPadding, linear);
  const std::size_t most = std::min(tokens.size(), kStretch + 2 * reach_);
  Stretch stretch(*this, most);
  std::vector<std::size_t> inside;  // those wanted of a stretch
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
