#include "vietmend/version.h"

namespace vietmend {

std::string_view version() {
  return VIETMEND_VERSION;
}

}  // namespace vietmend
