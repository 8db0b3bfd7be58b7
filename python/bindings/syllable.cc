#include "vietmend/syllable.h"

#include <pybind11/stl.h>

#include <functional>
#include <optional>
#include <string>

#include "module.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

std::optional<Syllable> parse(const py::str& text) {
  Source source(text, "text");
  source.encode();
  return parse_syllable(source.bytes());
}

ToneStyle tone_style(const std::string& tones) {
  if (tones == "old") return ToneStyle::old_style;
  if (tones == "new") return ToneStyle::new_style;
  throw py::value_error("tones must be 'old' or 'new', not " +
                        py::cast<std::string>(py::repr(py::str(tones))));
}

std::string part_list(const Syllable& s) {
  std::string list = "Syllable(";
  const auto part = [&](const char* label, std::string_view value) {
    list.append(label).append("='").append(value).append("'");
  };
  part("onset", s.onset());
  part(", glide", s.glide());
  part(", nucleus", s.nucleus());
  part(", coda", s.coda());
  part(", tone", name(s.tone()));
  return list + ")";
}

}  // namespace

void define_syllable(py::module_& module) {
  py::class_<Syllable>(
      module, "Syllable", py::is_final(),
      "A syllable of the Vietnamese writing system, whether or not any word uses it.\n\n"
      "Immutable; equal if all parts are. The parts are lower-case str without tone, empty where\n"
      "there is none:\n\n"
      ">>> from vietmend import Syllable\n"
      ">>> Syllable.parse('nghiêng')\n"
      "Syllable(onset='ngh', glide='', nucleus='iê', coda='ng', tone='ngang')\n")
      .def_static(
          "parse", &parse, py::arg("text"),
          "Read one syllable, in any case, in NFC, its tone mark where either style puts it.\n\n"
          "Returns None if the text is not exactly one syllable of the writing system; raises TypeError\n"
          "for anything but a str.\n\n"
          ">>> from vietmend import Syllable\n"
          ">>> Syllable.parse('THUỶ').tone\n"
          "'hỏi'\n"
          ">>> Syllable.parse('Facebook') is None\n"
          "True\n")
      .def_property_readonly("onset", &Syllable::onset,
                             "The first consonants: '', 'b', 'c', ... 'ngh', ... 'x'.")
      .def_property_readonly("glide", &Syllable::glide, "'', 'o' or 'u': the o of 'hoa', the u of 'khuya'.")
      .def_property_readonly("nucleus", &Syllable::nucleus,
                             "The vowel or the two of a diphthong: 'a', 'iê', 'ươ'.")
      .def_property_readonly("coda", &Syllable::coda,
                             "The last consonants or half-vowel: '', 'c', ... 'ng', 'y'.")
      .def_property_readonly(
          "tone", [](const Syllable& s) { return name(s.tone()); },
          "'ngang', 'huyền', 'hỏi', 'ngã', 'sắc' or 'nặng'.")
      .def(
          "text", [](const Syllable& s, const std::string& tones) { return s.text(tone_style(tones)); },
          py::arg("tones") = "old",
          "The syllable in lower case, NFC; tones 'old' writes hòa, thủy, 'new' writes hoà, thuỷ.\n\n"
          "Raises ValueError for any other value of tones.\n\n"
          ">>> from vietmend import Syllable\n"
          ">>> Syllable.parse('Hòa').text(tones='new')\n"
          "'hoà'\n")
      .def("__repr__", &part_list)
      .def(
          "__eq__", [](const Syllable& a, const Syllable& b) { return a == b; }, py::is_operator())
      .def("__hash__", [](const Syllable& s) { return std::hash<std::string>()(s.text()); })
      .def(py::pickle([](const Syllable& s) { return s.text(); },
                      [](const std::string& text) {
                        const std::optional<Syllable> syllable = parse_syllable(text);
                        if (!syllable) throw py::value_error("not the state of a Syllable");
                        return *syllable;
                      }));
}

}  // namespace vietmend::python
