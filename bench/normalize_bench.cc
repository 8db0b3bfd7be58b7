// Whether a text is NFC: the library, ICU and utf8proc, which has no check and composes.
#include <benchmark/benchmark.h>
#include <unicode/normalizer2.h>
#include <utf8proc.h>

#include <cstdint>
#include <cstdlib>
#include <stdexcept>

#include "bench_text.h"
#include "vietmend/normalize.h"

namespace vietmend::bench {
namespace {

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text().size()));
}

void BM_NfcCheck(benchmark::State& state) {
  for (auto _ : state) {
    const bool composed = is_nfc(text());
    if (!composed) state.SkipWithError("the text is NFC and is_nfc says that it is not");
    benchmark::DoNotOptimize(composed);
  }
  count_bytes(state);
}
BENCHMARK(BM_NfcCheck);

void BM_IcuNfcCheck(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (auto _ : state) {
    const bool composed = nfc->isNormalizedUTF8(text(), status);
    if (!composed || U_FAILURE(status)) state.SkipWithError("the text is NFC and ICU says that it is not");
    benchmark::DoNotOptimize(composed);
  }
  count_bytes(state);
}
BENCHMARK(BM_IcuNfcCheck);

void BM_Utf8procNfc(benchmark::State& state) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text().data());
  for (auto _ : state) {
    utf8proc_uint8_t* composed = nullptr;
    if (utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text().size()), &composed, kOptions) < 0) {
      state.SkipWithError("utf8proc cannot read the text");
    }
    benchmark::DoNotOptimize(composed);
    std::free(composed);
  }
  count_bytes(state);
}
BENCHMARK(BM_Utf8procNfc);

}  // namespace
}  // namespace vietmend::bench
