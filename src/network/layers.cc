#include "network/layers.h"

#include <algorithm>
#include <utility>

namespace vietmend {

Layers::Layers(std::size_t width_, std::size_t hidden_, std::span<const NetworkLayer> given,
               const Product& last_, int unit_bits)
    : width(width_), hidden(hidden_), last(last_, kUnitOffset, unit_bits) {
  for (const NetworkLayer& layer : given) {
    layers.push_back({layer.distance, PackedProduct(layer.inner, kUnitOffset, kUnitBits),
                      PackedProduct(layer.outer, 0, kStreamBits)});
    reach += layer.distance;
  }
}

LayerStretch::LayerStretch(const Layers& layers, std::size_t most_tokens) : layers_(layers) {
  for (const Layers::Layer& layer : layers.layers) margin_ = std::max(margin_, layer.distance);
  stream_.resize(most_tokens * layers.width);
  units_.assign((most_tokens + 2 * margin_) * layers.width, static_cast<std::uint8_t>(kUnitOffset));
  hidden_.resize(most_tokens * layers.hidden);
  scores_.resize(most_tokens * layers.last.outputs);
  seen_.resize(kBlock * kTaps * layers.width);
  rows_.resize(kBlock * layers.width);
  readers_.resize(layers.layers.size());
}

// Calls act(at, tokens) with a block of tokens at a time, the first of which is tokens[at].
template <typename Act>
void LayerStretch::by_blocks(std::span<const std::size_t> tokens, const Act& act) {
  for (std::size_t at = 0; at < tokens.size(); at += kBlock) {
    act(at, tokens.subspan(at, std::min(kBlock, tokens.size() - at)));
  }
}

void LayerStretch::read(std::size_t tokens, std::span<const std::size_t> wanted) {
  find_readers(tokens, wanted);
  refresh(tokens);
  const std::size_t hidden = layers_.hidden;
  for (std::size_t l = 0; l < layers_.layers.size(); ++l) {
    const Layers::Layer& layer = layers_.layers[l];
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
    multiply_scores(layers_.last, neighbours(block, 1), block.size(),
                    scores_.data() + at * layers_.last.outputs);
  });
}

// Finds the tokens that each layer must be computed for.
void LayerStretch::find_readers(std::size_t tokens, std::span<const std::size_t> wanted) {
  std::vector<std::uint8_t> read(tokens);
  for (const std::size_t i : wanted) read[i] = 1;
  std::size_t distance = 1;
  for (std::size_t l = layers_.layers.size(); l-- > 0;) {
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
    distance = layers_.layers[l].distance;
  }
}

// Puts what the tokens are made into where the first layer reads it.
void LayerStretch::refresh(std::size_t tokens) {
  std::uint8_t* inside = units_.data() + margin_ * layers_.width;
  to_units(stream_.data(), tokens * layers_.width, inside);
  std::fill_n(inside + tokens * layers_.width, margin_ * layers_.width,
              static_cast<std::uint8_t>(kUnitOffset));
}

// Of each of the tokens what stands `distance` before it, at it, and after it, side by side.
ProductInput LayerStretch::neighbours(std::span<const std::size_t> tokens, std::size_t distance) {
  const std::size_t width = layers_.width;
  std::uint8_t* to = seen_.data();
  for (const std::size_t i : tokens) {
    const std::uint8_t* from = units_.data() + (margin_ - distance + i) * width;
    for (std::size_t tap = 0; tap < kTaps; ++tap, from += distance * width, to += width) {
      std::copy_n(from, width, to);
    }
  }
  return {seen_.data(), kTaps * width, 1, kTaps * width, 0};
}

// Adds a product to the stream of some tokens, and puts what becomes of them where the next layer reads it.
void LayerStretch::add_to_stream(const PackedProduct& product, const ProductInput& input,
                                 std::span<const std::size_t> tokens) {
  const std::size_t width = layers_.width;
  for (std::size_t k = 0; k < tokens.size(); ++k)
    std::copy_n(stream(tokens[k]), width, rows_.data() + k * width);
  multiply_stream(product, input, tokens.size(), rows_.data());
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const std::int16_t* const row = rows_.data() + k * width;
    std::copy_n(row, width, stream(tokens[k]));
    to_units(row, width, units_.data() + (margin_ + tokens[k]) * width);
  }
}

}  // namespace vietmend
