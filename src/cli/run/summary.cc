#include "cli/run/summary.h"

#include <cstdio>

#include "cli/output/output_file.h"
#include "cli/records/json_text.h"
#include "vietmend/version.h"

namespace vietmend::cli {

void write_summary(const std::string& path, const Tally& tally, double seconds, Exit exit) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.3f", seconds);
  std::string json = "{\"version\":";
  append_json_string(json, version());
  json += ",\"exit\":" + std::to_string(static_cast<int>(exit)) + ",\"seconds\":" + digits +
          ",\"bytes\":" + std::to_string(tally.bytes) + ",\"documents\":" + std::to_string(tally.documents) +
          ",\"unreadable\":" + std::to_string(tally.unreadable) + ",\"edits\":{";
  for (std::size_t kind = 0; kind < tally.edits.size(); ++kind) {
    json += kind == 0 ? "" : ",";
    append_json_string(json, name(static_cast<EditKind>(kind)));
    json += ":" + std::to_string(tally.edits[kind]);
  }
  json += "}}\n";
  OutputFile file(path);
  file.write(json);
  file.commit();
}

}  // namespace vietmend::cli
