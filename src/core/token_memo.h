// What a function says of short texts, remembered: a text says the same few hundred syllables again and
// again.
#ifndef VIETMEND_SRC_CORE_TOKEN_MEMO_H_
#define VIETMEND_SRC_CORE_TOKEN_MEMO_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace vietmend {

// For functions of nothing but the bytes of a text, so that whoever asks sees no difference but the time it
// takes. A text has one place in the table, which the last one to ask for that place has. Not for two threads
// at once: a function keeps one for each thread.
template <typename Value>
class TokenMemo {
 public:
  // Longer texts are not remembered; no syllable is longer.
  static constexpr std::size_t kLongest = 16;

  TokenMemo() : places_(std::make_unique<std::array<Place, kPlaces>>()) {}

  // What make() gives for `text`, or gave when it was asked last.
  template <typename Make>
  Value of(std::string_view text, const Make& make) {
    if (text.empty() || text.size() > kLongest) return make();
    const Key key = key_of(text);
    const std::uint64_t hash =
        (key.head ^ (key.tail << 23 | key.tail >> 41) ^ key.size) * 0x9E3779B97F4A7C15ULL;
    Place& place = (*places_)[hash >> (64 - kPlaceBits)];
    if (place.key.head != key.head || place.key.tail != key.tail || place.key.size != key.size)
      place = {key, make()};
    return place.value;
  }

 private:
  static constexpr int kPlaceBits = 11;
  static constexpr std::size_t kPlaces = std::size_t{1} << kPlaceBits;

  // The bytes at both ends, which overlap in the middle, and how many there are: no other text has the same.
  struct Key {
    std::uint64_t head = 0, tail = 0, size = 0;
  };
  struct Place {
    Key key;
    Value value{};
  };

  static Key key_of(std::string_view text) {
    const auto load = [&](std::size_t from, auto number) {
      std::memcpy(&number, text.data() + from, sizeof number);
      return std::uint64_t{number};
    };
    const std::size_t size = text.size();
    if (size >= 8) return {load(0, std::uint64_t{}), load(size - 8, std::uint64_t{}), size};
    if (size >= 4) return {load(0, std::uint32_t{}), load(size - 4, std::uint32_t{}), size};
    return {load(0, std::uint8_t{}) | load(size / 2, std::uint8_t{}) << 8, load(size - 1, std::uint8_t{}),
            size};
  }

  std::unique_ptr<std::array<Place, kPlaces>> places_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_TOKEN_MEMO_H_
