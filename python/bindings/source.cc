#include "source.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace vietmend::python {

namespace py = pybind11;

Source::Source(py::handle object, const char* argument)
    : is_text_(PyUnicode_Check(object.ptr())), object_(object) {
  if (!is_text_ && !PyBytes_Check(object.ptr())) {
    throw py::type_error(std::string(argument) + " must be a str or bytes, not " +
                         Py_TYPE(object.ptr())->tp_name);
  }
}

// PyUnicode_AsUTF8AndSize would keep its UTF-8 for as long as the str lives, and so double what a caller's
// texts take; it fails on lone surrogates, and it needs the GIL.
void Source::encode() {
  PyObject* object = object_.ptr();
  if (!is_text_) {
    bytes_ = {PyBytes_AS_STRING(object), static_cast<std::size_t>(PyBytes_GET_SIZE(object))};
    return;
  }
  const Py_ssize_t length = PyUnicode_GET_LENGTH(object);
  if (PyUnicode_IS_ASCII(object)) {
    bytes_ = {reinterpret_cast<const char*>(PyUnicode_1BYTE_DATA(object)), static_cast<std::size_t>(length)};
    return;
  }
  const int kind = PyUnicode_KIND(object);
  const void* data = PyUnicode_DATA(object);
  encoded_.reserve(static_cast<std::size_t>(length) * 2);
  for (Py_ssize_t i = 0; i < length; ++i) {
    Py_UCS4 code = PyUnicode_READ(kind, data, i);
    if (U_IS_SURROGATE(code)) {
      surrogates_.push_back(encoded_.size());
      code = 0xFFFD;
    }
    std::array<char, U8_MAX_LENGTH> unit;
    std::size_t size = 0;
    U8_APPEND_UNSAFE(unit, size, code);
    encoded_.append(unit.data(), size);
  }
  bytes_ = encoded_;
}

std::size_t CodePoints::before(std::size_t offset) {
  for (; offset_ < offset; ++offset_) count_ += !U8_IS_TRAIL(utf8_[offset_]);
  return count_;
}

}  // namespace vietmend::python
