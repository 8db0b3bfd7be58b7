// The frame of every program here: what goes wrong is said on standard error, and the exit code is 3.
#ifndef VIETMEND_TOOLS_TOOL_MAIN_H_
#define VIETMEND_TOOLS_TOOL_MAIN_H_

#include <cstdio>
#include <exception>

namespace vietmend {

// What `run` returns for the arguments; 3 if it throws, with `name` and the reason on standard error.
inline int tool_main(const char* name, int (*run)(int, char**), int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", name, error.what());
    return 3;
  }
}

}  // namespace vietmend

#endif  // VIETMEND_TOOLS_TOOL_MAIN_H_
