// Writes documents as the `best` tagger sees them, damaged, for training its network beside the linear
// tagger.
//
//   export_rows --model MODEL --out FILE [options] CORPUS.jsonl.xz[:WEIGHT]...
//
// A document is written as often as its weight says, --government times that if it reads like government
// news, each time damaged anew. A record is a token and the gap after it, 16 bytes:
//
//   u16 letters, u16 pair, u8 shape, u8 gap, u8 context, u8 repeat      as network_tokens.h has them
//   i8 margin[6]: the linear tagger's, of each mark over none, in 1/8 nat; all -128 where it gave the gap up
//
//   u8 the mark that stood there; 255 where none may be put, or the clean text had no such token
//
//   u8 casing (0 lower, 1 a capital, 2 capitals, 3 not asked) | 128 the last token of a document
//
// One document in 200 is held out, as train_punctuation does it when it is given the same corpora; with
// --held-out those are written, without it the others.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>

#include "arguments.h"
#include "corpus.h"
#include "damage.h"
#include "model/model.h"
#include "punctuation/gap_features.h"
#include "punctuation/network.h"
#include "punctuation/tagger.h"
#include "tool_main.h"

namespace vietmend {
namespace {

constexpr std::uint8_t kNotAsked = 255, kCasingNotAsked = 3, kLast = 128;
constexpr double kMarginSteps = 8;  // a nat
constexpr int kMostMargin = 127, kGivenUp = -128;

struct Record {
  std::uint16_t letters, pair;
  std::uint8_t shape, gap, context, repeat;
  std::array<std::int8_t, kMarks - 1> margins;
  std::uint8_t mark, casing;
};
static_assert(sizeof(Record) == 16);

std::uint8_t casing_code(Casing casing) {
  switch (casing) {
    case Casing::lower:
      return 0;
    case Casing::capital:
      return 1;
    case Casing::upper:
      return 2;
    default:
      return kCasingNotAsked;
  }
}

class Writer {
 public:
  Writer(const Model& model, const std::string& file)
      : network_(model.section("punctuation.best")),
        linear_(model.section("punctuation.fast")),
        name_(file),
        file_(file, std::ios::binary) {}

  void write(const std::string& text, DamageMode mode, Random& random) {
    const Damaged damaged(text, mode, random);
    const Line line(damaged.text());
    const std::size_t size = line.size();
    if (size == 0) return;
    const GapFeatures features(line);
    const std::vector<NetworkToken> tokens = network_.vocabulary().tokens(features, size, 0);
    std::vector<Record> records(size);
    for (std::size_t i = 0; i < size; ++i) {
      const NetworkToken& t = tokens[i];
      Record& r = records[i];
      r = {t.letters, t.pair, t.shape, t.gap, t.context, t.repeat, {}, kNotAsked, kCasingNotAsked};
      r.margins.fill(static_cast<std::int8_t>(kGivenUp));
      const auto was = damaged.token(line.token(i).span);
      if (!was) continue;
      if (features.open(i)) r.mark = static_cast<std::uint8_t>(was->mark);
      if (features.uncased()) r.casing = casing_code(was->casing);
    }
    linear_.score(features, size, {}, [&](std::size_t gap, const Scores& scores) {
      const double unit = static_cast<double>(linear_.certainty().scale) * kMarginSteps;
      for (std::size_t m = 1; m < kMarks; ++m) {
        const long margin = std::lround((scores[m] - scores[0]) * unit);
        records[gap].margins[m - 1] =
            static_cast<std::int8_t>(std::clamp<long>(margin, -kMostMargin, kMostMargin));
      }
    });
    records.back().casing |= kLast;
    file_.write(reinterpret_cast<const char*>(records.data()),
                static_cast<std::streamsize>(size * sizeof(Record)));
    tokens_ += size;
  }

  void finish() {
    if (!file_.flush()) throw std::runtime_error(name_ + ": cannot be written");
    std::printf("%s: %.1f M tokens\n", name_.c_str(), static_cast<double>(tokens_) / 1e6);
  }

 private:
  Network network_;
  LinearTagger linear_;
  std::string name_;
  std::ofstream file_;
  std::size_t tokens_ = 0;
};

int run(int argc, char** argv) {
  Arguments arguments("Writes documents as the `best` tagger sees them.");
  std::vector<std::string> corpora;
  std::string model_file, out, mode = "mixed";
  double government = 1, part = 1;
  unsigned seed = 1;
  bool held = false;
  int fold = -1;
  arguments.need("corpora", corpora);
  arguments.need("--model", model_file);
  arguments.need("--out", out);
  arguments.add("--mode", mode, "seed, lower, light, none or mixed");
  arguments.add("--government", government);
  arguments.add("--part", part, "how much of every weight counts");
  arguments.add("--seed", seed);
  arguments.add("--fold", fold, "0 or 1: that half of the documents only");
  arguments.flag("--held-out", held);
  if (const auto code = arguments.read(argc, argv)) return *code;

  const std::map<std::string, DamageMode> modes = {{"seed", DamageMode::seed},
                                                   {"lower", DamageMode::lower},
                                                   {"light", DamageMode::light},
                                                   {"none", DamageMode::none},
                                                   {"mixed", DamageMode::mixed}};
  const auto named = modes.find(mode);
  if (named == modes.end()) throw std::runtime_error("--mode: no way of damage is called " + mode);
  const std::shared_ptr<const Model> model = Model::load(model_file);
  Writer writer(*model, out);
  Random random(seed);
  std::uniform_real_distribution<double> chance;
  std::size_t number = 0;
  for (const std::string& corpus : corpora) {
    const std::size_t colon = corpus.rfind(':');
    const double weight = colon == std::string::npos ? 1 : std::stod(corpus.substr(colon + 1));
    for (const Document& d : read_documents(corpus.substr(0, colon))) {
      if (held_out(++number) != held) continue;
      if (fold >= 0 && fold_of(d.text) != fold) continue;
      const double wanted = part * weight * (weight_of(d.text) > 1 ? government : 1);
      double copies = std::floor(wanted);
      copies += chance(random) < wanted - copies ? 1 : 0;
      for (; copies > 0; --copies) writer.write(d.text, named->second, random);
    }
  }
  writer.finish();
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("export_rows", vietmend::run, argc, argv);
}
