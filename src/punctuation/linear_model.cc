#include "punctuation/linear_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is mapped as it lies");

constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kSlotsARank = 512;

struct Header {
  std::uint32_t version, slot_bits, rows;
  float scale;
  Scores bias;
  std::array<std::array<std::int32_t, 8>, kLosses> thresholds;
  std::array<std::array<std::uint16_t, kMargins>, kLosses> calibration;
};
static_assert(sizeof(Header) % 64 == 16);
constexpr std::size_t kHeaderSize = sizeof(Header) + 48;  // padded to a cache line

}  // namespace

LinearModel::LinearModel(std::string_view section) {
  Header header;
  if (section.size() < kHeaderSize) throw std::runtime_error("punctuation model: cut short");
  std::memcpy(&header, section.data(), sizeof header);
  if (header.version != kVersion) throw std::runtime_error("punctuation model: unknown version");
  if (header.slot_bits < 10 || header.slot_bits > 28)
    throw std::runtime_error("punctuation model: damaged header");
  const std::size_t slots = std::size_t{1} << header.slot_bits;
  const std::size_t ranks = slots / kSlotsARank * 4, bitmap = slots / 8, rows = std::size_t{header.rows} * 8;
  if (section.size() != kHeaderSize + ranks + bitmap + rows) {
    throw std::runtime_error("punctuation model: its size does not agree with its header");
  }
  slot_bits_ = static_cast<int>(header.slot_bits);
  scale_ = header.scale;
  bias_ = header.bias;
  thresholds_ = header.thresholds;
  calibration_ = header.calibration;
  const char* at = section.data() + kHeaderSize;
  rank_ = reinterpret_cast<const std::uint32_t*>(at);
  bitmap_ = reinterpret_cast<const std::uint64_t*>(at + ranks);
  rows_ = reinterpret_cast<const std::int8_t*>(at + ranks + bitmap);
  std::uint32_t before = 0;
  for (std::size_t block = 0; block < slots / kSlotsARank; ++block) {
    if (rank_[block] != before) throw std::runtime_error("punctuation model: damaged ranks");
    for (std::size_t word = 0; word < kSlotsARank / 64; ++word) {
      before += static_cast<std::uint32_t>(std::popcount(bitmap_[block * (kSlotsARank / 64) + word]));
    }
  }
  if (before != header.rows) throw std::runtime_error("punctuation model: damaged bitmap");
}

Scores LinearModel::score(const GapFeatures::Row& features) const {
  // Two passes, so that the bitmap's cache misses overlap each other and then the rows' do.
  std::array<const std::int8_t*, GapFeatures::kCount> hits;
  std::array<std::uint8_t, GapFeatures::kCount> prints;
  std::size_t count = 0;
  for (const std::uint64_t feature : features) {
    const std::uint64_t slot = slot_of(feature, slot_bits_);
    const std::uint64_t word = bitmap_[slot / 64];
    if ((word >> (slot % 64) & 1) == 0) continue;
    std::uint32_t row = rank_[slot / kSlotsARank];
    for (std::uint64_t w = slot / kSlotsARank * (kSlotsARank / 64); w < slot / 64; ++w) {
      row += static_cast<std::uint32_t>(std::popcount(bitmap_[w]));
    }
    row += static_cast<std::uint32_t>(std::popcount(word & ((std::uint64_t{1} << slot % 64) - 1)));
    hits[count] = rows_ + std::size_t{row} * 8;
    __builtin_prefetch(hits[count]);
    prints[count++] = fingerprint_of(feature);
  }
  Scores scores = bias_;
  for (std::size_t k = 0; k < count; ++k) {
    if (static_cast<std::uint8_t>(hits[k][7]) != prints[k]) continue;
    for (std::size_t c = 0; c < 8; ++c) scores[c] += hits[k][c];
  }
  scores[7] = 0;
  return scores;
}

float LinearModel::confidence(Loss loss, std::int32_t margin) const {
  const int bucket = std::clamp(margin / kMarginWidth + kMargins / 2, 0, kMargins - 1);
  return static_cast<float>(calibration_[static_cast<std::size_t>(loss)][static_cast<std::size_t>(bucket)]) /
         65535.0F;
}

std::string write_linear_model(const LinearWeights& weights) {
  std::vector<LinearWeights::Row> rows = weights.rows;
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.feature < b.feature; });
  Header header{kVersion,
                static_cast<std::uint32_t>(weights.slot_bits),
                static_cast<std::uint32_t>(rows.size()),
                weights.scale,
                weights.bias,
                weights.thresholds,
                weights.calibration};
  const std::size_t slots = std::size_t{1} << weights.slot_bits;
  std::vector<std::uint32_t> rank(slots / kSlotsARank);
  std::vector<std::uint64_t> bitmap(slots / 64);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint64_t slot = slot_of(rows[i].feature, weights.slot_bits);
    if (i > 0 && slot == slot_of(rows[i - 1].feature, weights.slot_bits)) {
      throw std::invalid_argument("two rows for one slot");
    }
    bitmap[slot / 64] |= std::uint64_t{1} << slot % 64;
  }
  std::uint32_t before = 0;
  for (std::size_t block = 0; block < rank.size(); ++block) {
    rank[block] = before;
    for (std::size_t word = 0; word < kSlotsARank / 64; ++word) {
      before += static_cast<std::uint32_t>(std::popcount(bitmap[block * (kSlotsARank / 64) + word]));
    }
  }
  std::string out(reinterpret_cast<const char*>(&header), sizeof header);
  out.resize(kHeaderSize, '\0');
  out.append(reinterpret_cast<const char*>(rank.data()), rank.size() * 4);
  out.append(reinterpret_cast<const char*>(bitmap.data()), bitmap.size() * 8);
  for (const LinearWeights::Row& row : rows) {
    for (const std::int8_t w : row.weights) out += static_cast<char>(w);
    out += static_cast<char>(fingerprint_of(row.feature));
  }
  return out;
}

std::string recalibrated(std::string_view section,
                         const std::array<std::array<std::int32_t, 8>, kLosses>& thresholds,
                         const std::array<std::array<std::uint16_t, kMargins>, kLosses>& calibration) {
  const LinearModel checked(section);
  Header header;
  std::memcpy(&header, section.data(), sizeof header);
  header.thresholds = thresholds;
  header.calibration = calibration;
  std::string out(section);
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

}  // namespace vietmend
