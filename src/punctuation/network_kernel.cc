#include "punctuation/network_kernel.h"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <vector>

// The target with sums of four products of bytes.
#define HWY_WANT_AVX3_DL 1
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "punctuation/network_kernel.cc"
#include "hwy/foreach_target.h"
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace vietmend {
namespace HWY_NAMESPACE {
namespace {

// Outputs that are computed together.
constexpr std::size_t kBlock = 32;
// Tokens that are computed together: as many sums as stay in registers.
constexpr std::size_t kTokens = 8;

#if HWY_TARGET == HWY_AVX3_DL
// Highway 1.0 tests for the instruction of this target but does not tell the compiler of it.
template <std::size_t kCount>
__attribute__((target("avx512vnni"), noinline)) void sum_block(const std::int8_t* HWY_RESTRICT weights,
                                                               const ProductInput& input,
                                                               const std::uint8_t* HWY_RESTRICT first,
                                                               std::int32_t* HWY_RESTRICT sums) {
  __m512i low[kCount], high[kCount];
  for (std::size_t t = 0; t < kCount; ++t) low[t] = high[t] = _mm512_setzero_si512();
  for (std::size_t tap = 0; tap < input.taps; ++tap) {
    const std::uint8_t* HWY_RESTRICT from = first + tap * input.tap_step;
    for (std::size_t j = 0; j < input.tap_width; j += 4, weights += 4 * kBlock) {
      const __m512i w0 = _mm512_loadu_si512(weights), w1 = _mm512_loadu_si512(weights + 64);
      for (std::size_t t = 0; t < kCount; ++t) {
        std::int32_t quad;
        std::memcpy(&quad, from + t * input.token_step + j, 4);
        const __m512i a = _mm512_set1_epi32(quad);
        low[t] = _mm512_dpbusd_epi32(low[t], a, w0);
        high[t] = _mm512_dpbusd_epi32(high[t], a, w1);
      }
    }
  }
  for (std::size_t t = 0; t < kCount; ++t) {
    _mm512_storeu_si512(sums + t * kBlock, low[t]);
    _mm512_storeu_si512(sums + t * kBlock + 16, high[t]);
  }
}
constexpr bool kReadsBytes = true;

#else
constexpr bool kReadsBytes = false;

#if HWY_ARCH_X86 && HWY_TARGET != HWY_EMU128 && HWY_TARGET != HWY_SCALAR
// Sums of two products of 16 bits: a vector of weights holds both of an output's next to each other, and both
// numbers of a token are read at once. Two vectors of outputs by four tokens stay in registers.
template <std::size_t kCount>
HWY_INLINE void sum_pairs(const std::int16_t* HWY_RESTRICT weights, std::size_t inputs,
                          const std::int16_t* HWY_RESTRICT units, std::int32_t* HWY_RESTRICT sums) {
  namespace hn = hwy::HWY_NAMESPACE;
  const hn::CappedTag<std::int32_t, 16> d32;
  const hn::Repartition<std::int16_t, decltype(d32)> d16;
  const std::size_t lanes = hn::Lanes(d32);
  using V = hn::Vec<decltype(d32)>;
  for (std::size_t o = 0; o < kBlock; o += 2 * lanes) {
    V low[kCount], high[kCount];
    for (std::size_t t = 0; t < kCount; ++t) low[t] = high[t] = hn::Zero(d32);
    V second = hn::Zero(d32);  // stays zero on x86, where both products of a pair go to the first sum
    const std::int16_t* HWY_RESTRICT w = weights + 2 * o;
    for (std::size_t j = 0; j < inputs; j += 2, w += 2 * kBlock) {
      const auto w0 = hn::LoadU(d16, w), w1 = hn::LoadU(d16, w + 2 * lanes);
      for (std::size_t t = 0; t < kCount; ++t) {
        std::int32_t both;
        std::memcpy(&both, units + t * inputs + j, sizeof(both));
        const auto pair = hn::BitCast(d16, hn::Set(d32, both));
        low[t] = hn::ReorderWidenMulAccumulate(d32, pair, w0, low[t], second);
        high[t] = hn::ReorderWidenMulAccumulate(d32, pair, w1, high[t], second);
      }
    }
    for (std::size_t t = 0; t < kCount; ++t) {
      hn::StoreU(low[t], d32, sums + t * kBlock + o);
      hn::StoreU(high[t], d32, sums + t * kBlock + o + lanes);
    }
  }
}
#else
template <std::size_t kCount>
HWY_INLINE void sum_pairs(const std::int16_t* HWY_RESTRICT weights, std::size_t inputs,
                          const std::int16_t* HWY_RESTRICT units, std::int32_t* HWY_RESTRICT sums) {
  std::fill(sums, sums + kCount * kBlock, 0);
  for (std::size_t j = 0; j < inputs; j += 2, weights += 2 * kBlock) {
    for (std::size_t t = 0; t < kCount; ++t) {
      const std::int32_t a = units[t * inputs + j], b = units[t * inputs + j + 1];
      std::int32_t* HWY_RESTRICT sum = sums + t * kBlock;
      for (std::size_t o = 0; o < kBlock; ++o) sum[o] += a * weights[2 * o] + b * weights[2 * o + 1];
    }
  }
}
#endif

// The sums of a tile of tokens whose numbers lie one after the other.
template <std::size_t kCount>
HWY_INLINE void sum_tile(const std::int16_t* HWY_RESTRICT weights, std::size_t inputs,
                         const std::int16_t* HWY_RESTRICT units, std::int32_t* HWY_RESTRICT sums) {
  constexpr std::size_t kGroup = 4;
  if constexpr (kCount % kGroup == 0) {
    for (std::size_t t = 0; t < kCount; t += kGroup) {
      sum_pairs<kGroup>(weights, inputs, units + t * inputs, sums + t * kBlock);
    }
  } else {
    sum_pairs<kCount>(weights, inputs, units, sums);
  }
}

// Writes the bytes that `count` tokens read, from `first` on, as numbers of 16 bits.
HWY_INLINE void widen(const ProductInput& input, const std::uint8_t* first, std::size_t count,
                      std::int16_t* HWY_RESTRICT to) {
  for (std::size_t t = 0; t < count; ++t) {
    for (std::size_t tap = 0; tap < input.taps; ++tap) {
      const std::uint8_t* HWY_RESTRICT from = first + t * input.token_step + tap * input.tap_step;
      for (std::size_t j = 0; j < input.tap_width; ++j) to[j] = from[j];
      to += input.tap_width;
    }
  }
}
#endif

// Calls finish(token, output, sums) with the sums of each token's block of outputs.
template <typename Finish>
HWY_INLINE void multiply(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                         const Finish& finish) {
  alignas(64) std::int32_t sums[kTokens * kBlock];
  std::vector<std::int16_t> units(kReadsBytes ? 0 : kTokens * product.inputs);
  for (std::size_t t = 0; t < tokens; t += kTokens) {
    const std::uint8_t* first = input.first + t * input.token_step;
    const std::size_t count = std::min(kTokens, tokens - t);
#if HWY_TARGET != HWY_AVX3_DL
    widen(input, first, count, units.data());
#endif
    for (std::size_t o = 0; o < product.outputs; o += kBlock) {
      // All tokens of a tile at once, or those of one that is not full one by one.
      const auto sum = [&]<std::size_t kCount>(std::integral_constant<std::size_t, kCount>, std::size_t k) {
#if HWY_TARGET == HWY_AVX3_DL
        sum_block<kCount>(product.quads.data() + o * product.inputs, input, first + k * input.token_step,
                          sums + k * kBlock);
#else
        sum_tile<kCount>(product.pairs.data() + o * product.inputs, product.inputs,
                         units.data() + k * product.inputs, sums + k * kBlock);
#endif
      };
      if (count == kTokens) {
        sum(std::integral_constant<std::size_t, kTokens>(), 0);
      } else {
        for (std::size_t k = 0; k < count; ++k) sum(std::integral_constant<std::size_t, 1>(), k);
      }
      for (std::size_t k = 0; k < count; ++k) finish(t + k, o, sums + k * kBlock);
    }
  }
}

void hidden(const PackedProduct& product, const ProductInput& input, std::size_t tokens, std::uint8_t* out) {
  multiply(product, input, tokens, [&](std::size_t t, std::size_t o, const std::int32_t* HWY_RESTRICT sums) {
    const std::int32_t* HWY_RESTRICT bias = product.bias.data() + o;
    const std::int32_t* HWY_RESTRICT shift = product.shift.data() + o;
    std::uint8_t* HWY_RESTRICT to = out + t * product.outputs + o;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const std::int32_t value = (sums[i] + bias[i]) >> shift[i];
      to[i] = static_cast<std::uint8_t>(std::min(std::max(value, 0), 127));
    }
  });
}

void stream(const PackedProduct& product, const ProductInput& input, std::size_t tokens, std::int16_t* out) {
  multiply(product, input, tokens, [&](std::size_t t, std::size_t o, const std::int32_t* HWY_RESTRICT sums) {
    const std::int32_t* HWY_RESTRICT bias = product.bias.data() + o;
    const std::int32_t* HWY_RESTRICT shift = product.shift.data() + o;
    std::int16_t* HWY_RESTRICT to = out + t * product.outputs + o;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const std::int32_t value = to[i] + ((sums[i] + bias[i]) >> shift[i]);
      to[i] = static_cast<std::int16_t>(std::min(std::max(value, -32768), 32767));
    }
  });
}

void scores(const PackedProduct& product, const ProductInput& input, std::size_t tokens, std::int32_t* out) {
  multiply(product, input, tokens, [&](std::size_t t, std::size_t o, const std::int32_t* HWY_RESTRICT sums) {
    for (std::size_t i = 0; i < kBlock; ++i) {
      out[t * product.outputs + o + i] = (sums[i] + product.bias[o + i]) >> product.shift[o + i];
    }
  });
}

void units(const std::int16_t* HWY_RESTRICT from, std::size_t count, std::uint8_t* HWY_RESTRICT to) {
  constexpr int kBits = kStreamBits - kUnitBits;
  for (std::size_t i = 0; i < count; ++i) {
    const int value = (from[i] + (1 << (kBits - 1))) >> kBits;
    to[i] = static_cast<std::uint8_t>(std::min(std::max(value, -128), 127) + kUnitOffset);
  }
}

void rows(const std::int8_t* const* tables, std::size_t width, std::int16_t* HWY_RESTRICT to) {
  const std::int8_t *HWY_RESTRICT a = tables[0], *HWY_RESTRICT b = tables[1], *HWY_RESTRICT c = tables[2],
                                  *HWY_RESTRICT d = tables[3], *HWY_RESTRICT e = tables[4];
  for (std::size_t i = 0; i < width; ++i) {
    to[i] = static_cast<std::int16_t>((a[i] + b[i] + c[i] + d[i] + e[i]) * (1 << (kStreamBits - kUnitBits)));
  }
}

const char* target() {
  return hwy::TargetName(HWY_TARGET);
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace vietmend
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace vietmend {
namespace {

HWY_EXPORT(hidden);
HWY_EXPORT(stream);
HWY_EXPORT(scores);
HWY_EXPORT(units);
HWY_EXPORT(rows);
HWY_EXPORT(target);

constexpr std::size_t kPackedBlock = 32;

}  // namespace

PackedProduct::PackedProduct(const Product& product, int offset, int unit_bits)
    : outputs((product.outputs + kPackedBlock - 1) / kPackedBlock * kPackedBlock), inputs(product.inputs) {
  bias.resize(outputs);
  shift.resize(outputs);
  quads.resize(outputs * inputs);
  pairs.resize(outputs * inputs);
  for (std::size_t o = 0; o < product.outputs; ++o) {
    shift[o] = kUnitBits + product.shift[o] - unit_bits;
    bias[o] = product.bias[o] + (shift[o] > 0 ? 1 << (shift[o] - 1) : 0);
    for (std::size_t j = 0; j < inputs; ++j) {
      const std::int8_t weight = product.weights[o * inputs + j];
      bias[o] -= offset * weight;
      const std::size_t block = o / kPackedBlock * kPackedBlock * inputs, lane = o % kPackedBlock;
      quads[block + (j / 4 * kPackedBlock + lane) * 4 + j % 4] = weight;
      pairs[block + (j / 2 * kPackedBlock + lane) * 2 + j % 2] = weight;
    }
  }
}

void multiply_hidden(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                     std::uint8_t* out) {
  HWY_DYNAMIC_DISPATCH(hidden)(product, input, tokens, out);
}
void multiply_stream(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                     std::int16_t* out) {
  HWY_DYNAMIC_DISPATCH(stream)(product, input, tokens, out);
}
void multiply_scores(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                     std::int32_t* out) {
  HWY_DYNAMIC_DISPATCH(scores)(product, input, tokens, out);
}
void to_units(const std::int16_t* from, std::size_t count, std::uint8_t* to) {
  HWY_DYNAMIC_DISPATCH(units)(from, count, to);
}
void sum_rows(const std::int8_t* const tables[5], std::size_t width, std::int16_t* to) {
  HWY_DYNAMIC_DISPATCH(rows)(tables, width, to);
}
const char* network_target() {
  return HWY_DYNAMIC_DISPATCH(target)();
}

}  // namespace vietmend
#endif
