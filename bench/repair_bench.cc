// The whole pipeline over documents, with each tagger.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <exception>
#include <optional>

#include "bench_text.h"
#include "vietmend/repairer.h"

namespace vietmend::bench {
namespace {

void repair(benchmark::State& state, Quality quality) {
  std::optional<Repairer> repairer;
  try {
    Options options;
    options.quality = quality;
    repairer.emplace(options);
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
    return;
  }
  std::size_t at = 0;
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const std::string_view document = documents()[at];
    at = (at + 1) % documents().size();
    benchmark::DoNotOptimize(repairer->repair(document));
    bytes += static_cast<std::int64_t>(document.size());
  }
  state.SetBytesProcessed(bytes);
}

void BM_RepairFast(benchmark::State& state) {
  repair(state, Quality::fast);
}
BENCHMARK(BM_RepairFast);

void BM_RepairBest(benchmark::State& state) {
  repair(state, Quality::best);
}
BENCHMARK(BM_RepairBest);

}  // namespace
}  // namespace vietmend::bench
