// The subcommands and their options.
#ifndef VIETMEND_SRC_CLI_OPTIONS_SUBCOMMANDS_H_
#define VIETMEND_SRC_CLI_OPTIONS_SUBCOMMANDS_H_

#include <CLI/CLI.hpp>
#include <string>

#include "cli/commands/abbreviation.h"
#include "cli/commands/blocks.h"
#include "cli/commands/charset.h"
#include "cli/commands/clean.h"
#include "cli/commands/diff.h"
#include "cli/commands/outline.h"
#include "cli/commands/stats.h"

namespace vietmend::cli {

// What the arguments ask of each subcommand.
struct Requests {
  CleanRequest clean;
  DiffRequest diff;
  StatsRequest stats;
  std::string tokens_file = "-";
  BlocksRequest blocks;
  OutlineRequest outline;
  CharsetRequest charset;
  AbbreviationRequest abbreviation;
  std::string shell;  // for completions
};

// Adds all subcommands; parsing fills `requests`, which must outlive the app.
void add_subcommands(CLI::App& app, Requests& requests);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_SUBCOMMANDS_H_
