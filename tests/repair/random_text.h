// Text nobody would write, for promises that must hold for any bytes whatever. The same seed gives the same
// text.
#ifndef VIETMEND_TESTS_REPAIR_RANDOM_TEXT_H_
#define VIETMEND_TESTS_REPAIR_RANDOM_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend::testing {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : engine_(seed) {}

  // `size` bytes, every value as likely as any other.
  std::string bytes(std::size_t size);

  // `count` code points in UTF-8, drawn from Vietnamese letters, other letters, combining marks, digits,
  // marks, white space, control and invisible characters, emoji and unassigned code points.
  std::string code_points(std::size_t count);

  // At least `size` bytes of fragments of the texts, up to 60 bytes each and cut without regard to letters,
  // with the code points and marks that cause trouble between some of them.
  std::string fragments(const std::vector<std::string_view>& texts, std::size_t size);

  // As fragments(), of whole words.
  std::string phrases(const std::vector<std::string_view>& texts, std::size_t size);

  // A number in [0, limit).
  std::size_t below(std::size_t limit);

 private:
  std::mt19937 engine_;
};

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_REPAIR_RANDOM_TEXT_H_
