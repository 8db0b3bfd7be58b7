// What two sequences have in common.
#ifndef VIETMEND_TESTS_REPAIR_COMMON_SUBSEQUENCE_H_
#define VIETMEND_TESTS_REPAIR_COMMON_SUBSEQUENCE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vietmend::testing {

// Pairs of equal elements of a longest common subsequence, from left to right.
template <typename T>
std::vector<std::pair<std::size_t, std::size_t>> common_subsequence(const std::vector<T>& a,
                                                                    const std::vector<T>& b) {
  const std::size_t wide = b.size() + 1;
  std::vector<std::uint32_t> longest((a.size() + 1) * wide, 0);  // of a[i..] and b[j..]
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      longest[i * wide + j] = a[i] == b[j] ? longest[(i + 1) * wide + j + 1] + 1
                                           : std::max(longest[(i + 1) * wide + j], longest[i * wide + j + 1]);
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      pairs.emplace_back(i++, j++);
    } else if (longest[(i + 1) * wide + j] >= longest[i * wide + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_REPAIR_COMMON_SUBSEQUENCE_H_
