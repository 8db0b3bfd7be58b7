// Counts what words say about line breaks, in text whose paragraphs are whole, a row each: the section
// "line-words".
//
//   count_break_words --out FILE CORPUS.jsonl[.xz]...
//
// src/blocks/break_words.h says what is counted and how it is written.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "arguments.h"
#include "blocks/break_words.h"
#include "core/letters.h"
#include "core/line.h"
#include "core/utf8.h"
#include "corpus.h"
#include "tool_main.h"

namespace vietmend {
namespace {

constexpr double kTenths = 10, kMost = 60;
constexpr std::uint64_t kFewest = 8;       // times that a word stands where it is asked about
constexpr std::uint64_t kFewestPairs = 3;  // times that a pair stands
constexpr std::size_t kPairTable = 1U << 17U;
constexpr int kUnseen = -20;  // tenths of a nat, of a pair that never stood

struct Counts {
  std::uint64_t ends = 0, before_capital = 0, before_digit = 0, begins = 0, capital_inside = 0;
};

class Counter {
 public:
  void read(const std::string& text) {
    const Line line(text);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string_view before = line.gap_before(i).text;
      const bool begins = i == 0 || has_line_break(before);
      const std::uint32_t word = BreakWords::hash(line.token(i).text);
      const bool capital = is_upper(utf8::at(line.token(i).text, 0).code);
      const bool digit = is_digit(utf8::at(line.token(i).text, 0).code);
      Counts& c = words_[word];
      const std::string_view after = line.gap_after(i).text;
      if ((i + 1 == line.size() || has_line_break(after)) && sentence_mark(after) == 0) ++c.ends;
      if (begins && capital) ++c.begins;
      if (begins || !is_plain_space(before)) continue;
      if (capital) ++c.capital_inside;
      const std::uint32_t last = BreakWords::hash(line.token(i - 1).text);
      if (digit) ++words_[last].before_digit;
      if (!capital) continue;
      ++words_[last].before_capital;
      ++pairs_[static_cast<std::uint64_t>(last) << 32U | word];
    }
  }

  void write(const std::string& file) const {
    Counts all;
    for (const auto& [hash, c] : words_) {
      all.ends += c.ends, all.before_capital += c.before_capital, all.before_digit += c.before_digit;
      all.begins += c.begins, all.capital_inside += c.capital_inside;
    }
    const auto ratio = [](std::uint64_t a, std::uint64_t b, std::uint64_t all_a, std::uint64_t all_b) {
      if (a + b < kFewest) return 0;
      const double value = std::log((static_cast<double>(a) + 0.5) / (static_cast<double>(b) + 0.5)) -
                           std::log((static_cast<double>(all_a) + 0.5) / (static_cast<double>(all_b) + 0.5));
      return static_cast<int>(std::lround(std::clamp(value * kTenths, -kMost, kMost)));
    };
    std::map<std::uint32_t, std::array<int, 3>> entries;
    for (const auto& [hash, c] : words_) {
      const std::array<int, 3> values = {ratio(c.before_capital, c.ends, all.before_capital, all.ends),
                                         ratio(c.capital_inside, c.begins, all.capital_inside, all.begins),
                                         ratio(c.before_digit, c.ends, all.before_digit, all.ends)};
      if (values != std::array<int, 3>{}) entries[hash] = values;
    }
    std::string out;
    const auto put = [&](std::uint64_t value, std::size_t size) {
      for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
    };
    put(entries.size(), 4);
    for (const auto& [hash, values] : entries) {
      put(hash, 4);
      for (const int value : values) put(static_cast<std::uint8_t>(value), 1);
      put(0, 1);
    }
    std::vector<int> table(kPairTable, kUnseen);
    for (const auto& [key, count] : pairs_) {
      if (count < kFewestPairs) continue;
      const auto last = static_cast<std::uint32_t>(key >> 32U), first = static_cast<std::uint32_t>(key);
      const double expected = static_cast<double>(words_.at(last).before_capital) *
                              static_cast<double>(words_.at(first).capital_inside) /
                              static_cast<double>(all.before_capital);
      const double value =
          std::clamp(std::log(static_cast<double>(count) / expected) * kTenths, -kMost, kMost);
      int& slot = table[BreakWords::pair_slot(last, first, kPairTable)];
      slot = std::max(slot, static_cast<int>(std::lround(value)));
    }
    put(kPairTable, 4);
    for (const int value : table) put(static_cast<std::uint8_t>(value), 1);
    std::ofstream stream(file, std::ios::binary);
    stream.write(out.data(), static_cast<std::streamsize>(out.size()));
    if (!stream.flush()) throw std::runtime_error(file + ": cannot be written");
    std::printf("%s: %zu words, %zu pairs counted\n", file.c_str(), entries.size(), pairs_.size());
  }

 private:
  std::unordered_map<std::uint32_t, Counts> words_;
  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
};

int run(int argc, char** argv) {
  Arguments arguments("Counts what words say about line breaks.");
  std::vector<std::string> corpora;
  std::string out;
  arguments.need("corpora", corpora);
  arguments.need("--out", out);
  if (const auto code = arguments.read(argc, argv)) return *code;
  Counter counter;
  for (const std::string& corpus : corpora) {
    for (const Document& d : read_documents(corpus)) counter.read(d.text);
  }
  counter.write(out);
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("count_break_words", vietmend::run, argc, argv);
}
