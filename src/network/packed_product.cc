#include "network/packed_product.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace vietmend {
namespace {

// Quads that are tried as the other one of a step, so that packing stays linear.
constexpr std::size_t kMostTries = 128;

// The weights of a quad of inputs for sixteen outputs, and how far upwards and downwards they can bring the
// sum of each half of an output's products, in greatest inputs.
struct Quad {
  std::uint16_t index = 0;
  std::int8_t weights[kStepOutputs][4] = {};
  std::array<std::int16_t, kStepOutputs * 4> reach{};  // of all halves upwards, then downwards
  int furthest = 0;

  // Written so that a compiler does many at a time.
  void measure() {
    constexpr std::size_t kHalves = kStepOutputs * 2;
    const std::int8_t* const w = &weights[0][0];
    std::int16_t far = 0;
    for (std::size_t i = 0; i < kHalves; ++i) {
      const std::int16_t a = w[2 * i], b = w[2 * i + 1];
      const auto up = static_cast<std::int16_t>(std::max<std::int16_t>(a, 0) + std::max<std::int16_t>(b, 0));
      const auto down = static_cast<std::int16_t>(up - a - b);
      reach[i] = up;
      reach[kHalves + i] = down;
      far = std::max(far, std::max(up, down));
    }
    furthest = far;
  }
};

Quad quad_of(const Product& product, std::size_t first_output, std::size_t index) {
  Quad quad;
  quad.index = static_cast<std::uint16_t>(index);
  const std::size_t count = std::min(product.outputs - first_output, kStepOutputs);
  for (std::size_t o = 0; o < count; ++o) {
    std::memcpy(quad.weights[o], &product.weights[(first_output + o) * product.inputs + 4 * index], 4);
  }
  quad.measure();
  return quad;
}

// Leaves half of a quad's weights in it and returns the rest.
Quad split(Quad& quad) {
  Quad rest = quad;
  for (std::size_t o = 0; o < kStepOutputs; ++o) {
    for (std::size_t i = 0; i < 4; ++i) {
      quad.weights[o][i] = static_cast<std::int8_t>(quad.weights[o][i] / 2);
      rest.weights[o][i] = static_cast<std::int8_t>(rest.weights[o][i] - quad.weights[o][i]);
    }
  }
  quad.measure();
  rest.measure();
  return rest;
}

// The quads of inputs for the sixteen outputs from `first_output` on, without those that are all zero. One
// that reaches beyond `limit` is there twice, with half of its weights each time.
std::vector<Quad> listed_quads(const Product& product, std::size_t first_output, int limit) {
  std::vector<Quad> out;
  if (first_output >= product.outputs) return out;
  for (std::size_t index = 0; index < product.inputs / 4; ++index) {
    Quad quad = quad_of(product, first_output, index);
    if (quad.furthest == 0) continue;
    if (quad.furthest > limit) out.push_back(split(quad));
    out.push_back(quad);
  }
  return out;
}

// Those that are hardest to put together first.
std::vector<const Quad*> ordered(const std::vector<Quad>& quads) {
  std::vector<const Quad*> out;
  for (const Quad& quad : quads) out.push_back(&quad);
  std::stable_sort(out.begin(), out.end(),
                   [](const Quad* a, const Quad* b) { return a->furthest > b->furthest; });
  return out;
}

bool fit_together(const Quad& a, const Quad& b, int limit) {
  std::int16_t far = 0;
  for (std::size_t i = 0; i < a.reach.size(); ++i) {
    far = std::max(far, static_cast<std::int16_t>(a.reach[i] + b.reach[i]));
  }
  return far <= limit;
}

// Takes the first of `others` that can share a step with a quad. Null: none can.
const Quad* take_other(const Quad& quad, std::span<const Quad*> others, int limit) {
  for (const Quad*& other : others.first(std::min(others.size(), kMostTries))) {
    if (other != nullptr && fit_together(quad, *other, limit)) return std::exchange(other, nullptr);
  }
  return nullptr;
}

}  // namespace

PackedProduct::PackedProduct(const Product& product, int offset, int unit_bits)
    : outputs((product.outputs + kOutputBlock - 1) / kOutputBlock * kOutputBlock), inputs(product.inputs) {
  bias.resize(outputs);
  shift.resize(outputs);
  quads.resize(outputs * inputs);
  pairs.resize(outputs * inputs);
  for (std::size_t o = 0; o < product.outputs; ++o) {
    shift[o] = kUnitBits + product.shift[o] - unit_bits;
    bias[o] = product.bias[o] + (shift[o] > 0 ? 1 << (shift[o] - 1) : 0);
    const std::int8_t* const weights = &product.weights[o * inputs];
    std::int32_t sum = 0;
    for (std::size_t j = 0; j < inputs; ++j) sum += weights[j];
    bias[o] -= offset * sum;
    const std::size_t block = o / kOutputBlock * kOutputBlock * inputs, lane = o % kOutputBlock;
    for (std::size_t j = 0; j < inputs; j += 4) {
      std::memcpy(&quads[block + j * kOutputBlock + lane * 4], weights + j, 4);
    }
    for (std::size_t j = 0; j < inputs; j += 2) {
      std::int16_t* const pair = &pairs[block + j * kOutputBlock + lane * 2];
      pair[0] = weights[j];
      pair[1] = weights[j + 1];
    }
  }
  pack_steps(product, 127 + offset);
}

void PackedProduct::pack_steps(const Product& product, int most_input) {
  const int limit = 32767 / most_input;
  for (std::size_t o = 0; o < outputs; o += kStepOutputs) {
    steps_before.push_back(step_weights.size());
    const std::vector<Quad> quads_here = listed_quads(product, o, limit);
    std::vector<const Quad*> order = ordered(quads_here);
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (order[i] == nullptr) continue;
      const Quad none;
      const Quad* other = take_other(*order[i], std::span(order).subspan(i + 1), limit);
      if (other == nullptr) other = &none;
      StepWeights& weights = step_weights.emplace_back();
      std::memcpy(weights.quads[0], order[i]->weights, sizeof weights.quads[0]);
      std::memcpy(weights.quads[1], other->weights, sizeof weights.quads[1]);
      step_quads.push_back({order[i]->index, other->index});
    }
  }
  steps_before.push_back(step_weights.size());
}

}  // namespace vietmend
