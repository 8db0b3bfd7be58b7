// The network's inner loops, for whatever vectors the processor has. Every target gives the same integers:
// those of tests/punctuation/network_specification.h.
#ifndef VIETMEND_SRC_NETWORK_NETWORK_KERNEL_H_
#define VIETMEND_SRC_NETWORK_NETWORK_KERNEL_H_

#include <cstddef>
#include <cstdint>

#include "network/packed_product.h"

namespace vietmend {

// What a product reads: for each token `taps` stretches of `tap_width` bytes, `tap_step` bytes apart.
struct ProductInput {
  const std::uint8_t* first;  // the first tap of the first token
  std::size_t token_step;     // bytes from one token to the next
  std::size_t taps, tap_width, tap_step;
};

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

// Rows of tables that a token is the sum of, beside what its pair is made into.
inline constexpr std::size_t kTokenRows = 6;

// stream[i] = the sum of the rows, in the stream's unit.
void sum_rows(const std::int8_t* const rows[kTokenRows], std::size_t width, std::int16_t* stream);

// The name of the target that runs here: "AVX3_DL", "SSE4", …
const char* network_target();

}  // namespace vietmend

#endif  // VIETMEND_SRC_NETWORK_NETWORK_KERNEL_H_
