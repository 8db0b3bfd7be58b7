#include "module.h"

#include "vietmend/version.h"

// The native part of the package. Its interface is for the package alone, whose Python files are what people
// call; _core.pyi has the types.
PYBIND11_MODULE(_core, module) {
  module.def("version", &vietmend::version);
  vietmend::python::define_syllable(module);
  vietmend::python::define_tokens(module);
  vietmend::python::define_blocks(module);
  vietmend::python::define_outline(module);
  vietmend::python::define_repairer(module);
  vietmend::python::define_arrow(module);
  vietmend::python::define_codes(module);
  vietmend::python::define_normalize(module);
  vietmend::python::define_charset(module);
  vietmend::python::define_abbreviations(module);
}
