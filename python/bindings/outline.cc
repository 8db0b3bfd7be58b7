#include "vietmend/outline.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kind_names.h"
#include "module.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

py::str str_of(const std::string& text) {
  PyObject* made = PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace");
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(made);
}

py::list list_of(const std::vector<std::string>& texts) {
  py::list list(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) list[i] = str_of(texts[i]);
  return list;
}

// An outline and the text that it is of.
class Outlined {
 public:
  explicit Outlined(const py::str& text) : kept_(text), source_(text, "text") {
    const py::gil_scoped_release release;
    source_.encode();
    outline_ = vietmend::outline(source_.bytes());
  }

  py::dict head() const {
    py::dict head;
    const auto put = [&](const char* name, const std::string& value) { head[name] = str_of(value); };
    put("type", outline_.type);
    put("number", outline_.number);
    put("issuer", outline_.issuer);
    put("place", outline_.place);
    put("date", outline_.date);
    put("signer", outline_.signer);
    put("office", outline_.office);
    head["grounds"] = list_of(outline_.grounds);
    head["recipients"] = list_of(outline_.recipients);
    return head;
  }

  // Tuples (kind, number, title, text, begin, end, parent), in code points.
  py::list nodes() const {
    std::vector<Span> spans;
    for (const OutlineNode& node : outline_.nodes) spans.push_back(node.span);
    in_code_points(spans);
    py::list list(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const OutlineNode& node = outline_.nodes[i];
      list[i] = py::make_tuple(kind_name<kNodeKinds>(node.kind), str_of(node.number), str_of(node.title),
                               str_of(node.text), spans[i].begin, spans[i].end, node.parent);
    }
    return list;
  }

  py::str citation(std::size_t node) const { return str_of(vietmend::citation(outline_, node)); }

  // Tuples (citation, path, title, text).
  py::list chunks(std::size_t most) const {
    std::vector<Chunk> found;
    {
      const py::gil_scoped_release release;
      found = vietmend::chunks(outline_, most);
    }
    py::list list(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      list[i] = py::make_tuple(str_of(found[i].citation), list_of(found[i].path), str_of(found[i].title),
                               str_of(found[i].text));
    }
    return list;
  }

  // Tuples (begin, end, citation, document, from, node), the spans in code points, the nodes by their places.
  py::list references() const {
    std::vector<Reference> found;
    {
      const py::gil_scoped_release release;
      found = vietmend::references(outline_, source_.bytes());
    }
    std::vector<Span> spans;
    for (const Reference& reference : found) spans.push_back(reference.span);
    in_code_points(spans);
    py::list list(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Reference& reference = found[i];
      const py::object node = reference.node ? py::object(py::int_(*reference.node)) : py::object(py::none());
      list[i] = py::make_tuple(spans[i].begin, spans[i].end, str_of(reference.citation),
                               str_of(reference.document), reference.from, node);
    }
    return list;
  }

 private:
  void in_code_points(std::vector<Span>& spans) const {
    std::vector<std::size_t*> offsets;
    for (Span& span : spans) {
      offsets.push_back(&span.begin);
      offsets.push_back(&span.end);
    }
    std::sort(offsets.begin(), offsets.end(),
              [](const std::size_t* a, const std::size_t* b) { return *a < *b; });
    CodePoints points(source_.bytes());
    for (std::size_t* offset : offsets) *offset = points.before(*offset);
  }

  py::str kept_;  // whose bytes the source may be
  Source source_;
  Outline outline_;
};

}  // namespace

void define_outline(py::module_& module) {
  py::class_<Outlined>(module, "Outlined")
      .def(py::init<const py::str&>(), py::arg("text"))
      .def("head", &Outlined::head)
      .def("nodes", &Outlined::nodes)
      .def("citation", &Outlined::citation, py::arg("node"))
      .def("chunks", &Outlined::chunks, py::arg("most"))
      .def("references", &Outlined::references);
}

}  // namespace vietmend::python
