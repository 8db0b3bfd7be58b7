// Every two syllables that the model knows, written as one word and read again: the table of how many are divided as
// they were, and why the others are not. Written apart they must stay apart.
//
//   syllable_pairs [EVERY]     of all pairs, or of every EVERY-th
//
// Exits with 1 where a letter is lost, where a pair is read into something else the second time, or where fewer are
// divided than kLeastDivided and kLeastWordsDivided say.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/line.h"
#include "model/model.h"
#include "spacing/known_words.h"
#include "spacing/spacing.h"
#include "words/word_lists.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

using spacing::LanguageModel;
using spacing::Symbol;

// Of the pairs that are no syllable or known word themselves and have a letter that only Vietnamese has, so many in a
// hundred are divided as they were, and of those that are words.
constexpr double kLeastDivided = 92, kLeastWordsDivided = 95;

enum Outcome : std::uint8_t {
  divided,         // as it was
  one_syllable,    // the letters are a syllable themselves
  known_string,    // the letters are a name or a foreign word that the model knows
  two_others,      // the letters are two other syllables too, which the model finds likelier
  three_or_more,   // read as more than two words
  left_letter,     // left as it is: one of the two is a letter of ASCII
  left_plain,      // left as it is: no letter that only Vietnamese has, as foreign words
  left,            // left as it is though one has such a letter: the reading is not sure enough
  kOutcomes
};
constexpr std::array<std::string_view, kOutcomes> kNames = {
    "divided as it was", "a syllable itself", "a known name or foreign word",
    "two other syllables, likelier", "three words or more",
    "left: one of them is a letter of ASCII", "left: no letter that only Vietnamese has",
    "left: too rare to be sure of"};

struct Known {
  std::string text;
  spacing::Word word;
};

struct Pair {
  std::int32_t score = INT32_MIN;
  std::string text;
};

struct Counts {
  Counts() : likeliest(kOutcomes + 1) {}

  std::array<std::uint64_t, kOutcomes> outcomes{};
  std::array<std::uint64_t, kOutcomes> words{};  // of them, pairs that are one word of two syllables
  std::vector<std::array<Pair, 4>> likeliest;           // by outcome; then of those that were apart and are joined
  std::uint64_t ambiguous = 0;  // letters that are two syllables in more ways than one
  std::uint64_t apart = 0, joined = 0, lost = 0, unsettled = 0;

  void add(Outcome outcome, bool word, std::int32_t score, const std::string& text) {
    ++outcomes[outcome];
    words[outcome] += word;
    keep(likeliest[outcome], score, text);
  }
  static void keep(std::array<Pair, 4>& best, std::int32_t score, const std::string& text) {
    if (score <= best.back().score) return;
    best.back() = {score, text};
    std::sort(best.begin(), best.end(), [](const Pair& a, const Pair& b) {
      return a.score != b.score ? a.score > b.score : a.text < b.text;
    });
  }
  void add(const Counts& other) {
    for (std::size_t o = 0; o < kOutcomes; ++o) {
      outcomes[o] += other.outcomes[o];
      words[o] += other.words[o];
    }
    for (std::size_t o = 0; o < likeliest.size(); ++o) {
      for (const Pair& pair : other.likeliest[o]) keep(likeliest[o], pair.score, pair.text);
    }
    ambiguous += other.ambiguous;
    apart += other.apart;
    joined += other.joined;
    lost += other.lost;
    unsettled += other.unsettled;
  }
};

std::vector<Symbol> symbols(std::string_view text) {
  std::vector<Symbol> out;
  spacing::append_symbols(text, out);
  return out;
}

class Reader {
 public:
  Reader() : model_(Model::built_in()), language_(model_->section("spacing")), stage_(model_->section("spacing"), model_->section("foreign-letters"), WordLists::parse(model_->section("word-lists"), "word-lists")) {
    for (const Syllable& syllable : all_syllables()) {
      const std::string text = syllable.text();
      const spacing::Known found = spacing::look_up(language_, symbols(text));
      if (found.as == spacing::Known::As::syllable) known_.push_back({text, found.word});
    }
  }

  const std::vector<Known>& known() const { return known_; }

  std::string read(std::string_view text) const {
    Line line(text);
    SpacingStage::Seen seen;
    stage_.read_words(line, SpacingStage::Ends::read, 0, seen);
    return render(line).text;
  }

  void count(const Known& a, const Known& b, Counts& counts) const {
    const std::string glued = a.text + b.text, apart = a.text + ' ' + b.text;
    const std::int32_t score = a.word.score + language_.score(a.word, b.word);
    const bool word = language_.is_compound(a.word, b.word);
    const std::string text = read(glued);
    counts.add(outcome(glued, apart, text), word, score, apart + " -> " + text);
    counts.lost += without_spaces(text) != glued;
    if (text != glued) counts.unsettled += read(text) != text;
    counts.ambiguous += ways(glued) > 1;
    const std::string again = text == apart ? apart : read(apart);
    ++counts.apart;
    if (again != apart) {
      ++counts.joined;
      Counts::keep(counts.likeliest[kOutcomes], score, apart + " -> " + again);
    }
    counts.lost += without_spaces(again) != glued;
  }

