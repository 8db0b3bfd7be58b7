#include <cstddef>

#include "model/model.h"

// The bytes that built_in.S puts into the library.
extern "C" {
extern const char vietmend_model_begin[];
extern const char vietmend_model_end[];
}

namespace vietmend {

std::shared_ptr<const Model> Model::built_in() {
  // What is part of the program is no more likely to be damaged than the program.
  static const std::shared_ptr<const Model> model =
      from_bytes({vietmend_model_begin, static_cast<std::size_t>(vietmend_model_end - vietmend_model_begin)},
                 "the built-in model", Checksums::trusted);
  return model;
}

}  // namespace vietmend
