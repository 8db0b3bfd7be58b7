// A folder of small files in which lists of arguments are tried, in this process.
#ifndef VIETMEND_TESTS_FUZZ_SANDBOX_H_
#define VIETMEND_TESTS_FUZZ_SANDBOX_H_

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vietmend::fuzz {

// Makes the folder, goes there, and has the standard streams come from a file in it and go to nothing;
// messages are kept. The folder lies in memory where that can be had, and is removed at the end.
class Sandbox {
 public:
  Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox();

  // Runs the command. Expects that it ends, with an exit code from 0 to 3; that no file given as an input has
  // changed, by whatever name; that a run which fails says why; and that what it says works no terminal. Puts
  // everything back as it was.
  void expect_harmless(const std::vector<std::string>& arguments);

 private:
  // What tells whether a file was written to, or is another one.
  struct State {
    unsigned long long inode = 0, size = 0, modified = 0, changed = 0;
    bool operator==(const State&) const = default;
  };

  void put_back(const std::string& name);
  void clear();
  static State state_of(const std::string& name);
  std::string messages() const;

  std::filesystem::path folder_;
  std::map<std::string, std::string> files_;  // by name, with what is in them
  std::map<std::string, State> states_;
  int messages_ = -1;
};

}  // namespace vietmend::fuzz

#endif  // VIETMEND_TESTS_FUZZ_SANDBOX_H_
