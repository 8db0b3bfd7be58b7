// The names of an enum's values as Python str objects, made once.
#ifndef VIETMEND_PYTHON_BINDINGS_KIND_NAMES_H_
#define VIETMEND_PYTHON_BINDINGS_KIND_NAMES_H_

#include <pybind11/pybind11.h>

#include <array>
#include <cstddef>
#include <string>

namespace vietmend::python {

// The name of the kind, one of `count`, as name(kind) gives it; the same object at each call. Needs the GIL.
template <int count, typename Kind>
pybind11::handle kind_name(Kind kind) {
  // Never destroyed: the interpreter may be gone before the process's static objects are.
  static const auto* const names = [] {
    auto* made = new std::array<pybind11::object, count>;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string text(name(static_cast<Kind>(i)));
      (*made)[i] = pybind11::reinterpret_steal<pybind11::object>(PyUnicode_InternFromString(text.c_str()));
    }
    return made;
  }();
  return (*names)[static_cast<std::size_t>(kind)];
}

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_KIND_NAMES_H_
