// Counts the corpus and writes the model section of the spacing stage.
//
//   spacing_counts --output build/spacing/spacing.bin ../shared/corpus/train-*.jsonl.xz
//
// The counts themselves are not kept. --words writes the strings that were taken for words, and those that
// were taken for words run together, for a person to look through.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "arguments.h"
#include "core/utf8.h"
#include "corpus.h"
#include "spacing/section_writer.h"
#include "spacing_compounds.h"
#include "spacing_vocabulary.h"

namespace vietmend::spacing {
namespace {

constexpr std::size_t kLongestSyllable = 7;
constexpr double kDiscount = 0.75;
constexpr double kGapsLost = 3e-4;  // how often a gap is lost in the corpus itself, at most

constexpr double kApartRather =
    15;  // so much more often apart: then a string with Vietnamese letters is no word

struct Settings {
  std::uint32_t least_word = 5;  // a string seen less often is unknown
  std::uint32_t least_syllable = 4;
  std::size_t pairs = 1050000;  // kept in the model
};

std::string spelled(const std::vector<Symbol>& letters) {
  std::string out;
  for (const Symbol s : letters) {
    if (s >= 1 && s <= 26) {
      out.push_back(static_cast<char>('a' + s - 1));
    } else if (is_vietnamese(s)) {
      utf8::append(out, kVietnamese[s - kFirstVietnamese]);
    } else if (s < kOtherLetter) {
      utf8::append(out, kInner[s - kFirstInner]);
    } else {
      out.push_back('?');
    }
  }
  return out;
}

// Whether the letter bears a tone that loanwords do not: any but level and acute.
bool bears_tone(Symbol s) {
  if (!is_vietnamese(s) || s < kFirstVietnamese + kUntoned) return false;
  return (s - kFirstVietnamese - kUntoned) % 5 != 3;
}

// Whether a vowel is never a word by itself, so that where it stands alone a syllable was torn.
bool is_torn_vowel(Symbol s) {
  constexpr std::u32string_view kNeverAlone = U"ềệểễấầẩẫậắằẵặẳộỗợỡữự";
  return is_vietnamese(s) && kNeverAlone.find(kVietnamese[s - kFirstVietnamese]) != std::u32string_view::npos;
}

// Tells words from words that ran together: by how often the words apart stand side by side.
class RunTogether {
 public:
  explicit RunTogether(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // How often the string is to be expected in the corpus only because gaps were lost; negative if it cannot
  // be divided into syllables seen side by side.
  double expected(const std::vector<Symbol>& letters) const {
    const std::size_t n = letters.size();
    struct Path {
      std::size_t end;
      std::uint32_t last;
      double count;
    };
    std::vector<std::vector<Path>> ending(n + 1);
    double best = -1;
    for (std::size_t end = 1; end <= n; ++end) {
      for (std::size_t begin = end > kLongestSyllable ? end - kLongestSyllable : 0; begin < end; ++begin) {
        if (begin == 0 && end == n) continue;
        const std::uint32_t type = vocabulary_.syllable(
            std::string_view(reinterpret_cast<const char*>(letters.data()) + begin, end - begin));
        if (type == 0 || vocabulary_.types()[type].count < 20) continue;
        if (begin == 0) {
          ending[end].push_back({end, type, vocabulary_.types()[type].count * 1.0});
          continue;
        }
        double count = -1;
        for (const Path& path : ending[begin]) {
          const double pair = vocabulary_.pairs().count(path.last, type) + 0.01;
          const double before = vocabulary_.types()[path.last].count;
          count = std::max(count, path.count * std::min(1.0, pair / before) * kGapsLost);
        }
        if (count < 0) continue;
        ending[end].push_back({end, type, count});
        if (end == n) best = std::max(best, count);
      }
    }
    return best;
  }

  // How often two abbreviations that make the string stand side by side.
  std::uint32_t abbreviations_apart(const std::vector<Symbol>& letters) const {
    std::uint32_t most = 0;
    const std::string_view all(reinterpret_cast<const char*>(letters.data()), letters.size());
    for (std::size_t cut = 2; cut + 2 <= all.size(); ++cut) {
      const std::uint32_t first = vocabulary_.abbreviation(all.substr(0, cut));
      const std::uint32_t second = vocabulary_.abbreviation(all.substr(cut));
      if (first != 0 && second != 0) most = std::max(most, vocabulary_.pairs().count(first, second));
    }
    return most;
  }

 private:
  const Vocabulary& vocabulary_;
};

class ModelMaker {
 public:
  ModelMaker(const Vocabulary& vocabulary, const Compounds& compounds, const Settings& settings)
      : v_(vocabulary), compounds_(compounds), settings_(settings) {}

