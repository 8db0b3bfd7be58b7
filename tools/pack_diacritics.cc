// Puts the parts of the diacritics stage's model together: the section "diacritics" (src/diacritics/model.h).
//
//   pack_diacritics --folder FOLDER --linear FILE --network FILE --out SECTION [--network-weight N
//   --neighbours-weight N]
//                   [--phrases FILE] FILE.runs...
//
// FOLDER has the vocabulary of export_letter_runs; --linear is what train_diacritics writes, --network what
// export_network.py does. The runs are those that pairs are counted in.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <unordered_map>

#include "arguments.h"
#include "core/utf8.h"
#include "corpus.h"
#include "diacritics/run_sequence.h"
#include "diacritics/section_writer.h"
#include "tool_main.h"

namespace vietmend::diacritics {
namespace {

// A form is usual beside a neighbour with which it was seen so often, and that large a part of the time that
// any form of its base was.
constexpr std::uint32_t kLeastUsual = 5;
constexpr double kUsualShare = 0.7;

constexpr double kMisprintShare = 4e-4, kRareShare = 2e-3;
constexpr float kMisprintLoss = 5, kRareLoss = 2;

struct Listed {
  std::vector<std::uint64_t> bases, marks;
  std::vector<std::uint8_t> counts;
  std::vector<double> shares;  // of each form among those of its base

  explicit Listed(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file + ": cannot be read");
    for (std::string line; std::getline(in, line);) {
      std::size_t at = line.find('\t');
      bases.push_back(spelling_of(line.substr(0, at)).base);
      std::uint8_t count = 0;
      for (; at != std::string::npos; ++count) {
        const std::size_t begin = at + 1;
        at = line.find('\t', begin);
        const std::size_t space = line.find(' ', begin);
        marks.push_back(spelling_of(line.substr(begin, space - begin)).marks);
        shares.push_back(std::stod(line.substr(space + 1)));
      }
      double all = 0;
      for (std::size_t k = 0; k < count; ++k) all += shares[shares.size() - 1 - k];
      for (std::size_t k = 0; k < count; ++k) shares[shares.size() - 1 - k] /= all;
      counts.push_back(count);
    }
  }
};

struct Linear {
  std::vector<std::pair<std::uint64_t, float>> weights;
  std::vector<float> own;  // by form id

  Linear(const std::string& file, std::size_t forms) {
    const std::string bytes = read_file(file);
    std::uint64_t count = 0;
    std::memcpy(&count, bytes.data(), sizeof count);
    const std::size_t size = sizeof count + count * 12 + (forms + kFirstForm) * sizeof(float);
    if (bytes.size() != size) throw std::runtime_error(file + ": is not of this vocabulary");
    const char* at = bytes.data() + sizeof count;
    for (std::uint64_t i = 0; i < count; ++i, at += 12) {
      std::uint64_t key;
      float weight;
      std::memcpy(&key, at, sizeof key);
      std::memcpy(&weight, at + 8, sizeof weight);
      weights.emplace_back(key, weight);
    }
    own.resize(forms + kFirstForm);
    std::memcpy(own.data(), at, own.size() * sizeof(float));
  }
};

// The pairs of neighbours beside which a form is usual.
std::vector<std::uint64_t> usual_pairs(const std::vector<std::string>& files, const Vocabulary& vocabulary,
                                       const Listed& listed) {
  std::vector<Forms> forms_of(listed.marks.size() + kFirstForm);
  for (const std::uint64_t base : listed.bases) {
    const Forms forms = vocabulary.forms(base);
    for (FormId f = forms.first; f != forms.last; ++f) forms_of[f] = forms;
  }
  const auto choice = [&](FormId f) {
    return f >= kFirstForm && f < forms_of.size() && forms_of[f].choice();
  };
  // By side, neighbour and form; and by side, neighbour and base.
  std::unordered_map<std::uint64_t, std::uint32_t> pairs, totals;
  pairs.reserve(std::size_t{1} << 23);
  for (const std::string& file : files) {
    const std::string bytes = read_file(file);
    FormId before = kSentence;
    const auto see = [&](std::uint64_t side, FormId neighbour, FormId form) {
      ++pairs[side << 32 | std::uint64_t{neighbour} << 16 | form];
      ++totals[side << 32 | std::uint64_t{neighbour} << 16 | forms_of[form].number];
    };
    const auto step = [&](FormId id) {
      if (choice(id)) see(0, before, id);
      if (choice(before)) see(1, id, before);
      before = id;
    };
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
      const auto form = static_cast<FormId>(static_cast<unsigned char>(bytes[i]) |
                                            static_cast<unsigned char>(bytes[i + 1]) << 8);
      step(form);
      if (const FormId id = between_id(static_cast<Between>(bytes[i + 3]))) step(id);
      if ((bytes[i + 2] & 128) != 0) before = kSentence;
    }
  }
  std::vector<std::uint64_t> usual;
  for (const auto& [key, seen] : pairs) {
    const std::uint64_t side = key >> 32;
    const auto neighbour = static_cast<FormId>(key >> 16 & 0xFFFF), form = static_cast<FormId>(key & 0xFFFF);
    if (seen < kLeastUsual) continue;
    const std::uint32_t total = totals[side << 32 | std::uint64_t{neighbour} << 16 | forms_of[form].number];
    if (seen >= kUsualShare * total) usual.push_back(usual_pair(side == 1, neighbour, form));
  }
  std::sort(usual.begin(), usual.end());
  std::printf("%zu pairs are usual\n", usual.size());
  return usual;
}

