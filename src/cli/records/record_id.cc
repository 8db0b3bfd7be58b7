#include "cli/records/record_id.h"

#include <simdjson.h>

namespace vietmend::cli {

std::string record_id(std::string_view record) {
  simdjson::ondemand::parser parser;
  const simdjson::padded_string padded(record);
  simdjson::ondemand::document document;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return {};
  simdjson::ondemand::object object;
  if (document.get_object().get(object) != simdjson::SUCCESS) return {};
  simdjson::ondemand::value id;
  if (object.find_field_unordered("id").get(id) != simdjson::SUCCESS) return {};
  simdjson::ondemand::json_type type{};
  if (id.type().get(type) != simdjson::SUCCESS) return {};
  if (type != simdjson::ondemand::json_type::string && type != simdjson::ondemand::json_type::number)
    return {};
  std::string_view raw = id.raw_json_token();
  while (!raw.empty() &&
         (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\r' || raw.back() == '\t')) {
    raw.remove_suffix(1);
  }
  return std::string(raw);
}

}  // namespace vietmend::cli