  ModelContents make(std::ostream* words) {
    choose_words(words);
    count_pairs();
    list_compounds();
    spell();
    masses();
    return std::move(out_);
  }

 private:
  // What becomes of a type.
  enum class Fate : std::uint8_t { skipped, syllable, word, abbreviation, unknown };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void choose_words(std::ostream* words) {
    const RunTogether run_together(v_);
    fate_.resize(v_.types().size(), Fate::skipped);
    for (std::size_t i = kClassCount; i < v_.types().size(); ++i) {
      const Type& type = v_.types()[i];
      const bool foreign =
          std::find(type.letters.begin(), type.letters.end(), kOtherLetter) != type.letters.end();
      if (foreign) {
        fate_[i] = Fate::unknown;
      } else if (type.letters.size() == 1 && is_torn_vowel(type.letters[0])) {
        continue;
      } else if (type.syllable && type.count >= settings_.least_syllable) {
        fate_[i] = Fate::syllable;
      } else if (type.syllable) {
        fate_[i] = Fate::unknown;
      } else {
        const double expected = run_together.expected(type.letters);
        const bool toned = std::any_of(type.letters.begin(), type.letters.end(), bears_tone);
        const bool vietnamese = std::any_of(type.letters.begin(), type.letters.end(), is_vietnamese);
        bool word = !(expected >= 0 && type.count <= (toned ? 40 : 8) * expected + (toned ? 60 : 2));
        if (type.abbreviation && type.count * kApartRather < run_together.abbreviations_apart(type.letters))
          word = false;
        if (vietnamese && type.count * kApartRather < expected / kGapsLost) word = false;
        if (words && type.count >= settings_.least_word) {
          *words << (word ? "word\t" : "together\t") << spelled(type.letters) << '\t' << type.count << '\t'
                 << expected << '\t' << type.abbreviation << '\n';
        }
        if (!word) continue;
        if (type.count < settings_.least_word || type.letters.size() > 24) {
          fate_[i] = Fate::unknown;
        } else if (vietnamese && is_name(type)) {
          fate_[i] = Fate::syllable;  // so that it can be joined when it was torn
        } else {
          fate_[i] = type.abbreviation ? Fate::abbreviation : Fate::word;
        }
      }
    }
    final_.assign(v_.types().size(), kNone);
    const auto add = [&](std::size_t type, std::uint64_t key) {
      final_[type] = static_cast<std::uint32_t>(keys_.size());
      keys_.push_back(key);
      owner_.push_back(type);
    };
    for (std::size_t c = 0; c < kClassCount; ++c) add(c, class_key(static_cast<WordClass>(c)));
    std::uint16_t syllables = 0;
    for (std::size_t i = kClassCount; i < v_.types().size(); ++i) {
      const Type& type = v_.types()[i];
      SymbolHash hash;
      for (const Symbol s : type.letters) hash.extend(s);
      switch (fate_[i]) {
        case Fate::syllable:
          out_.spellings.emplace_back(type.letters, syllables);
          syllable_of_[static_cast<std::uint32_t>(i)] = syllables;
          add(i, syllable_key(syllables++));
          break;
        case Fate::word:
          add(i, hash.value());
          break;
        case Fate::abbreviation:
          add(i, abbreviation_key(hash.value()));
          break;
        case Fate::unknown:
          final_[i] = static_cast<std::uint32_t>(unknown_class(type));
          break;
        case Fate::skipped:
          break;
      }
    }
    for (const auto& [letters, type] : v_.variants()) {
      if (fate_[type] == Fate::syllable) {
        out_.spellings.emplace_back(letters, syllable_of_.at(type));
      }
    }
  }

  // Names of places and people that no syllable is written like: Đắk, Lắk, Kông, Krông.
  static bool is_name(const Type& type) {
    return !type.abbreviation && type.letters.size() <= 8 && type.count >= 50 &&
           type.shapes[static_cast<std::size_t>(Shape::capitalized)] * 10 > type.count * 7 &&
           std::all_of(type.letters.begin(), type.letters.end(), is_alphabetic) &&
           std::any_of(type.letters.begin(), type.letters.end(), is_vowel);
  }

  static WordClass unknown_class(const Type& type) {
    if (type.abbreviation) return WordClass::unknown_capitals;
    return type.shapes[0] * 2 > type.count ? WordClass::unknown_small : WordClass::unknown_capitalized;
  }

  // Whether two neighbours are rather one syllable that was torn: far more often they stand as one.
  bool torn(const Type& a, const Type& b, std::uint32_t count) const {
    if (a.letters.empty() || b.letters.empty() || a.letters.size() + b.letters.size() > kLongestSyllable)
      return false;
    std::string together(a.letters.begin(), a.letters.end());
    together.append(b.letters.begin(), b.letters.end());
    const std::uint32_t type = v_.syllable(together);
    return type != 0 && v_.types()[type].count > 30 * count;
  }

