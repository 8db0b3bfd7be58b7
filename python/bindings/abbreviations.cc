#include "vietmend/abbreviations.h"

#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "module.h"
#include "shortest.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// Tuples (form, variants, expansion, field, period, prior).
py::list tuples(const std::vector<Abbreviation>& meanings) {
  py::list list(meanings.size());
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    const Abbreviation& meaning = meanings[i];
    list[i] = py::make_tuple(meaning.form, py::tuple(py::cast(meaning.variants)), meaning.expansion,
                             meaning.field, meaning.period, shortest(meaning.prior));
  }
  return list;
}

// A dictionary for Python: the built-in one, or one of its own with another table over it.
class Dictionary {
 public:
  Dictionary() = default;
  Dictionary(std::string_view tsv, const std::string& name)
      : own_(std::make_unique<AbbreviationDictionary>(built_in_abbreviations().with(tsv, name))) {}

  const AbbreviationDictionary& get() const { return own_ ? *own_ : built_in_abbreviations(); }

 private:
  std::unique_ptr<const AbbreviationDictionary> own_;
};

py::list expansions_of(const Dictionary& dictionary, const py::str& abbreviation) {
  Source source(abbreviation, "abbreviation");
  source.encode();
  return tuples(dictionary.get().expansions(source.bytes()));
}

py::list abbreviate_in(const Dictionary& dictionary, const py::str& phrase) {
  Source source(phrase, "phrase");
  source.encode();
  return tuples(dictionary.get().abbreviate(source.bytes()));
}

// Tuples (begin, end, form, written, confidence, decided_by, senses), in code points; a sense is (expansion,
// share, words), a word (text, nats).
py::list explained(const py::str& text) {
  Source source(text, "text");
  std::vector<AbbreviationInContext> found;
  {
    const py::gil_scoped_release release;
    source.encode();
    found = explain_abbreviations(source.bytes());
  }
  CodePoints points(source.bytes());
  py::list list(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const AbbreviationInContext& a = found[i];
    py::list senses(a.senses.size());
    for (std::size_t s = 0; s < a.senses.size(); ++s) {
      py::list words(a.senses[s].words.size());
      for (std::size_t w = 0; w < a.senses[s].words.size(); ++w) {
        const WeighedSense::Word& word = a.senses[s].words[w];
        words[w] = py::make_tuple(word.text, shortest(word.nats));
      }
      senses[s] = py::make_tuple(a.senses[s].expansion, shortest(a.senses[s].share), py::tuple(words));
    }
    const std::size_t begin = points.before(a.source.begin), end = points.before(a.source.end);
    list[i] = py::make_tuple(begin, end, a.form, a.written, shortest(a.confidence), a.decided_by,
                             py::tuple(senses));
  }
  return list;
}

}  // namespace

void define_abbreviations(py::module_& module) {
  module.def("explain_abbreviations", &explained, py::arg("text"));
  py::class_<Dictionary>(module, "Dictionary")
      .def(py::init<>())
      .def(py::init([](const py::bytes& tsv, const std::string& name) {
             return std::make_unique<Dictionary>(std::string_view(tsv), name);
           }),
           py::arg("tsv"), py::arg("name"))
      .def("expansions", &expansions_of, py::arg("abbreviation"))
      .def("abbreviate", &abbreviate_in, py::arg("phrase"))
      .def("all", [](const Dictionary& dictionary) { return tuples(dictionary.get().all()); });
}

}  // namespace vietmend::python
