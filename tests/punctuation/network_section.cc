#include "network_section.h"

#include <set>

namespace vietmend {
namespace {

class Writer {
 public:
  explicit Writer(std::mt19937_64& random) : random_(random) {}

  void number(std::uint32_t value) { out_.append(reinterpret_cast<const char*>(&value), 4); }
  void bytes(const std::string& value) { out_ += value; }
  void zeros(std::size_t count) { out_.append(count, '\0'); }
  void align() { out_.append((4 - out_.size() % 4) % 4, '\0'); }
  void weights(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      out_ += static_cast<char>(static_cast<int>(random_() % 255) - 127);
  }
  void product(std::size_t outputs, std::size_t inputs) {
    for (std::size_t o = 0; o < outputs; ++o) out_ += static_cast<char>(7 + random_() % 5);
    align();
    for (std::size_t o = 0; o < outputs; ++o) number(static_cast<std::uint32_t>(random_() % 20001) - 10000);
    weights(outputs * inputs);
    align();
  }
  std::string take() { return std::move(out_); }

 private:
  std::mt19937_64& random_;
  std::string out_;
};

}  // namespace

std::string network_section(const NetworkShape& shape, std::mt19937_64& random) {
  const auto known = static_cast<std::uint32_t>(shape.vocabulary.size()) + 2;
  std::set<std::uint32_t> pairs;
  for (int k = 0; k < 12; ++k) {
    pairs.insert(
        static_cast<std::uint32_t>((2 + random() % (known - 2)) << 16 | (2 + random() % (known - 2))));
  }
  std::string words;
  for (const std::string& word : shape.vocabulary) words += word + '\n';

  Writer out(random);
  for (const std::uint32_t size :
       {std::uint32_t{2}, shape.width, shape.hidden, shape.pair_width,
        static_cast<std::uint32_t>(shape.distances.size()), known,
        static_cast<std::uint32_t>(pairs.size()) + 1, static_cast<std::uint32_t>(words.size())}) {
    out.number(size);
  }
  out.zeros(40 * 4 + 640 * 2 + 2 * 4 + 128 * 2);
  out.bytes(std::string(shape.distances.begin(), shape.distances.end()));
  out.zeros(16 - shape.distances.size());
  out.bytes(words);
  out.align();
  for (const std::uint32_t pair : pairs) out.number(pair);
  out.weights(known * shape.width);
  out.weights((pairs.size() + 1) * shape.pair_width);
  out.weights((16 + 128 + 6 + 64 + 128) * shape.width);
  out.align();
  out.product(shape.width, shape.pair_width);
  for (std::size_t layer = 0; layer < shape.distances.size(); ++layer) {
    out.product(shape.hidden, 3 * shape.width);
    out.product(shape.width, shape.hidden);
  }
  out.product(10, 3 * shape.width);
  return out.take();
}

}  // namespace vietmend
