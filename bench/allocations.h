// What the benchmarks cost in memory.
#ifndef VIETMEND_BENCH_ALLOCATIONS_H_
#define VIETMEND_BENCH_ALLOCATIONS_H_

#include <benchmark/benchmark.h>

#include <cstddef>

namespace vietmend::bench {

// How many times the program has called operator new.
std::size_t allocations();

// Enters what a benchmark cost since `before`: "allocations", those of an iteration, and "peak_kB", the most
// memory that the program has held so far.
void count_memory(benchmark::State& state, std::size_t before);

}  // namespace vietmend::bench

#endif  // VIETMEND_BENCH_ALLOCATIONS_H_
