#include <hwy/highway.h>
#include <zlib.h>

#include <cstdio>
#include <string>

#include "model/model.h"
#include "vietmend/version.h"

namespace vietmend {

std::string_view built_in_model() {
  static const std::string shown = [] {
    const std::shared_ptr<const Model> model = Model::built_in();
    uLong checksum = 0;
    std::size_t size = 0;
    for (const std::string& section : model->names()) {
      const std::string_view bytes = model->section(section);
      checksum = crc32_z(checksum, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
      size += bytes.size();
    }
    char text[64];
    std::snprintf(text, sizeof text, "built in, %.1f MB, %08lx", static_cast<double>(size) / 1e6, checksum);
    return std::string(text);
  }();
  return shown;
}

std::string_view cpu_target() {
  // The better a target, the lower its bit.
  const std::int64_t usable = hwy::SupportedTargets() & HWY_TARGETS;
  return hwy::TargetName(usable & -usable);
}

}  // namespace vietmend
