#include "vietmend/normalize.h"

#include <string>
#include <string_view>

#include "module.h"
#include "surrogates.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// A lone surrogate is no UTF-8, and so stays as it is.
py::str nfc(const py::str& text) {
  const std::string utf8 = bytes_of(text);
  if (is_nfc(utf8)) return text;
  return str_of(normalize(utf8));
}

}  // namespace

void define_normalize(py::module_& module) {
  module.def("normalize", &nfc, py::arg("text"));
}

}  // namespace vietmend::python
