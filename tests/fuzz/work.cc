#include "work.h"

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

vietmend::fuzz::Work work;
std::int64_t held = 0;

void* allocate(std::size_t size, std::size_t alignment) {
  void* memory = alignment == 0
                     ? std::malloc(std::max<std::size_t>(size, 1))
                     : std::aligned_alloc(alignment, (std::max<std::size_t>(size, 1) + alignment - 1) /
                                                         alignment * alignment);
  if (memory == nullptr) throw std::bad_alloc();
  ++work.allocations;
  work.allocated += size;
  held += static_cast<std::int64_t>(malloc_usable_size(memory));
  work.peak = std::max(work.peak, static_cast<std::uint64_t>(std::max<std::int64_t>(held, 0)));
  return memory;
}

void release(void* memory) {
  if (memory != nullptr) held -= static_cast<std::int64_t>(malloc_usable_size(memory));
  std::free(memory);
}

}  // namespace

// Every allocation of this program is counted.
void* operator new(std::size_t size) {
  return allocate(size, 0);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return allocate(size, 0);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  release(memory);
}
void operator delete(void* memory) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  release(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  release(memory);
}

// Code built for libFuzzer calls these before each comparison; here they only count.
extern "C" {
void __sanitizer_cov_trace_cmp1(std::uint8_t, std::uint8_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_cmp2(std::uint16_t, std::uint16_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_cmp4(std::uint32_t, std::uint32_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_cmp8(std::uint64_t, std::uint64_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_const_cmp1(std::uint8_t, std::uint8_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_const_cmp2(std::uint16_t, std::uint16_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_const_cmp4(std::uint32_t, std::uint32_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_const_cmp8(std::uint64_t, std::uint64_t) {
  ++work.comparisons;
}
void __sanitizer_cov_trace_switch(std::uint64_t, std::uint64_t*) {
  ++work.comparisons;
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
  work = {};
  held = 0;
}

Work work_done() {
  return work;
}

}  // namespace vietmend::fuzz
