// What the linear tagger sees of a gap: hashed features of the tokens around it, their shapes, the marks that
// still stand nearby and how densely they stand. The trainer and the stage read a line through this one
// class.
#ifndef VIETMEND_SRC_PUNCTUATION_GAP_FEATURES_H_
#define VIETMEND_SRC_PUNCTUATION_GAP_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/line.h"
#include "core/token_memo.h"
#include "punctuation/marks.h"

namespace vietmend {

// How a token looks, apart from its letters.
enum class Shape : std::uint8_t {
  lower,          // a syllable or word in lower case
  uncased_lower,  // the same, with no capital anywhere near
  capital,        // Kinh
  upper,          // KINH
  mixed,          // iPhone
  foreign,        // a word that is not a syllable, in lower case
  foreign_capital,
  abbreviation,
  number,
  date,
  quantity,  // a time or an amount
  code,      // a document number
  address,   // URL, mail, path, file name
  other,
  outside  // beyond either end of the text
};

// Whether a token of that shape has a capital letter.
constexpr bool has_capital(Shape shape) {
  return shape == Shape::capital || shape == Shape::upper || shape == Shape::mixed ||
         shape == Shape::foreign_capital || shape == Shape::abbreviation;
}

// Tokens within this distance decide whether a text has capitals, and how densely it is punctuated.
inline constexpr std::size_t kNear = 40;

// How many sentence marks stand near a gap.
enum class Density : std::uint8_t { bare, sparse, normal };

class GapFeatures {
 public:
  static constexpr std::size_t kCount = 44;
  using Row = std::array<std::uint64_t, kCount>;

  // A row is read in steps, what tells most first: step s holds the features from kSteps[s] to kSteps[s + 1].
  // The order was chosen greedily, by how many gaps can be given up after each feature (see tagger.h).
  static constexpr std::array<std::size_t, 6> kSteps = {0, 6, 11, 18, 26, kCount};
  static constexpr std::size_t kStepCount = kSteps.size() - 1;

  // Reads the line once. The line must outlive this object; changes made to it later are not seen.
  explicit GapFeatures(const Line& line);

  // Whether a mark may be put after token i: white space follows, or the text ends, and no sentence mark
  // stands there.
  bool open(std::size_t i) const { return open_[i] != 0; }

  // The features of the gap after token i: 64-bit hashes.
  void extract(std::size_t i, Row& row) const;

  // The features of one step, written to `out`, which has room for them.
  void extract(std::size_t i, std::size_t step, std::uint64_t* out) const;

  Density density(std::size_t i) const { return density_[i]; }
  // Whether the text has lost its capitals: edited prose has one in every six tokens or so.
  bool uncased() const { return uncased_; }
  // Whether a capital stands near the token.
  bool cased(std::size_t i) const { return cased_[i] != 0; }
  Shape shape(std::size_t i) const { return seen_[i + kPad].shape; }
  // A hash of the token in lower case, or of its class where it is a number or a code.
  std::uint64_t letters(std::size_t i) const { return seen_[i + kPad].letters; }
  // What stands in the gap after token i: its sentence mark, 8 if a mark may be put there, 16 if it ends a
  // line, 32 if something closes in it, 64 if something opens or a dash stands in it.
  std::uint8_t gap_code(std::size_t i) const;
  // The sentence mark that stands after token i.
  Mark mark(std::size_t i) const { return marks_[i + kPad]; }
  bool ends_line(std::size_t i) const { return ends_line_[i] != 0; }

  // How many tokens off lies what the features of a gap rest on, beside what is said of the gap's own place.
  static constexpr std::size_t kReach = 6;

  // Whether token i with the gap after it, and how marks and capitals lie around it, are as token j of
  // another line.
  bool looks_like(std::size_t i, const GapFeatures& other, std::size_t j) const;
  // Whether token i stands as far from the nearest marks as token j of another line, as far as features tell.
  bool stands_like(std::size_t i, const GapFeatures& other, std::size_t j) const;

 private:
  static constexpr std::size_t kPad = kReach;

  struct Seen {
    std::uint64_t
        letters;  // a hash of the token in lower case, or of its class where it is a number or a code
    Shape shape;
  };
  struct Letters;
  static Seen seen_of(const LineToken& token, TokenMemo<Letters>& memo);

  struct View;
  template <std::size_t Step, std::size_t... K>
  void extract_step(const View& view, std::uint64_t* out, std::index_sequence<K...> in_step) const;

  std::vector<Seen> seen_;              // tokens, with kPad tokens outside at each end
  std::vector<Mark> marks_;             // as seen_
  std::vector<std::uint8_t> gap_kind_;  // what else stands in the gap after the token
  std::vector<std::uint8_t> open_, ends_line_;
  std::vector<Density> density_;
  std::vector<std::uint8_t> cased_;
  bool uncased_ = false;
  std::vector<std::uint16_t> since_mark_,
      until_mark_;  // tokens to the nearest mark on either side, at most 255
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_GAP_FEATURES_H_
