// The built-in model of a program that is given its model while it runs, section by section: a page, which
// fetches what it needs of it.
#ifndef VIETMEND_SRC_MODEL_GIVEN_H_
#define VIETMEND_SRC_MODEL_GIVEN_H_

#include <string>
#include <string_view>

namespace vietmend {

// Adds the sections of a model file to the built-in model, which begins without any. The bytes must be
// aligned to 64 and lie as they are from then on. Throws std::runtime_error as Model::from_bytes does, and
// where a section is there already; then nothing is added. No other thread may use the model meanwhile.
void give_model(std::string_view bytes, const std::string& name);

}  // namespace vietmend

#endif  // VIETMEND_SRC_MODEL_GIVEN_H_
