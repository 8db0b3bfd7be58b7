#include "blocks/line_breaks.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vietmend {
namespace {

// 1 / (1 + exp(-x / 8)) for x from 0, in thousandths.
constexpr std::array<std::int16_t, 57> kLogistic = {
    500, 531, 562, 593, 622, 651, 679, 706, 731, 755, 777, 798, 818, 835, 852, 867, 881, 893, 905,
    915, 924, 932, 940, 947, 953, 958, 963, 967, 971, 974, 977, 980, 982, 984, 986, 988, 989, 990,
    991, 992, 993, 994, 995, 995, 996, 996, 997, 997, 998, 998, 998, 998, 998, 999, 999, 999, 999};
constexpr std::int32_t kStep = 1024 / 8;

// What a row that ends in the middle of a sentence says beyond what the trees were taught on, where lists and
// cells that begin with small letters are more frequent than in any real text: chosen, so that of such rows
// one in a hundred stays.
constexpr GoesOn kReadsOn = 1536;

}  // namespace

float confidence_of(GoesOn log_odds) {
  const auto at = static_cast<std::size_t>(
      std::min<std::int32_t>((log_odds < 0 ? -log_odds : log_odds) / kStep, kLogistic.size() - 1));
  const std::int32_t thousandths = log_odds < 0 ? 1000 - kLogistic[at] : kLogistic[at];
  return static_cast<float>(thousandths) / 1000.0F;
}

LineBreaks::LineBreaks(std::string_view words, std::string_view trees)
    : words_(words), trees_(trees, kPairFeatures) {}

GoesOn LineBreaks::goes_on(const RowPairs& pairs, std::size_t k) const {
  if (pairs.divided(k)) return kNever;
  return trees_.score(pairs.features(k)) + (pairs.reads_on(k) ? kReadsOn : 0);
}

}  // namespace vietmend
