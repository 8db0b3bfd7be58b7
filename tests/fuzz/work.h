// What a call does, counted: the same on every machine however busy.
#ifndef VIETMEND_TESTS_FUZZ_WORK_H_
#define VIETMEND_TESTS_FUZZ_WORK_H_

#include <cstdint>

namespace vietmend::fuzz {

struct Work {
  std::uint64_t allocations = 0;  // calls of operator new
  std::uint64_t allocated = 0;    // bytes asked of it
  std::uint64_t peak = 0;         // most bytes held at one time beyond those held before
  std::uint64_t comparisons = 0;  // of integers, and switches; 0 unless the library was built for fuzzing
};

// Whether comparisons are counted.
bool counts_comparisons();

// Begins to count, and gives what was done since. Nothing else may run meanwhile.
void begin_work();
Work work_done();

}  // namespace vietmend::fuzz

#endif  // VIETMEND_TESTS_FUZZ_WORK_H_
