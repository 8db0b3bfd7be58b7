#include "diacritics/choice_network.h"

#include <algorithm>
#include <array>

namespace vietmend::diacritics {
namespace {

// Runs that are read together: their buffers stay in the cache of the second level.
constexpr std::size_t kStretch = 1024;
constexpr std::size_t kMostLayers = 16;
constexpr std::uint32_t kVersion = 1;

}  // namespace

ChoiceNetwork::ChoiceNetwork(std::string_view section, const Vocabulary& vocabulary) {
  SectionReader in(section, "diacritics: network");
  if (in.take<std::uint32_t>(1)[0] != kVersion) in.fail("unknown version");
  const auto sizes = in.take<std::uint32_t>(5);
  width_ = sizes[0];
  hidden_ = sizes[1];
  const std::size_t depth = sizes[2];
  if (width_ == 0 || width_ % 32 != 0 || width_ > 1024 || hidden_ == 0 || hidden_ % 32 != 0 ||
      hidden_ > 1024 || depth > kMostLayers) {
    in.fail("a size is out of range");
  }
  if (sizes[3] != vocabulary.inputs() || sizes[4] != vocabulary.outputs())
    in.fail("its sizes are not the vocabulary's");
  const auto distances = in.take<std::uint8_t>(kMostLayers);
  inputs_ = in.rows(sizes[3], width_);
  shapes_ = in.rows(kRunShapes, width_);
  betweens_ = in.rows(kBetweens, width_);
  in.align();
  for (std::size_t i = 0; i < depth; ++i) {
    if (distances[i] == 0) in.fail("a distance is 0");
    const Product inner = in.product(hidden_, 3 * width_);
    products_.push_back({distances[i], inner, in.product(width_, hidden_)});
  }
  last_ = in.product(width_, 3 * width_);
  bias_ = in.take<std::int32_t>(sizes[4]);
  for (const std::int32_t bias : bias_) {
    if (bias > 1 << 20 || bias < -(1 << 20)) in.fail("a bias is out of range");
  }
  forms_ = in.rows(sizes[4], width_);
}

const Layers& ChoiceNetwork::layers() const {
  std::call_once(laid_out_, [&] { layers_ = Layers(width_, hidden_, products_, last_, kUnitBits); });
  return layers_;
}

std::vector<std::int8_t> ChoiceNetwork::read(std::span<const NetworkRun> runs,
                                             std::span<const std::uint32_t> wanted) const {
  std::vector<std::int8_t> out(wanted.size() * width_);
  const std::vector<std::int8_t> nothing(width_);
  const Layers& layers = this->layers();
  // Where what is read together with wanted[k] ends: what nobody asks for is not read where it takes less to
  // begin anew.
  const auto end_of = [&](std::size_t k) {
    const std::size_t first = wanted[k];
    do ++k;
    while (k < wanted.size() && wanted[k] < first + kStretch &&
           wanted[k] - wanted[k - 1] <= 2 * layers.reach);
    return k;
  };
  // A stretch begins and ends as far beyond what is wanted as the network looks, in runs or, beyond the text,
  // in what stands for none.
  const auto tokens_of = [&](std::size_t k, std::size_t end) {
    return wanted[end - 1] - wanted[k] + 1 + 2 * layers.reach;
  };
  std::size_t most = 0;
  for (std::size_t k = 0, end = 0; k < wanted.size(); k = end) {
    end = end_of(k);
    most = std::max(most, tokens_of(k, end));
  }
  LayerStretch stretch(layers, most);
  std::vector<std::size_t> inside;
  for (std::size_t from_k = 0, end = 0; from_k < wanted.size(); from_k = end) {
    end = end_of(from_k);
    const std::size_t first = wanted[from_k], tokens = tokens_of(from_k, end);
    inside.clear();
    for (std::size_t k = from_k; k < end; ++k) inside.push_back(wanted[k] - first + layers.reach);
    for (std::size_t t = 0; t < tokens; ++t) {
      const std::size_t at = first + t;
      const bool outside = at < layers.reach || at - layers.reach >= runs.size();
      const NetworkRun run = outside ? NetworkRun{Vocabulary::kOutside, 0, 0} : runs[at - layers.reach];
      const std::int8_t* const rows[kTokenRows] = {inputs_.row(run.input),   shapes_.row(run.shape),
                                                   betweens_.row(run.after), nothing.data(),
                                                   nothing.data(),           nothing.data()};
      sum_rows(rows, width_, stretch.stream(t));
    }
    stretch.read(tokens, inside);
    for (std::size_t i = 0; i < inside.size(); ++i) {
      const std::int32_t* const scores = stretch.scores(i);
      std::int8_t* const to = out.data() + (from_k + i) * width_;
      for (std::size_t j = 0; j < width_; ++j)
        to[j] = static_cast<std::int8_t>(std::clamp(scores[j], -128, 127));
    }
  }
  return out;
}

Score ChoiceNetwork::score(const std::int8_t* row, std::size_t output) const {
  const std::int8_t* const form = forms_.row(output);
  std::int32_t sum = 0;
  for (std::size_t j = 0; j < width_; ++j) sum += std::int32_t{row[j]} * form[j];
  return sum + bias_[output];
}

}  // namespace vietmend::diacritics
