#include "punctuation/network_model.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

constexpr std::uint32_t kNetworkVersion = 2;
// Sums of products stay within 32 bits up to this many inputs of eight bits.
constexpr std::size_t kMostInputs = 1 << 16;
constexpr std::size_t kMostLayers = 16;
constexpr std::size_t kSizes = 8;  // numbers before the thresholds

struct Learnt {
  Thresholds thresholds;
  Calibration calibration;
  CasingThresholds casing_thresholds;
  CasingCalibration casing_calibration;
};
static_assert(sizeof(Learnt) == 40 * 4 + 640 * 2 + 2 * 4 + 128 * 2);

}  // namespace

NetworkModel::NetworkModel(std::string_view section) {
  SectionReader in(section, "network");
  if (in.take<std::uint32_t>(1)[0] != kNetworkVersion) throw std::runtime_error("network: unknown version");
  const auto sizes = in.take<std::uint32_t>(kSizes - 1);
  width = sizes[0], hidden = sizes[1];
  const std::size_t pair_width = sizes[2], depth = sizes[3], known = sizes[4], pair_rows = sizes[5];
  if (width == 0 || width % 32 != 0 || hidden == 0 || hidden % 32 != 0 || pair_width == 0 ||
      pair_width % 4 != 0 || 3 * width > kMostInputs || hidden > kMostInputs || pair_width > kMostInputs ||
      depth > kMostLayers || known < 2 || known > 65536 || pair_rows < 1 || pair_rows > 65536) {
    throw std::runtime_error("network: a size is out of range");
  }
  const auto learnt = in.take<char>(sizeof(Learnt));
  Learnt how_sure;
  std::memcpy(&how_sure, learnt.data(), sizeof how_sure);
  certainty = {kScoreUnit, kNetworkMarginWidth, how_sure.thresholds, how_sure.calibration};
  casing_thresholds = how_sure.casing_thresholds;
  casing_calibration = how_sure.casing_calibration;
  const auto distances = in.take<std::uint8_t>(kMostLayers);
  const auto text = in.take<char>(sizes[6]);
  vocabulary = {text.data(), text.size()};
  if (static_cast<std::size_t>(std::count(vocabulary.begin(), vocabulary.end(), '\n')) + 2 != known ||
      (!vocabulary.empty() && vocabulary.back() != '\n'))
    throw std::runtime_error("network: the vocabulary has another size");
  in.align();
  pair_keys = in.take<std::uint32_t>(pair_rows - 1);
  if (!std::is_sorted(pair_keys.begin(), pair_keys.end())) {
    throw std::runtime_error("network: the pairs are not in order");
  }
  letters = in.rows(known, width);
  pairs = in.rows(pair_rows, pair_width);
  shape = in.rows(16, width);
  gap = in.rows(128, width);
  context = in.rows(6, width);
  repeat = in.rows(64, width);
  linear = in.rows(128, width);
  in.align();
  pair_product = in.product(width, pair_width);
  for (std::size_t i = 0; i < depth; ++i) {
    if (distances[i] == 0) throw std::runtime_error("network: a distance is 0");
    const Product inner = in.product(hidden, 3 * width);
    layers.push_back({distances[i], inner, in.product(width, hidden)});
  }
  last = in.product(kNetworkScores, 3 * width);
  if (!in.empty()) throw std::runtime_error("network: its size does not agree with its tables");
}

std::string recalibrated(std::string_view section, const Thresholds& thresholds,
                         const Calibration& calibration, const CasingThresholds& casing_thresholds,
                         const CasingCalibration& casing_calibration) {
  const NetworkModel checked(section);
  const Learnt learnt{thresholds, calibration, casing_thresholds, casing_calibration};
  std::string out(section);
  std::memcpy(out.data() + kSizes * sizeof(std::uint32_t), &learnt, sizeof learnt);
  return out;
}

}  // namespace vietmend
