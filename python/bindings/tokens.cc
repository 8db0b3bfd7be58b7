#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "kind_names.h"
#include "module.h"
#include "source.h"
#include "vietmend/token.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// The Python objects of the syllables of one text. A text repeats its syllables, and an object takes longer
// to make than all the rest of a token.
class SyllableObjects {
 public:
  py::handle of(const Syllable& syllable) {
    std::uint64_t key = 0;
    for (const auto part : std::bit_cast<std::array<std::uint8_t, sizeof(Syllable)>>(syllable)) {
      key = key << 8U | part;
    }
    const auto [at, is_new] = objects_.try_emplace(key);
    if (is_new) at->second = py::cast(syllable);
    return at->second;
  }

 private:
  static_assert(sizeof(Syllable) <= sizeof(std::uint64_t));
  std::unordered_map<std::uint64_t, py::object> objects_;
};

// A list of tuples (begin, end, kind, text, syllable or None), in code points. The text is cut out of the str
// itself, so that a lone surrogate in it stays what it is.
py::list tokens(const py::str& text) {
  Source source(text, "text");
  source.encode();
  CodePoints points(source.bytes());
  SyllableObjects syllables;
  py::list list;
  for (const Token& token : tokenize(source.bytes())) {
    const auto begin = static_cast<Py_ssize_t>(points.before(token.span.begin));
    const auto end = static_cast<Py_ssize_t>(points.before(token.span.end));
    const auto slice = py::reinterpret_steal<py::object>(PyUnicode_Substring(text.ptr(), begin, end));
    if (!slice) throw py::error_already_set();
    const auto syllable = token.syllable();
    list.append(py::make_tuple(begin, end, kind_name<kTokenKinds>(token.kind), slice,
                               syllable ? syllables.of(*syllable) : py::none()));
  }
  return list;
}

}  // namespace

void define_tokens(py::module_& module) {
  module.def("tokens", &tokens, py::arg("text"));
}

}  // namespace vietmend::python
