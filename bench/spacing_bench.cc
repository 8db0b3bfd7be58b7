// The spacing stage alone: good text, text torn everywhere, and one run of letters without a gap. Time of the
// processor, without that of tokenizing.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>

#include "bench_text.h"
#include "core/line.h"
#include "core/utf8.h"
#include "model/model.h"
#include "spacing/spacing.h"
#include "words/word_lists.h"

namespace vietmend::bench {
namespace {

const SpacingStage& stage() {
  static const std::shared_ptr<const Model> model = Model::built_in();
  static const SpacingStage spacing(model->section("spacing"), model->section("foreign-letters"),
                                    WordLists::parse(model->section("word-lists"), "word-lists"));
  return spacing;
}

double processor_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void repair(benchmark::State& state, std::string_view text) {
  for (auto _ : state) {
    Line line(text);
    const double begin = processor_seconds();
    stage().repair(line, 0);
    state.SetIterationTime(processor_seconds() - begin);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

// A space before every letter of Latin Extended Additional that a letter stands before.
std::string torn(std::string_view text) {
  std::string out;
  bool letter = false;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    const bool cuts = c.code >= 0x1EA0 && c.code <= 0x1EF9;
    if (cuts && letter) out += ' ';
    out += text.substr(i, c.size);
    letter = c.code > 0x40;
    i += c.size;
  }
  return out;
}

// The letters of the text one after the other: `size` bytes or a little less, and no gap.
std::string run_of_letters(std::string_view text, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; out.size() + 4 < size; i = (i + utf8::at(text, i).size) % text.size()) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (c.code > 0x60) out += text.substr(i, c.size);
  }
  return out;
}

void BM_SpacingGoodText(benchmark::State& state) {
  repair(state, text());
}
BENCHMARK(BM_SpacingGoodText)->UseManualTime();

void BM_SpacingTornText(benchmark::State& state) {
  static const std::string all = torn(text());
  repair(state, all);
}
BENCHMARK(BM_SpacingTornText)->UseManualTime();

// Letters in runs of so many bytes, a megabyte in all: the speed must not fall with the length of the run.
void BM_SpacingRunsOfLetters(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const std::string run = run_of_letters(text(), size);
  std::string all;
  while (all.size() < (std::size_t{1} << 20U)) all += run + ", ";
  repair(state, all);
}
BENCHMARK(BM_SpacingRunsOfLetters)->Arg(64)->Arg(256)->Arg(1024)->Arg(1 << 14)->Arg(1 << 20)->UseManualTime();

}  // namespace
}  // namespace vietmend::bench
