#include "cli/options/settings_file.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "cli/input/input_file.h"
#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

namespace fs = std::filesystem;

fs::path settings_path() {
  const char* folder = std::getenv("XDG_CONFIG_HOME");
  if (folder != nullptr && *folder != '\0') return fs::path(folder) / "vietmend" / "vietmend.toml";
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return fs::path(home) / ".config" / "vietmend" / "vietmend.toml";
}

std::vector<CLI::ConfigItem> read_settings(const fs::path& path) {
  try {
    std::istringstream content(InputFile(path.string()).read_all());
    return CLI::ConfigTOML().from_config(content);
  } catch (const CLI::Error& error) {
    throw UsageError(path.string() + ": " + error.what());
  }
}

// An option of that name on the command line, but no positional argument.
const CLI::Option* option_of(const CLI::App& app, const std::string& name) {
  return app.get_option_no_throw("--" + name);
}

// Begins and ends of sections, which CLI11 gives as items of their own.
bool is_bracket(const CLI::ConfigItem& item) {
  return item.name == "++" || item.name == "--";
}

class SettingArguments {
 public:
  SettingArguments(const CLI::App& app, const CLI::App& chosen, fs::path path)
      : app_(app), chosen_(chosen), path_(std::move(path)) {}

  std::vector<std::string> of(const std::vector<CLI::ConfigItem>& items) const {
    std::vector<std::string> arguments;
    for (const CLI::ConfigItem& item : items) {
      if (is_bracket(item)) continue;
      if (!is_known(item)) throw UsageError(path_.string() + ": '" + item.fullname() + "' is no option");
      const bool mine = item.parents.empty() || item.parents == std::vector{chosen_.get_name()};
      const CLI::Option* const option = option_of(chosen_, item.name);
      if (!mine || option == nullptr) continue;
      const std::string value = item.inputs.empty() ? "" : item.inputs.back();
      if (option->get_multi_option_policy() == CLI::MultiOptionPolicy::Throw &&
          option->get_expected_max() > 1) {
        for (const std::string& one : item.inputs) arguments.push_back("--" + item.name + "=" + one);
      } else if (option->get_expected_min() > 0) {
        arguments.push_back("--" + item.name + "=" + value);
      } else if (value == "true") {
        arguments.push_back("--" + item.name);
      } else if (value != "false") {
        throw UsageError(path_.string() + ": '" + item.fullname() + "' is true or false, not '" + value +
                         "'");
      }
    }
    return arguments;
  }

 private:
  bool is_known(const CLI::ConfigItem& item) const {
    const auto has = [&](const CLI::App* app) { return option_of(*app, item.name) != nullptr; };
    const std::vector<const CLI::App*> all = app_.get_subcommands([](const CLI::App*) { return true; });
    if (item.parents.empty()) return std::any_of(all.begin(), all.end(), has);
    return std::any_of(all.begin(), all.end(), [&](const CLI::App* app) {
      return item.parents == std::vector{app->get_name()} && has(app);
    });
  }

  const CLI::App& app_;
  const CLI::App& chosen_;
  fs::path path_;
};

}  // namespace

std::vector<std::string> with_settings(const CLI::App& app, std::vector<std::string> arguments) {
  const fs::path path = settings_path();
  std::error_code error;
  if (path.empty() || arguments.empty() || !fs::exists(path, error)) return arguments;
  const std::vector<const CLI::App*> chosen =
      app.get_subcommands([&](const CLI::App* one) { return one->get_name() == arguments.front(); });
  if (chosen.empty()) return arguments;
  const std::vector<std::string> settings =
      SettingArguments(app, *chosen.front(), path).of(read_settings(path));
  arguments.insert(arguments.begin() + 1, settings.begin(), settings.end());
  return arguments;
}

}  // namespace vietmend::cli
