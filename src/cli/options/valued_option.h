// Options of the command line that take one value. Of an option given twice the last holds.
#ifndef VIETMEND_SRC_CLI_OPTIONS_VALUED_OPTION_H_
#define VIETMEND_SRC_CLI_OPTIONS_VALUED_OPTION_H_

#include <CLI/CLI.hpp>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "cli/options/number.h"

namespace vietmend::cli {

inline CLI::Option* last_holds(CLI::Option* option) {
  return option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

template <typename Value>
using Words = std::vector<std::pair<const char*, Value>>;

// Adds an option that sets `value` to what its word stands for and refuses every other word by naming those
// it takes. `value` holds the default.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& option, Value& value, Words<Value> words,
                        std::string description) {
  std::string all;
  std::string standard;
  for (const auto& [word, meaning] : words) {
    all += (all.empty() ? "" : "|") + std::string(word);
    if (meaning == value) standard = word;
  }
  const auto choose = [option, &value, words = std::move(words), all](const std::string& given) {
    for (const auto& [word, meaning] : words) {
      if (given == word) {
        value = meaning;
        return;
      }
    }
    throw CLI::ValidationError(option, "must be one of " + all + ", not '" + given + "'");
  };
  return last_holds(app.add_option_function<std::string>(option, choose, std::move(description))
                        ->type_name(all)
                        ->default_str(standard));
}

// Adds an option that sets `value` to a number from 0 to `most`, written without regard to the locale.
// `value` holds the default.
template <typename Number>
CLI::Option* add_number(CLI::App& app, const std::string& option, Number& value, Number most,
                        std::string description) {
  const auto shown = [](Number number) {
    char digits[32];
    return std::string(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
  };
  const auto read = [option, &value, most, shown](const std::string& given) {
    Number number = 0;
    if (!read_number(given, number) || !(number >= 0 && number <= most)) {
      throw CLI::ValidationError(option,
                                 "must be a number from 0 to " + shown(most) + ", not '" + given + "'");
    }
    value = number;
  };
  return last_holds(app.add_option_function<std::string>(option, read, std::move(description))
                        ->type_name("N")
                        ->default_str(shown(value)));
}

// A check for names of files: why one is refused, or nothing.
inline std::string not_empty(const std::string& given) {
  return given.empty() ? "needs a value, the name of a file" : "";
}

// Adds an option that names a file or folder; an empty name is refused.
inline CLI::Option* add_path(CLI::App& app, const std::string& option, std::string& path, const char* type,
                             std::string description) {
  return last_holds(app.add_option(option, path, std::move(description))->type_name(type)->check(not_empty));
}

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_VALUED_OPTION_H_
