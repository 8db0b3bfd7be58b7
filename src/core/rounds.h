// The rounds of a loop that ends when nothing changes any more.
//
//   Rounds rounds("readings", 8);
//   while (rounds.another()) {
//     if (!step()) break;
//   }
#ifndef VIETMEND_SRC_CORE_ROUNDS_H_
#define VIETMEND_SRC_CORE_ROUNDS_H_

#include <atomic>
#include <cstdint>

namespace vietmend {

// Such loops settle, and the limit is there for the text that nobody thought of: then what there is goes on
// as it is, and a second repair may find more to mend.
class Rounds {
 public:
  // `what` names the loop, and lives as long as the program.
  Rounds(const char* what, int most) : what_(what), left_(most) {}

  // Whether there may be one more. That there may not is counted.
  bool another() {
    if (left_-- > 0) return true;
    reached_.fetch_add(1, std::memory_order_relaxed);
    last_.store(what_, std::memory_order_relaxed);
    return false;
  }

  // How often a limit was reached since the program began, in all threads, and of which loop last. Tests see
  // that it is never.
  static std::uint64_t limits_reached() { return reached_.load(std::memory_order_relaxed); }
  static const char* last_reached() { return last_.load(std::memory_order_relaxed); }

 private:
  const char* what_;
  int left_;
  static inline std::atomic<std::uint64_t> reached_{0};
  static inline std::atomic<const char*> last_{"none"};
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_ROUNDS_H_
