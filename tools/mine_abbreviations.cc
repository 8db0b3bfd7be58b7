// Finds definitions of abbreviations in the corpus and proposes rows for the table.
//
//   mine_abbreviations --table data/abbreviations.tsv [--least N] [--neighbours FILE] train-legal.jsonl.xz
//   ...
//
// A definition is an abbreviation in brackets after words that its letters are the initials of, "Ủy ban nhân
// dân (UBND)", or behind "viết tắt là", "gọi tắt là", "sau đây gọi là". Each is counted once a document.
// Written is a line for each that the table lacks and that stands in N documents at least (3): count, "new"
// (the form is not in the table) or "sense" (this meaning is not), and a row for the table, its prior the
// share of the form's documents.
//
// With --neighbours it also writes which words stand beside each sense of an ambiguous form: form, expansion,
// side, word, how often, log-odds. A sense is counted where its words are written out in full (the reader's
// own evidence) and where the abbreviation stands in a document that defines it. Both the table's own words
// and these are then tried on the held-out documents, on places where a sense is written out, read as if it
// were abbreviated; how often each was right, wrong and left it alone goes to standard error.
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "abbreviations/abbreviation_key.h"
#include "abbreviations/abbreviation_table.h"
#include "abbreviations/choice.h"
#include "abbreviations/definition.h"
#include "abbreviations/surroundings.h"
#include "arguments.h"
#include "core/letters.h"
#include "core/line.h"
#include "corpus.h"
#include "tool_main.h"

namespace vietmend {
namespace {

constexpr std::size_t kReach = 24;  // words before an abbreviation in which its definition is looked for

// What is said of one abbreviation: in how many documents each expansion is given, and how each is written.
struct Mined {
  std::map<std::string, std::size_t> documents;                         // by expansion in lower case
  std::map<std::string, std::map<std::string, std::size_t>> spellings;  // by expansion in lower case
  std::map<std::string, std::size_t> forms;                             // by spelling of the abbreviation
};

std::string most_frequent(const std::map<std::string, std::size_t>& counts) {
  std::string best;
  std::size_t most = 0;
  for (const auto& [text, count] : counts)
    if (count > most) best = text, most = count;
  return best;
}

// The words that the abbreviation at token i is defined to stand for; empty where it is not defined.
std::string defined_words(const Surroundings& around, std::size_t i, const std::string& key) {
  std::vector<NearWord> before = around.before(i, kReach);
  if (before.empty()) return {};
  std::size_t from = 0;
  if (before[0].lower == "(" && around.gap(i + 1).find(')') != std::string_view::npos)
    from = 1;
  else
    from = defining_phrase(before);
  if (from == 0 || from >= before.size()) return {};
  before.erase(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(from));
  const std::size_t n = initials_fit(key, before);
  if (n == 0 || !all_syllables_in(before, n)) return {};
  if (std::all_of(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(n),
                  [](const NearWord& w) { return w.mark || w.upper; }))
    return {};
  return written_out(before, n, true);
}

class Definitions {
 public:
  void read(const std::string& text) {
    const Line line(text);
    const Surroundings around(line);
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const LineToken& t = line.token(i);
      if (t.kind != TokenKind::abbreviation &&
          !(t.kind == TokenKind::syllable && casing(t.text) == Casing::upper))
        continue;
      const std::string key = abbreviation_key(t.text);
      const std::string words = defined_words(around, i, key);
      if (words.empty() || !seen.emplace(key, lower(words)).second) continue;
      Mined& mined = all_[key];
      ++mined.documents[lower(words)];
      ++mined.spellings[lower(words)][words];
      ++mined.forms[std::string(t.text)];
    }
  }

  void propose(const AbbreviationTable& table, std::size_t least, std::ostream& out) const {
    struct Row {
      std::size_t count;
      std::string text;
    };
    std::vector<Row> rows;
    for (const auto& [key, mined] : all_) {
      std::size_t total = 0;
      for (const auto& [words, count] : mined.documents) total += count;
      const auto* senses = table.find(key);
      for (const auto& [words, count] : mined.documents) {
        if (count < least || is_known(senses, table, words)) continue;
        const std::string spelling = most_frequent(mined.spellings.at(words));
        // The prior: half a document of doubt for a form that has one meaning.
        const double share = static_cast<double>(count) / (static_cast<double>(total) + 0.5);
        char prior[16];
        std::snprintf(prior, sizeof prior, "%.2f", share);
        rows.push_back({count, std::string(senses == nullptr ? "new" : "sense") + '\t' +
                                   most_frequent(mined.forms) + "\t\t" + spelling + '\t' +
                                   (spelling == lower(spelling) ? "common" : "name") + "\t\t\t\t\t" + prior});
      }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.count > b.count; });
    for (const Row& r : rows) out << r.count << '\t' << r.text << '\n';
  }

  std::size_t size() const { return all_.size(); }

