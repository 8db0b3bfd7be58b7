#include "vietmend/charset.h"

#include <string_view>

#include "module.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// A tuple (name, confidence, misread).
py::tuple detect(const py::object& object) {
  Source source(object, "text");
  Charset charset;
  {
    const py::gil_scoped_release release;
    source.encode();
    charset = detect_charset(source.bytes());
  }
  return py::make_tuple(charset.name, charset.confidence, charset.misread);
}

py::tuple names() {
  py::list all;
  for (const std::string_view name : charset_names()) all.append(name);
  return py::tuple(all);
}

}  // namespace

void define_charset(py::module_& module) {
  module.def("detect_charset", &detect, py::arg("text"));
  module.def("charset_names", &names);
}

}  // namespace vietmend::python
