// What a row is in a text that may be a program.
#ifndef VIETMEND_SRC_BLOCKS_CODE_ROW_H_
#define VIETMEND_SRC_BLOCKS_CODE_ROW_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace vietmend {

enum class CodeRow : std::uint8_t {
  blank,
  code,     // has the signs of a program or of data
  comment,  // nothing but a comment or strings, or within what began in a row before
  neutral,  // too little to tell: a word, a number, a bracket, an element of markup
  words,    // ASCII words without such signs
  prose     // words that are not all ASCII
};

// Reads rows one after the other, and remembers what is open from one to the next: a comment, a string of
// several rows. Linear in the rows.
class CodeRows {
 public:
  // With `spanning` false, what is opened ends with its row.
  explicit CodeRows(bool spanning = true) : spanning_(spanning) {}

  // `row` without its line break.
  CodeRow read(std::string_view row);

  // How many signs of code the row read last has; at most kMostSigns.
  int signs() const { return signs_; }

  // Whether the rows to come stand within a comment or string.
  bool open() const { return !closes_.empty(); }

  static constexpr int kMostSigns = 6;

 private:
  // The row without its comments, a string within it a quotation mark and nothing more.
  void strip(std::string_view row);

  bool spanning_;
  std::string_view closes_;  // what ends the comment or string that is open; empty if none is
  std::string bare_;         // what strip() left
  int signs_ = 0;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_CODE_ROW_H_
