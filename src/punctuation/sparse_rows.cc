#include "punctuation/sparse_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is read as it lies");

constexpr std::size_t kSlotsARank = 512, kWordsARank = kSlotsARank / 64;
constexpr std::size_t kHeader = 8, kRow = 4;
// Features that are looked up together, so that their cache misses overlap.
constexpr std::size_t kTogether = 64;

std::size_t padded(std::size_t size) {
  return (size + 7) / 8 * 8;
}

}  // namespace

SparseRows::SparseRows(std::string_view& bytes) {
  std::array<std::uint32_t, 2> header{};
  if (bytes.size() < kHeader) throw std::runtime_error("table of weights: cut short");
  std::memcpy(header.data(), bytes.data(), kHeader);
  if (header[0] < 10 || header[0] > 28) throw std::runtime_error("table of weights: damaged header");
  const std::size_t slots = std::size_t{1} << header[0];
  const std::size_t ranks = padded(slots / kSlotsARank * 4), bitmap = slots / 8,
                    rows = padded(std::size_t{header[1]} * kRow);
  if (bytes.size() < kHeader + ranks + bitmap + rows) throw std::runtime_error("table of weights: cut short");
  slot_bits_ = static_cast<int>(header[0]);
  const char* at = bytes.data() + kHeader;
  rank_ = reinterpret_cast<const std::uint32_t*>(at);
  bitmap_ = reinterpret_cast<const std::uint64_t*>(at + ranks);
  rows_ = reinterpret_cast<const std::int8_t*>(at + ranks + bitmap);
  std::uint32_t before = 0;
  for (std::size_t block = 0; block < slots / kSlotsARank; ++block) {
    if (rank_[block] != before) throw std::runtime_error("table of weights: damaged ranks");
    for (std::size_t word = 0; word < kWordsARank; ++word) {
      before += static_cast<std::uint32_t>(std::popcount(bitmap_[block * kWordsARank + word]));
    }
  }
  if (before != header[1]) throw std::runtime_error("table of weights: damaged bitmap");
  bytes.remove_prefix(kHeader + ranks + bitmap + rows);
}

void SparseRows::add(std::span<const std::uint64_t> features,
                     std::array<std::int32_t, kRowWeights>& sums) const {
  std::array<const std::int8_t*, kTogether> found;
  std::array<std::uint8_t, kTogether> prints;
  while (!features.empty()) {
    const std::span<const std::uint64_t> now = features.first(std::min(features.size(), kTogether));
    features = features.subspan(now.size());
    std::size_t count = 0;
    for (const std::uint64_t feature : now) {
      const std::uint64_t slot = slot_of(feature, slot_bits_);
      const std::uint64_t word = bitmap_[slot / 64];
      if ((word >> (slot % 64) & 1) == 0) continue;
      std::uint32_t row = rank_[slot / kSlotsARank];
      for (std::uint64_t w = slot / kSlotsARank * kWordsARank; w < slot / 64; ++w) {
        row += static_cast<std::uint32_t>(std::popcount(bitmap_[w]));
      }
      row += static_cast<std::uint32_t>(std::popcount(word & ((std::uint64_t{1} << slot % 64) - 1)));
      found[count] = rows_ + std::size_t{row} * kRow;
      __builtin_prefetch(found[count]);
      prints[count++] = fingerprint_of(feature);
    }
    for (std::size_t k = 0; k < count; ++k) {
      if (static_cast<std::uint8_t>(found[k][kRowWeights]) != prints[k]) continue;
      for (std::size_t c = 0; c < kRowWeights; ++c) sums[c] += found[k][c];
    }
  }
}

std::string write_sparse_rows(std::vector<SparseRow> rows, int slot_bits) {
  std::sort(rows.begin(), rows.end(),
            [](const SparseRow& a, const SparseRow& b) { return a.feature < b.feature; });
  const std::size_t slots = std::size_t{1} << slot_bits;
  std::vector<std::uint32_t> rank(padded(slots / kSlotsARank * 4) / 4);
  std::vector<std::uint64_t> bitmap(slots / 64);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint64_t slot = slot_of(rows[i].feature, slot_bits);
    if (i > 0 && slot == slot_of(rows[i - 1].feature, slot_bits))
      throw std::invalid_argument("two rows for one slot");
    bitmap[slot / 64] |= std::uint64_t{1} << slot % 64;
  }
  std::uint32_t before = 0;
  for (std::size_t block = 0; block < slots / kSlotsARank; ++block) {
    rank[block] = before;
    for (std::size_t word = 0; word < kWordsARank; ++word) {
      before += static_cast<std::uint32_t>(std::popcount(bitmap[block * kWordsARank + word]));
    }
  }
  const std::array<std::uint32_t, 2> header = {static_cast<std::uint32_t>(slot_bits),
                                               static_cast<std::uint32_t>(rows.size())};
  std::string out(reinterpret_cast<const char*>(header.data()), kHeader);
  out.append(reinterpret_cast<const char*>(rank.data()), rank.size() * 4);
  out.append(reinterpret_cast<const char*>(bitmap.data()), bitmap.size() * 8);
  for (const SparseRow& row : rows) {
    for (const std::int8_t w : row.weights) out += static_cast<char>(w);
    out += static_cast<char>(fingerprint_of(row.feature));
  }
  out.resize(padded(out.size()), '\0');
  return out;
}

}  // namespace vietmend
