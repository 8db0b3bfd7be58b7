// A Python str or bytes as the library reads it, and the way back from its offsets to Python's.
#ifndef VIETMEND_PYTHON_BINDINGS_SOURCE_H_
#define VIETMEND_PYTHON_BINDINGS_SOURCE_H_

#include <pybind11/pybind11.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend::python {

// The bytes of one Python object. A str is read as UTF-8; a lone surrogate in it, which UTF-8 has no bytes
// for, is read as U+FFFD, whose UTF-8 is as long. A bytes object is read as it is.
class Source {
 public:
  // Takes hold of the object, which must outlive the Source; needs the GIL. Throws TypeError, naming
  // `argument`, for anything but str and bytes.
  Source(pybind11::handle object, const char* argument);

  // Makes bytes() ready. Does not need the GIL: a str never changes.
  void encode();

  std::string_view bytes() const { return bytes_; }
  bool is_text() const { return is_text_; }
  // Where U+FFFD stands for a lone surrogate: byte offsets, ascending.
  const std::vector<std::size_t>& surrogates() const { return surrogates_; }

 private:
  bool is_text_;
  pybind11::handle object_;
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

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_SOURCE_H_
