// The layers of a network over a stretch of tokens: what its tables made of the tokens goes in, what the last
// product says of those that are asked for comes out.
//
//   LayerStretch stretch(layers, most_tokens);
//   for (size_t i = 0; i < tokens; ++i) fill(stretch.stream(i));
//   stretch.read(tokens, wanted);
//   stretch.scores(k)      // of the k-th token that was wanted
#ifndef VIETMEND_SRC_NETWORK_LAYERS_H_
#define VIETMEND_SRC_NETWORK_LAYERS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "network/network_kernel.h"
#include "network/packed_product.h"
#include "network/product.h"

namespace vietmend {

// Immutable; shared by threads.
struct Layers {
  struct Layer {
    std::size_t distance;
    PackedProduct inner, outer;
  };

  Layers() = default;
  // `unit_bits`: what the scores are to count in. The products are copied.
  Layers(std::size_t width, std::size_t hidden, std::span<const NetworkLayer> layers, const Product& last,
         int unit_bits);

  std::size_t width = 0, hidden = 0;
  std::vector<Layer> layers;
  PackedProduct last;     // of a token and its two neighbours
  std::size_t reach = 1;  // how many tokens off a score looks
};

class LayerStretch {
 public:
  LayerStretch(const Layers& layers, std::size_t most_tokens);

  std::int16_t* stream(std::size_t token) { return stream_.data() + token * layers_.width; }

  // Reads `tokens` tokens, whose streams were filled, for the scores of those that are wanted: their indices,
  // ascending. Each layer is computed where the layers after it look. Beyond its ends a stretch is zero.
  void read(std::size_t tokens, std::span<const std::size_t> wanted);

  const std::int32_t* scores(std::size_t k) const { return scores_.data() + k * layers_.last.outputs; }

 private:
  static constexpr std::size_t kTaps = 3;
  // Tokens that are put side by side for a product.
  static constexpr std::size_t kBlock = 64;

  template <typename Act>
  static void by_blocks(std::span<const std::size_t> tokens, const Act& act);
  void find_readers(std::size_t tokens, std::span<const std::size_t> wanted);
  void refresh(std::size_t tokens);
  ProductInput neighbours(std::span<const std::size_t> tokens, std::size_t distance);
  void add_to_stream(const PackedProduct& product, const ProductInput& input,
                     std::span<const std::size_t> tokens);

  const Layers& layers_;
  std::size_t margin_ = 1;
  std::vector<std::int16_t> stream_, rows_;
  std::vector<std::uint8_t> units_, hidden_, seen_;
  std::vector<std::int32_t> scores_;
  std::vector<std::vector<std::size_t>> readers_;  // of each layer, the tokens it is computed for, ascending
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_NETWORK_LAYERS_H_
