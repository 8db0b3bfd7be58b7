// Tokenizing, with and without the parts of every syllable, beside ICU's word boundaries over the same text.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>

#include "bench_text.h"
#include "vietmend/token.h"

namespace vietmend::bench {
namespace {

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text().size()));
}

void BM_Tokenize(benchmark::State& state) {
  for (auto _ : state) {
    std::size_t syllables = 0;
    for (const Token& token : tokenize(text())) syllables += token.kind == TokenKind::syllable ? 1 : 0;
    benchmark::DoNotOptimize(syllables);
  }
  count_bytes(state);
}
BENCHMARK(BM_Tokenize);

void BM_TokenizeSyllables(benchmark::State& state) {
  for (auto _ : state) {
    std::size_t level = 0;
    for (const Token& token : tokenize(text())) {
      if (const auto syllable = token.syllable()) level += syllable->tone() == Tone::level ? 1 : 0;
    }
    benchmark::DoNotOptimize(level);
  }
  count_bytes(state);
}
BENCHMARK(BM_TokenizeSyllables);

void BM_IcuWordBreak(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
  UText* utf8 = utext_openUTF8(nullptr, text().data(), static_cast<std::int64_t>(text().size()), &status);
  if (U_FAILURE(status)) {
    state.SkipWithError(u_errorName(status));
    return;
  }
  for (auto _ : state) {
    words->setText(utf8, status);
    std::size_t count = 0;
    for (std::int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next()) {
      count += words->getRuleStatus() != UBRK_WORD_NONE ? 1 : 0;
    }
    benchmark::DoNotOptimize(count);
  }
  utext_close(utf8);
  count_bytes(state);
}
BENCHMARK(BM_IcuWordBreak);

}  // namespace
}  // namespace vietmend::bench
