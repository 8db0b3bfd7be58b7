// Python's str as bytes and back with nothing lost, lone surrogates neither.
#ifndef VIETMEND_PYTHON_BINDINGS_SURROGATES_H_
#define VIETMEND_PYTHON_BINDINGS_SURROGATES_H_

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

namespace vietmend::python {

// UTF-8, and for a lone surrogate the three bytes that UTF-8 would have for it, which are not valid UTF-8.
std::string bytes_of(const pybind11::str& text);

// The str of such bytes. Throws UnicodeDecodeError for any others that are not UTF-8.
pybind11::str str_of(std::string_view bytes);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_SURROGATES_H_
