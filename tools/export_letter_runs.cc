// Writes the runs of letters of the corpus as numbers, for training the diacritics stage.
//
//   export_letter_runs --folder FOLDER CORPUS.jsonl.xz...
//   export_letter_runs --folder FOLDER --vocabulary CORPUS.jsonl.xz...
//
// With --vocabulary FOLDER/vocabulary.tsv is made: a base a line, then its forms, the most frequent first,
// each with how often it was seen:
//
//   tinh	tỉnh 81234	tính 40123	tình 23456	tinh 9876
//
// A form is written in lower case, its tone placed in the old style. Ids are given in the order of the file:
// a base has an id, from 3 on, and so has each form, from 3 on; 0 to 2 are runs outside the vocabulary, in
// small letters, with a capital, and in capitals. A record is four bytes:
//
//   u16 form    its base is known by it; 0xFFFF is a base of the vocabulary in a form that is not
//   u8  shape   RunShape | 128 on the last run of a document | 64 in a document like government news
//   u8  after   Between
//
// A corpus is written to a file of its name that ends in .runs. One document in a hundred is held out, and
// written to one that ends in .held.runs.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unordered_map>

#include "arguments.h"
#include "core/utf8.h"
#include "corpus.h"
#include "diacritics/letter_runs.h"
#include "tool_main.h"

