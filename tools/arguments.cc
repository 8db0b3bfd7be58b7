#include "arguments.h"

#include <CLI/CLI.hpp>
#include <cstddef>
#include <filesystem>
#include <vector>

namespace vietmend {

struct Arguments::App : CLI::App {
  using CLI::App::App;
};

Arguments::Arguments(const std::string& description) : app_(std::make_unique<App>(description)) {}
Arguments::~Arguments() = default;

template <typename Value>
void Arguments::add(const std::string& name, Value& value, const std::string& help) {
  app_->add_option(name, value, help)->capture_default_str();
}
template <typename Value>
void Arguments::need(const std::string& name, Value& value, const std::string& help) {
  app_->add_option(name, value, help)->required();
}
void Arguments::flag(const std::string& name, bool& value, const std::string& help) {
  app_->add_flag(name, value, help);
}

std::optional<int> Arguments::read(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    return app_->exit(error);
  }
}

template void Arguments::add(const std::string&, std::string&, const std::string&);
template void Arguments::add(const std::string&, std::filesystem::path&, const std::string&);
template void Arguments::add(const std::string&, std::vector<std::string>&, const std::string&);
template void Arguments::add(const std::string&, std::size_t&, const std::string&);
template void Arguments::add(const std::string&, unsigned&, const std::string&);
template void Arguments::add(const std::string&, int&, const std::string&);
template void Arguments::add(const std::string&, float&, const std::string&);
template void Arguments::add(const std::string&, double&, const std::string&);
template void Arguments::need(const std::string&, std::string&, const std::string&);
template void Arguments::need(const std::string&, std::filesystem::path&, const std::string&);
template void Arguments::need(const std::string&, std::vector<std::string>&, const std::string&);
template void Arguments::need(const std::string&, std::vector<std::filesystem::path>&, const std::string&);

}  // namespace vietmend
