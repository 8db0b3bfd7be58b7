#include "arrow_texts.h"

#include <pybind11/pybind11.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

namespace vietmend::python {

namespace py = pybind11;

namespace {

template <typename Offset>
std::string_view between_offsets(const ArrowArray& array, std::size_t i) {
  const auto* const offsets = static_cast<const Offset*>(array.buffers[1]);
  const auto begin = static_cast<std::size_t>(offsets[i]), end = static_cast<std::size_t>(offsets[i + 1]);
  // An array of empty strings may have no data at all.
  if (begin == end) return {};
  return {static_cast<const char*>(array.buffers[2]) + begin, end - begin};
}

// A view is 16 bytes: the length, and then the bytes themselves if they are 12 at most; else the first four
// of them, the number of their buffer and where in it they begin.
std::string_view behind_view(const ArrowArray& array, std::size_t i) {
  constexpr std::int32_t kInline = 12;
  const char* const view = static_cast<const char*>(array.buffers[1]) + i * 16;
  const auto number = [view](std::size_t at) {
    std::int32_t read = 0;
    std::memcpy(&read, view + at, sizeof read);
    return read;
  };
  const std::int32_t size = number(0);
  if (size <= kInline) return {view + 4, static_cast<std::size_t>(size)};
  const auto* const data = static_cast<const char*>(array.buffers[2 + number(8)]);
  return {data + number(12), static_cast<std::size_t>(size)};
}

}  // namespace

ArrowType ArrowType::of(const ArrowSchema& schema) {
  const std::string_view format = schema.format;
  if (schema.dictionary == nullptr) {
    if (format == "u") return {ArrowLayout::offsets32, false};
    if (format == "z") return {ArrowLayout::offsets32, true};
    if (format == "U") return {ArrowLayout::offsets64, false};
    if (format == "Z") return {ArrowLayout::offsets64, true};
    if (format == "vu") return {ArrowLayout::views, false};
    if (format == "vz") return {ArrowLayout::views, true};
    if (format == "n") return {ArrowLayout::nulls, false};
  }
  throw py::type_error("texts must be an Arrow array of strings or of binary, not of the type '" +
                       std::string(format) + "'" +
                       (schema.dictionary == nullptr ? "" : " with a dictionary"));
}

ArrowTexts::ArrowTexts(ArrowType type, Owned<ArrowArray> array) : type_(type), array_(std::move(array)) {
  const std::int64_t least = type.layout == ArrowLayout::nulls   ? 0
                             : type.layout == ArrowLayout::views ? 2
                                                                 : 3;
  // An array without elements may do without its buffers.
  const bool no_offsets =
      array_->length > 0 && least > 0 && (array_->n_buffers < least || array_->buffers[1] == nullptr);
  if (array_->length < 0 || array_->offset < 0 || no_offsets) throw py::value_error("a broken Arrow array");
}

bool ArrowTexts::is_null(std::size_t i) const {
  if (type_.layout == ArrowLayout::nulls) return true;
  const auto* const valid = static_cast<const std::uint8_t*>(array_->buffers[0]);
  if (valid == nullptr) return false;
  const std::size_t bit = i + static_cast<std::size_t>(array_->offset);
  return (valid[bit / 8] >> bit % 8 & 1) == 0;
}

std::string_view ArrowTexts::operator[](std::size_t i) const {
  const ArrowArray& array = *array_.operator->();
  const std::size_t at = i + static_cast<std::size_t>(array.offset);
  switch (type_.layout) {
    case ArrowLayout::offsets32:
      return between_offsets<std::int32_t>(array, at);
    case ArrowLayout::offsets64:
      return between_offsets<std::int64_t>(array, at);
    case ArrowLayout::views:
      return behind_view(array, at);
    case ArrowLayout::nulls:
      break;
  }
  return {};
}

}  // namespace vietmend::python
