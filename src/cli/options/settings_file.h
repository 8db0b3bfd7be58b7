// Settings that hold for every run: a TOML file with the names of options.
//
//   tones = "new"          # for every subcommand that has the option
//   [clean]
//   threads = 4            # for this one
//   sentences = true
#ifndef VIETMEND_SRC_CLI_OPTIONS_SETTINGS_FILE_H_
#define VIETMEND_SRC_CLI_OPTIONS_SETTINGS_FILE_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace vietmend::cli {

// The arguments with those of the settings file between the subcommand's name and its own arguments, where
// the latter override them. The file is $XDG_CONFIG_HOME/vietmend/vietmend.toml, or ~/.config in place of the
// variable; without such a file, or without a subcommand of `app` among the arguments, they stay what they
// are. Throws UsageError for a file that is no TOML or names what is no option, and FileError.
std::vector<std::string> with_settings(const CLI::App& app, std::vector<std::string> arguments);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_SETTINGS_FILE_H_
