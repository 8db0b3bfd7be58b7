// A table from hashed features to rows of three weights, as it lies in the model file.
//
// The top bits of a feature's hash name a slot; a bitmap tells which slots have a row, and the number of set
// bits before a slot is its row's number. A row holds the weights and a fingerprint of the feature it belongs
// to, so that another feature of the same slot is not taken for it. A feature without a row costs one look at
// the bitmap; one with a row costs a look at the ranks and the row besides.
//
//   u32 slot bits, u32 rows
//   u32 superrank[slots / 32768]   rows before each 32,768 slots
//   u16 rank[slots / 64]           rows before each 64 slots, from the superrank on
//   u64 bitmap[slots / 64]
//   i8  row[rows][4]               three weights, then the fingerprint
//
// Each part is padded to 8 bytes.
#ifndef VIETMEND_SRC_PUNCTUATION_SPARSE_ROWS_H_
#define VIETMEND_SRC_PUNCTUATION_SPARSE_ROWS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend {

inline constexpr int kRowWeights = 3;
using RowSums = std::array<std::int32_t, kRowWeights>;

// Where a feature's row is looked for.
constexpr std::uint64_t slot_of(std::uint64_t feature, int slot_bits) {
  return feature >> (64 - slot_bits);
}
constexpr std::uint8_t fingerprint_of(std::uint64_t feature) {
  return static_cast<std::uint8_t>(feature & 0xFF);
}

class SparseRows {
 public:
  SparseRows() = default;

  // Reads a table from the front of `bytes`, which must outlive it and be aligned to 8, and takes it off
  // them. Throws std::runtime_error with the reason if it is not one.
  explicit SparseRows(std::string_view& bytes);

  // Adds the weights of the features that have a row. Feature k belongs to sums[owners[k]]. Features of one
  // call are looked up side by side, so that their cache misses overlap: give it many at once.
  void add(std::span<const std::uint64_t> features, std::span<const std::uint8_t> owners,
           RowSums* sums) const;

 private:
  int slot_bits_ = 0;
  const std::uint32_t* superrank_ = nullptr;
  const std::uint16_t* rank_ = nullptr;
  const std::uint64_t* bitmap_ = nullptr;
  const std::int8_t* rows_ = nullptr;
};

struct SparseRow {
  std::uint64_t feature;
  std::array<std::int8_t, kRowWeights> weights;
};

// The bytes of a table. Throws std::invalid_argument if two rows have one slot.
std::string write_sparse_rows(std::vector<SparseRow> rows, int slot_bits);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_SPARSE_ROWS_H_
