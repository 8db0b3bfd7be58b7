#include "diacritics/model.h"

#include <cstring>

#include "network/product.h"

namespace vietmend::diacritics {

DiacriticsModel::DiacriticsModel(std::string_view section) {
  SectionReader in(section, "diacritics");
  SectionHeader header;
  std::memcpy(&header, in.take<char>(sizeof header).data(), sizeof header);
  if (std::memcmp(header.magic, kSectionMagic, 8) != 0) in.fail("it does not begin with the mark of one");
  const SealedShape& shape = header.weights;
  const bool power = shape.segment_length >= 4 && (shape.segment_length & (shape.segment_length - 1)) == 0;
  if (!power || shape.segment_length > (1U << 18) || shape.segments == 0 || shape.segments > (1U << 20) ||
      std::uint64_t{shape.segments + 2} * shape.segment_length > (1U << 28)) {
    in.fail("its map has an impossible shape");
  }
  if (header.network_weight < 0 || header.network_weight > 64 || header.neighbours_weight < 0 ||
      header.neighbours_weight > 64) {
    in.fail("a weight is out of range");
  }
  const auto bases = in.take<std::uint64_t>(header.bases);
  const auto counts = in.take<std::uint8_t>(header.bases);
  in.align(8);
  vocabulary_ = Vocabulary(bases, counts, in.take<std::uint64_t>(header.forms));
  const auto own = in.take<std::int16_t>(vocabulary_.outputs());
  in.align(8);
  const auto steps = in.take<std::int16_t>(1U << kWeightBits);
  const auto slots = in.take<std::uint16_t>(shape.slots());
  in.align(8);
  neighbours_ = NeighbourModel(own, steps.first<1U << kWeightBits>(), {shape, slots.data()});
  network_weight_ = header.network_weight;
  neighbours_weight_ = header.neighbours_weight;
  if (header.usual_log < 6 || header.usual_log > 28) in.fail("its bits are of an impossible number");
  usual_log_ = static_cast<int>(header.usual_log);
  usual_ = in.take<std::uint64_t>(std::size_t{1} << (header.usual_log - 6));
  const auto network = in.take<char>(header.network_bytes);
  if (!in.empty()) in.fail("its size does not agree with its parts");
  network_ =
      std::make_unique<const ChoiceNetwork>(std::string_view(network.data(), network.size()), vocabulary_);
}

}  // namespace vietmend::diacritics
