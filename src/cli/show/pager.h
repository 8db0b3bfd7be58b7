// A pager for what is longer than the screen.
#ifndef VIETMEND_SRC_CLI_SHOW_PAGER_H_
#define VIETMEND_SRC_CLI_SHOW_PAGER_H_

#include <sys/types.h>

#include <string>

namespace vietmend::cli {

// Where standard output is a terminal, runs the command that the environment names in VIETMEND_PAGER or
// PAGER, else less, and lets standard output go to it; less is asked to keep colours and to end at once where
// all fits on the screen. The command "cat", or an empty one, is no pager. Without a terminal or a pager that
// can be started, standard output stays what it is.
class Pager {
 public:
  Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  // Waits until the reader has read on.
  ~Pager();

  bool is_shown() const { return child_ >= 0; }

 private:
  pid_t child_ = -1;
  int output_ = -1;  // standard output as it was
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_PAGER_H_
