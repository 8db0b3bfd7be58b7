// Writes damaged documents as arrays of numbers, for training the `best` tagger.
//
//   export_gaps --vocabulary FILE --fold-models A B --out FILE [options] CORPUS.jsonl.xz[:WEIGHT]...
//
// The vocabulary file holds a 64-bit hash a line, the most frequent first; id 0 is outside the text, 1 any
// other token. With --make-vocabulary N it is written instead. A record is a token and the gap after it, 12
// bytes:
//
//   u16 id; u8 shape; u8 gap (its sentence mark | 8 open | 16 ends a line | 32 closing | 64 opening or dash);
//   i8 scores[6]: the linear model's score of each mark above that of none, in 1/16 nat;
//   u8 gold mark, with 128 on the last token of a document; u8 gold casing
//
// A document is scored by the linear model that was trained on the other half of the corpus.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "CLI/CLI.hpp"
#include "core/letters.h"
#include "corpus.h"
#include "damage.h"
#include "punctuation/gap_features.h"
#include "punctuation/linear_model.h"
#include "tool_main.h"

namespace vietmend {
namespace {

struct Record {
  std::uint16_t id;
  std::uint8_t shape, gap;
  std::int8_t scores[6];
  std::uint8_t mark, casing;
};
static_assert(sizeof(Record) == 12);

struct Scorer {
  explicit Scorer(const std::string& file) : bytes(read_file(file)) {
    // The weights are copied to where they are aligned.
    aligned.resize(bytes.size() / 8 + 1);
    std::memcpy(aligned.data(), bytes.data(), bytes.size());
    model = std::make_unique<LinearModel>(
        std::string_view(reinterpret_cast<const char*>(aligned.data()), bytes.size()));
    std::memcpy(&scale, bytes.data() + 12, 4);
  }
  std::string bytes;
  std::vector<std::uint64_t> aligned;
  std::unique_ptr<LinearModel> model;
  float scale = 1;
};

DamageMode mode_of(const std::string& name) {
  if (name == "seed") return DamageMode::seed;
  if (name == "lower") return DamageMode::lower;
  if (name == "light") return DamageMode::light;
  if (name == "none") return DamageMode::none;
  return DamageMode::mixed;
}

int run(int argc, char** argv) {
  CLI::App app("Writes damaged documents as arrays of numbers.");
  std::vector<std::string> corpora, fold_models;
  std::string vocabulary, out, mode = "mixed";
  int make = 0;
  std::uint64_t seed = 1;
  double sample = 1;
  app.add_option("corpora", corpora)->required();
  app.add_option("--vocabulary", vocabulary)->required();
  app.add_option("--make-vocabulary", make);
  app.add_option("--fold-models", fold_models, "trained on fold 0, on fold 1")->expected(2);
  app.add_option("--out", out);
  app.add_option("--mode", mode)->capture_default_str();
  app.add_option("--seed", seed)->capture_default_str();
  app.add_option("--sample", sample)->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  struct Text {
    std::string text;
    int copies;
  };
  Random random(seed);
  const auto share = [&] { return static_cast<double>(random() >> 11) * 0x1.0p-53; };
  std::vector<Text> texts;
  for (const std::string& named : corpora) {
    const std::size_t colon = named.rfind(':');
    const double weight = colon == std::string::npos ? 1 : std::stod(named.substr(colon + 1));
    for (Document& d : read_documents(named.substr(0, colon))) {
      if (share() >= sample) continue;
      const double copies = weight * (mode == "mixed" ? weight_of(d.text) : 1.0);
      texts.push_back(
          {std::move(d.text), static_cast<int>(copies) + (share() < copies - static_cast<int>(copies))});
    }
  }

  if (make > 0) {
    std::unordered_map<std::uint64_t, std::uint64_t> counts;
    for (const Text& t : texts) {
      const Line line(t.text);
      const GapFeatures features(line);
      for (std::size_t i = 0; i < line.size(); ++i)
        counts[features.letters(i)] += static_cast<std::uint64_t>(t.copies);
    }
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranked;
    for (const auto& [hash, count] : counts) ranked.emplace_back(count, hash);
    std::sort(ranked.begin(), ranked.end(), std::greater<>());
    std::ofstream file(vocabulary);
    for (int i = 0; i < make && i < static_cast<int>(ranked.size()); ++i) {
      file << ranked[static_cast<std::size_t>(i)].second << '\n';
    }
    std::printf("%zu kinds of token; the last of %d was seen %llu times\n", ranked.size(), make,
                static_cast<unsigned long long>(
                    ranked[std::min<std::size_t>(ranked.size(), static_cast<std::size_t>(make)) - 1].first));
    return 0;
  }

  std::unordered_map<std::uint64_t, std::uint16_t> ids;
  {
    std::ifstream file(vocabulary);
    std::uint64_t hash = 0;
    while (file >> hash) ids.emplace(hash, static_cast<std::uint16_t>(ids.size() + 2));
  }
  const Scorer fold0(fold_models.at(0)), fold1(fold_models.at(1));
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    for (int k = 0; k < texts[i].copies; ++k) order.push_back(i);
  }
  if (mode == "mixed") std::shuffle(order.begin(), order.end(), random);
  std::ofstream file(out, std::ios::binary);
  std::vector<Record> records;
  GapFeatures::Row row;
  std::size_t total = 0;
  for (const std::uint32_t t : order) {
    const std::string& text = texts[t].text;
    Line line(text);
    if (line.empty()) continue;
    std::vector<std::uint8_t> casings(line.size());
    for (std::size_t i = 0; i < line.size(); ++i)
      casings[i] = static_cast<std::uint8_t>(casing(line.token(i).text));
    const std::vector<Mark> gold = damage(line, mode_of(mode), random);
    const GapFeatures features(line);
    const Scorer& scorer = fold_of(text) == 0 ? fold1 : fold0;
    records.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
      Record r{};
      const auto found = ids.find(features.letters(i));
      r.id = found == ids.end() ? std::uint16_t{1} : found->second;
      r.shape = static_cast<std::uint8_t>(features.shape(i));
      r.gap = features.gap_code(i);
      if (features.open(i)) {
        features.extract(i, row);
        const Scores z = scorer.model->score(row);
        for (std::size_t c = 1; c < kMarks; ++c) {
          const float nats = static_cast<float>(z[c] - z[0]) * scorer.scale;
          r.scores[c - 1] = static_cast<std::int8_t>(std::clamp(nats * 16, -127.0F, 127.0F));
        }
      }
      r.mark = static_cast<std::uint8_t>(gold[i]);
      r.casing = casings[i];
      records.push_back(r);
    }
    records.back().mark |= 128;
    file.write(reinterpret_cast<const char*>(records.data()),
               static_cast<std::streamsize>(records.size() * sizeof(Record)));
    total += records.size();
  }
  if (!file.flush()) throw std::runtime_error(out + ": cannot be written");
  std::printf("%s: %.1f M tokens\n", out.c_str(), static_cast<double>(total) / 1e6);
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("export_gaps", vietmend::run, argc, argv);
}
