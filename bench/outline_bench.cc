// Outlines, of text that is mended already.
#include <benchmark/benchmark.h>

#include <string>

#include "bench_text.h"
#include "vietmend/outline.h"

namespace vietmend::bench {
namespace {

void BM_Outline(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(outline(text()).nodes.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text().size()));
}
BENCHMARK(BM_Outline);

}  // namespace
}  // namespace vietmend::bench
