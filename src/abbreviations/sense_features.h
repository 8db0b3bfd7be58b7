// What stands around an abbreviation, as the features that the model of senses has weights for.
//
// A feature says what stands in one place, or in two or three together: "the word before is phó", "the next
// two are tỉnh ủy", "khuyến nông is near". It is a hash; its weight depends on the sense it speaks for
// (sense_model.h).
#ifndef VIETMEND_SRC_ABBREVIATIONS_SENSE_FEATURES_H_
#define VIETMEND_SRC_ABBREVIATIONS_SENSE_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/surroundings.h"

namespace vietmend {

// Words and marks on either side that features are read from.
inline constexpr std::size_t kSenseReach = 12;

// How an abbreviation itself is written where it stands.
struct SenseSpelling {
  bool dot = false;         // with a dot that is its own: "TS. Nguyễn"
  bool lower_case = false;  // ubnd
  bool number = false;      // it runs into a number: QL6
};

// What the phrases of the table choose there, which is one feature among the others.
struct ListedSense {
  std::uint32_t hash = 0;  // of the expansion; 0 where they choose none
  bool supported = false;  // a phrase of the sense stands there
};

class SenseFeatures {
 public:
  static constexpr std::size_t kMost = 72;
  // Those that begin are also asked of the class "none of these" of the form at hand, which the rest are too
  // few to tell apart.
  static constexpr std::size_t kOfForm = 5;
  // Those that begin say whether it is written with a capital: the form, what is next to it, and how that
  // looks.
  static constexpr std::size_t kOfCase = 22;

  // `before` and `after` are nearest first, as Surroundings gives them; words beyond kSenseReach are not
  // read. `written` are the senses of the form that the document writes out near there (written_phrases.h).
  // The table's list of surnames is asked.
  SenseFeatures(std::string_view key, const SenseSpelling& spelling, const ListedSense& listed,
                const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                const std::vector<const Sense*>& written, const AbbreviationTable& table);

  std::size_t size() const { return size_; }
  std::uint32_t operator[](std::size_t i) const { return hashes_[i]; }

  // What feature i is read from, as people read it: "phó _", "_ tỉnh ủy", "~ khuyến", "… trung tâm …" of a
  // sense that is written out near. `before`, `after` and `written` are those it was made from.
  std::string shown(std::size_t i, const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                    const std::vector<const Sense*>& written) const;

 private:
  void add(int kind, std::uint32_t hash, int at = 0);

  std::array<std::uint32_t, kMost> hashes_{};
  std::array<std::uint8_t, kMost> kinds_{};
  std::array<std::int8_t, kMost> places_{};
  std::size_t size_ = 0;
};

// The hash that an expansion, or a key, goes by in the model; not 0.
std::uint32_t sense_hash(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_SENSE_FEATURES_H_
