#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "edits.h"
#include "interruptible.h"
#include "module.h"
#include "options.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// A model that is not one is a wrong value of an option to Python.
std::unique_ptr<Repairer> make_repairer(const py::dict& dict) {
  Options options = read_options(dict);
  try {
    const py::gil_scoped_release release;
    return std::make_unique<Repairer>(std::move(options));
  } catch (const std::runtime_error& error) {
    throw py::value_error(error.what());
  }
}

// Pairs of offsets into the source, which must be encoded, as Python gave them.
std::vector<Evidence> protected_spans(const Source& source,
                                      const std::vector<std::pair<Py_ssize_t, Py_ssize_t>>& spans) {
  std::vector<std::size_t> offsets;  // of a str, where each code point begins, and the end
  if (!spans.empty() && source.is_text()) {
    const std::string_view bytes = source.bytes();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
    }
    offsets.push_back(bytes.size());
  }
  const std::size_t size = source.is_text() && !spans.empty() ? offsets.size() - 1 : source.bytes().size();
  std::vector<Evidence> evidence;
  for (const auto& [begin, end] : spans) {
    if (begin < 0 || end < begin || static_cast<std::size_t>(end) > size) {
      throw py::index_error("protect: (" + std::to_string(begin) + ", " + std::to_string(end) +
                            ") does not lie within the text");
    }
    Span span{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
    if (source.is_text()) span = {offsets[span.begin], offsets[span.end]};
    evidence.push_back({span, Trait::protect});
  }
  return evidence;
}

std::vector<std::pair<Py_ssize_t, Py_ssize_t>> read_spans(const py::iterable& protect) {
  std::vector<std::pair<Py_ssize_t, Py_ssize_t>> spans;
  for (const py::handle item : protect) {
    try {
      spans.push_back(py::cast<std::pair<Py_ssize_t, Py_ssize_t>>(item));
    } catch (const py::cast_error&) {
      throw py::type_error("protect must hold pairs of int, not " + py::cast<std::string>(py::repr(item)));
    }
  }
  return spans;
}

py::tuple repair_one(const Repairer& repairer, const py::object& object, const py::iterable& protect) {
  Source source(object, "text");
  const auto spans = read_spans(protect);
  Repaired repaired;
  {
    const py::gil_scoped_release release;
    source.encode();
    repaired = repair(repairer, source, protected_spans(source, spans));
  }
  return py::make_tuple(repaired.text, Edits{std::move(repaired.edits)});
}

// The text alone, which spares the offsets.
std::string clean_one(const Repairer& repairer, const py::object& object, const py::iterable& protect) {
  Source source(object, "text");
  const auto spans = read_spans(protect);
  const py::gil_scoped_release release;
  source.encode();
  return repairer.repair(source.bytes(), protected_spans(source, spans)).text;
}

// The tuple holds the objects, whatever becomes of the list it was made from.
std::vector<std::pair<std::size_t, Source>> sources(const py::tuple& objects) {
  std::vector<std::pair<std::size_t, Source>> all;
  all.reserve(objects.size());
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const py::handle object = PyTuple_GET_ITEM(objects.ptr(), static_cast<Py_ssize_t>(i));
    if (object.is_none()) continue;
    all.emplace_back(i, Source(object, ("texts[" + std::to_string(i) + "]").c_str()));
  }
  return all;
}

py::list nones(std::size_t size) {
  py::list list(size);
  for (std::size_t i = 0; i < size; ++i) list[i] = py::none();
  return list;
}

py::list repair_batch(const Repairer& repairer, const py::tuple& objects, unsigned threads,
                      py::object report) {
  Progress progress(std::move(report));
  auto todo = sources(objects);
  progress.add(objects.size() - todo.size());
  std::vector<Repaired> repaired(todo.size());
  for_each_index(todo.size(), threads, progress, [&](std::size_t i) {
    // The encoded source is let go as soon as it is repaired.
    Source source = std::move(todo[i].second);
    source.encode();
    repaired[i] = repair(repairer, source);
    progress.add(1);
  });
  py::list list = nones(objects.size());
  for (std::size_t i = 0; i < todo.size(); ++i) {
    list[todo[i].first] = py::make_tuple(repaired[i].text, Edits{std::move(repaired[i].edits)});
    repaired[i] = {};
  }
  return list;
}

py::list clean_batch(const Repairer& repairer, const py::tuple& objects, unsigned threads,
                     py::object report) {
  Progress progress(std::move(report));
  auto todo = sources(objects);
  progress.add(objects.size() - todo.size());
  std::vector<std::string> texts(todo.size());
  for_each_index(todo.size(), threads, progress, [&](std::size_t i) {
    Source source = std::move(todo[i].second);
    source.encode();
    texts[i] = repairer.repair(source.bytes()).text;
    progress.add(1);
  });
  py::list list = nones(objects.size());
  for (std::size_t i = 0; i < todo.size(); ++i) {
    list[todo[i].first] = py::str(texts[i]);
    texts[i] = {};
  }
  return list;
}

}  // namespace

void define_repairer(py::module_& module) {
  py::class_<Edits>(module, "Edits").def("tuples", &Edits::tuples);
  py::class_<Repairer>(module, "Repairer")
      .def(py::init(&make_repairer), py::arg("options"))
      .def("repair", &repair_one, py::arg("text"), py::arg("protect") = py::tuple())
      .def("clean", &clean_one, py::arg("text"), py::arg("protect") = py::tuple())
      .def("repair_batch", &repair_batch, py::arg("texts"), py::arg("threads"), py::arg("report"))
      .def("clean_batch", &clean_batch, py::arg("texts"), py::arg("threads"), py::arg("report"));
}

}  // namespace vietmend::python