  void count_pairs() {
    PairCounts pairs;
    v_.pairs().each([&](std::uint32_t a, std::uint32_t b, std::uint32_t count) {
      if (final_[a] == kNone || final_[b] == kNone || torn(v_.types()[a], v_.types()[b], count)) return;
      pairs.add(final_[a], final_[b], count);
    });
    const std::size_t n = keys_.size();
    std::vector<double> count(n), followers(n), preceders(n);
    pairs.each([&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
      count[a] += c;
      followers[a] += 1;
      preceders[b] += 1;
    });
    const auto kinds = static_cast<double>(pairs.size());
    const auto base = [&](std::uint32_t w) { return std::max(preceders[w], 0.5) / kinds; };
    const auto probability = [&](std::uint32_t a, std::uint32_t b, double c) {
      return (std::max(c - kDiscount, 0.0) + kDiscount * followers[a] * base(b)) / count[a];
    };
    struct Pair {
      std::uint32_t first, second;
      float probability, gain;
    };
    std::vector<Pair> kept;
    pairs.each([&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
      if (c < 2) return;
      const double p = probability(a, b, c);
      const double plain = kDiscount * followers[a] / count[a] * base(b);
      kept.push_back({a, b, static_cast<float>(p), static_cast<float>(c * std::abs(std::log(p / plain)))});
    });
    std::cerr << kept.size() << " pairs seen twice or more, of " << pairs.size() << '\n';
    if (kept.size() > settings_.pairs) {
      std::nth_element(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(settings_.pairs), kept.end(),
                       [](const Pair& a, const Pair& b) { return a.gain > b.gain; });
      kept.resize(settings_.pairs);
    }
    std::vector<double> kept_mass(n), kept_base(n);
    for (const Pair& pair : kept) {
      kept_mass[pair.first] += static_cast<double>(pair.probability);
      kept_base[pair.first] += base(pair.second);
    }
    for (const Pair& pair : kept) {
      out_.pairs.emplace_back(pair_key(keys_[pair.first], keys_[pair.second]),
                              std::log(static_cast<double>(pair.probability) / base(pair.second)));
    }
    for (std::uint32_t w = 0; w < n; ++w) {
      ModelContents::Entry entry;
      entry.score = std::log(base(w));
      if (count[w] > 0) {
        const double left = std::max(1 - kept_mass[w], 1e-3);
        entry.backoff = std::min(0.0, std::log(left / std::max(1 - kept_base[w], 1e-3)));
      }
      SymbolHash hash;
      for (const Symbol s : v_.types()[owner_[w]].letters) hash.extend(s);
      if (w < kClassCount) {
        out_.classes[w] = entry;
      } else if (fate_[owner_[w]] == Fate::syllable) {
        entry.bound = compounds_.bound(static_cast<std::uint32_t>(owner_[w]));
        out_.syllables.push_back(entry);
      } else if (fate_[owner_[w]] == Fate::word) {
        out_.words.emplace_back(hash.value(), entry);
      } else {
        out_.abbreviations.emplace_back(hash.value(), entry);
      }
    }
    std::cerr << out_.syllables.size() << " syllables, " << out_.words.size() << " words, "
              << out_.abbreviations.size() << " abbreviations, " << out_.pairs.size() << " pairs\n";
  }

  void list_compounds() {
    compounds_.each([&](std::uint32_t a, std::uint32_t b) {
      if (fate_[a] == Fate::syllable && fate_[b] == Fate::syllable) {
        out_.compounds.push_back(pair_key(keys_[final_[a]], keys_[final_[b]]));
      }
    });
    std::cerr << out_.compounds.size() << " compounds\n";
  }

