// A text as the library reads it, wherever it lies, and the way back from its offsets to Python's.
#ifndef VIETMEND_PYTHON_BINDINGS_SOURCE_H_
#define VIETMEND_PYTHON_BINDINGS_SOURCE_H_

#include <pybind11/pybind11.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend::python {

// The bytes of one text, which must outlive the Source. A str is read as UTF-8; a lone surrogate in it, which
// UTF-8 has no bytes for, is read as U+FFFD, whose UTF-8 is as long. Bytes are read as they are.
class Source {
 public:
  // A str or bytes; needs the GIL. Throws TypeError, naming `argument`, for anything else.
  Source(pybind11::handle object, const char* argument);
  // Bytes, or UTF-8 that counts as a str.
  static Source lying(std::string_view bytes, bool is_text) { return {bytes, is_text}; }
  // A str by its code points; those that Unicode does not have are read as U+FFFD.
  explicit Source(std::span<const Py_UCS4> codes);

  // Makes bytes() ready. Does not need the GIL: a str never changes.
  void encode();

  std::string_view bytes() const { return bytes_; }
  bool is_text() const { return is_text_; }
  // Where U+FFFD stands for a lone surrogate: byte offsets, ascending.
  const std::vector<std::size_t>& surrogates() const { return surrogates_; }

 private:
  Source(std::string_view bytes, bool is_text) : is_text_(is_text), bytes_(bytes) {}

  bool is_text_;
  // What a str keeps, until it is encoded: units of 1, 2 or 4 bytes; nothing for what is encoded already.
  const void* units_ = nullptr;
  int unit_size_ = 1;
  std::size_t length_ = 0;
  std::string_view bytes_;
  std::string encoded_;
  std::vector<std::size_t> surrogates_;
};

// Turns ascending byte offsets into a UTF-8 text into code points.
class CodePoints {
 public:
  explicit CodePoints(std::string_view utf8) : utf8_(utf8) {}
  // The number of code points before `offset`, which must not be less than in the call before.
  std::size_t before(std::size_t offset);

 private:
  std::string_view utf8_;
  std::size_t offset_ = 0, count_ = 0;
};

// Turns ascending code points of a UTF-8 text into byte offsets.
class ByteOffsets {
 public:
  explicit ByteOffsets(std::string_view utf8) : utf8_(utf8) {}
  // Where the code point begins that `points` others stand before, which must not be less than in the call before.
  std::size_t of(std::size_t points);

 private:
  std::string_view utf8_;
  std::size_t offset_ = 0, count_ = 0;
};

// Bytes as UTF-8: U+FFFD for what is none, one for each run of bytes that a character might begin with.
std::string readable(std::string_view bytes);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_SOURCE_H_
