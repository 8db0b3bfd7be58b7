#include "cli/options/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/tokens.h"
#include "cli/options/completions.h"
#include "cli/options/examples.h"
#include "cli/options/settings_file.h"
#include "cli/options/subcommands.h"
#include "cli/output/output_file.h"
#include "cli/run/stop.h"
#include "vietmend/version.h"

namespace vietmend::cli {
namespace {

// Answers --help and --version, and complains about what cannot be parsed.
Exit answer(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    std::ostringstream out;
    std::ostringstream ignored;
    app.exit(error, out, ignored);
    OutputFile("-").write(out.str());
    return Exit::done;
  }
  std::string command = "vietmend";
  for (const CLI::App* used : app.get_subcommands()) command += " " + used->get_name();
  complain(error.what(), command + " --help says what there is");
  return Exit::wrong_usage;
}

// An option with "=" and nothing behind it, as a variable that is not set leaves it, has no value: it must
// not take the next argument for one. That holds behind "--" too, which may be the value of an option before
// it; a file that is called so is "./--edits=".
//
// Nor has an option a value that stands before "--", which CLI11 would step over to the next argument.
void refuse_missing_values(const CLI::App& app, const std::vector<std::string>& arguments) {
  const auto takes_value = [&](const std::string& name) {
    const std::vector<const CLI::App*> all = app.get_subcommands([](const CLI::App*) { return true; });
    return std::any_of(all.begin(), all.end(), [&](const CLI::App* command) {
      const CLI::Option* const option = name.starts_with('-') ? command->get_option_no_throw(name) : nullptr;
      return option != nullptr && option->get_expected_min() > 0;
    });
  };
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--" && i > 0 && takes_value(arguments[i - 1])) {
      throw UsageError(arguments[i - 1] + ": needs a value");
    }
    if (argument.starts_with("--") && argument.find('=') == argument.size() - 1) {
      throw UsageError(argument.substr(0, argument.size() - 1) + ": needs a value");
    }
    if (argument.size() > 2 && argument[0] == '-' && argument[1] != '-' && argument[2] == '=') {
      throw UsageError(argument.substr(0, 2) + ": needs a value, without '=' before it");
    }
  }
}

// What --version shows.
std::string about() {
  return "vietmend " + std::string(version()) + "\nmodel: " + std::string(built_in_model()) +
         "\nprocessor: " + std::string(cpu_target());
}

Exit run_subcommand(const CLI::App& app, Requests& requests) {
  if (app.got_subcommand("clean")) return clean(std::move(requests.clean));
  if (app.got_subcommand("diff")) return diff(requests.diff);
  if (app.got_subcommand("outline")) return outline(requests.outline);
  // The others write to standard output alone.
  stop::at_once_on_signals();
  if (app.got_subcommand("stats")) return stats(requests.stats);
  if (app.got_subcommand("tokens")) return tokens(requests.tokens_file);
  if (app.got_subcommand("blocks")) return blocks(requests.blocks);
  if (app.got_subcommand("charset")) return charset(requests.charset);
  if (app.got_subcommand("abbreviation")) return abbreviation(requests.abbreviation);
  if (app.got_subcommand("completions")) {
    OutputFile("-").write(completions(app, requests.shell));
    return Exit::done;
  }
  throw UsageError("there is nothing to do without a subcommand", "vietmend --help says what there is");
}

Exit parse_and_run(int argc, char** argv) {
  CLI::App app("Mends Vietnamese prose that was scraped from pages or pulled out of PDFs.", "vietmend");
  app.set_version_flag("--version", [] { return about(); });
  app.require_subcommand(0, 1);
  app.footer(kExamples);
  Requests requests;
  add_subcommands(app, requests);
  try {
    std::vector<std::string> arguments = with_settings(app, {argv + 1, argv + argc});
    refuse_missing_values(app, arguments);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return answer(app, error);
  }
  return run_subcommand(app, requests);
}

}  // namespace

Exit run(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const BrokenPipe&) {
    return Exit::done;
  } catch (const UsageError& error) {
    complain(error.what(), error.hint);
    return Exit::wrong_usage;
  } catch (const std::invalid_argument& error) {
    complain(error.what());
    return Exit::wrong_usage;
  } catch (const FileError& error) {
    complain(error.what(), error.hint);
    return Exit::failed;
  } catch (const std::bad_alloc&) {
    complain("out of memory");
    return Exit::failed;
  } catch (const Stopped&) {
    throw;
  } catch (const std::exception& error) {
    complain(error.what());
    return Exit::failed;
  }
}

}  // namespace vietmend::cli
