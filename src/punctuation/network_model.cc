#include "punctuation/network_model.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

constexpr std::uint32_t kVersion = 2;
// Sums of products stay within 32 bits up to this many inputs of eight bits.
constexpr std::size_t kMostInputs = 1 << 16;
constexpr std::size_t kMostLayers = 16;
constexpr int kLeastShift = kStreamBits - kUnitBits, kMostShift = 20;

constexpr std::size_t kSizes = 8;  // numbers before the thresholds

struct Learnt {
  Thresholds thresholds;
  Calibration calibration;
  CasingThresholds casing_thresholds;
  CasingCalibration casing_calibration;
};
static_assert(sizeof(Learnt) == 40 * 4 + 640 * 2 + 2 * 4 + 128 * 2);

// Takes values off the front of a section.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : begin_(bytes.data()), rest_(bytes) {}

  template <typename T>
  std::span<const T> take(std::size_t count) {
    if (count > rest_.size() / sizeof(T)) throw std::runtime_error("network: cut short");
    const std::span<const T> values(reinterpret_cast<const T*>(rest_.data()), count);
    rest_.remove_prefix(count * sizeof(T));
    return values;
  }
  void align() {
    const auto past = static_cast<std::size_t>(rest_.data() - begin_) % 4;
    if (past != 0) take<char>(4 - past);
  }
  bool empty() const { return rest_.empty(); }

 private:
  const char* begin_;
  std::string_view rest_;
};

Rows rows(Reader& in, std::size_t count, std::size_t width) {
  return {in.take<std::int8_t>(count * width), width};
}

Product product(Reader& in, std::size_t outputs, std::size_t inputs) {
  Product p{outputs, inputs, {}, {}, {}};
  p.shift = in.take<std::uint8_t>(outputs);
  in.align();
  p.bias = in.take<std::int32_t>(outputs);
  p.weights = in.take<std::int8_t>(outputs * inputs);
  in.align();
  for (const int shift : p.shift) {
    if (shift < kLeastShift || shift > kMostShift)
      throw std::runtime_error("network: a shift is out of range");
  }
  for (const std::int32_t bias : p.bias) {
    if (bias > 1 << 29 || bias < -(1 << 29)) throw std::runtime_error("network: a bias is out of range");
  }
  return p;
}

}  // namespace

NetworkModel::NetworkModel(std::string_view section) {
  Reader in(section);
  if (in.take<std::uint32_t>(1)[0] != kVersion) throw std::runtime_error("network: unknown version");
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
  letters = rows(in, known, width);
  pairs = rows(in, pair_rows, pair_width);
  shape = rows(in, 16, width);
  gap = rows(in, 128, width);
  context = rows(in, 6, width);
  repeat = rows(in, 64, width);
  linear = rows(in, 128, width);
  in.align();
  pair_product = product(in, width, pair_width);
  for (std::size_t i = 0; i < depth; ++i) {
    if (distances[i] == 0) throw std::runtime_error("network: a distance is 0");
    const Product inner = product(in, hidden, 3 * width);
    layers.push_back({distances[i], inner, product(in, width, hidden)});
  }
  last = product(in, kNetworkScores, 3 * width);
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
