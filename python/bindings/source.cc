#include "source.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace vietmend::python {

namespace py = pybind11;

Source::Source(py::handle object, const char* argument) : is_text_(PyUnicode_Check(object.ptr())) {
  PyObject* const given = object.ptr();
  if (!is_text_) {
    if (!PyBytes_Check(given)) {
      throw py::type_error(std::string(argument) + " must be a str or bytes, not " + Py_TYPE(given)->tp_name);
    }
    bytes_ = {PyBytes_AS_STRING(given), static_cast<std::size_t>(PyBytes_GET_SIZE(given))};
    return;
  }
  length_ = static_cast<std::size_t>(PyUnicode_GET_LENGTH(given));
  if (PyUnicode_IS_ASCII(given)) {
    bytes_ = {reinterpret_cast<const char*>(PyUnicode_1BYTE_DATA(given)), length_};
    return;
  }
  units_ = PyUnicode_DATA(given);
  unit_size_ = static_cast<int>(PyUnicode_KIND(given));
}

Source::Source(std::span<const Py_UCS4> codes)
    : is_text_(true), units_(codes.data()), unit_size_(PyUnicode_4BYTE_KIND), length_(codes.size()) {}

// PyUnicode_AsUTF8AndSize would keep its UTF-8 for as long as the str lives, and so double what a caller's
// texts take; it fails on lone surrogates, and it needs the GIL.
void Source::encode() {
  if (units_ == nullptr) return;
  constexpr Py_UCS4 kReplacement = 0xFFFD, kLastCode = 0x10FFFF;
  // Room for the longest that units of this size can become; appending would look for room at every letter.
  encoded_.resize(length_ * (unit_size_ == PyUnicode_1BYTE_KIND   ? 2
                             : unit_size_ == PyUnicode_2BYTE_KIND ? 3
                                                                  : 4));
  char* const out = encoded_.data();
  std::size_t size = 0;
  for (std::size_t i = 0; i < length_; ++i) {
    Py_UCS4 code = PyUnicode_READ(unit_size_, units_, i);
    if (U_IS_SURROGATE(code)) {
      surrogates_.push_back(size);
      code = kReplacement;
    } else if (code > kLastCode) {
      code = kReplacement;
    }
    U8_APPEND_UNSAFE(out, size, code);
  }
  encoded_.resize(size);
  units_ = nullptr;
  bytes_ = encoded_;
}

std::size_t CodePoints::before(std::size_t offset) {
  for (; offset_ < offset; ++offset_) count_ += !U8_IS_TRAIL(utf8_[offset_]);
  return count_;
}

std::size_t ByteOffsets::of(std::size_t points) {
  for (; count_ < points && offset_ < utf8_.size(); ++count_) {
    for (++offset_; offset_ < utf8_.size() && U8_IS_TRAIL(utf8_[offset_]);) ++offset_;
  }
  return offset_;
}

std::string readable(std::string_view bytes) {
  std::string text;
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    UChar32 code = 0;
    U8_NEXT(bytes.data(), i, size, code);
    if (code < 0) {
      text += "\uFFFD";
    } else {
      text += bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    }
  }
  return text;
}

}  // namespace vietmend::python
