#include "punctuation/sparse_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is read as it lies");

constexpr std::size_t kSlotsAWord = 64, kWordsASuperrank = 32768 / kSlotsAWord;
constexpr std::size_t kHeader = 8, kRow = 4;
constexpr std::uint32_t kFewestBits = 6, kMostBits = 28;
// Features that are looked up together.
constexpr std::size_t kRowsTogether = 128;

constexpr std::size_t padded(std::size_t size) {
  return (size + 7) / 8 * 8;
}

// The bytes of each part of a table.
struct Sizes {
  std::size_t words, superranks, ranks, bitmap, rows;
};

Sizes sizes(std::uint32_t slot_bits, std::size_t rows) {
  const std::size_t words = (std::size_t{1} << slot_bits) / kSlotsAWord;
  return {words, padded((words + kWordsASuperrank - 1) / kWordsASuperrank * 4), padded(words * 2), words * 8,
          padded(rows * kRow)};
}

// std::popcount calls a function of the compiler's library where the processor at hand may lack the
// instruction.
std::uint32_t set_bits(std::uint64_t x) {
  x -= x >> 1 & 0x5555555555555555U;
  x = (x & 0x3333333333333333U) + (x >> 2 & 0x3333333333333333U);
  x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>(x * 0x0101010101010101U >> 56);
}

}  // namespace

SparseRows::SparseRows(std::string_view& bytes) {
  std::array<std::uint32_t, 2> header{};
  if (bytes.size() < kHeader) throw std::runtime_error("table of weights: cut short");
  std::memcpy(header.data(), bytes.data(), kHeader);
  if (header[0] < kFewestBits || header[0] > kMostBits)
    throw std::runtime_error("table of weights: damaged header");
  const Sizes size = sizes(header[0], header[1]);
  const std::size_t all = kHeader + size.superranks + size.ranks + size.bitmap + size.rows;
  if (bytes.size() < all) throw std::runtime_error("table of weights: cut short");
  slot_bits_ = static_cast<int>(header[0]);
  const char* at = bytes.data() + kHeader;
  superrank_ = reinterpret_cast<const std::uint32_t*>(at);
  rank_ = reinterpret_cast<const std::uint16_t*>(at += size.superranks);
  bitmap_ = reinterpret_cast<const std::uint64_t*>(at += size.ranks);
  rows_ = reinterpret_cast<const std::int8_t*>(at += size.bitmap);
  std::uint32_t before = 0;
  for (std::size_t word = 0; word < size.words; ++word) {
    const std::uint32_t super = superrank_[word / kWordsASuperrank];
    if (super + rank_[word] != before || (word % kWordsASuperrank == 0 && rank_[word] != 0))
      throw std::runtime_error("table of weights: damaged ranks");
    before += set_bits(bitmap_[word]);
  }
  if (before != header[1]) throw std::runtime_error("table of weights: damaged bitmap");
  bytes.remove_prefix(all);
}

void SparseRows::add(std::span<const std::uint64_t> features, std::span<const std::uint8_t> owners,
                     RowSums* sums) const {
  struct Found {
    std::uint64_t slot;
    const std::int8_t* row;
    std::uint8_t fingerprint, owner;
  };
  std::array<Found, kRowsTogether> found;
  for (std::size_t from = 0; from < features.size(); from += kRowsTogether) {
    const std::size_t to = std::min(from + kRowsTogether, features.size());
    for (std::size_t k = from; k < to; ++k)
      __builtin_prefetch(bitmap_ + slot_of(features[k], slot_bits_) / kSlotsAWord);
    std::size_t count = 0;
    for (std::size_t k = from; k < to; ++k) {
      const std::uint64_t slot = slot_of(features[k], slot_bits_);
      // Written whether there is a row or not: half of the features have one, and no processor guesses which.
      found[count] = {slot, nullptr, fingerprint_of(features[k]), owners[k]};
      count += static_cast<std::size_t>(bitmap_[slot / kSlotsAWord] >> slot % kSlotsAWord & 1);
    }
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t word = found[k].slot / kSlotsAWord;
      const std::uint64_t before = bitmap_[word] & ((std::uint64_t{1} << found[k].slot % kSlotsAWord) - 1);
      found[k].row =
          rows_ + std::size_t{superrank_[word / kWordsASuperrank] + rank_[word] + set_bits(before)} * kRow;
      __builtin_prefetch(found[k].row);
    }
    for (std::size_t k = 0; k < count; ++k) {
      const std::int8_t* row = found[k].row;
      const std::int32_t mine = static_cast<std::uint8_t>(row[kRowWeights]) == found[k].fingerprint ? -1 : 0;
      RowSums& sum = sums[found[k].owner];
      for (std::size_t c = 0; c < kRowWeights; ++c) sum[c] += row[c] & mine;
    }
  }
}

std::string write_sparse_rows(std::vector<SparseRow> rows, int slot_bits) {
  std::sort(rows.begin(), rows.end(),
            [](const SparseRow& a, const SparseRow& b) { return a.feature < b.feature; });
  const Sizes size = sizes(static_cast<std::uint32_t>(slot_bits), rows.size());
  std::vector<std::uint32_t> superrank(size.superranks / 4);
  std::vector<std::uint16_t> rank(size.ranks / 2);
  std::vector<std::uint64_t> bitmap(size.words);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint64_t slot = slot_of(rows[i].feature, slot_bits);
    if (i > 0 && slot == slot_of(rows[i - 1].feature, slot_bits))
      throw std::invalid_argument("two rows for one slot");
    bitmap[slot / kSlotsAWord] |= std::uint64_t{1} << slot % kSlotsAWord;
  }
  std::uint32_t before = 0;
  for (std::size_t word = 0; word < size.words; ++word) {
    if (word % kWordsASuperrank == 0) superrank[word / kWordsASuperrank] = before;
    rank[word] = static_cast<std::uint16_t>(before - superrank[word / kWordsASuperrank]);
    before += set_bits(bitmap[word]);
  }
  const std::array<std::uint32_t, 2> header = {static_cast<std::uint32_t>(slot_bits),
                                               static_cast<std::uint32_t>(rows.size())};
  std::string out(reinterpret_cast<const char*>(header.data()), kHeader);
  out.append(reinterpret_cast<const char*>(superrank.data()), size.superranks);
  out.append(reinterpret_cast<const char*>(rank.data()), size.ranks);
  out.append(reinterpret_cast<const char*>(bitmap.data()), size.bitmap);
  for (const SparseRow& row : rows) {
    for (const std::int8_t w : row.weights) out += static_cast<char>(w);
    out += static_cast<char>(fingerprint_of(row.feature));
  }
  out.resize(padded(out.size()), '\0');
  return out;
}

}  // namespace vietmend
