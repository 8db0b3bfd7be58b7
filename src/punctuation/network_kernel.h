// The network's inner loops, for whatever vectors the processor has. Every target gives the same integers:
// those of network_specification.h.
#ifndef VIETMEND_SRC_PUNCTUATION_NETWORK_KERNEL_H_
#define VIETMEND_SRC_PUNCTUATION_NETWORK_KERNEL_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "punctuation/network_model.h"

namespace vietmend {

// A product with its weights laid out for either kind of kernel, since which one runs may change while a
// network lives (Highway's targets can be set), and its outputs padded to a multiple of 32. Inputs are bytes
// without a sign; the bias makes up for what was added to make them so.
class PackedProduct {
 public:
  PackedProduct() = default;

  // `offset` is what is added to each input; `unit_bits` the unit, 2^-unit_bits, that the outputs are to
  // count in.
  PackedProduct(const Product& product, int offset, int unit_bits);

  std::size_t outputs = 0, inputs = 0;  // outputs padded
  std::vector<std::int32_t> bias;       // with half a unit, so that the shift rounds
  std::vector<std::int32_t> shift;      // bits the sum is shifted right by
  std::vector<std::int8_t> quads;       // [outputs / 32][inputs / 4][32][4], where the target sums four bytes
  std::vector<std::int16_t> pairs;      // [outputs / 32][inputs / 2][32][2], where it does not
};

// What a product reads: for each token `taps` stretches of `tap_width` bytes, `tap_step` bytes apart.
struct ProductInput {
  const std::uint8_t* first;  // the first tap of the first token
  std::size_t token_step;     // bytes from one token to the next
  std::size_t taps, tap_width, tap_step;
};

inline constexpr int kUnitOffset = 128;  // what is added to a value that a layer reads

// hidden[t][o] = relu of the product, in units, at most 127. Rows of product.outputs bytes.
void multiply_hidden(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                     std::uint8_t* hidden);

// stream[t][o] += the product, saturating. Rows of product.outputs values.
void multiply_stream(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                     std::int16_t* stream);

// scores[t][o] = the product. Rows of product.outputs values.
void multiply_scores(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                     std::int32_t* scores);

// units[i] = stream[i] in units, from -128 to 127, with kUnitOffset added.
void to_units(const std::int16_t* stream, std::size_t count, std::uint8_t* units);

// stream[i] = the sum of five rows of a table, in the stream's unit.
void sum_rows(const std::int8_t* const rows[5], std::size_t width, std::int16_t* stream);

// The name of the target that runs here: "AVX3_DL", "SSE4", …
const char* network_target();

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_NETWORK_KERNEL_H_
