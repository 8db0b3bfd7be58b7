// Arrow's arrays for Python, through the Arrow PyCapsule interface:
// https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "arrow_batch.h"
#include "arrow_column.h"
#include "arrow_owned.h"
#include "arrow_texts.h"
#include "interruptible.h"
#include "module.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// The arrays that somebody handed over. Movable only, which a vector of what is movable only does not say.
struct ArrowInput {
  explicit ArrowInput(ArrowType of) : type(of) {}
  ArrowInput(ArrowInput&&) = default;

  ArrowType type;
  std::vector<ArrowTexts> arrays;

  std::size_t size() const {
    std::size_t sum = 0;
    for (const ArrowTexts& texts : arrays) sum += texts.size();
    return sum;
  }
};

// What is handed out: one array, or the arrays of a stream.
struct ArrowOutput {
  std::shared_ptr<const ArrowColumn> type;
  ArrowColumns columns;
};
struct ArrowArrayOutput : ArrowOutput {};
struct ArrowStreamOutput : ArrowOutput {};

ArrowInput of_array(const py::object& schema, const py::object& array) {
  const auto type = ArrowType::of(*Owned<ArrowSchema>::take(schema, "arrow_schema").operator->());
  ArrowInput input(type);
  input.arrays.emplace_back(type, Owned<ArrowArray>::take(array, "arrow_array"));
  return input;
}

void check(Owned<ArrowArrayStream>& stream, int error) {
  if (error == 0) return;
  const char* const message = stream->get_last_error(stream.get());
  throw py::value_error("cannot read the Arrow stream: " +
                        (message != nullptr ? std::string(message) : "error " + std::to_string(error)));
}

ArrowInput of_stream(const py::object& capsule) {
  auto stream = Owned<ArrowArrayStream>::take(capsule, "arrow_array_stream");
  Owned<ArrowSchema> schema;
  check(stream, stream->get_schema(stream.get(), schema.get()));
  ArrowInput input(ArrowType::of(*schema.operator->()));
  for (;;) {
    Owned<ArrowArray> array;
    check(stream, stream->get_next(stream.get(), array.get()));
    if (!array) return input;
    input.arrays.emplace_back(input.type, std::move(array));
  }
}

template <typename Output>
Output repair_input(const Repairer& repairer, const ArrowInput& input, unsigned threads, bool edits,
                    py::object report) {
  Progress progress(std::move(report));
  Output output;
  output.type = empty_column(input.type, edits);
  output.columns = repair(repairer, input.type, input.arrays, threads, edits, progress);
  return output;
}

py::object repair_arrow(const Repairer& repairer, const ArrowInput& input, bool is_stream, unsigned threads,
                        bool edits, py::object report) {
  if (is_stream) {
    return py::cast(repair_input<ArrowStreamOutput>(repairer, input, threads, edits, std::move(report)));
  }
  return py::cast(repair_input<ArrowArrayOutput>(repairer, input, threads, edits, std::move(report)));
}

// The type that a consumer asks for is a wish, and need not be fulfilled.
py::tuple array_capsules(const ArrowArrayOutput& output, const py::object&) {
  const auto& column = output.columns.front();
  return py::make_tuple(schema_capsule(column), array_capsule(column));
}

}  // namespace

void define_arrow(py::module_& module) {
  py::class_<ArrowInput>(module, "ArrowInput")
      .def_static("of_array", &of_array, py::arg("schema"), py::arg("array"))
      .def_static("of_stream", &of_stream, py::arg("stream"))
      .def_property_readonly("is_binary", [](const ArrowInput& input) { return input.type.is_binary; })
      .def("__len__", &ArrowInput::size);
  py::class_<ArrowArrayOutput>(
      module, "ArrowArray",
      "An Arrow array of mended texts, for whatever reads the Arrow C data interface: ``pyarrow.array(it)``.")
      .def("__arrow_c_array__", &array_capsules, py::arg("requested_schema") = py::none())
      .def("__len__", [](const ArrowArrayOutput& output) { return output.columns.front()->length; });
  py::class_<ArrowStreamOutput>(
      module, "ArrowStream",
      "Arrow arrays of mended texts, for whatever reads the Arrow C stream interface:\n"
      "``pyarrow.chunked_array(it)``.")
      .def(
          "__arrow_c_stream__",
          [](const ArrowStreamOutput& output, const py::object&) {
            return stream_capsule(output.type, output.columns);
          },
          py::arg("requested_schema") = py::none());
  module.def("repair_arrow", &repair_arrow, py::arg("repairer"), py::arg("texts"), py::arg("is_stream"),
             py::arg("threads"), py::arg("edits"), py::arg("report"));
}

}  // namespace vietmend::python
