#include "punctuation/network_specification.h"

#include <algorithm>

namespace vietmend {
namespace {

using Values = std::vector<std::vector<int>>;  // [token][value]

// sum / 2^shift, rounded to the nearest, halves upwards.
int rounded(int sum, int shift) {
  return shift == 0 ? sum : (sum + (1 << (shift - 1))) >> shift;
}

std::vector<int> multiplied(const Product& product, const std::vector<int>& input, int unit_bits) {
  std::vector<int> out(product.outputs);
  for (std::size_t o = 0; o < product.outputs; ++o) {
    int sum = product.bias[o];
    for (std::size_t j = 0; j < product.inputs; ++j)
      sum += product.weights[o * product.inputs + j] * input[j];
    out[o] = rounded(sum, kUnitBits + product.shift[o] - unit_bits);
  }
  return out;
}

void add(std::vector<int>& stream, const std::vector<int>& values) {
  for (std::size_t i = 0; i < stream.size(); ++i)
    stream[i] = std::clamp(stream[i] + values[i], -32768, 32767);
}

// The token with its neighbours at a distance, in units; zero beyond the ends.
std::vector<int> neighbours(const Values& stream, std::size_t t, std::size_t distance) {
  const std::size_t width = stream[t].size();
  std::vector<int> out(3 * width);
  for (std::size_t tap = 0; tap < 3; ++tap) {
    const std::size_t at = t + tap * distance;
    if (at < distance || at - distance >= stream.size()) continue;
    for (std::size_t i = 0; i < width; ++i) {
      out[tap * width + i] =
          std::clamp(rounded(stream[at - distance][i], kStreamBits - kUnitBits), -128, 127);
    }
  }
  return out;
}

}  // namespace

std::vector<NetworkScores> specified_scores(const NetworkModel& model,
                                            const std::vector<NetworkToken>& tokens) {
  Values stream(tokens.size());
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const NetworkToken& token = tokens[t];
    stream[t].resize(model.width);
    for (std::size_t i = 0; i < model.width; ++i) {
      stream[t][i] = (model.letters.row(token.letters)[i] + model.shape.row(token.shape)[i] +
                      model.gap.row(token.gap)[i] + model.context.row(token.context)[i] +
                      model.repeat.row(token.repeat)[i] + model.linear.row(token.linear)[i]) *
                     (1 << (kStreamBits - kUnitBits));
    }
    const std::int8_t* pair = model.pairs.row(token.pair);
    add(stream[t], multiplied(model.pair_product, {pair, pair + model.pairs.width}, kStreamBits));
  }
  for (const NetworkLayer& layer : model.layers) {
    Values hidden(tokens.size());
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      hidden[t] = multiplied(layer.inner, neighbours(stream, t, layer.distance), kUnitBits);
      for (int& value : hidden[t]) value = std::clamp(value, 0, 127);
    }
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      add(stream[t], multiplied(layer.outer, hidden[t], kStreamBits));
    }
  }
  std::vector<NetworkScores> scores(tokens.size());
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::vector<int> z = multiplied(model.last, neighbours(stream, t, 1), kStreamBits);
    std::copy_n(z.begin(), scores[t].size(), scores[t].begin());
  }
  return scores;
}

}  // namespace vietmend
