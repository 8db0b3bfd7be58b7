#include "allocations.h"

#include <sys/resource.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> calls{0};
}  // namespace

void* operator new(std::size_t size) {
  calls.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace vietmend::bench {

std::size_t allocations() {
  return calls.load(std::memory_order_relaxed);
}

void count_memory(benchmark::State& state, std::size_t before) {
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(allocations() - before), benchmark::Counter::kAvgIterations);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  state.counters["peak_kB"] = static_cast<double>(used.ru_maxrss);
}

}  // namespace vietmend::bench
