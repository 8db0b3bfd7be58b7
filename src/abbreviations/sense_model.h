// The model of senses: how strongly what stands around an abbreviation speaks for each of its senses, and for
// none of them, as it lies in the model file (section "senses").
//
// A linear model over hashed features (sense_features.h). A weight belongs to a feature and a sense; a sense
// goes by the hash of its expansion, so that forms of one expansion share what was learned. The score of a
// sense is a sum of integers, the same on every processor. What the table does not list is a sense too, "none
// of these".
//
//   u32 version (1), u32 forms, u32 senses, u32 buckets
//   u32 width (units of a margin in a bucket of the calibration), f32 unit (a weight's, in nats)
//   forms   u32 key, u32 first sense, u32 senses, u8 right[16]   sorted by the hash of the key; the share of
//   right
//           choices, in 1/255, by how far the best sense is ahead of all others, none of these among them
//   senses  u32                                                  hashes of the senses that a form was taught
//   rows    buckets of four: i8 weight[4], u8 check[4]           a feature's bucket follows from its hash
#ifndef VIETMEND_SRC_ABBREVIATIONS_SENSE_MODEL_H_
#define VIETMEND_SRC_ABBREVIATIONS_SENSE_MODEL_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "abbreviations/sense_features.h"

namespace vietmend {

// What is learned of one form.
struct SenseForm {
  static constexpr std::size_t kMargins = 16;
  std::uint32_t key = 0;  // sense_hash() of it
  std::uint32_t first = 0, count = 0;
  std::array<std::uint8_t, kMargins> right{};
};

class SenseModel {
 public:
  // One that knows no form.
  SenseModel() = default;
  // Reads a section, which must outlive the model and be aligned to 8. Throws std::runtime_error with the
  // reason if its sizes do not agree.
  explicit SenseModel(std::string_view section);

  bool empty() const { return forms_.empty(); }

  // What is learned of a key; null if nothing.
  const SenseForm* find(std::string_view key) const;
  // Whether the form was taught a sense.
  bool knows(const SenseForm& form, std::uint32_t sense) const;

  // How strongly the features speak for a sense.
  std::int32_t score(const SenseFeatures& features, std::uint32_t sense) const;
  // And for none of those of the form.
  std::int32_t score_none(const SenseFeatures& features, const SenseForm& form) const;
  // How strongly they speak for a capital at the beginning of the sense's expansion, in mid-sentence; below 0
  // for a small letter.
  std::int32_t score_capital(const SenseFeatures& features, std::uint32_t sense) const;
  // The weight of one feature for a sense; 0 if it has none.
  std::int32_t weight(std::uint32_t feature, std::uint32_t sense) const;

  // How often a sense that is `margin` ahead of all others is right, in [0, 1].
  float confidence(const SenseForm& form, std::int32_t margin) const;
  // A weight's unit, in nats.
  float unit() const { return unit_; }

 private:
  std::span<const SenseForm> forms_;
  std::span<const std::uint32_t> senses_;
  std::string_view rows_;
  std::uint32_t buckets_ = 0;
  std::int32_t width_ = 1;
  float unit_ = 0;
};

// The sense "none of these", of all forms and of one.
inline constexpr std::uint32_t kNoSense = 0x4E6F6E65U;
constexpr std::uint32_t no_sense_of(std::uint32_t key) {
  return key ^ 0xA5A5A5A5U;
}

// What the weights for a capital of a sense go by.
constexpr std::uint32_t capital_of(std::uint32_t sense) {
  return sense ^ 0x43617073U;
}

// Taken off the score of "none of these", in units: the examples hold more of what the table does not list
// than texts do.
inline constexpr std::int32_t kNoneHandicap = 25;

// Where the weight of a feature for a sense lies: the hash's high half names the bucket, its low byte is the
// check.
constexpr std::uint64_t sense_row(std::uint32_t feature, std::uint32_t sense) {
  std::uint64_t h = (std::uint64_t{feature} << 32 | sense) * 0x9E3779B97F4A7C15U;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93U;
  return h ^ h >> 29;
}
constexpr std::size_t sense_bucket(std::uint64_t row, std::uint32_t buckets) {
  return static_cast<std::size_t>((row >> 32) * buckets >> 32);
}
// A check of 0 is an empty place's.
constexpr std::uint8_t sense_check(std::uint64_t row) {
  return static_cast<std::uint8_t>(1 + (row & 0xFFFFU) % 255);
}

// What the trainer writes. `forms` are sorted by key; `rows` holds eight bytes a bucket.
std::string write_sense_model(const std::vector<SenseForm>& forms, const std::vector<std::uint32_t>& senses,
                              const std::string& rows, std::uint32_t width, float unit);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_SENSE_MODEL_H_
