// Threads that are waited for where they go out of scope.
#ifndef VIETMEND_SRC_CLI_RUN_JOINED_THREADS_H_
#define VIETMEND_SRC_CLI_RUN_JOINED_THREADS_H_

#include <thread>
#include <utility>
#include <vector>

namespace vietmend::cli {

// What a vector of std::jthread would be, which clang's standard library has had since version 20 alone.
class JoinedThreads {
 public:
  JoinedThreads() = default;
  JoinedThreads(const JoinedThreads&) = delete;
  JoinedThreads& operator=(const JoinedThreads&) = delete;
  ~JoinedThreads() {
    for (std::thread& thread : threads_) thread.join();
  }

  // Begins another thread, which calls `work`. Throws std::system_error where the system has none left to
  // give.
  template <typename Work>
  void start(Work work) {
    threads_.emplace_back(std::move(work));
  }

 private:
  std::vector<std::thread> threads_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_JOINED_THREADS_H_