 private:
  static bool is_known(const std::vector<std::uint32_t>* senses, const AbbreviationTable& table,
                       const std::string& words) {
    return senses != nullptr && std::any_of(senses->begin(), senses->end(), [&](std::uint32_t s) {
             return without_marks(table.senses()[s].expansion) == without_marks(words);
           });
  }

  std::map<std::string, Mined> all_;
};

// Words beside the senses of ambiguous forms.
class Neighbours {
 public:
  explicit Neighbours(const AbbreviationTable& table) : table_(table) {
    for (const Sense& s : table.senses()) {
      if (s.pattern == CasePattern::never || s.single) continue;
      ambiguous_[abbreviation_key(s.form)].insert(lower(s.expansion));
    }
    std::erase_if(ambiguous_, [](const auto& sense) { return sense.second.size() < 2; });
    for (const auto& [key, expansions] : ambiguous_) {
      for (const std::string& expansion : expansions) {
        const std::string head = expansion.substr(0, expansion.find(' '));
        written_[head].push_back({key, expansion, words_of(expansion)});
      }
    }
  }

  void read(const std::string& text) {
    each_written(text, [&](const Written& w, const Surroundings& around, std::size_t begin, std::size_t end) {
      note(w, around, begin, end);
    });
    each_defined(text);
  }

  // Tries the table's words and the learnt ones on a document that was not read.
  void try_on(const std::string& text) {
    each_written(text, [&](const Written& w, const Surroundings& around, std::size_t begin, std::size_t end) {
      const auto* senses = table_.find(w.key);
      if (senses == nullptr) return;
      const std::vector<NearWord> before = around.before(begin, 9), after = around.after(end, 9);
      const Choice typed =
          choose(*senses, table_, before, after, after, [](const Sense& s) { return !s.single; });
      const std::string by_table = typed.sense == nullptr ? "" : lower(typed.sense->expansion);
      const auto [learnt, share] = most_likely(w.key, before, after);
      table_tally_.add(by_table, w.expansion);
      learnt_tally_.add(share >= kSure ? learnt : "", w.expansion);
      surer_tally_.add(share >= kSurer ? learnt : "", w.expansion);
      both_tally_.add(!by_table.empty() ? by_table : share >= kSurer ? learnt : "", w.expansion);
    });
  }

  void write_trial(std::ostream& out) const {
    out << "words of the table    " << table_tally_.text() << "\nlearnt, from 0.6      "
        << learnt_tally_.text() << "\nlearnt, from 0.95     " << surer_tally_.text()
        << "\ntable, else from 0.95 " << both_tally_.text() << '\n';
  }

  void write(std::ostream& out) const {
    constexpr std::size_t kLeast = 5;
    constexpr double kSmooth = 0.5, kNotable = 1;
    for (const auto& [key, senses] : counts_) {
      for (const auto& [expansion, sides] : senses) {
        std::size_t other_total = 0;
        for (const auto& [other, s] : senses)
          if (other != expansion) other_total += s.total;
        if (sides.total < 20 || other_total < 20) continue;
        for (const bool left : {true, false}) {
          for (const auto& [word, n] : left ? sides.before : sides.after) {
            if (n < kLeast) continue;
            std::size_t others = 0;
            for (const auto& [other, s] : senses) {
              if (other == expansion) continue;
              const auto& words = left ? s.before : s.after;
              if (const auto it = words.find(word); it != words.end()) others += it->second;
            }
            const double odds =
                std::log((static_cast<double>(n) + kSmooth) / (static_cast<double>(sides.total) + 1)) -
                std::log((static_cast<double>(others) + kSmooth) / (static_cast<double>(other_total) + 1));
            if (std::abs(odds) < kNotable) continue;
            char number[16];
            std::snprintf(number, sizeof number, "%.2f", odds);
            out << key << '\t' << expansion << '\t' << (left ? "before" : "after") << '\t' << word << '\t'
                << n << '\t' << number << '\n';
          }
        }
      }
    }
  }

 private:
  struct Written {
    std::string key, expansion;
    std::vector<std::string> words;
  };
  struct Sides {
    std::size_t total = 0;
    std::map<std::string, std::size_t> before, after;
  };

  static std::vector<std::string> words_of(const std::string& expansion) {
    std::vector<std::string> words;
    const Line line(expansion);
    for (std::size_t i = 0; i < line.size(); ++i) words.emplace_back(line.token(i).text);
    return words;
  }

  struct Tally {
    std::size_t right = 0, wrong = 0, left = 0;

    void add(const std::string& answer, const std::string& wanted) {
      ++(answer.empty() ? left : answer == wanted ? right : wrong);
    }
    std::string text() const {
      return "right " + std::to_string(right) + ", wrong " + std::to_string(wrong) + ", left " +
             std::to_string(left);
    }
  };

  static constexpr double kSure = 0.6, kSurer = 0.95;

