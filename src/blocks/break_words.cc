#include "blocks/break_words.h"

#include <stdexcept>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kEntry = 8;
constexpr std::size_t kBuckets = 4096;
constexpr unsigned kBucketShift = 20;

std::uint32_t read_u32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

BreakWords::BreakWords(std::string_view section) {
  const auto fail = [] { throw std::runtime_error("the section of words at line breaks is damaged"); };
  if (section.size() < 4) fail();
  size_ = read_u32(section, 0);
  if (size_ > (section.size() - 4) / kEntry || section.size() - 4 - size_ * kEntry < 4) fail();
  entries_ = section.substr(4, size_ * kEntry);
  for (std::size_t i = 1; i < size_; ++i) {
    if (read_u32(entries_, i * kEntry) <= read_u32(entries_, (i - 1) * kEntry)) fail();
  }
  // The hashes are spread evenly, so that their highest bits say nearly where each stands.
  first_.resize(kBuckets + 1);
  for (std::size_t i = 0, bucket = 0; bucket <= kBuckets; ++bucket) {
    while (i < size_ && read_u32(entries_, i * kEntry) >> kBucketShift < bucket) ++i;
    first_[bucket] = static_cast<std::uint32_t>(i);
  }
  const std::size_t at = 4 + size_ * kEntry;
  const std::size_t pairs = read_u32(section, at);
  if (pairs == 0 || (pairs & (pairs - 1)) != 0 || section.size() - at - 4 != pairs) fail();
  pairs_ = section.substr(at + 4);
}

std::uint32_t BreakWords::hash(std::string_view word) {
  std::uint32_t h = 2166136261U;
  const auto add = [&](std::uint32_t value) {
    h ^= value;
    h *= 16777619U;
  };
  for (std::size_t i = 0; i < word.size();) {
    const utf8::CodePoint c = utf8::at(word, i);
    const char32_t code = to_lower(c.code);
    add(code & 0xFFU);
    if (code > 0xFF) add(code >> 8U);
    i += c.size;
  }
  return h;
}

BreakWords::Word BreakWords::word(std::uint32_t hash) const {
  if (size_ == 0) return {};
  const std::size_t bucket = hash >> kBucketShift;
  std::size_t low = first_[bucket], high = first_[bucket + 1];
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const std::uint32_t at = read_u32(entries_, middle * kEntry);
    if (at == hash) {
      const std::string_view entry = entries_.substr(middle * kEntry, kEntry);
      return {static_cast<std::int8_t>(entry[4]), static_cast<std::int8_t>(entry[5]),
              static_cast<std::int8_t>(entry[6])};
    }
    (at < hash ? low : high) = at < hash ? middle + 1 : middle;
  }
  return {};
}

std::int8_t BreakWords::pair(std::uint32_t last, std::uint32_t first) const {
  if (pairs_.empty()) return 0;
  return static_cast<std::int8_t>(pairs_[pair_slot(last, first, pairs_.size())]);
}

}  // namespace vietmend
