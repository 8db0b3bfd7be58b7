#include "cli/run/run_settings.h"

#include <string>

#include "vietmend/version.h"

namespace vietmend::cli {
namespace {

class Settings {
 public:
  template <typename Choice>
  void add(const char* name, Choice value) {
    line_ += std::string(" ") + name + "=" + std::to_string(static_cast<int>(value));
  }

  void add_text(const char* name, const std::string& value) {
    line_ += std::string(" ") + name + "=" + value;
  }

  // A file counts with its size and its time.
  void add_file(const char* name, const std::filesystem::path& path) {
    add_text(name, path.empty() ? "" : input_line(path.string(), stamp_of(path.string())));
  }

  std::string line() && { return std::move(line_); }

 private:
  std::string line_ = "vietmend " + std::string(version());
};

}  // namespace

RunSettings settings_of(const CleanRequest& request, const Inputs& inputs) {
  const Options& options = request.options;
  Settings settings;
  settings.add("format", request.format);
  settings.add_text("field", request.field);
  settings.add("field-format", request.pages.field);
  settings.add("content", request.pages.content);
  settings.add("ocr", request.ocr_pages);
  settings.add_text("edits", request.edits);
  settings.add("punctuation", options.punctuation);
  settings.add("capitals", options.capitals);
  settings.add("encoding", options.encoding);
  settings.add("spacing", options.spacing);
  for (const std::string& expression : request.protect) settings.add_text("protect", expression);
  settings.add("lines", options.lines);
  settings.add("diacritics", options.diacritics);
  settings.add("abbreviations", options.abbreviations);
  settings.add("boilerplate", options.boilerplate);
  settings.add("tones", options.tones);
  settings.add("sentences", options.sentences);
  settings.add_text("min-confidence", std::to_string(options.min_confidence));
  settings.add("quality", options.quality);
  settings.add_text("charset", options.charset);
  settings.add_file("model", options.model);
  settings.add_file("abbreviation-table", options.abbreviation_table);
  RunSettings out{std::move(settings).line(), inputs, {}};
  for (std::size_t i = 0; i < inputs.size(); ++i) out.stamps.push_back(stamp_of(inputs[i].path));
  return out;
}

}  // namespace vietmend::cli
