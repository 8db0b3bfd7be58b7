#include "diacritics/section_writer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

namespace vietmend::diacritics {
namespace {

// 32 steps that are near to the weights: Lloyd's algorithm from their quantiles.
std::vector<float> steps_for(std::vector<float> weights) {
  constexpr std::size_t kSteps = 1U << kWeightBits;
  std::vector<float> steps(kSteps);
  if (weights.empty()) return steps;
  std::sort(weights.begin(), weights.end());
  for (std::size_t i = 0; i < kSteps; ++i) steps[i] = weights[(2 * i + 1) * weights.size() / (2 * kSteps)];
  for (int round = 0; round < 30; ++round) {
    std::vector<double> sum(kSteps), count(kSteps);
    std::size_t s = 0;
    for (const float w : weights) {
      while (s + 1 < kSteps && std::abs(steps[s + 1] - w) <= std::abs(steps[s] - w)) ++s;
      sum[s] += static_cast<double>(w), count[s] += 1;
    }
    for (std::size_t i = 0; i < kSteps; ++i) {
      if (count[i] > 0) steps[i] = static_cast<float>(sum[i] / count[i]);
    }
  }
  return steps;
}

std::uint32_t nearest(const std::vector<float>& steps, float weight) {
  const auto at = std::min_element(steps.begin(), steps.end(), [&](float a, float b) {
    return std::abs(a - weight) < std::abs(b - weight);
  });
  return static_cast<std::uint32_t>(at - steps.begin());
}

template <typename T>
void append(std::string& out, const T* data, std::size_t count) {
  out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
}
void align(std::string& out) {
  out.resize((out.size() + 7) / 8 * 8);
}

}  // namespace

std::string write_section(const ModelContents& contents) {
  std::vector<float> all;
  for (const auto& [key, weight] : contents.weights) all.push_back(weight);
  const std::vector<float> steps = steps_for(std::move(all));
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  for (const auto& [key, weight] : contents.weights) entries.emplace_back(key, nearest(steps, weight));
  const auto [shape, slots] = seal<std::uint16_t, kWeightBits>(entries);

  std::vector<std::uint64_t> bases, marks;
  std::vector<std::uint8_t> counts;
  std::vector<std::int16_t> own;
  std::size_t form = 0;
  for (const ModelContents::Base& base : contents.bases) {
    bases.push_back(base.base);
    counts.push_back(static_cast<std::uint8_t>(base.marks.size()));
    for (const std::uint64_t m : base.marks) {
      marks.push_back(m);
      const long whole = std::clamp(std::lround(contents.own.at(form++) * 256), -32000L, 32000L);
      if (base.marks.size() > 1) own.push_back(static_cast<std::int16_t>(whole));
    }
  }
  SectionHeader header{};
  std::memcpy(header.magic, kSectionMagic, 8);
  header.bases = static_cast<std::uint32_t>(bases.size());
  header.forms = static_cast<std::uint32_t>(marks.size());
  header.network_bytes = static_cast<std::uint32_t>(contents.network.size());
  header.network_weight = contents.network_weight;
  header.neighbours_weight = contents.neighbours_weight;
  header.usual_log = static_cast<std::uint32_t>(contents.usual_log);
  header.weights = shape;
  std::vector<std::uint64_t> usual(std::size_t{1} << (contents.usual_log - 6));
  for (const std::uint64_t number : contents.usual) {
    for (int which = 0; which < kUsualBits; ++which) {
      const std::size_t bit = usual_bit(number, which, contents.usual_log);
      usual[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }

  std::string out;
  append(out, &header, 1);
  append(out, bases.data(), bases.size());
  append(out, counts.data(), counts.size());
  align(out);
  append(out, marks.data(), marks.size());
  append(out, own.data(), own.size());
  align(out);
  std::vector<std::int16_t> whole;
  for (const float step : steps)
    whole.push_back(static_cast<std::int16_t>(std::lround(std::clamp(step, -100.0F, 100.0F) * 256)));
  append(out, whole.data(), whole.size());
  append(out, slots.data(), slots.size());
  align(out);
  append(out, usual.data(), usual.size());
  out += contents.network;
  return out;
}

}  // namespace vietmend::diacritics
