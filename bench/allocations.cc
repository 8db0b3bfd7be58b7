#include "allocations.h"

#include <sys/resource.h>

#include "counted_allocations.h"

namespace vietmend::bench {

std::size_t allocations() {
  return testing::allocations().calls;
}

void count_memory(benchmark::State& state, std::size_t before) {
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(allocations() - before), benchmark::Counter::kAvgIterations);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  state.counters["peak_kB"] = static_cast<double>(used.ru_maxrss);
}

}  // namespace vietmend::bench