  // How strings that are rare are spelled.
  void spell() {
    constexpr int k = kLetterClasses;
    std::vector<double> three(k * k * k), two(k * k), one(k), two_before(k * k), one_before(k);
    double all = 0;
    lengths_.fill(0.5);
    for (std::size_t i = kClassCount; i < v_.types().size(); ++i) {
      const Type& type = v_.types()[i];
      if (fate_[i] == Fate::skipped || fate_[i] == Fate::syllable || type.count > 20) continue;
      const double weight = 1;
      int a = k - 1, b = k - 1;
      for (std::size_t j = 0; j <= type.letters.size(); ++j) {
        const int c = j < type.letters.size() ? letter_class(type.letters[j]) : k - 1;
        three[(a * k + b) * k + c] += weight, two_before[a * k + b] += weight;
        two[b * k + c] += weight, one_before[b] += weight;
        one[c] += weight, all += weight;
        a = b, b = c;
      }
      lengths_[std::min<std::size_t>(type.letters.size(), kLongestUnknown)] += weight;
    }
    out_.trigrams.resize(k * k * k);
    for (int a = 0; a < k; ++a) {
      for (int b = 0; b < k; ++b) {
        for (int c = 0; c < k; ++c) {
          const double p1 = (one[c] + 1) / (all + k);
          const double p2 = (two[b * k + c] + 5 * p1) / (one_before[b] + 5);
          const double p3 = (three[(a * k + b) * k + c] + 5 * p2) / (two_before[a * k + b] + 5);
          out_.trigrams[(a * k + b) * k + c] = std::log(p3);
        }
      }
    }
  }

  // How likely a string of a shape and a length is one never seen before: as likely as one seen once (Good
  // and Turing), shared out over the strings of that length as they are spelled.
  void masses() {
    std::array<std::array<double, kLongestUnknown + 1>, kShapes> once{};
    for (std::size_t i = kClassCount; i < v_.types().size(); ++i) {
      const Type& type = v_.types()[i];
      if (type.count != 1 || fate_[i] == Fate::skipped) continue;
      const std::size_t length = std::min<std::size_t>(type.letters.size(), kLongestUnknown);
      for (std::size_t s = 0; s < kShapes; ++s) once[s][length] += type.shapes[s];
    }
    double lengths = 0;
    for (const double l : lengths_) lengths += l;
    for (std::size_t s = 0; s < kShapes; ++s) {
      for (std::size_t l = 0; l <= kLongestUnknown; ++l) {
        out_.masses[s][l] = std::log((once[s][l] + 0.01) / static_cast<double>(v_.tokens())) -
                            std::log(lengths_[l] / lengths);
      }
      std::cerr << "shape " << s << ":";
      for (std::size_t l = 1; l <= 12; ++l) std::cerr << ' ' << out_.masses[s][l];
      std::cerr << '\n';
    }
  }

  const Vocabulary& v_;
  const Compounds& compounds_;
  const Settings settings_;
  std::vector<Fate> fate_;
  std::vector<std::uint32_t> final_;  // of a type: its place in keys_
  std::vector<std::uint64_t> keys_;
  std::vector<std::size_t> owner_;
  std::unordered_map<std::uint32_t, std::uint16_t> syllable_of_;  // by type
  std::array<double, kLongestUnknown + 1> lengths_{};
  ModelContents out_;
};

}  // namespace
}  // namespace vietmend::spacing

int main(int argc, char** argv) {
  using namespace vietmend;
  Arguments arguments("Counts the corpus and writes the model section of the spacing stage.");
  std::vector<std::filesystem::path> files;
  std::filesystem::path output, words;
  spacing::Settings settings;
  std::size_t every = 1;
  arguments.need("corpus", files, "JSON lines, plain or .xz");
  arguments.need("-o,--output", output, "The section");
  arguments.add("--words", words, "Write the strings taken for words, and those not");
  arguments.add("--pairs", settings.pairs, "Pairs to keep");
  arguments.add("--every", every, "Count only every n-th document");
  if (const auto code = arguments.read(argc, argv)) return *code;
  try {
    spacing::Vocabulary vocabulary;
    for (const auto& file : files) {
      const std::vector<Document> documents = read_documents(file);
      for (std::size_t i = 0; i < documents.size(); i += every) vocabulary.count(documents[i].text);
      std::cerr << file.filename().string() << ": " << vocabulary.tokens() << " tokens, "
                << vocabulary.types().size() << " types, " << vocabulary.pairs().size() << " pairs so far\n";
    }
    std::ofstream list;
    if (!words.empty()) list.open(words);
    spacing::Compounds compounds(vocabulary);
    for (const auto& file : files) {
      const std::vector<Document> documents = read_documents(file);
      for (std::size_t i = 0; i < documents.size(); i += every) compounds.count(documents[i].text);
    }
    spacing::ModelMaker maker(vocabulary, compounds, settings);
    const std::string section = spacing::write_section(maker.make(words.empty() ? nullptr : &list));
    if (output.has_parent_path()) std::filesystem::create_directories(output.parent_path());
    std::ofstream out(output, std::ios::binary);
    out.write(section.data(), static_cast<std::streamsize>(section.size()));
    if (!out.flush()) throw std::runtime_error(output.string() + ": cannot be written");
    std::cerr << section.size() << " bytes\n";
  } catch (const std::exception& error) {
    std::cerr << "spacing_counts: " << error.what() << '\n';
    return 1;
  }
}
