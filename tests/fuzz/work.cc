#include "work.h"

#include "counted_allocations.h"

namespace {
std::uint64_t comparisons = 0;
vietmend::testing::Allocations before;
}  // namespace

// Code built for libFuzzer calls these before each comparison; here they only count.
extern "C" {
void __sanitizer_cov_trace_cmp1(std::uint8_t, std::uint8_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_cmp2(std::uint16_t, std::uint16_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_cmp4(std::uint32_t, std::uint32_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_cmp8(std::uint64_t, std::uint64_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_const_cmp1(std::uint8_t, std::uint8_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_const_cmp2(std::uint16_t, std::uint16_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_const_cmp4(std::uint32_t, std::uint32_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_const_cmp8(std::uint64_t, std::uint64_t) {
  ++comparisons;
}
void __sanitizer_cov_trace_switch(std::uint64_t, std::uint64_t*) {
  ++comparisons;
}
}

namespace vietmend::fuzz {

bool counts_comparisons() {
#ifdef VIETMEND_COUNTS_COMPARISONS
  return true;
#else
  return false;
#endif
}

void begin_work() {
  testing::forget_peak();
  before = testing::allocations();
  comparisons = 0;
}

Work work_done() {
  const testing::Allocations now = testing::allocations();
  return {now.calls - before.calls, now.bytes - before.bytes,
          static_cast<std::uint64_t>(now.peak - before.held), comparisons};
}

}  // namespace vietmend::fuzz
