// What a shell needs to complete the command.
#ifndef VIETMEND_SRC_CLI_OPTIONS_COMPLETIONS_H_
#define VIETMEND_SRC_CLI_OPTIONS_COMPLETIONS_H_

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace vietmend::cli {

// A script for "bash", "zsh" or "fish", made from the subcommands and options of `app`, so that it has all of
// them: the values an option takes are completed where there is a choice, else files are.
std::string completions(const CLI::App& app, std::string_view shell);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_COMPLETIONS_H_
