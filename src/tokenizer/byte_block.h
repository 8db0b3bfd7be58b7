// Sixty-four bytes of text at once: which of them are letters, digits, white space and marks, as bit masks,
// and the bytes in lower case.
#ifndef VIETMEND_SRC_TOKENIZER_BYTE_BLOCK_H_
#define VIETMEND_SRC_TOKENIZER_BYTE_BLOCK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vietmend {

// Bit i of a mask is for byte i.
struct ByteBlock {
  static constexpr std::size_t kSize = 64;
  // How many bytes more may be read of the lower case of a block, whatever they are.
  static constexpr std::size_t kMore = 16;

  std::uint64_t ascii_letters;  // A to Z, a to z
  std::uint64_t capitals;       // A to Z
  // Letters of ASCII and what the other letters of the alphabet are made from: C3 to C6, E1 and the bytes of
  // 80 to BF that follow those, and also the ones that do not.
  std::uint64_t word_bytes;
  std::uint64_t beyond;  // the first bytes of all other characters beyond ASCII, and invalid bytes
  std::uint64_t spaces;  // ' ' and '\n'
  std::uint64_t digits;  // 0 to 9
  std::uint64_t marks;   // , ; : ? ! " ' - ( ) [ ] { }
  std::uint64_t stops;   // .
  std::uint64_t joints;  // & - . / ' _ @ : \ ~ % + and digits, which may hold what stands before and after
                         // them together
  std::uint64_t same;    // the byte that follows is the same
  // The letters of the alphabet in lower case. Other bytes may change into others, but not into letters.
  alignas(64) std::array<char, kSize + kMore> lower;
};

// Reads the block that begins at `at`, which must be less than the size of the text, with the widest vectors
// that the processor has. New lines are put after the end of the text.
void read_block(std::string_view text, std::size_t at, ByteBlock& block);

// The kinds of vectors that the processor has, by Highway's numbers of them, and a block read with one of
// those: all of them must see the same.
std::vector<std::int64_t> vector_kinds();
void read_block_with(std::int64_t vectors, std::string_view text, std::size_t at, ByteBlock& block);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_BYTE_BLOCK_H_
