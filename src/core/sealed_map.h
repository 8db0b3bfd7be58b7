// A sealed map: small values under 64-bit keys, in little more than the bits of the values, read where it
// lies.
//
// Every key has three slots; its value is the exclusive or of what stands in them (a binary fuse filter read
// as a function: Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", 2022). Part of
// the value checks the key, so that a key that was never put in is taken for one that was only once in
// 2^check_bits look-ups.
#ifndef VIETMEND_SRC_CORE_SEALED_MAP_H_
#define VIETMEND_SRC_CORE_SEALED_MAP_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietmend {

inline constexpr std::uint64_t mixed(std::uint64_t h) {
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDULL;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ULL;
  return h ^ (h >> 33);
}

// The shape of a map, which stands before its slots.
struct SealedShape {
  std::uint64_t seed = 0;
  std::uint32_t segment_length = 4;  // a power of two
  std::uint32_t segments = 1;        // where a first slot may lie; two more follow
  std::uint32_t slots() const { return (segments + 2) * segment_length; }
};

// Where the three slots of a hashed key lie.
struct SealedSlots {
  std::uint32_t a, b, c;
};
inline SealedSlots slots_of(std::uint64_t hash, const SealedShape& shape) {
  const std::uint32_t mask = shape.segment_length - 1;
  const std::uint64_t range = std::uint64_t{shape.segments} * shape.segment_length;
  // The hash as a fraction of the range: the upper half of a product of 128 bits, by halves of the hash.
  const std::uint64_t low = (hash & 0xFFFFFFFF) * range >> 32;
  const auto a = static_cast<std::uint32_t>(((hash >> 32) * range + low) >> 32);
  const std::uint32_t b = (a + shape.segment_length) ^ (static_cast<std::uint32_t>(hash >> 18) & mask);
  const std::uint32_t c = (a + 2 * shape.segment_length) ^ (static_cast<std::uint32_t>(hash) & mask);
  return {a, b, c};
}

// Slot is std::uint16_t or std::uint32_t; the low kValueBits of a slot are the value, the rest is the check.
template <typename Slot, int kValueBits>
class SealedMap {
 public:
  SealedMap() = default;
  // `slots` points to shape.slots() slots that outlive the map.
  SealedMap(const SealedShape& shape, const Slot* slots) : shape_(shape), slots_(slots) {}

  // Where a key stands.
  struct Place {
    std::uint64_t hash;
    SealedSlots at;
  };
  Place place(std::uint64_t key) const {
    const std::uint64_t hash = mixed(key + shape_.seed);
    return {hash, slots_of(hash, shape_)};
  }

  std::optional<std::uint32_t> find(std::uint64_t key) const { return find(place(key)); }
  std::optional<std::uint32_t> find(const Place& place) const {
    const auto slot = static_cast<Slot>(slots_[place.at.a] ^ slots_[place.at.b] ^ slots_[place.at.c]);
    if (static_cast<Slot>(slot >> kValueBits) != check(place.hash)) return std::nullopt;
    return static_cast<std::uint32_t>(slot & ((1U << kValueBits) - 1));
  }

  // Asks for what find() will read.
  void prefetch(std::uint64_t key) const { prefetch(place(key)); }
  void prefetch(const Place& place) const {
    __builtin_prefetch(slots_ + place.at.a);
    __builtin_prefetch(slots_ + place.at.b);
    __builtin_prefetch(slots_ + place.at.c);
  }

  static Slot check(std::uint64_t hash) {
    constexpr int kCheckBits = static_cast<int>(8 * sizeof(Slot)) - kValueBits;
    return static_cast<Slot>((mixed(hash) >> 7) & ((1ULL << kCheckBits) - 1));
  }
  static Slot slot(std::uint64_t hash, std::uint32_t value) {
    return static_cast<Slot>((static_cast<std::uint32_t>(check(hash)) << kValueBits) | value);
  }

 private:
  SealedShape shape_;
  const Slot* slots_ = nullptr;
};

// Lays a map out: hashes the keys, which must be distinct, and gives back shape and slots. Used when a model
// is made. Throws std::runtime_error if no layout is found (equal keys).
template <typename Slot, int kValueBits>
std::pair<SealedShape, std::vector<Slot>> seal(
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& entries);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_SEALED_MAP_H_