 private:
  static std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
  }

  bool is_syllable(std::string_view text) const {
    return spacing::look_up(language_, symbols(text)).as == spacing::Known::As::syllable;
  }

  // In how many ways letters are two syllables.
  int ways(std::string_view letters) const {
    int ways = 0;
    for (std::size_t at = 1; at < letters.size(); ++at) {
      if ((static_cast<unsigned char>(letters[at]) & 0xC0) == 0x80) continue;
      ways += is_syllable(letters.substr(0, at)) && is_syllable(letters.substr(at));
    }
    return ways;
  }

  Outcome outcome(std::string_view glued, std::string_view apart, std::string_view text) const {
    if (text == apart) return divided;
    if (text == glued) {
      const spacing::Known found = spacing::look_up(language_, symbols(glued));
      if (found.known()) return found.as == spacing::Known::As::syllable ? one_syllable : known_string;
      if (apart.find(' ') == 1 || apart.find(' ') + 2 == apart.size()) return left_letter;
      const bool plain = std::all_of(glued.begin(), glued.end(), [](char c) { return static_cast<signed char>(c) > 0; });
      return plain ? left_plain : left;
    }
    return std::count(text.begin(), text.end(), ' ') == 1 ? two_others : three_or_more;
  }

  std::shared_ptr<const Model> model_;
  LanguageModel language_;
  SpacingStage stage_;
  std::vector<Known> known_;
};

Counts count_all(const Reader& reader, std::uint64_t every) {
  const std::vector<Known>& known = reader.known();
  const std::uint64_t pairs = static_cast<std::uint64_t>(known.size()) * known.size();
  constexpr std::uint64_t kShare = 1 << 16;
  std::atomic<std::uint64_t> next{0};
  const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
  std::vector<Counts> counted(threads);
  {
    std::vector<std::thread> running;
    for (Counts& counts : counted) {
      running.emplace_back([&] {
        for (std::uint64_t begin; (begin = next.fetch_add(kShare)) < pairs;) {
          const std::uint64_t end = std::min(begin + kShare, pairs);
          for (std::uint64_t pair = (begin + every - 1) / every * every; pair < end; pair += every) {
            reader.count(known[pair / known.size()], known[pair % known.size()], counts);
          }
        }
      });
    }
    for (std::thread& thread : running) thread.join();
  }
  Counts all;
  for (const Counts& counts : counted) all.add(counts);
  return all;
}

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

void print(std::string_view name, const std::array<Pair, 4>& pairs) {
  std::printf("  %s:", name.data());
  for (const Pair& pair : pairs) {
    if (!pair.text.empty()) std::printf("  %s", pair.text.c_str());
  }
  std::printf("\n");
}

int report(const Counts& counts, std::size_t syllables) {
  std::uint64_t pairs = 0, words = 0;
  for (std::size_t o = 0; o < kOutcomes; ++o) {
    pairs += counts.outcomes[o];
    words += counts.words[o];
  }
  std::printf("%zu syllables, %llu pairs, of which %llu are words\n\n", syllables,
              static_cast<unsigned long long>(pairs), static_cast<unsigned long long>(words));
  std::printf("| written together | pairs | share | words | share |\n|---|---:|---:|---:|---:|\n");
  for (std::size_t o = 0; o < kOutcomes; ++o) {
    std::printf("| %s | %llu | %.3f %% | %llu | %.3f %% |\n", kNames[o].data(),
                static_cast<unsigned long long>(counts.outcomes[o]), percent(counts.outcomes[o], pairs),
                static_cast<unsigned long long>(counts.words[o]), percent(counts.words[o], words));
  }
  std::printf("\nThe likeliest of each that is not divided:\n");
  for (std::size_t o = one_syllable; o < kOutcomes; ++o) print(kNames[o], counts.likeliest[o]);
  print("apart, and joined", counts.likeliest[kOutcomes]);
  std::printf("\nTwo syllables in more ways than one: %llu\nApart, and joined: %llu of %llu\n",
              static_cast<unsigned long long>(counts.ambiguous), static_cast<unsigned long long>(counts.joined),
              static_cast<unsigned long long>(counts.apart));
  std::printf("A letter lost: %llu\nRead otherwise the second time: %llu\n",
              static_cast<unsigned long long>(counts.lost), static_cast<unsigned long long>(counts.unsettled));

  const double told = percent(counts.outcomes[divided], counts.outcomes[divided] + counts.outcomes[two_others] +
                                                            counts.outcomes[three_or_more] + counts.outcomes[left]);
  std::printf("Divided, where one has a letter that only Vietnamese has: %.3f %%\n", told);
  return counts.lost == 0 && counts.unsettled == 0 && told >= kLeastDivided &&
                 percent(counts.words[divided], words) >= kLeastWordsDivided && pairs > 1000 ? 0 : 1;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  const std::uint64_t every = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1;
  if (every == 0) return 2;
  const vietmend::Reader reader;
  return vietmend::report(vietmend::count_all(reader, every), reader.known().size());
}
