// Which runs of a text were found to be wrong before: the same words stand beside each other again and again,
// and a text is read again when it was mended.
#ifndef VIETMEND_SRC_DIACRITICS_RUN_RECOLLECTION_H_
#define VIETMEND_SRC_DIACRITICS_RUN_RECOLLECTION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vietmend::diacritics {

// For one text, one model and one thread. With it or without, what comes out is the same. Of what was
// remembered some is forgotten, so that its size does not grow with the text.
class RunRecollection {
 public:
  // A form and all beside it that tells whether it is wrong; no two of these have the same bytes.
  using Neighbours = std::array<std::uint64_t, 2>;

  // Whether the form was surely wrong there; nothing if that is not known.
  std::optional<bool> wrong(const Neighbours& neighbours) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[place(neighbours)];
    if (!slot.used || slot.neighbours != neighbours) return std::nullopt;
    return slot.wrong;
  }
  void remember(const Neighbours& neighbours, bool wrong) {
    if (slots_.empty()) slots_.resize(std::size_t{1} << kBits);
    slots_[place(neighbours)] = {neighbours, true, wrong};
  }

 private:
  static constexpr int kBits = 9;
  struct Slot {
    Neighbours neighbours;
    bool used = false, wrong = false;
  };
  static std::size_t place(const Neighbours& neighbours) {
    const std::uint64_t h = (neighbours[0] ^ neighbours[1] * 0xC2B2AE3D27D4EB4FULL) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>((h ^ h >> 32) * 0x9E3779B97F4A7C15ULL >> (64 - kBits));
  }

  std::vector<Slot> slots_;
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_RUN_RECOLLECTION_H_
