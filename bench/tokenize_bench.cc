// Tokenizing, with and without the parts of every syllable, beside ICU's word boundaries over the same text.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "allocations.h"
#include "bench_text.h"
#include "vietmend/token.h"

namespace vietmend::bench {
namespace {

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text().size()));
}

// The allocations made before the tokens are read, with the text read and the tables made.
std::size_t ready() {
  for (const Token& token : tokenize(std::string_view(text()).substr(0, 1000)))
    benchmark::DoNotOptimize(token);
  return allocations();
}

void BM_Tokenize(benchmark::State& state) {
  const std::size_t before = ready();
  for (auto _ : state) {
    std::size_t syllables = 0;
    for (const Token& token : tokenize(text())) syllables += token.kind == TokenKind::syllable ? 1 : 0;
    benchmark::DoNotOptimize(syllables);
  }
  count_memory(state, before);
  count_bytes(state);
}
BENCHMARK(BM_Tokenize);

void BM_TokenizeSyllables(benchmark::State& state) {
  const std::size_t before = ready();
  for (auto _ : state) {
    std::size_t level = 0;
    for (const Token& token : tokenize(text())) {
      if (const auto syllable = token.syllable()) level += syllable->tone() == Tone::level ? 1 : 0;
    }
    benchmark::DoNotOptimize(level);
  }
  count_memory(state, before);
  count_bytes(state);
}
BENCHMARK(BM_TokenizeSyllables);

// The text over and over, as many megabytes as the argument says, fed to a stream 64 KiB at a time. Bytes per
// second that do not fall with the argument are cost that is linear, a peak that does not rise is memory that
// is bounded.
void BM_TokenStream(benchmark::State& state) {
  constexpr std::size_t kFed = std::size_t{1} << 16;
  const auto bytes = static_cast<std::size_t>(state.range(0)) * 1'000'000;
  const std::size_t before = ready();
  for (auto _ : state) {
    std::size_t syllables = 0;
    TokenStream stream([&](const Token& token) { syllables += token.kind == TokenKind::syllable ? 1 : 0; });
    std::string_view rest;
    for (std::size_t fed = 0; fed < bytes;) {
      if (rest.empty()) rest = text();
      const std::size_t size = std::min({kFed, rest.size(), bytes - fed});
      stream.feed(rest.substr(0, size));
      rest.remove_prefix(size);
      fed += size;
    }
    stream.finish();
    benchmark::DoNotOptimize(syllables);
  }
  count_memory(state, before);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}
BENCHMARK(BM_TokenStream)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

// As much text in one string, tokenized at once.
void BM_TokenizeMegabytes(benchmark::State& state) {
  const auto bytes = static_cast<std::size_t>(state.range(0)) * 1'000'000;
  std::string all;
  all.reserve(bytes);
  while (all.size() < bytes) all.append(text(), 0, bytes - all.size());
  const std::size_t before = ready();
  for (auto _ : state) {
    std::size_t syllables = 0;
    for (const Token& token : tokenize(all)) syllables += token.kind == TokenKind::syllable ? 1 : 0;
    benchmark::DoNotOptimize(syllables);
  }
  count_memory(state, before);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}
BENCHMARK(BM_TokenizeMegabytes)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

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
