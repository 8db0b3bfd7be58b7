#include "cli/records/field_name.h"

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

bool is_table(Format format) {
  return format == Format::csv || format == Format::tsv;
}

}  // namespace

void refuse_field(const std::string& field) {
  const bool good =
      !field.empty() && field.front() != '.' && field.back() != '.' && field.find("..") == std::string::npos;
  if (good) return;
  throw UsageError("--field: must be a name, or names with a dot between them, not '" + field + "'");
}

void refuse_field(const std::string& field, Format format, const Inputs& inputs) {
  bool table = is_table(format);
  if (format == Format::automatic) {
    for (std::size_t i = 0; i < inputs.size() && !table; ++i)
      table = is_table(format_by_name(inputs[i].path));
  }
  if (!table || field.empty()) refuse_field(field);
}

}  // namespace vietmend::cli
