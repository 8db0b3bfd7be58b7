// What each file of the bindings adds to the module.
#ifndef VIETMEND_PYTHON_BINDINGS_MODULE_H_
#define VIETMEND_PYTHON_BINDINGS_MODULE_H_

#include <pybind11/pybind11.h>

namespace vietmend::python {

void define_abbreviations(pybind11::module_& module);
void define_arrow(pybind11::module_& module);
void define_blocks(pybind11::module_& module);
void define_charset(pybind11::module_& module);
void define_codes(pybind11::module_& module);
void define_normalize(pybind11::module_& module);
void define_outline(pybind11::module_& module);
void define_repairer(pybind11::module_& module);
void define_syllable(pybind11::module_& module);
void define_tokens(pybind11::module_& module);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_MODULE_H_
