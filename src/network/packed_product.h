// A matrix product of the network with its weights laid out for the inner loops (network_kernel.h).
#ifndef VIETMEND_SRC_NETWORK_PACKED_PRODUCT_H_
#define VIETMEND_SRC_NETWORK_PACKED_PRODUCT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "network/product.h"

namespace vietmend {

inline constexpr int kUnitOffset = 128;  // what is added to a value that a layer reads

inline constexpr std::size_t kOutputBlock = 32;  // outputs are padded to a multiple of it
inline constexpr std::size_t kStepOutputs = 16;  // outputs of a step

// The weights of two quads of inputs for sixteen outputs. Whatever the inputs, the products of the first
// halves of an output's quads sum to a number of 16 bits, and so do those of the second halves.
struct alignas(64) StepWeights {
  std::int8_t quads[2][kStepOutputs][4];
};

// Inputs are bytes without a sign; the bias makes up for what was added to make them so. The weights are
// there for every kind of kernel, since which one runs may change while a network lives (Highway's targets
// can be set).
class PackedProduct {
 public:
  PackedProduct() = default;

  // `offset` is what is added to each input, which is at most 127 before; `unit_bits` the unit, 2^-unit_bits,
  // that the outputs are to count in.
  PackedProduct(const Product& product, int offset, int unit_bits);

  std::size_t outputs = 0, inputs = 0;  // outputs padded
  std::vector<std::int32_t> bias;       // with half a unit, so that the shift rounds
  std::vector<std::int32_t> shift;      // bits the sum is shifted right by
  std::vector<std::int8_t> quads;       // [outputs / 32][inputs / 4][32][4], where the target sums four bytes
  std::vector<std::int16_t> pairs;      // [outputs / 32][inputs / 2][32][2], where it sums no bytes

  // Where the target sums two bytes: the steps of the first sixteen outputs, then of the next, with the index
  // of both quads that each reads, and the number of steps before each sixteen outputs and in all.
  std::vector<StepWeights> step_weights;
  std::vector<std::array<std::uint16_t, 2>> step_quads;
  std::vector<std::size_t> steps_before;

 private:
  void pack_steps(const Product& product, int most_input);
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_NETWORK_PACKED_PRODUCT_H_
