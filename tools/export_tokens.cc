// Writes the corpus as arrays of numbers, undamaged, for training the `best` tagger.
//
//   export_tokens --vocabulary FILE --make N CORPUS.jsonl.xz...
//   export_tokens --vocabulary FILE --folder FOLDER [--held-out] CORPUS.jsonl.xz...
//
// The vocabulary file has a token a line in lower case, the most frequent first; one token stands for all
// that the taggers do not tell apart, as one number for the numbers of its length. With --make it is written.
// Id 0 is outside the text, 1 any other token; the first line's token has id 2. A record is a token and the
// gap after it, 6 bytes:
//
//   u16 id
//   u8 shape, u8 shape in lower case
//   u8 gap: its sentence mark | 8 parts words | 16 ends a line | 32 closes something | 64 opens something |
//           128 a dash
//   u8 casing | 64 in a document like government news | 128 the last token of a document
//
// A corpus is written to a file of its name that ends in .bin. One document in 200 is held out, as
// train_punctuation does it when it is given the same corpora; with
// --held-out those are written, without it the others.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unordered_map>

#include "arguments.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "corpus.h"
#include "punctuation/gap_features.h"
#include "tool_main.h"

namespace vietmend {
namespace {

struct Record {
  std::uint16_t id;
  std::uint8_t shape, lower_shape, gap, flags;
};
static_assert(sizeof(Record) == 6);

std::uint8_t gap_of(std::string_view gap, bool at_end) {
  const bool parted = at_end || has_space(gap);
  unsigned bits = parted ? 8U | static_cast<unsigned>(mark_of(sentence_mark(gap))) : 0U;
  if (at_end) bits |= 16U;
  bool spaced = false;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    if (c.code == '\n') bits |= 16U;
    if (is_white_space(c.code)) {
      spaced = true;
    } else if (c.code == '-' || c.code == U'–' || c.code == U'—' || c.code == '*' || c.code == U'•') {
      bits |= 128U;
    } else if (std::u32string_view(U",.:;?!…").find(c.code) == std::u32string_view::npos) {
      bits |= spaced ? 64U : 32U;
    }
  }
  return static_cast<std::uint8_t>(bits);
}

// Calls with the text of each document that is wanted, and `end` with each corpus' name behind its last one.
template <typename Take, typename End>
void each_document(const std::vector<std::string>& corpora, bool held, Take take, End end) {
  std::size_t number = 0;
  for (const std::string& file : corpora) {
    for (const Document& d : read_documents(file)) {
      if (held_out(++number) == held) take(d.text);
    }
    end(file);
  }
}

void make_vocabulary(const std::vector<std::string>& corpora, const std::string& file, std::size_t size) {
  struct Kind {
    std::string text;
    std::uint64_t count = 0;
  };
  std::unordered_map<std::uint64_t, Kind> kinds;
  each_document(
      corpora, false,
      [&](const std::string& text) {
        const Line line(text);
        const GapFeatures features(line);
        for (std::size_t i = 0; i < line.size(); ++i) {
          Kind& kind = kinds[features.letters(i)];
          if (kind.count++ == 0) kind.text = lower(line.token(i).text);
        }
      },
      [](const std::string&) {});
  std::vector<Kind> ranked;
  ranked.reserve(kinds.size());
  for (auto& [hash, kind] : kinds) ranked.push_back(std::move(kind));
  std::sort(ranked.begin(), ranked.end(), [](const Kind& a, const Kind& b) {
    return a.count != b.count ? a.count > b.count : a.text < b.text;
  });
  ranked.resize(std::min(ranked.size(), size));
  std::ofstream out(file);
  for (const Kind& kind : ranked) out << kind.text << '\n';
  if (!out.flush()) throw std::runtime_error(file + ": cannot be written");
  std::printf("%zu kinds of token, %zu written; the last was seen %llu times\n", kinds.size(), ranked.size(),
              static_cast<unsigned long long>(ranked.empty() ? 0 : ranked.back().count));
}

// Reads what a token is alone, which is how the vocabulary names it.
std::uint64_t letters_alone(const std::string& token) {
  const Line line(token);
  return line.empty() ? 0 : GapFeatures(line).letters(0);
}

Shape lower_shape(Shape shape, std::string_view token) {
  switch (shape) {
    case Shape::capital:
    case Shape::uncased_lower:
    case Shape::lower:
      return Shape::lower;
    case Shape::upper:
    case Shape::mixed:
    case Shape::abbreviation:
    case Shape::foreign_capital:
    case Shape::foreign:
      return kind_of(lower(token)) == TokenKind::syllable ? Shape::lower : Shape::foreign;
    default:
      return shape;
  }
}

int run(int argc, char** argv) {
  Arguments arguments("Writes the corpus as arrays of numbers.");
  std::vector<std::string> corpora;
  std::string vocabulary, folder;
  std::size_t make = 0;
  bool held = false;
  arguments.need("corpora", corpora);
  arguments.need("--vocabulary", vocabulary);
  arguments.add("--make", make);
  arguments.add("--folder", folder);
  arguments.flag("--held-out", held);
  if (const auto code = arguments.read(argc, argv)) return *code;

  if (make > 0) {
    make_vocabulary(corpora, vocabulary, make);
    return 0;
  }
  std::unordered_map<std::uint64_t, std::uint16_t> ids;
  std::ifstream listed(vocabulary);
  std::uint16_t next = 2;
  for (std::string token; std::getline(listed, token); ++next) ids.emplace(letters_alone(token), next);

  std::string bytes;
  std::vector<Record> records;
  std::size_t total = 0, known = 0;
  each_document(
      corpora, held,
      [&](const std::string& text) {
        const Line line(text);
        if (line.empty()) return;
        const GapFeatures features(line);
        const bool government = weight_of(text) > 1;
        records.clear();
        for (std::size_t i = 0; i < line.size(); ++i) {
          const auto found = ids.find(features.letters(i));
          known += found != ids.end();
          const Shape shape = features.shape(i) == Shape::uncased_lower ? Shape::lower : features.shape(i);
          const std::string_view token = line.token(i).text;
          records.push_back(
              {found == ids.end() ? std::uint16_t{1} : found->second, static_cast<std::uint8_t>(shape),
               static_cast<std::uint8_t>(lower_shape(shape, token)),
               gap_of(line.gap_after(i).text, i + 1 == line.size()),
               static_cast<std::uint8_t>(static_cast<unsigned>(casing(token)) | (government ? 64U : 0U))});
        }
        records.back().flags |= 128U;
        bytes.append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
        total += records.size();
      },
      [&](const std::string& corpus) {
        std::string name = std::filesystem::path(corpus).filename().string();
        const std::string out =
            (std::filesystem::path(folder) / (name.substr(0, name.find('.')) + ".bin")).string();
        std::ofstream file(out, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) throw std::runtime_error(out + ": cannot be written");
        std::printf("%s: %.1f M tokens, %.3f of them in the vocabulary\n", out.c_str(),
                    static_cast<double>(total) / 1e6,
                    static_cast<double>(known) / static_cast<double>(total));
        bytes.clear();
        total = known = 0;
      });
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("export_tokens", vietmend::run, argc, argv);
}
