// The options of the command line that say what a repair does.
#ifndef VIETMEND_SRC_CLI_OPTIONS_STAGE_OPTIONS_H_
#define VIETMEND_SRC_CLI_OPTIONS_STAGE_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/input/format.h"
#include "cli/input/html/page_options.h"
#include "vietmend/options.h"

namespace vietmend::cli {

// Adds an option for each field of `options`, which holds the defaults and is set by parsing.
void add_stage_options(CLI::App& app, Options& options);

// Adds --protect, which may be given several times.
void add_protect(CLI::App& app, std::vector<std::string>& expressions);

// Adds --format, --field, --field-format and --content.
void add_input_options(CLI::App& app, Format& format, std::string& field, PageOptions& pages);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_STAGE_OPTIONS_H_
