// The numbers of the networks: rows of tables and matrix products, as they lie in the model file.
//
// All is integers. The residual stream counts in 1/256; what a layer reads of it, what it computes between
// its two products, and the rows of the tables count in 1/32. A product's output o sums weights that count in
// 2^-shift[o], so its sum counts in 2^-(5 + shift[o]).
#ifndef VIETMEND_SRC_NETWORK_PRODUCT_H_
#define VIETMEND_SRC_NETWORK_PRODUCT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vietmend {

inline constexpr int kUnitBits = 5;    // what layers read counts in 2^-5
inline constexpr int kStreamBits = 8;  // the residual stream counts in 2^-8

// A matrix product, with what makes its sums into integers of the next unit.
struct Product {
  std::size_t outputs = 0, inputs = 0;
  std::span<const std::uint8_t> shift;
  std::span<const std::int32_t> bias;
  std::span<const std::int8_t> weights;  // outputs x inputs
};

// A table of rows.
struct Rows {
  std::span<const std::int8_t> values;
  std::size_t width = 0;
  const std::int8_t* row(std::size_t i) const { return values.data() + i * width; }
};

struct NetworkLayer {
  std::size_t distance = 1;
  Product inner;  // hidden x 3 width: of the token `distance` before, of the token, and of the one after
  Product outer;  // width x hidden
};

// Takes values off the front of a section, which is little-endian and aligned to 8. What does not agree is
// thrown as a std::runtime_error that begins with `name`.
class SectionReader {
 public:
  SectionReader(std::string_view bytes, std::string name)
      : begin_(bytes.data()), rest_(bytes), name_(std::move(name)) {}

  template <typename T>
  std::span<const T> take(std::size_t count) {
    if (count > rest_.size() / sizeof(T)) fail("cut short");
    const std::span<const T> values(reinterpret_cast<const T*>(rest_.data()), count);
    rest_.remove_prefix(count * sizeof(T));
    return values;
  }
  void align(std::size_t to = 4) {
    const auto past = static_cast<std::size_t>(rest_.data() - begin_) % to;
    if (past != 0) take<char>(to - past);
  }
  bool empty() const { return rest_.empty(); }

  Rows rows(std::size_t count, std::size_t width) { return {take<std::int8_t>(count * width), width}; }

  //   u8 shift[outputs], padded to 4; i32 bias[outputs], in the unit of the sums; i8 weight[outputs][inputs],
  //   padded to 4
  Product product(std::size_t outputs, std::size_t inputs);

  [[noreturn]] void fail(const std::string& reason) const;

 private:
  const char* begin_;
  std::string_view rest_;
  std::string name_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_NETWORK_PRODUCT_H_
