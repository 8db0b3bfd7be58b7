// Puts sections into a model file.
//
//   pack_model [--base MODEL] --out MODEL [--only NAME]... [--without NAME]... NAME=FILE...
//
// The sections of the base stay, unless a section of the same name is given. Of all of them those named by
// --only are written, where there is one, and none named by --without. A name that no section has is an
// error.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "model/model.h"

namespace vietmend {
namespace {

std::string read(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) throw std::runtime_error(name + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void pack(const std::vector<std::string>& arguments) {
  std::string out;
  std::map<std::string, std::string> sections;
  std::set<std::string> only, without;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if ((argument == "--only" || argument == "--without") && i + 1 < arguments.size()) {
      (argument == "--only" ? only : without).insert(arguments[++i]);
      continue;
    }
    if ((argument == "--base" || argument == "--out") && i + 1 < arguments.size()) {
      const std::string& file = arguments[++i];
      if (argument == "--out") {
        out = file;
        continue;
      }
      const auto base = Model::load(file);
      for (const std::string& name : base->names()) sections.emplace(name, base->section(name));
      continue;
    }
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos) throw std::invalid_argument("'" + argument + "' is not NAME=FILE");
    sections[argument.substr(0, equals)] = read(argument.substr(equals + 1));
  }
  if (out.empty())
    throw std::invalid_argument(
        "usage: pack_model [--base MODEL] --out MODEL [--only NAME]... [--without NAME]... NAME=FILE...");
  for (const std::set<std::string>& named : {only, without}) {
    for (const std::string& name : named) {
      if (!sections.contains(name)) throw std::invalid_argument("there is no section '" + name + "'");
    }
  }
  std::erase_if(sections, [&](const auto& section) {
    return without.contains(section.first) || (!only.empty() && !only.contains(section.first));
  });
  const std::string bytes = write_model({sections.begin(), sections.end()});
  std::ofstream file(out, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(out + ": cannot be written");
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  try {
    vietmend::pack({argv + 1, argv + argc});
    return 0;
  } catch (const std::invalid_argument& error) {
    std::fprintf(stderr, "pack_model: %s\n", error.what());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pack_model: %s\n", error.what());
    return 3;
  }
}
