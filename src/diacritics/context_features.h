// What of its neighbours tells how a run is marked: the features of the linear part of the model.
//
// A text is read as a sequence of ids: one for the form of each run, with one more where a sentence ends and
// where a number stands. A feature is a stretch of neighbours, on the left, on the right or around, together
// with a form.
#ifndef VIETMEND_SRC_DIACRITICS_CONTEXT_FEATURES_H_
#define VIETMEND_SRC_DIACRITICS_CONTEXT_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "diacritics/letter_runs.h"

namespace vietmend::diacritics {

// Runs outside the vocabulary, by how they are cased; the forms of the vocabulary from kFirstForm on.
using FormId = std::uint16_t;
inline constexpr FormId kUnknownSmall = 0, kUnknownCapitalized = 1, kUnknownCapitals = 2, kFirstForm = 3;
inline constexpr FormId kOtherForm = 0xFFFF;  // of a base of the vocabulary, but not in it
inline constexpr FormId kNumber = 0xFFFD, kSentence = 0xFFFC;

// The id that stands between two runs; 0 (no run's that is known): none does.
constexpr FormId between_id(Between after) {
  return after == Between::stop || after == Between::end ? kSentence
         : after == Between::number                      ? kNumber
                                                         : FormId{0};
}

// Ids within three places of the one that is asked for.
inline constexpr std::size_t kContextReach = 3;

inline constexpr std::size_t kTemplates = 13;

// A number for each stretch of neighbours of the id at `at`, kContextReach of which must stand on both sides.
// `shape` and `shape_before` are those of its run and the one before.
inline std::array<std::uint64_t, kTemplates> contexts(const FormId* at, RunShape shape,
                                                      RunShape shape_before) {
  const auto hash = [](std::uint64_t number, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    std::uint64_t h = (number << 48 | a << 32 | b << 16 | c) * 0x9E3779B97F4A7C15ULL;
    return (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ULL;
  };
  const std::uint64_t l3 = at[-3], l2 = at[-2], l1 = at[-1], r1 = at[1], r2 = at[2], r3 = at[3];
  const auto shapes =
      static_cast<std::uint64_t>(shape) * kRunShapes + static_cast<std::uint64_t>(shape_before);
  return {hash(1, l1, 0, 0),      hash(2, r1, 0, 0),    hash(3, l2, 0, 0),    hash(4, r2, 0, 0),
          hash(5, l2, l1, 0),     hash(6, r1, r2, 0),   hash(7, l1, r1, 0),   hash(8, l3, l2, l1),
          hash(9, r1, r2, r3),    hash(10, l2, l1, r1), hash(11, l1, r1, r2), hash(12, shapes, 0, 0),
          hash(13, shapes, l1, 0)};
}

// The key of a stretch of neighbours with a form.
inline std::uint64_t feature_key(std::uint64_t context, FormId form) {
  const std::uint64_t h = (context ^ form * 0xC2B2AE3D27D4EB4FULL) * 0x165667B19E3779F9ULL;
  return h ^ (h >> 29);
}

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_CONTEXT_FEATURES_H_
