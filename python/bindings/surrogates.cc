#include "surrogates.h"

namespace vietmend::python {

namespace py = pybind11;

std::string bytes_of(const py::str& text) {
  const auto bytes =
      py::reinterpret_steal<py::bytes>(PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogatepass"));
  if (!bytes) throw py::error_already_set();
  return bytes;
}

py::str str_of(std::string_view bytes) {
  const auto text = py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(bytes.data(), static_cast<Py_ssize_t>(bytes.size()), "surrogatepass"));
  if (!text) throw py::error_already_set();
  return text;
}

}  // namespace vietmend::python
