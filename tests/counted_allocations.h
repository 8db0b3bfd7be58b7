// What a program asks of operator new, counted: the same on every machine however busy. A program that is linked with
// counted_allocations.cc has all of its allocations counted, on all threads.
#ifndef VIETMEND_TESTS_COUNTED_ALLOCATIONS_H_
#define VIETMEND_TESTS_COUNTED_ALLOCATIONS_H_

#include <cstdint>

namespace vietmend::testing {

struct Allocations {
  std::uint64_t calls = 0;  // of operator new
  std::uint64_t bytes = 0;  // asked of it
  std::int64_t held = 0;    // bytes held now, as the allocator rounds them up
  std::int64_t peak = 0;    // most bytes held at one time since the last forget_peak()
};

// Since the program began.
Allocations allocations();

// Lets the peak begin anew with what is held now.
void forget_peak();

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_COUNTED_ALLOCATIONS_H_
