// An Arrow array of one's own making, handed out through the Arrow C data interface.
#ifndef VIETMEND_PYTHON_BINDINGS_ARROW_COLUMN_H_
#define VIETMEND_PYTHON_BINDINGS_ARROW_COLUMN_H_

#include <pybind11/pybind11.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "arrow_abi.h"

namespace vietmend::python {

// A column: its type, its buffers and the columns within it, all as the specification orders them. The first
// buffer is the bitmap of what is not null; empty, it is handed out as none.
struct ArrowColumn {
  std::string format;
  std::string name;
  std::int64_t length = 0;
  std::int64_t null_count = 0;
  std::vector<std::string> buffers;
  std::vector<ArrowColumn> children;
};

// A capsule "arrow_schema" with the type of the column.
pybind11::capsule schema_capsule(const std::shared_ptr<const ArrowColumn>& column);

// A capsule "arrow_array" with the column, which is shared and not copied.
pybind11::capsule array_capsule(const std::shared_ptr<const ArrowColumn>& column);

// A capsule "arrow_array_stream" with columns of one type, which are shared and not copied; `type` is a
// column of that type, for where there are none.
pybind11::capsule stream_capsule(std::shared_ptr<const ArrowColumn> type,
                                 std::vector<std::shared_ptr<const ArrowColumn>> columns);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_ARROW_COLUMN_H_
