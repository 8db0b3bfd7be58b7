// The structs of the Arrow C data interface with an owner, who releases them.
#ifndef VIETMEND_PYTHON_BINDINGS_ARROW_OWNED_H_
#define VIETMEND_PYTHON_BINDINGS_ARROW_OWNED_H_

#include <pybind11/pybind11.h>

#include <utility>

#include "arrow_abi.h"

namespace vietmend::python {

// One of the three structs. As the specification has it, a struct without a release function holds nothing,
// and a struct is moved by copying it and taking the release function of the original away.
template <typename Struct>
class Owned {
 public:
  Owned() = default;
  Owned(Owned&& other) noexcept : held_(std::exchange(other.held_, {})) {}
  Owned& operator=(Owned&& other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~Owned() {
    if (held_.release != nullptr) held_.release(&held_);
  }

  // Takes the struct out of a capsule of this name. Throws TypeError for anything else, and ValueError for a
  // capsule whose struct somebody took before.
  static Owned take(const pybind11::object& capsule, const char* name) {
    auto* const given = static_cast<Struct*>(PyCapsule_GetPointer(capsule.ptr(), name));
    if (given == nullptr) {
      PyErr_Clear();
      throw pybind11::type_error(std::string("not a capsule named ") + name);
    }
    if (given->release == nullptr) throw pybind11::value_error(std::string("a released ") + name);
    Owned owned;
    owned.held_ = *given;
    given->release = nullptr;
    return owned;
  }

  Struct* get() { return &held_; }
  const Struct* operator->() const { return &held_; }
  explicit operator bool() const { return held_.release != nullptr; }

 private:
  Struct held_{};
};

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_ARROW_OWNED_H_
