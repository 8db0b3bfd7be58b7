// The arguments of a program here. CLI11 reads them, behind this, since it takes long to compile.
#ifndef VIETMEND_TOOLS_ARGUMENTS_H_
#define VIETMEND_TOOLS_ARGUMENTS_H_

#include <memory>
#include <optional>
#include <string>

namespace vietmend {

class Arguments {
 public:
  // `description` is what --help says of the program.
  explicit Arguments(const std::string& description);
  ~Arguments();

  // An argument that sets `value`, which holds what stands without it and must outlive read(). A name with
  // dashes is an option's, one without is that of a place. Values are strings, paths, lists of either, and
  // numbers.
  template <typename Value>
  void add(const std::string& name, Value& value, const std::string& help = "");
  // The same for one that must be given.
  template <typename Value>
  void need(const std::string& name, Value& value, const std::string& help = "");
  // An option without a value.
  void flag(const std::string& name, bool& value, const std::string& help = "");

  // Sets the values. Returns the exit code if the program is to end at once, which is then explained.
  std::optional<int> read(int argc, char** argv);

 private:
  struct App;
  std::unique_ptr<App> app_;
};

}  // namespace vietmend

#endif  // VIETMEND_TOOLS_ARGUMENTS_H_
