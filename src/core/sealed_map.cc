#include "core/sealed_map.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <stdexcept>

namespace vietmend {
namespace {

// Sizes after Graf and Lemire, section 3.
SealedShape shape_for(std::size_t keys) {
  SealedShape shape;
  const double n = static_cast<double>(std::max<std::size_t>(keys, 2));
  const int exponent = static_cast<int>(std::floor(std::log(n) / std::log(3.33) + 2.25));
  shape.segment_length = 1U << std::clamp(exponent, 2, 18);
  const double factor = std::max(1.125, 0.875 + 0.25 * std::log(1e6) / std::log(n));
  const double capacity = keys > 1 ? std::round(n * factor) : 0;
  const double segments = std::ceil(capacity / shape.segment_length) - 2;
  shape.segments = static_cast<std::uint32_t>(std::max(1.0, segments));
  return shape;
}

}  // namespace

template <typename Slot, int kValueBits>
std::pair<SealedShape, std::vector<Slot>> seal(
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& entries) {
  SealedShape shape = shape_for(entries.size());
  const std::size_t n = entries.size();
  for (std::uint64_t attempt = 1; attempt <= 64; ++attempt) {
    shape.seed = mixed(attempt);
    if (attempt % 8 == 0) ++shape.segments;
    std::vector<std::uint32_t> degree(shape.slots());
    std::vector<std::uint64_t> members(shape.slots());  // exclusive or of the indices of the keys in a slot
    std::vector<std::uint64_t> hashes(n);
    const auto each = [&](std::uint64_t hash, auto&& visit) {
      const SealedSlots at = slots_of(hash, shape);
      visit(at.a), visit(at.b), visit(at.c);
    };
    for (std::size_t i = 0; i < n; ++i) {
      hashes[i] = mixed(entries[i].first + shape.seed);
      each(hashes[i], [&](std::uint32_t s) { ++degree[s], members[s] ^= i; });
    }
    std::vector<std::uint32_t> queue;
    for (std::uint32_t s = 0; s < shape.slots(); ++s) {
      if (degree[s] == 1) queue.push_back(s);
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> order;  // a key, and the slot that is its alone
    order.reserve(n);
    for (std::size_t q = 0; q < queue.size(); ++q) {
      const std::uint32_t s = queue[q];
      if (degree[s] != 1) continue;
      const auto i = static_cast<std::size_t>(members[s]);
      order.emplace_back(i, s);
      each(hashes[i], [&](std::uint32_t t) {
        members[t] ^= i;
        if (--degree[t] == 1) queue.push_back(t);
      });
    }
    if (order.size() != n) continue;
    std::vector<Slot> slots(shape.slots());
    for (std::size_t k = n; k-- > 0;) {
      const auto i = order[k].first;
      const auto s = order[k].second;
      Slot value = SealedMap<Slot, kValueBits>::slot(hashes[i], entries[i].second);
      each(hashes[i], [&](std::uint32_t t) {
        if (t != s) value = static_cast<Slot>(value ^ slots[t]);
      });
      slots[s] = value;
    }
    return {shape, std::move(slots)};
  }
  throw std::runtime_error("no layout found for a sealed map: are its keys distinct?");
}

template std::pair<SealedShape, std::vector<std::uint16_t>> seal<std::uint16_t, 5>(
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>&);
template std::pair<SealedShape, std::vector<std::uint32_t>> seal<std::uint32_t, 14>(
    const std::vector<std::pair<std::uint64_t, std::uint32_t>>&);

}  // namespace vietmend
