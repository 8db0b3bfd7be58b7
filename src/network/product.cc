#include "network/product.h"

#include <stdexcept>

namespace vietmend {
namespace {

constexpr int kLeastShift = kStreamBits - kUnitBits, kMostShift = 20;

}  // namespace

void SectionReader::fail(const std::string& reason) const {
  throw std::runtime_error(name_ + ": " + reason);
}

Product SectionReader::product(std::size_t outputs, std::size_t inputs) {
  Product p{outputs, inputs, {}, {}, {}};
  p.shift = take<std::uint8_t>(outputs);
  align();
  p.bias = take<std::int32_t>(outputs);
  p.weights = take<std::int8_t>(outputs * inputs);
  align();
  for (const int shift : p.shift) {
    if (shift < kLeastShift || shift > kMostShift) fail("a shift is out of range");
  }
  for (const std::int32_t bias : p.bias) {
    if (bias > 1 << 29 || bias < -(1 << 29)) fail("a bias is out of range");
  }
  return p;
}

}  // namespace vietmend
