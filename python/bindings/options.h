// The options of a repair, read from a dict.
#ifndef VIETMEND_PYTHON_BINDINGS_OPTIONS_H_
#define VIETMEND_PYTHON_BINDINGS_OPTIONS_H_

#include <pybind11/pybind11.h>

#include "vietmend/options.h"

namespace vietmend::python {

// The dict must hold every option by its name, and "abbreviation_rows", a str that has UTF-8. Throws TypeError for a value of another type and ValueError
// for one that the option does not have; the message lists those it has.
Options read_options(const pybind11::dict& options);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_OPTIONS_H_
