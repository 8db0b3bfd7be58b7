#include "cli/options/completions.h"

#include <vector>

namespace vietmend::cli {
namespace {

struct Completed {
  std::vector<std::string> names;    // "-o", "--output"
  std::vector<std::string> choices;  // the values it takes; none: a file or a number
  bool takes_value = false;
  std::string description;
};

std::vector<const CLI::App*> subcommands(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

// "auto|always|never" is a choice, "auto|NAME" none.
std::vector<std::string> choices(const std::string& type) {
  std::vector<std::string> words;
  if (type.find('|') == std::string::npos) return words;
  std::size_t begin = 0;
  while (begin <= type.size()) {
    const std::size_t end = std::min(type.find('|', begin), type.size());
    const std::string word = type.substr(begin, end - begin);
    if (word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos) words.push_back(word);
    begin = end + 1;
  }
  return words;
}

std::vector<Completed> options(const CLI::App& app) {
  std::vector<Completed> all;
  for (const CLI::Option* option : app.get_options()) {
    if (option->nonpositional() == false) continue;
    Completed completed;
    for (const std::string& name : option->get_snames()) completed.names.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) completed.names.push_back("--" + name);
    completed.takes_value = option->get_expected_min() > 0;
    completed.choices = choices(option->get_type_name());
    completed.description = option->get_description();
    all.push_back(std::move(completed));
  }
  return all;
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : between) + word;
  return all;
}

// Within single quotes of a shell.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out;
}

std::string bash(const CLI::App& app) {
  std::vector<std::string> names;
  std::string cases;
  for (const CLI::App* subcommand : subcommands(app)) {
    names.push_back(subcommand->get_name());
    std::vector<std::string> flags;
    std::string values;
    for (const Completed& option : options(*subcommand)) {
      flags.insert(flags.end(), option.names.begin(), option.names.end());
      if (!option.takes_value) continue;
      values += "        " + joined(option.names, "|") + ") " +
                (option.choices.empty()
                     ? "COMPREPLY=($(compgen -f -- \"$word\"))"
                     : "COMPREPLY=($(compgen -W '" + joined(option.choices, " ") + "' -- \"$word\"))") +
                "; return ;;\n";
    }
    cases += "    " + subcommand->get_name() + ")\n      case $before in\n" + values +
             "      esac\n      flags='" + joined(flags, " ") + "' ;;\n";
  }
  const std::string all = joined(names, " ");
  return "# bash completion for vietmend, written by: vietmend completions bash\n"
         "_vietmend() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} flags=\n"
         "  if ((COMP_CWORD == 1)); then\n"
         "    COMPREPLY=($(compgen -W '" +
         all +
         " --help --version' -- \"$word\"))\n"
         "    return\n"
         "  fi\n"
         "  case ${COMP_WORDS[1]} in\n" +
         cases +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$flags\" -- \"$word\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _vietmend vietmend\n";
}

// Within the brackets and colons of _arguments.
std::string for_zsh(const std::string& text) {
  std::string out;
  for (const char c : quoted(text))
    out += c == '[' || c == ']' || c == ':' ? std::string("\\") + c : std::string(1, c);
  return out;
}

std::string zsh(const CLI::App& app) {
  std::string names;
  std::string cases;
  for (const CLI::App* subcommand : subcommands(app)) {
    names += "    '" + subcommand->get_name() + ":" + for_zsh(subcommand->get_description()) + "'\n";
    cases += "      " + subcommand->get_name() + ")\n        _arguments \\\n";
    for (const Completed& option : options(*subcommand)) {
      for (const std::string& name : option.names) {
        cases += "          '" + name + (option.takes_value && name.starts_with("--") ? "=" : "") + "[" +
                 for_zsh(option.description) + "]";
        if (option.takes_value) {
          cases += option.choices.empty() ? ":value:_files" : ":value:(" + joined(option.choices, " ") + ")";
        }
        cases += "' \\\n";
      }
    }
    cases += subcommand->get_name() == "completions" ? "          '1:shell:(bash zsh fish)' ;;\n"
                                                     : "          '*:file:_files' ;;\n";
  }
  return "#compdef vietmend\n"
         "# zsh completion for vietmend, written by: vietmend completions zsh\n"
         "_vietmend() {\n"
         "  local -a subcommands=(\n" +
         names +
         "  )\n"
         "  local state line\n"
         "  _arguments -C '--help[Show what there is]' '--version[Show the version]' '1:subcommand:->one' "
         "'*::argument:->more'\n"
         "  case $state in\n"
         "    one) _describe subcommand subcommands ;;\n"
         "    more)\n"
         "      case $line[1] in\n" +
         cases +
         "      esac ;;\n"
         "  esac\n"
         "}\n"
         "_vietmend \"$@\"\n";
}

std::string fish(const CLI::App& app) {
  std::string out =
      "# fish completion for vietmend, written by: vietmend completions fish\n"
      "complete -c vietmend -n __fish_use_subcommand -f -l help -d 'Show what there is'\n"
      "complete -c vietmend -n __fish_use_subcommand -f -l version -d 'Show the version'\n";
  for (const CLI::App* subcommand : subcommands(app)) {
    const std::string name = subcommand->get_name();
    out += "complete -c vietmend -n __fish_use_subcommand -f -a " + name + " -d '" +
           quoted(subcommand->get_description()) + "'\n";
    if (name == "completions") {
      out += "complete -c vietmend -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'\n";
    }
    for (const Completed& option : options(*subcommand)) {
      out += "complete -c vietmend -n '__fish_seen_subcommand_from " + name + "'";
      for (const std::string& flag : option.names) {
        out += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
      }
      if (option.takes_value)
        out += option.choices.empty() ? " -r" : " -x -a '" + joined(option.choices, " ") + "'";
      out += " -d '" + quoted(option.description) + "'\n";
    }
  }
  return out;
}

}  // namespace

std::string completions(const CLI::App& app, std::string_view shell) {
  if (shell == "bash") return bash(app);
  return shell == "zsh" ? zsh(app) : fish(app);
}

}  // namespace vietmend::cli
