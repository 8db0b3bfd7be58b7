// What is open at a row, and what it costs to go on from there with a marking.
#ifndef VIETMEND_SRC_OUTLINE_COUNTING_H_
#define VIETMEND_SRC_OUTLINE_COUNTING_H_

#include <array>
#include <cstdint>

#include "outline/marking.h"

namespace vietmend {

// The numbers that are open: of words by their kind, and of the lists below them from the widest in.
struct Counting {
  struct Open {
    Numbering numbering = Numbering::none;
    std::uint32_t before = 0;
    std::uint32_t value = 0;
    friend bool operator==(const Open&, const Open&) = default;
  };
  static constexpr std::size_t kWords = static_cast<std::size_t>(Numbering::article) + 1;
  static constexpr std::size_t kDeepest = 7;

  Numbering scope = Numbering::none;  // none: the document itself; else regulation or appendix
  std::array<std::uint32_t, kWords> words{};
  std::array<Open, kDeepest> lists{};
  std::uint8_t depth = 0;
  // The last number in digits of a list that a heading has ended: the next part of the document may go on
  // counting from it.
  std::uint32_t ended = 0;
  std::uint32_t outside = 0;  // in an appendix: the last article before it

  bool has_articles() const { return words[static_cast<std::size_t>(Numbering::article)] > 0; }
  friend bool operator==(const Counting&, const Counting&) = default;
};

// What stands around a marking that is to be taken in.
struct Around {
  bool after_colon = false;  // the row before ends with a colon
  bool set_off = false;      // a blank row or a row in capitals since the last marking
  bool after_foot = false;
};

// The cost of a marking that cannot be where it stands.
inline constexpr int kNever = 1000;

// Goes on with a marking, and says at what cost; 0 where it follows at once. `restarts` is set where it
// counts anew within the scope.
int go_on(Counting& counting, const Marking& marking, const Around& around, bool& restarts);

// The cost of reading a marking as text, where taking it in would cost `taken`.
int leave_out(const Counting& counting, const Marking& marking, int taken);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_COUNTING_H_