namespace vietmend {
namespace {

using diacritics::Between;
using diacritics::LetterRun;
using diacritics::RunShape;
using diacritics::Spelling;

constexpr std::uint64_t kHeldOut = 100;     // one document in as many
constexpr std::uint64_t kLeastOfBase = 30;  // a base that was seen less often has no line
constexpr std::uint64_t kLeastOfForm = 8;   // nor has a form of it
constexpr double kLeastShare = 5e-5;        // or one that is so small a part of its base
constexpr std::size_t kMostBases = 12000;

std::string text_of(std::uint64_t base, std::uint64_t marks) {
  std::string out;
  for (; base != 0; base >>= diacritics::kLetterBits, marks >>= diacritics::kLetterBits) {
    utf8::append(out, diacritics::code_point({static_cast<std::uint8_t>(base & 31),
                                              static_cast<diacritics::Marks>(marks & 31), false}));
  }
  return out;
}

Spelling spelling_of(std::string_view text) {
  Spelling out;
  int shift = 0;
  for (std::size_t i = 0; i < text.size(); shift += diacritics::kLetterBits) {
    const utf8::CodePoint c = utf8::at(text, i);
    const auto letter = diacritics::marked_letter(c.code);
    out.base |= std::uint64_t{letter.letter} << shift;
    out.marks |= std::uint64_t{letter.marks} << shift;
    i += c.size;
  }
  return out;
}

struct SpellingHash {
  std::size_t operator()(const Spelling& s) const {
    std::uint64_t h = s.base * 0x9E3779B97F4A7C15ULL ^ (s.marks * 0xC4CEB9FE1A85EC53ULL);
    return static_cast<std::size_t>(h ^ (h >> 29));
  }
};

std::string stem(const std::string& corpus) {
  const std::string name = std::filesystem::path(corpus).filename().string();
  return name.substr(0, name.find('.'));
}

void make_vocabulary(const std::vector<std::string>& corpora, const std::filesystem::path& folder) {
  std::unordered_map<Spelling, std::uint64_t, SpellingHash> counts;
  for (const std::string& corpus : corpora) {
    for (const Document& document : read_documents(corpus)) {
      const Line line(document.text);
      for (const LetterRun& run : diacritics::letter_runs(line)) {
        if (run.spelling.base != 0) ++counts[run.spelling];
      }
    }
  }
  struct Base {
    std::uint64_t base = 0, count = 0;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> forms;  // marks and count
  };
  std::unordered_map<std::uint64_t, Base> by_base;
  for (const auto& [spelling, count] : counts) {
    Base& base = by_base[spelling.base];
    base.base = spelling.base;
    base.count += count;
    base.forms.emplace_back(spelling.marks, count);
  }
  std::vector<Base> bases;
  for (auto& [key, base] : by_base) {
    if (base.count < kLeastOfBase) continue;
    std::erase_if(base.forms, [&](const auto& form) {
      return form.second < kLeastOfForm ||
             static_cast<double>(form.second) < kLeastShare * static_cast<double>(base.count);
    });
    std::sort(base.forms.begin(), base.forms.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (!base.forms.empty()) bases.push_back(std::move(base));
  }
  std::sort(bases.begin(), bases.end(), [](const Base& a, const Base& b) {
    return a.count != b.count ? a.count > b.count : a.base < b.base;
  });
  if (bases.size() > kMostBases) bases.resize(kMostBases);
  const std::string file = folder / "vocabulary.tsv";
  std::ofstream out(file);
  std::size_t forms = 0, choices = 0;
  for (const Base& base : bases) {
    out << text_of(base.base, 0);
    for (const auto& [marks, count] : base.forms) out << '\t' << text_of(base.base, marks) << ' ' << count;
    out << '\n';
    forms += base.forms.size();
    choices += base.forms.size() > 1;
  }
  if (!out.flush()) throw std::runtime_error(file + ": cannot be written");
  std::printf("%zu bases, %zu with a choice, %zu forms\n", bases.size(), choices, forms);
}

struct Vocabulary {
  std::unordered_map<Spelling, std::uint16_t, SpellingHash> forms;
  std::unordered_map<std::uint64_t, bool> bases;

  explicit Vocabulary(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be read");
    std::uint16_t next = 3;
    for (std::string line; std::getline(in, line);) {
      std::size_t at = line.find('\t');
      bases[spelling_of(line.substr(0, at)).base] = true;
      while (at != std::string::npos) {
        const std::size_t begin = at + 1;
        at = line.find('\t', begin);
        const std::string form = line.substr(begin, line.find(' ', begin) - begin);
        forms[spelling_of(form)] = next++;
      }
    }
  }

  std::uint16_t form(const LetterRun& run) const {
    if (const auto found = forms.find(run.spelling); found != forms.end()) return found->second;
    if (run.spelling.base != 0 && bases.contains(run.spelling.base)) return 0xFFFF;
    return run.shape == RunShape::small ? 0 : run.shape == RunShape::capitals ? 2 : 1;
  }
};

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

void write_runs(const std::vector<std::string>& corpora, const std::filesystem::path& folder) {
  const Vocabulary vocabulary(folder / "vocabulary.tsv");
  for (const std::string& corpus : corpora) {
    std::string out, held;
    std::size_t number = 0;
    for (const Document& document : read_documents(corpus)) {
      const Line line(document.text);
      const auto runs = diacritics::letter_runs(line);
      if (runs.empty()) continue;
      const unsigned government = weight_of(document.text) > 1 ? 64U : 0U;
      std::string& to = ++number % kHeldOut == 0 ? held : out;
      for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::uint16_t form = vocabulary.form(runs[i]);
        const unsigned shape =
            static_cast<unsigned>(runs[i].shape) | government | (i + 1 == runs.size() ? 128U : 0U);
        to += static_cast<char>(form & 0xFF);
        to += static_cast<char>(form >> 8);
        to += static_cast<char>(shape);
        to += static_cast<char>(runs[i].after);
      }
    }
    write(folder / (stem(corpus) + ".runs"), out);
    write(folder / (stem(corpus) + ".held.runs"), held);
    std::printf("%s: %.2f M runs, %.2f M held out\n", stem(corpus).c_str(),
                static_cast<double>(out.size()) / 4e6, static_cast<double>(held.size()) / 4e6);
  }
}

int run(int argc, char** argv) {
  Arguments arguments("Writes the runs of letters of the corpus as numbers.");
  std::vector<std::string> corpora;
  std::string folder;
  bool vocabulary = false;
  arguments.need("corpora", corpora);
  arguments.need("--folder", folder);
  arguments.flag("--vocabulary", vocabulary);
  if (const auto code = arguments.read(argc, argv)) return *code;
  if (vocabulary) {
    make_vocabulary(corpora, folder);
  } else {
    write_runs(corpora, folder);
  }
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("export_letter_runs", vietmend::run, argc, argv);
}
