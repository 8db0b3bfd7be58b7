#include "network/network_kernel.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

// The target with sums of four products of bytes.
#define HWY_WANT_AVX3_DL 1
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "network/network_kernel.cc"
#include "hwy/foreach_target.h"
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace vietmend {
namespace HWY_NAMESPACE {
namespace {

// Outputs that are computed together.
constexpr std::size_t kBlock = kOutputBlock;
// Tokens that are computed together: as many sums as stay in registers.
constexpr std::size_t kTokens = 8;

// Each kind of kernel has a Summer, which takes a tile of tokens and sums blocks of its outputs.

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

class Summer {
 public:
  Summer(const PackedProduct& product, const ProductInput& input) : product_(product), input_(input) {}

  void take(const std::uint8_t* first, std::size_t) { first_ = first; }

  template <std::size_t kCount>
  void sum(std::size_t output, std::size_t token, std::int32_t* HWY_RESTRICT sums) const {
    sum_block<kCount>(product_.quads.data() + output * product_.inputs, input_,
                      first_ + token * input_.token_step, sums);
  }

 private:
  const PackedProduct& product_;
  const ProductInput& input_;
  const std::uint8_t* first_ = nullptr;
};

#elif HWY_ARCH_X86 && HWY_TARGET <= HWY_SSSE3
namespace hn = hwy::HWY_NAMESPACE;

// Sums of two products, each of a byte without a sign and one with a sign. They are to fit 16 bits, as a
// step's do: the instruction, which Highway 1.0 does not offer, saturates.
HWY_INLINE hn::Vec128<std::int16_t> sum_bytes(hn::Vec128<std::uint8_t> a, hn::Vec128<std::int8_t> b) {
  return hn::Vec128<std::int16_t>{_mm_maddubs_epi16(a.raw, b.raw)};
}
#if HWY_TARGET <= HWY_AVX2
HWY_INLINE hn::Vec256<std::int16_t> sum_bytes(hn::Vec256<std::uint8_t> a, hn::Vec256<std::int8_t> b) {
  return hn::Vec256<std::int16_t>{_mm256_maddubs_epi16(a.raw, b.raw)};
}
#endif
#if HWY_TARGET <= HWY_AVX3
HWY_INLINE hn::Vec512<std::int16_t> sum_bytes(hn::Vec512<std::uint8_t> a, hn::Vec512<std::int8_t> b) {
  return hn::Vec512<std::int16_t>{_mm512_maddubs_epi16(a.raw, b.raw)};
}
#endif

// The quad of bytes at an address in every lane.
template <class D32>
HWY_INLINE auto quad_everywhere(D32 d32, const std::uint8_t* from) {
  std::int32_t quad;
  std::memcpy(&quad, from, sizeof quad);
  return hn::BitCast(hn::Repartition<std::uint8_t, D32>(), hn::Set(d32, quad));
}

// A token's sums for one or two vectors of a step's outputs.
class TokenSums {
  static constexpr hn::CappedTag<std::int32_t, kStepOutputs> d32{};
  static constexpr hn::Repartition<std::int16_t, decltype(d32)> d16{};
  static constexpr hn::Repartition<std::int8_t, decltype(d32)> d8{};
  static constexpr std::size_t kLanes = hn::MaxLanes(d32);
  static constexpr bool kTwo = kLanes < kStepOutputs;
  using V = hn::Vec<decltype(d32)>;

 public:
  static constexpr std::size_t kOutputs = kTwo ? 2 * kLanes : kLanes;

  HWY_INLINE TokenSums() : low_(hn::Zero(d32)), high_(low_) {}

  // Adds a step's products of the quads of inputs at `a` and at `b`, for the outputs from `output` on.
  HWY_INLINE void add(const StepWeights& weights, std::size_t output, const std::uint8_t* a,
                      const std::uint8_t* b) {
    const auto quad_a = quad_everywhere(d32, a), quad_b = quad_everywhere(d32, b);
    const auto added = [&](V sum, std::size_t o) HWY_ATTR {
      const auto both = hn::Add(sum_bytes(quad_a, hn::LoadU(d8, weights.quads[0][o])),
                                sum_bytes(quad_b, hn::LoadU(d8, weights.quads[1][o])));
      V second = hn::Zero(d32);  // stays zero on x86, where both halves of a sum go to the first
      return hn::ReorderWidenMulAccumulate(d32, both, hn::Set(d16, 1), sum, second);
    };
    low_ = added(low_, output);
    if constexpr (kTwo) high_ = added(high_, output + kLanes);
  }

  HWY_INLINE void store(std::int32_t* to) const {
    hn::StoreU(low_, d32, to);
    if constexpr (kTwo) hn::StoreU(high_, d32, to + kLanes);
  }

 private:
  V low_, high_;
};

// The sums of tokens over the steps from `step` to `end`. The offset of each quad of inputs from the token's
// first is in `offsets`. The tokens are a pack rather than a loop, in which the compiler keeps the sums in
// memory.
template <std::size_t... kToken>
HWY_NOINLINE void sum_steps(std::index_sequence<kToken...>, const PackedProduct& product, std::size_t step,
                            std::size_t end, std::size_t output, const std::uint32_t* HWY_RESTRICT offsets,
                            const std::uint8_t* HWY_RESTRICT first, std::size_t token_step,
                            std::int32_t* HWY_RESTRICT sums) {
  TokenSums of_token[sizeof...(kToken)];
  for (; step < end; ++step) {
    const StepWeights& weights = product.step_weights[step];
    const std::uint8_t* HWY_RESTRICT a = first + offsets[product.step_quads[step][0]];
    const std::uint8_t* HWY_RESTRICT b = first + offsets[product.step_quads[step][1]];
    (of_token[kToken].add(weights, output, a + kToken * token_step, b + kToken * token_step), ...);
  }
  (of_token[kToken].store(sums + kToken * kBlock), ...);
}

class Summer {
 public:
  Summer(const PackedProduct& product, const ProductInput& input)
      : product_(product), token_step_(input.token_step) {
    offsets_.reserve(product.inputs / 4);
    for (std::size_t tap = 0; tap < input.taps; ++tap) {
      for (std::size_t j = 0; j < input.tap_width; j += 4) {
        offsets_.push_back(static_cast<std::uint32_t>(tap * input.tap_step + j));
      }
    }
  }

  void take(const std::uint8_t* first, std::size_t) { first_ = first; }

  template <std::size_t kCount>
  HWY_INLINE void sum(std::size_t output, std::size_t token, std::int32_t* HWY_RESTRICT sums) const {
    // As many tokens as leave the sums in registers.
    constexpr std::size_t kGroup = std::min<std::size_t>(kCount, 4);
    for (std::size_t t = 0; t < kCount; t += kGroup) {
      for (std::size_t o = 0; o < kBlock; o += kStepOutputs) {
        sum_group<kGroup>(output + o, token + t, sums + t * kBlock + o);
      }
    }
  }

 private:
  template <std::size_t kCount>
  HWY_INLINE void sum_group(std::size_t output, std::size_t token, std::int32_t* HWY_RESTRICT sums) const {
    const std::size_t* before = &product_.steps_before[output / kStepOutputs];
    for (std::size_t o = 0; o < kStepOutputs; o += TokenSums::kOutputs) {
      sum_steps(std::make_index_sequence<kCount>(), product_, before[0], before[1], o, offsets_.data(),
                first_ + token * token_step_, token_step_, sums + o);
    }
  }

  const PackedProduct& product_;
  std::size_t token_step_;
  std::vector<std::uint32_t> offsets_;  // of each quad of inputs, from the first of a token
  const std::uint8_t* first_ = nullptr;
};

#else
#if HWY_TARGET == HWY_WASM
// Sums of two products of 16 bits, by the instruction for them, which Highway 1.0 does not offer.
//
// The sums of tokens for two vectors of outputs. The tokens are a pack rather than a loop, in which the
// compiler keeps the sums in memory.
template <std::size_t... kToken>
HWY_INLINE void sum_lanes(std::index_sequence<kToken...>, const std::int16_t* HWY_RESTRICT weights,
                          std::size_t inputs, const std::int16_t* HWY_RESTRICT units,
                          std::int32_t* HWY_RESTRICT sums) {
  const auto zero = wasm_i32x4_splat(0);
  decltype(wasm_i32x4_splat(0)) low[] = {(static_cast<void>(kToken), zero)...},
                                high[] = {(static_cast<void>(kToken), zero)...};
  for (std::size_t j = 0; j < inputs; j += 2, weights += 2 * kBlock) {
    const auto w_low = wasm_v128_load(weights), w_high = wasm_v128_load(weights + 8);
    const auto add = [&](std::size_t t) HWY_ATTR {
      const auto pair = wasm_v128_load32_splat(units + t * inputs + j);
      low[t] = wasm_i32x4_add(low[t], wasm_i32x4_dot_i16x8(pair, w_low));
      high[t] = wasm_i32x4_add(high[t], wasm_i32x4_dot_i16x8(pair, w_high));
    };
    (add(kToken), ...);
  }
  (wasm_v128_store(sums + kToken * kBlock, low[kToken]), ...);
  (wasm_v128_store(sums + kToken * kBlock + 4, high[kToken]), ...);
}

template <std::size_t kCount>
HWY_INLINE void sum_pairs(const std::int16_t* HWY_RESTRICT weights, std::size_t inputs,
                          const std::int16_t* HWY_RESTRICT units, std::int32_t* HWY_RESTRICT sums) {
  constexpr std::size_t kGroup = std::min<std::size_t>(kCount, 4);
  for (std::size_t t = 0; t < kCount; t += kGroup) {
    for (std::size_t o = 0; o < kBlock; o += 8) {
      sum_lanes(std::make_index_sequence<kGroup>(), weights + 2 * o, inputs, units + t * inputs,
                sums + t * kBlock + o);
    }
  }
}
#else
// Sums of two products of 16 bits, as loops that the compiler makes vectors of.
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

class Summer {
 public:
  Summer(const PackedProduct& product, const ProductInput& input)
      : product_(product), input_(input), units_(kTokens * product.inputs) {}

  // Writes the bytes that `count` tokens read, from `first` on, as numbers of 16 bits.
  void take(const std::uint8_t* first, std::size_t count) {
    std::int16_t* HWY_RESTRICT to = units_.data();
    for (std::size_t t = 0; t < count; ++t) {
      for (std::size_t tap = 0; tap < input_.taps; ++tap) {
        const std::uint8_t* HWY_RESTRICT from = first + t * input_.token_step + tap * input_.tap_step;
        for (std::size_t j = 0; j < input_.tap_width; ++j) to[j] = from[j];
        to += input_.tap_width;
      }
    }
  }

  template <std::size_t kCount>
  void sum(std::size_t output, std::size_t token, std::int32_t* HWY_RESTRICT sums) const {
    sum_pairs<kCount>(product_.pairs.data() + output * product_.inputs, product_.inputs,
                      units_.data() + token * product_.inputs, sums);
  }

 private:
  const PackedProduct& product_;
  const ProductInput& input_;
  std::vector<std::int16_t> units_;
};
#endif

// Calls finish(token, output, sums) with the sums of each token's block of outputs.
template <typename Finish>
HWY_INLINE void multiply(const PackedProduct& product, const ProductInput& input, std::size_t tokens,
                         const Finish& finish) {
  alignas(64) std::int32_t sums[kTokens * kBlock];
  Summer summer(product, input);
  for (std::size_t t = 0; t < tokens; t += kTokens) {
    const std::size_t count = std::min(kTokens, tokens - t);
    summer.take(input.first + t * input.token_step, count);
    for (std::size_t o = 0; o < product.outputs; o += kBlock) {
      if (count == kTokens) {
        summer.template sum<kTokens>(o, 0, sums);
      } else {
        std::size_t k = 0;
        for (; k + 4 <= count; k += 4) summer.template sum<4>(o, k, sums + k * kBlock);
        for (; k < count; ++k) summer.template sum<1>(o, k, sums + k * kBlock);
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
                                  *HWY_RESTRICT d = tables[3], *HWY_RESTRICT e = tables[4],
                                  *HWY_RESTRICT f = tables[5];
  for (std::size_t i = 0; i < width; ++i) {
    const int sum = a[i] + b[i] + c[i] + d[i] + e[i] + f[i];
    to[i] = static_cast<std::int16_t>(sum * (1 << (kStreamBits - kUnitBits)));
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

}  // namespace

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
void sum_rows(const std::int8_t* const tables[kTokenRows], std::size_t width, std::int16_t* to) {
  HWY_DYNAMIC_DISPATCH(rows)(tables, width, to);
}
const char* network_target() {
  return HWY_DYNAMIC_DISPATCH(target)();
}

}  // namespace vietmend
#endif
