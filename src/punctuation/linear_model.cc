#include "punctuation/linear_model.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

constexpr std::uint32_t kLinearVersion = 5;
// Beyond these no sum of weights or product with the scale stays within its integer. A damaged scale may be
// no number.
constexpr float kLeastScale = 1.0F / (1 << 20), kMostScale = 16;
constexpr std::int32_t kMostBias = 1 << 20;

struct alignas(8) Header {
  std::uint32_t version;
  float scale;
  Scores bias;
  Limits limits;
  Thresholds thresholds;
  Calibration calibration;
};
static_assert(sizeof(Header) % 8 == 0, "the tables behind it are aligned");

}  // namespace

LinearModel::LinearModel(std::string_view section) {
  Header header;
  if (section.size() < sizeof header) throw std::runtime_error("punctuation model: cut short");
  std::memcpy(&header, section.data(), sizeof header);
  if (header.version != kLinearVersion) throw std::runtime_error("punctuation model: unknown version");
  if (!(header.scale >= kLeastScale && header.scale <= kMostScale)) {
    throw std::runtime_error("punctuation model: its scale is out of range");
  }
  for (const std::int32_t bias : header.bias) {
    if (bias > kMostBias || bias < -kMostBias)
      throw std::runtime_error("punctuation model: a bias is out of range");
  }
  certainty_ = {header.scale, kMarginWidth, header.thresholds, header.calibration};
  bias_ = header.bias;
  limits_ = header.limits;
  section.remove_prefix(sizeof header);
  common_ = SparseRows(section);
  rare_ = SparseRows(section);
  if (!section.empty())
    throw std::runtime_error("punctuation model: its size does not agree with its tables");
}

Scores LinearModel::score(const GapFeatures::Row& features) const {
  constexpr std::array<std::uint8_t, GapFeatures::kCount> kOneOwner{};
  RowSums common{}, rare{};
  common_.add(features, kOneOwner, &common);
  rare_.add(features, kOneOwner, &rare);
  Scores scores = bias_;
  for (std::size_t c = 0; c < kRowWeights; ++c) {
    scores[1 + c] += common[c];
    scores[1 + kRowWeights + c] += rare[c];
  }
  return scores;
}

std::string write_linear_model(const LinearWeights& weights) {
  const Header header{kLinearVersion, weights.scale,      weights.bias,
                      weights.limits, weights.thresholds, weights.calibration};
  std::string out(reinterpret_cast<const char*>(&header), sizeof header);
  out += write_sparse_rows(weights.common, weights.common_slot_bits);
  out += write_sparse_rows(weights.rare, weights.rare_slot_bits);
  return out;
}

std::string recalibrated(std::string_view section, const Limits& limits, const Thresholds& thresholds,
                         const Calibration& calibration) {
  const LinearModel checked(section);
  Header header;
  std::memcpy(&header, section.data(), sizeof header);
  header.limits = limits;
  header.thresholds = thresholds;
  header.calibration = calibration;
  std::string out(section);
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

}  // namespace vietmend
