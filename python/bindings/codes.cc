// Texts by their code points, each in a field of the same width, as NumPy keeps arrays of str.
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "interruptible.h"
#include "module.h"
#include "source.h"
#include "vietmend/vietmend.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// Fields whose last code points may be zeros, which are none of the text's.
class Fields {
 public:
  Fields(const Py_UCS4* codes, std::size_t count, std::size_t width)
      : codes_(codes), count_(count), width_(width) {}
  std::size_t size() const { return count_; }
  std::span<const Py_UCS4> operator[](std::size_t i) const {
    const std::span<const Py_UCS4> field(codes_ + i * width_, width_);
    const auto last = std::find_if(field.rbegin(), field.rend(), [](Py_UCS4 code) { return code != 0; });
    return field.first(static_cast<std::size_t>(field.rend() - last));
  }

 private:
  const Py_UCS4* codes_;
  std::size_t count_, width_;
};

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return !U8_IS_TRAIL(c); }));
}

void write(std::string_view utf8, Py_UCS4* field) {
  for (std::size_t at = 0; at < utf8.size();) {
    UChar32 code = 0;
    U8_NEXT_UNSAFE(utf8.data(), at, code);
    *field++ = static_cast<Py_UCS4>(code);
  }
}

// Fields of `width` code points in, a bytearray of fields and their width out, wide enough for the longest of
// the mended texts and 1 at least.
py::tuple clean_codes(const Repairer& repairer, const py::buffer& buffer, std::size_t width, unsigned threads,
                      py::object report) {
  const py::buffer_info info = buffer.request();
  const std::size_t codes = static_cast<std::size_t>(info.size * info.itemsize) / sizeof(Py_UCS4);
  const Fields fields(static_cast<const Py_UCS4*>(info.ptr), width == 0 ? 0 : codes / width, width);
  std::vector<std::string> texts(fields.size());
  Progress progress(std::move(report));
  for_each_index(fields.size(), threads, progress, [&](std::size_t i) {
    Source source(fields[i]);
    source.encode();
    texts[i] = repairer.repair(source.bytes()).text;
    progress.add(1);
  });
  std::size_t widest = 1;
  for (const std::string& text : texts) widest = std::max(widest, code_points(text));
  const auto array = py::reinterpret_steal<py::bytearray>(PyByteArray_FromStringAndSize(
      nullptr, static_cast<Py_ssize_t>(texts.size() * widest * sizeof(Py_UCS4))));
  if (!array) throw py::error_already_set();
  {
    auto* field = reinterpret_cast<Py_UCS4*>(PyByteArray_AS_STRING(array.ptr()));
    const py::gil_scoped_release release;
    std::fill_n(field, texts.size() * widest, Py_UCS4{0});
    for (std::string& text : texts) {
      write(text, field);
      field += widest;
      text = {};
    }
  }
  return py::make_tuple(array, widest);
}

}  // namespace

void define_codes(py::module_& module) {
  module.def("clean_codes", &clean_codes, py::arg("repairer"), py::arg("codes"), py::arg("width"),
             py::arg("threads"), py::arg("report"));
}

}  // namespace vietmend::python