// Words that stand side by side in a phrase are told by each other, whatever was learned; `phrases` has one a
// line.
void add_phrases(const std::string& file, const Vocabulary& vocabulary,
                 std::vector<std::pair<std::uint64_t, float>>& weights) {
  constexpr float kWeight = 6;
  std::unordered_map<std::uint64_t, std::size_t> places;
  for (std::size_t i = 0; i < weights.size(); ++i) places.emplace(weights[i].first, i);
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const Line words(line);
    RunRecollection known;
    const RunSequence runs(words, vocabulary, known);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!runs.forms(i).choice() || runs.form(i) == kOtherForm) continue;
      const auto contexts = runs.contexts(i);
      for (const std::size_t t : {std::size_t{0}, std::size_t{1}}) {
        if (t == 0 ? i == 0 : i + 1 == runs.size()) continue;
        const std::uint64_t key = feature_key(contexts[t], runs.form(i));
        const auto [place, added] = places.emplace(key, weights.size());
        if (added) {
          weights.emplace_back(key, kWeight);
        } else {
          weights[place->second].second = std::max(weights[place->second].second, kWeight);
        }
      }
    }
  }
}

int run(int argc, char** argv) {
  Arguments arguments("Puts the parts of the diacritics stage's model together.");
  std::vector<std::string> files;
  std::string folder, linear_file, network_file, out_file, phrases;
  int network_weight = 16, neighbours_weight = 8;
  arguments.need("files", files);
  arguments.need("--folder", folder);
  arguments.need("--linear", linear_file);
  arguments.need("--network", network_file);
  arguments.need("--out", out_file);
  arguments.add("--phrases", phrases);
  arguments.add("--network-weight", network_weight);
  arguments.add("--neighbours-weight", neighbours_weight);
  if (const auto code = arguments.read(argc, argv)) return *code;
  const Listed listed(folder + "/vocabulary.tsv");
  const Vocabulary vocabulary(listed.bases, listed.counts, listed.marks);
  const Linear linear(linear_file, listed.marks.size());
  ModelContents contents;
  std::size_t at = 0;
  for (std::size_t b = 0; b < listed.bases.size(); ++b) {
    const auto first = listed.marks.begin() + static_cast<std::ptrdiff_t>(at);
    contents.bases.push_back({listed.bases[b], {first, first + listed.counts[b]}});
    at += listed.counts[b];
  }
  contents.own.assign(linear.own.begin() + kFirstForm, linear.own.end());
  // The rarest forms are misprints of the corpus as often as words.
  for (std::size_t i = 0; i < contents.own.size(); ++i) {
    contents.own[i] -= listed.shares[i] < kMisprintShare ? kMisprintLoss
                       : listed.shares[i] < kRareShare   ? kRareLoss
                                                         : 0;
  }
  contents.weights = linear.weights;
  if (!phrases.empty()) add_phrases(phrases, vocabulary, contents.weights);
  contents.usual = usual_pairs(files, vocabulary, listed);
  contents.network = read_file(network_file);
  contents.network_weight = network_weight;
  contents.neighbours_weight = neighbours_weight;
  const std::string out = write_section(contents);
  const DiacriticsModel read_again(out);
  std::ofstream file(out_file, std::ios::binary);
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  if (!file.flush()) throw std::runtime_error(out_file + ": cannot be written");
  std::printf("%zu bytes\n", out.size());
  return 0;
}

}  // namespace
}  // namespace vietmend::diacritics

int main(int argc, char** argv) {
  return vietmend::tool_main("pack_diacritics", vietmend::diacritics::run, argc, argv);
}
