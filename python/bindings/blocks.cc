#include "vietmend/blocks.h"

#include <cstddef>
#include <vector>

#include "kind_names.h"
#include "module.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// A list of tuples (kind, begin, end, text), in code points. The text is cut out of the str itself, so that a
// lone surrogate in it stays what it is.
py::list blocks_of(const py::str& text) {
  Source source(text, "text");
  std::vector<Block> found;
  {
    const py::gil_scoped_release release;
    source.encode();
    found = blocks(source.bytes());
  }
  CodePoints points(source.bytes());
  py::list list(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto begin = static_cast<Py_ssize_t>(points.before(found[i].span.begin));
    const auto end = static_cast<Py_ssize_t>(points.before(found[i].span.end));
    const auto slice = py::reinterpret_steal<py::object>(PyUnicode_Substring(text.ptr(), begin, end));
    if (!slice) throw py::error_already_set();
    list[i] = py::make_tuple(kind_name<kBlockKinds>(found[i].kind), begin, end, slice);
  }
  return list;
}

}  // namespace

void define_blocks(py::module_& module) {
  module.def("blocks", &blocks_of, py::arg("text"));
}

}  // namespace vietmend::python
