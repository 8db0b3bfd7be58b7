// A document repaired for Python: the library's edits with the offsets that Python counts in.
#ifndef VIETMEND_PYTHON_BINDINGS_EDITS_H_
#define VIETMEND_PYTHON_BINDINGS_EDITS_H_

#include <pybind11/pybind11.h>

#include <span>
#include <vector>

#include "source.h"
#include "vietmend/vietmend.h"

namespace vietmend::python {

// Repairs `source`, which must be encoded. Of a str, the spans of the edits come back in code points, and
// each lone surrogate that no edit of the library covers has an edit of kind encoding that puts U+FFFD in its
// place; of bytes, they are byte offsets. Does not need the GIL.
Repaired repair(const Repairer& repairer, const Source& source, std::span<const Evidence> evidence = {});

// The edits of one document, kept as the library made them until Python asks for them.
struct Edits {
  std::vector<Edit> edits;

  // A list of tuples (begin, end, replacement, kind, confidence).
  pybind11::list tuples() const;
};

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_EDITS_H_
