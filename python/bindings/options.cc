#include "options.h"

#include <pybind11/stl/filesystem.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace vietmend::python {

namespace py = pybind11;

namespace {

[[noreturn]] void wrong_type(const char* option, const char* wanted, py::handle value) {
  throw py::type_error(std::string(option) + " must be " + wanted + ", not " + Py_TYPE(value.ptr())->tp_name);
}

template <typename T>
using Choices = std::initializer_list<std::pair<std::string_view, T>>;

template <typename T>
T choice(const py::dict& options, const char* option, Choices<T> choices) {
  const py::object value = options[option];
  if (!PyUnicode_Check(value.ptr())) wrong_type(option, "a str", value);
  // Compared by Python, so that a str that has no UTF-8 is a wrong value and not another error.
  for (const auto& [name, chosen] : choices) {
    if (value.equal(py::str(name.data(), name.size()))) return chosen;
  }
  std::string message = std::string(option) + " must be ";
  std::size_t i = 0;
  for (const auto& [name, chosen] : choices) {
    if (i > 0) message += i + 1 == choices.size() ? " or " : ", ";
    message.append("'").append(name).append("'");
    ++i;
  }
  throw py::value_error(message + ", not " +
                        py::cast<std::string>(py::module_::import("builtins").attr("ascii")(value)));
}

bool flag(const py::dict& options, const char* option) {
  const py::object value = options[option];
  if (!PyBool_Check(value.ptr())) wrong_type(option, "True or False", value);
  return value.ptr() == Py_True;
}

double confidence(const py::dict& options) {
  const py::object value = options["min_confidence"];
  const double number = PyFloat_AsDouble(value.ptr());
  if (PyErr_Occurred() != nullptr) {
    PyErr_Clear();
    wrong_type("min_confidence", "a number", value);
  }
  if (!(number >= 0 && number <= 1)) {
    throw py::value_error("min_confidence must be between 0 and 1, not " +
                          py::cast<std::string>(py::repr(value)));
  }
  return number;
}

// Empty for None.
std::filesystem::path path(const py::dict& options, const char* option) {
  const py::object value = options[option];
  if (value.is_none()) return {};
  try {
    return py::cast<std::filesystem::path>(value);
  } catch (const py::cast_error&) {
    wrong_type(option, "a path", value);
  }
}

}  // namespace

Options read_options(const py::dict& options) {
  Options read;
  const Choices<Restore> restore = {{"restore", Restore::restore}, {"keep", Restore::keep}};
  read.punctuation = choice(options, "punctuation", restore);
  read.capitals = choice(options, "capitals", restore);
  read.encoding = choice<Encoding>(
      options, "encoding",
      {{"repair", Encoding::repair}, {"mojibake", Encoding::mojibake}, {"keep", Encoding::keep}});
  read.spacing = choice<Spacing>(options, "spacing", {{"repair", Spacing::repair}, {"keep", Spacing::keep}});
  read.lines = choice<Lines>(options, "lines",
                             {{"auto", Lines::automatic}, {"join", Lines::join}, {"keep", Lines::keep}});
  read.diacritics = choice<Diacritics>(
      options, "diacritics",
      {{"auto", Diacritics::automatic}, {"restore", Diacritics::restore}, {"keep", Diacritics::keep}});
  read.abbreviations = choice<Abbreviations>(
      options, "abbreviations",
      {{"expand", Abbreviations::expand}, {"first", Abbreviations::first}, {"keep", Abbreviations::keep}});
  read.boilerplate =
      choice<Boilerplate>(options, "boilerplate", {{"drop", Boilerplate::drop}, {"keep", Boilerplate::keep}});
  read.tones = choice<Tones>(options, "tones",
                             {{"old", Tones::old_style}, {"new", Tones::new_style}, {"keep", Tones::keep}});
  read.sentences = flag(options, "sentences");
  read.min_confidence = confidence(options);
  read.quality = choice<Quality>(options, "quality", {{"fast", Quality::fast}, {"best", Quality::best}});
  const py::object charset = options["charset"];
  if (!PyUnicode_Check(charset.ptr())) wrong_type("charset", "a str", charset);
  read.charset = py::cast<std::string>(charset);
  read.model = path(options, "model");
  read.abbreviation_table = path(options, "abbreviation_table");
  read.abbreviation_rows = py::cast<std::string>(options["abbreviation_rows"]);
  return read;
}

}  // namespace vietmend::python
