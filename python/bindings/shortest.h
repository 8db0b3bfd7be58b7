// Floats as Python writes them.
#ifndef VIETMEND_PYTHON_BINDINGS_SHORTEST_H_
#define VIETMEND_PYTHON_BINDINGS_SHORTEST_H_

namespace vietmend::python {

// The double of the fewest digits that is still this float: 0.9, where a plain conversion gives
// 0.8999999761581421.
double shortest(float value);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_SHORTEST_H_