  // Calls `each` where a sense of an ambiguous form is written out.
  template <class Each>
  void each_written(const std::string& text, Each each) {
    const Line line(text);
    const Surroundings around(line);
    std::vector<std::string> lowered;
    lowered.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) lowered.push_back(lower(line.token(i).text));
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto found = written_.find(lowered[i]);
      if (found == written_.end()) continue;
      for (const Written& w : found->second) {
        const std::size_t end = i + w.words.size();
        if (end > line.size()) continue;
        bool stands = true;
        for (std::size_t k = 0; stands && k < w.words.size(); ++k)
          stands = lowered[i + k] == w.words[k] && (k == 0 || !has_mark(line.gap_before(i + k).text));
        if (stands) each(w, around, i, end);
      }
    }
  }

  // Notes the words beside an abbreviation after the place of the document that defines it.
  void each_defined(const std::string& text) {
    const Line line(text);
    const Surroundings around(line);
    std::map<std::string, std::string> meanings;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const LineToken& t = line.token(i);
      if (t.kind != TokenKind::abbreviation) continue;
      const std::string key = abbreviation_key(t.text);
      if (!ambiguous_.contains(key)) continue;
      if (const std::string words = defined_words(around, i, key); !words.empty()) {
        meanings[key] = lower(words);
      } else if (const auto it = meanings.find(key); it != meanings.end()) {
        if (ambiguous_.at(key).contains(it->second)) note({key, it->second, {}}, around, i, i + 1);
      }
    }
  }

  void note(const Written& w, const Surroundings& around, std::size_t begin, std::size_t end) {
    Sides& sides = counts_[w.key][w.expansion];
    ++sides.total;
    count(sides.before, around.before(begin, 1));
    count(sides.after, around.after(end, 1));
  }

  // The likeliest expansion by the words beside it, and its share.
  std::pair<std::string, double> most_likely(const std::string& key, const std::vector<NearWord>& before,
                                             const std::vector<NearWord>& after) const {
    const auto found = counts_.find(key);
    if (found == counts_.end()) return {};
    const auto seen = [](const std::map<std::string, std::size_t>& words, const std::vector<NearWord>& near) {
      const auto it = near.empty() ? words.end() : words.find(word_of(near[0]));
      return 0.5 + (it == words.end() ? 0.0 : static_cast<double>(it->second));
    };
    double total = 0, best = 0;
    std::string expansion;
    for (const auto& [words, sides] : found->second) {
      const double count = static_cast<double>(sides.total);
      const double weight =
          count * seen(sides.before, before) / (count + 1) * seen(sides.after, after) / (count + 1);
      total += weight;
      if (weight > best) best = weight, expansion = words;
    }
    return {expansion, total > 0 ? best / total : 0};
  }

  static std::string word_of(const NearWord& near) { return std::string(near.number ? "<number>" : near.lower); }

  static void count(std::map<std::string, std::size_t>& words, const std::vector<NearWord>& near) {
    if (!near.empty()) ++words[word_of(near[0])];
  }

  const AbbreviationTable& table_;
  std::map<std::string, std::set<std::string>> ambiguous_;  // expansions of a key that has several
  Tally table_tally_, learnt_tally_, surer_tally_, both_tally_;
  std::unordered_map<std::string, std::vector<Written>> written_;
  std::map<std::string, std::map<std::string, Sides>> counts_;
};

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

int run(int argc, char** argv) {
  Arguments arguments("Finds definitions of abbreviations in the corpus and proposes rows for the table.");
  std::string table_path, neighbours_path;
  std::vector<std::string> files;
  std::size_t least = 3, every = 1;
  arguments.need("--table", table_path, "data/abbreviations.tsv");
  arguments.add("--least", least, "In how many documents a definition must stand");
  arguments.add("--every", every, "Read one document of so many");
  arguments.add("--neighbours", neighbours_path, "Where the words beside ambiguous senses are written");
  arguments.need("FILE", files, "Corpora, .jsonl or .jsonl.xz");
  if (const auto code = arguments.read(argc, argv)) return *code;
  if (every == 0) throw std::runtime_error("--every must be at least 1");

  const AbbreviationTable table = AbbreviationTable::parse(content_of(table_path), table_path);
  Definitions definitions;
  Neighbours neighbours(table);
  std::size_t number = 0, read = 0;
  std::vector<std::string> held;
  for (const std::string& file : files) {
    for (const Document& d : read_documents(file)) {
      ++number;
      if (held_out(number)) {
        if (!neighbours_path.empty()) held.push_back(d.text);
        continue;
      }
      if (number % every != 0) continue;
      ++read;
      definitions.read(d.text);
      if (!neighbours_path.empty()) neighbours.read(d.text);
    }
  }
  std::cerr << read << " documents, " << definitions.size() << " abbreviations defined\n";
  definitions.propose(table, least, std::cout);
  if (!neighbours_path.empty()) {
    std::ofstream out(neighbours_path, std::ios::binary);
    neighbours.write(out);
    for (const std::string& text : held) neighbours.try_on(text);
    neighbours.write_trial(std::cerr);
    if (!out.flush()) throw std::runtime_error(neighbours_path + ": cannot be written");
  }
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("mine_abbreviations", vietmend::run, argc, argv);
}
