// Texts that lie in Arrow's memory, read where they lie.
#ifndef VIETMEND_PYTHON_BINDINGS_ARROW_TEXTS_H_
#define VIETMEND_PYTHON_BINDINGS_ARROW_TEXTS_H_

#include <cstddef>
#include <string_view>

#include "arrow_abi.h"
#include "arrow_owned.h"

namespace vietmend::python {

// How a type of Arrow keeps its strings.
enum class ArrowLayout : unsigned char {
  offsets32,  // utf8, binary
  offsets64,  // large_utf8, large_binary
  views,      // string_view, binary_view
  nulls       // null: nothing but nulls
};

// The types that hold texts.
struct ArrowType {
  ArrowLayout layout;
  bool is_binary;  // bytes in any charset; else they are said to be UTF-8

  // Throws TypeError, naming the type in Arrow's own notation, for one that holds no texts.
  static ArrowType of(const ArrowSchema& schema);
};

// One array. Reads without the GIL.
class ArrowTexts {
 public:
  // Throws ValueError for an array that is not as its type has it.
  ArrowTexts(ArrowType type, Owned<ArrowArray> array);

  std::size_t size() const { return static_cast<std::size_t>(array_->length); }
  bool is_null(std::size_t i) const;
  // The bytes of a text that is not null; they live as long as this does.
  std::string_view operator[](std::size_t i) const;

 private:
  ArrowType type_;
  Owned<ArrowArray> array_;
};

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_ARROW_TEXTS_H_
