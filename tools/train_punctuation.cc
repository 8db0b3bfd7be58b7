// Trains the linear tagger and writes its section of the model.
//
//   train_punctuation [options] --out FILE CORPUS.jsonl.xz[:WEIGHT]...
//
// Multinomial logistic regression by Adagrad (Duchi, Hazan and Singer 2011), one step size a feature row.
// Features seen fewer than --min-count times are left out; so is one document in 200, which
// calibrate_punctuation sets thresholds and calibration with.
#include <sys/mman.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "arguments.h"
#include "corpus.h"
#include "damage.h"
#include "punctuation/gap_features.h"
#include "punctuation/linear_model.h"
#include "tool_main.h"

namespace vietmend {
namespace {

// Of the eight numbers of a row of weights the last is no weight: Adagrad's sum of the squared gradients.
constexpr std::size_t kSquares = 7;

using Clock = std::chrono::steady_clock;

double seconds(Clock::time_point since) {
  return std::chrono::duration<double>(Clock::now() - since).count();
}

// Memory in huge pages, since every access is to a random place.
template <typename T>
struct Free {
  void operator()(T* p) const { std::free(p); }
};
template <typename T>
using Array = std::unique_ptr<T[], Free<T>>;
template <typename T>
Array<T> zeros(std::size_t n) {
  const std::size_t bytes = (n * sizeof(T) + (1 << 21) - 1) >> 21 << 21;
  void* p = std::aligned_alloc(1 << 21, bytes);
  if (p == nullptr) throw std::bad_alloc();
  madvise(p, bytes, MADV_HUGEPAGE);
  std::memset(p, 0, bytes);
  return Array<T>(static_cast<T*>(p));
}

// Counts features approximately: 8 bits each, saturating; a collision can only count too high.
class FeatureCounts {
 public:
  explicit FeatureCounts(int bits)
      : shift_(64 - bits), counts_(zeros<std::uint8_t>(std::size_t{1} << bits)) {}
  void add(std::uint64_t feature) {
    std::uint8_t& c = counts_[feature >> shift_];
    if (c < 255) ++c;
  }
  int count(std::uint64_t feature) const { return counts_[feature >> shift_]; }

 private:
  int shift_;
  Array<std::uint8_t> counts_;
};

// The weights while they are trained: a hash table of rows, each of seven weights and a sum of squared
// gradients.
class Weights {
 public:
  explicit Weights(int bits)
      : shift_(64 - bits),
        mask_((std::size_t{1} << bits) - 1),
        tags_(zeros<std::uint64_t>(mask_ + 1)),
        rows_(zeros<float>((mask_ + 1) * 8)) {}

  // The row of a feature; made if there is none and `make`. Null if there is none or no room.
  float* row(std::uint64_t feature, bool make) {
    for (std::size_t probe = 0; probe < 8; ++probe) {
      const std::size_t slot = ((feature >> shift_) + probe) & mask_;
      if (tags_[slot] == feature) return &rows_[slot * 8];
      if (tags_[slot] == 0) {
        if (!make) return nullptr;
        tags_[slot] = feature;
        ++used_;
        return &rows_[slot * 8];
      }
    }
    return nullptr;
  }
  void prefetch(std::uint64_t feature) const {
    __builtin_prefetch(&tags_[feature >> shift_]);
    __builtin_prefetch(&rows_[(feature >> shift_) * 8]);
  }
  std::size_t used() const { return used_; }
  template <typename Visit>
  void each(Visit visit) const {
    for (std::size_t slot = 0; slot <= mask_; ++slot) {
      if (tags_[slot] != 0) visit(tags_[slot], &rows_[slot * 8]);
    }
  }

 private:
  int shift_;
  std::size_t mask_, used_ = 0;
  Array<std::uint64_t> tags_;
  Array<float> rows_;
};

struct Tally {
  std::array<long, kMarks> right{}, wrong{}, missed{};
  void add(Mark gold, Mark got) {
    if (gold == got) {
      if (gold != Mark::none) ++right[static_cast<std::size_t>(gold)];
      return;
    }
    if (gold != Mark::none) ++missed[static_cast<std::size_t>(gold)];
    if (got != Mark::none) ++wrong[static_cast<std::size_t>(got)];
  }
  static double f1(long tp, long fp, long fn) {
    return tp == 0 ? 0 : 2.0 * static_cast<double>(tp) / static_cast<double>(2 * tp + fp + fn);
  }
  double f1(Mark mark) const {
    const auto m = static_cast<std::size_t>(mark);
    return f1(right[m], wrong[m], missed[m]);
  }
  double all() const {
    long tp = 0, fp = 0, fn = 0;
    for (std::size_t m = 1; m < kMarks; ++m) tp += right[m], fp += wrong[m], fn += missed[m];
    return f1(tp, fp, fn);
  }
  long wrong_in_all() const {
    long fp = 0;
    for (const long w : wrong) fp += w;
    return fp;
  }
};

struct Settings {
  std::vector<std::string> corpora;
  std::string out, evaluate;
  int fold = -1;  // 0 or 1: train on that half of the documents only
  int min_count = 8, passes = 1, refits = 1, row_bits = 25, common_rows = 1800000, rare_rows = 150000,
      least_weight = 10;
  double rate = 0.12, sample = 1, skip = 0.003;
  float clip = 2.5F, remember = 0.2F;
  std::uint64_t seed = 1;
};

const LinearWeights kModel;  // for the sizes of its tables

class Trainer {
 public:
  explicit Trainer(const Settings& settings)
      : settings_(settings), counts_(30), weights_(settings.row_bits), random_(settings.seed) {
    for (const std::string& named : settings.corpora) {
      const std::size_t colon = named.rfind(':');
      const double weight = colon == std::string::npos ? 1 : std::stod(named.substr(colon + 1));
      std::vector<Document> documents = read_documents(named.substr(0, colon));
      for (Document& d : documents) {
        if (share() >= settings.sample) continue;
        if (settings.fold >= 0 && fold_of(d.text) != settings.fold) continue;
        if (held_out(++seen_)) {
          held_out_.push_back(std::move(d.text));
          continue;
        }
        const double copies = weight * weight_of(d.text);
        texts_.push_back(
            {std::move(d.text), static_cast<int>(copies) + (share() < copies - std::floor(copies))});
      }
    }
    if (!settings.evaluate.empty()) {
      for (Document& d : read_documents(settings.evaluate)) reported_.push_back(std::move(d.text));
    }
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      for (int k = 0; k < texts_[i].copies; ++k) order_.push_back(i);
    }
    std::shuffle(order_.begin(), order_.end(), random_);
    std::printf("%zu documents, %zu readings a pass, %zu held out\n", texts_.size(), order_.size(),
                held_out_.size());
  }

  // Passes over all features seen often enough, then keeps the rows that matter most and passes over those
  // alone, so that they take over what the others knew.
  void train() {
    start_ = Clock::now();
    count();
    std::printf("counted: %.0f s\n", seconds(start_));
    for (int pass = 0; pass < settings_.passes; ++pass) pass_over(pass, true);
    keep_best();
    std::printf("pruned to %zu rows: ", weights_.used());
    report_training();
    for (int pass = 0; pass < settings_.refits; ++pass) pass_over(settings_.passes + pass, false);
  }

  void write();

 private:
  struct Text {
    std::string text;
    int copies;
  };

  double share() { return static_cast<double>(random_() >> 11) * 0x1.0p-53; }

  void pass_over(int pass, bool make) {
    double loss = 0;
    long gaps = 0;
    for (std::size_t d = 0; d < order_.size(); ++d) {
      visit(texts_[order_[d]].text, DamageMode::mixed, random_,
            [&](const GapFeatures& f, std::size_t i, Mark gold) {
              loss += step(f, i, gold, make);
              ++gaps;
            });
      if ((d + 1) % (order_.size() / 4 + 1) == 0 || d + 1 == order_.size()) {
        std::printf("pass %d: %.2f M gaps, loss %.5f, %zu rows, %.0f s; ", pass,
                    static_cast<double>(gaps) / 1e6, loss / static_cast<double>(std::max(gaps, 1L)),
                    weights_.used(), seconds(start_));
        report_training();
      }
    }
  }

  // The marks of the model's two tables.
  static constexpr std::array<std::array<std::size_t, 2>, 2> kTables = {{{1, 4}, {4, 7}}};

  // Keeps, for each table of the model, the rows that matter most to its marks; the other weights become 0
  // and stay so. Only differences between the classes count, so a row is taken relative to its weight for no
  // mark.
  void keep_best() {
    struct Ranked {
      float worth;
      std::uint64_t feature;
      const float* w;
    };
    Weights kept(22);
    for (std::size_t table = 0; table < kTables.size(); ++table) {
      const auto [from, to] = kTables[table];
      const auto most_rows =
          static_cast<std::size_t>(table == 0 ? settings_.common_rows : settings_.rare_rows);
      const int slot_bits = table == 0 ? kModel.common_slot_bits : kModel.rare_slot_bits;
      std::vector<Ranked> ranked;
      ranked.reserve(weights_.used());
      weights_.each([&](std::uint64_t feature, const float* w) {
        float most = 0;
        for (std::size_t c = from; c < to; ++c) most = std::max(most, std::abs(w[c] - w[0]));
        // The sum of squared gradients tells how often the feature met a gap that was not clear without it.
        ranked.push_back({most * std::sqrt(w[kSquares]), feature, w});
      });
      const std::size_t best = std::min(ranked.size(), most_rows * 3 / 2);
      const auto worthier = [](const Ranked& a, const Ranked& b) {
        return a.worth != b.worth ? a.worth > b.worth : a.feature < b.feature;
      };
      std::nth_element(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(best), ranked.end(),
                       worthier);
      std::sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(best), worthier);
      // The model has one row a slot; the rows that would not find theirs free go now.
      std::vector<bool> taken(std::size_t{1} << slot_bits);
      std::size_t rows = 0;
      for (std::size_t i = 0; i < best && rows < most_rows; ++i) {
        const std::uint64_t slot = slot_of(ranked[i].feature, slot_bits);
        if (taken[slot]) continue;
        float* mine = kept.row(ranked[i].feature, true);
        if (mine == nullptr) continue;
        taken[slot] = true;
        ++rows;
        for (std::size_t c = from; c < to; ++c) mine[c] = ranked[i].w[c] - ranked[i].w[0];
        // Part of what it learned is forgotten, so that it can still move.
        mine[kSquares] = ranked[i].w[kSquares] * settings_.remember;
      }
      std::printf("table %zu: %zu rows\n", table, rows);
    }
    weights_ = std::move(kept);
    for (std::size_t c = 1; c < kMarks; ++c) bias_[c] -= bias_[0];
    bias_[0] = 0;
  }

  template <typename Visit>
  static void visit(std::string_view text, DamageMode mode, Random& random, Visit see) {
    Line line(text);
    const std::vector<Mark> gold = damage(line, mode, random);
    const GapFeatures features(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (features.open(i)) see(features, i, gold[i]);
    }
  }

  void count() {
    Random random(settings_.seed + 7);
    GapFeatures::Row row;
    for (const Text& t : texts_) {
      visit(t.text, DamageMode::mixed, random, [&](const GapFeatures& f, std::size_t i, Mark) {
        f.extract(i, row);
        for (const std::uint64_t feature : row) counts_.add(feature);
      });
    }
  }

  std::array<float, 8> scores(const GapFeatures& f, std::size_t i, bool make, GapFeatures::Row& row,
                              std::array<float*, GapFeatures::kCount>& hit, int& hits) {
    f.extract(i, row);
    for (const std::uint64_t feature : row) weights_.prefetch(feature);
    std::array<float, 8> z = bias_;
    hits = 0;
    for (const std::uint64_t feature : row) {
      if (make && counts_.count(feature) < settings_.min_count) continue;
      float* w = weights_.row(feature, make);
      if (w == nullptr) continue;
      hit[static_cast<std::size_t>(hits++)] = w;
      for (std::size_t c = 0; c < kMarks; ++c) z[c] += w[c];
    }
    return z;
  }

  double step(const GapFeatures& f, std::size_t i, Mark gold, bool make) {
    GapFeatures::Row row;
    std::array<float*, GapFeatures::kCount> hit;
    int hits = 0;
    const std::array<float, 8> z = scores(f, i, make, row, hit, hits);
    float most = z[0];
    for (std::size_t c = 1; c < kMarks; ++c) most = std::max(most, z[c]);
    std::array<float, 8> g{};
    float sum = 0;
    for (std::size_t c = 0; c < kMarks; ++c) sum += g[c] = std::exp(z[c] - most);
    const auto y = static_cast<std::size_t>(gold);
    for (std::size_t c = 0; c < kMarks; ++c) g[c] /= sum;
    const double loss = -std::log(std::max(g[y], 1e-9F));
    g[y] -= 1;
    float square = 0;
    for (std::size_t c = 0; c < kMarks; ++c) square += g[c] * g[c];
    if (square < settings_.skip * settings_.skip) return loss;
    const auto rate = static_cast<float>(settings_.rate);
    for (int k = 0; k < hits; ++k) {
      float* w = hit[static_cast<std::size_t>(k)];
      w[kSquares] += square;
      const float step_size = rate / std::sqrt(w[kSquares] + 1e-2F);
      // A weight of 0 that was cut stays 0.
      for (std::size_t c = 0; c < kMarks; ++c) {
        if (make || w[c] != 0) w[c] -= step_size * g[c];
      }
    }
    bias_square_ += square;
    const float bias_step = rate / std::sqrt(bias_square_ + 1e-2F);
    for (std::size_t c = make ? 0 : 1; c < kMarks; ++c) bias_[c] -= bias_step * g[c];
    return loss;
  }

  // F1 over the gaps that lost their mark, on the documents to report on or those held out. `judge` gives the
  // mark it would put into a gap.
  template <typename Judge>
  void report(Judge judge) {
    const std::vector<std::string>& texts = reported_.empty() ? held_out_ : reported_;
    for (const auto& [mode, title] : {std::pair{DamageMode::seed, "seed"},
                                      {DamageMode::lower, "lower"},
                                      {DamageMode::light, "light"},
                                      {DamageMode::none, "none"}}) {
      Random random(99);
      Tally tally;
      long gaps = 0;
      for (std::size_t t = 0; t < std::min<std::size_t>(texts.size(), 200); ++t) {
        visit(texts[t], mode, random, [&](const GapFeatures& f, std::size_t i, Mark gold) {
          tally.add(gold, judge(f, i));
          ++gaps;
        });
      }
      if (mode == DamageMode::none) {
        std::printf("%s %.1f false in 10,000", title,
                    1e4 * static_cast<double>(tally.wrong_in_all()) / static_cast<double>(gaps));
      } else {
        std::printf("%s %.4f (, %.4f . %.4f) ", title, tally.all(), tally.f1(Mark::comma),
                    tally.f1(Mark::stop));
      }
    }
    std::printf("\n");
    std::fflush(stdout);
  }

  void report_training() {
    GapFeatures::Row row;
    std::array<float*, GapFeatures::kCount> hit;
    int hits = 0;
    report([&](const GapFeatures& f, std::size_t i) {
      const std::array<float, 8> z = scores(f, i, false, row, hit, hits);
      std::size_t best = 1;
      for (std::size_t c = 2; c < kMarks; ++c) best = z[c] > z[best] ? c : best;
      return z[best] > z[0] - 0.4F ? static_cast<Mark>(best) : Mark::none;
    });
  }

  Settings settings_;
  std::size_t seen_ = 0;
  std::vector<Text> texts_;
  std::vector<std::uint32_t> order_;
  std::vector<std::string> held_out_, reported_;
  FeatureCounts counts_;
  Weights weights_;
  std::array<float, 8> bias_{};
  float bias_square_ = 0;
  Random random_;
  Clock::time_point start_;
};

// Rounds the weights. Thresholds and calibration are calibrate_punctuation's work.
void Trainer::write() {
  LinearWeights out;
  float largest = 0;
  weights_.each([&](std::uint64_t, const float* w) {
    for (std::size_t c = 1; c < kMarks; ++c) largest = std::max(largest, std::abs(w[c]));
  });
  out.scale = std::min(largest, settings_.clip) / 127;
  const auto rounded = [&](float w) { return static_cast<int>(std::lround(w / out.scale)); };
  for (std::size_t c = 1; c < kMarks; ++c) out.bias[c] = rounded(bias_[c]);
  weights_.each([&](std::uint64_t feature, const float* w) {
    for (std::size_t table = 0; table < kTables.size(); ++table) {
      SparseRow row{feature, {}};
      int most = 0;
      for (std::size_t c = 0; c < kRowWeights; ++c) {
        const int weight = std::clamp(rounded(w[kTables[table][0] + c]), -127, 127);
        most = std::max(most, std::abs(weight));
        row.weights[c] = static_cast<std::int8_t>(weight);
      }
      // What the later passes made little of is left out.
      if (most >= settings_.least_weight) (table == 0 ? out.common : out.rare).push_back(row);
    }
  });
  std::printf("%zu and %zu rows, scale %.5f of at most %.2f\n", out.common.size(), out.rare.size(),
              static_cast<double>(out.scale), static_cast<double>(largest));

  std::ofstream file(settings_.out, std::ios::binary);
  const std::string bytes = write_linear_model(out);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(settings_.out + ": cannot be written");
  std::printf("%s: %.2f MB\n", settings_.out.c_str(), static_cast<double>(bytes.size()) / 1e6);
}

int run(int argc, char** argv) {
  Arguments arguments("Trains the linear tagger of punctuation.");
  Settings s;
  arguments.need("corpora", s.corpora, "JSON lines, plain or .xz, each with an optional :WEIGHT");
  arguments.need("--out", s.out, "the section to write");
  arguments.add("--min-count", s.min_count, "features seen less often are left out");
  arguments.add("--passes", s.passes);
  arguments.add("--refits", s.refits, "passes over the rows that are kept");
  arguments.add("--rate", s.rate, "Adagrad's step size");
  arguments.add("--sample", s.sample, "the share of documents to use");
  arguments.add("--row-bits", s.row_bits, "2^N rows while training");
  arguments.add("--common-rows", s.common_rows, "rows to keep for , . :");
  arguments.add("--rare-rows", s.rare_rows, "rows to keep for ; ? !");
  arguments.add("--remember", s.remember, "the share of the squared gradients kept for the later passes");
  arguments.add("--evaluate", s.evaluate, "documents to report on; thresholds do not come from them");
  arguments.add("--fold", s.fold, "0 or 1: train on one half of the documents, to score the other half with");
  arguments.add("--seed", s.seed);
  if (const auto code = arguments.read(argc, argv)) return *code;
  Trainer trainer(s);
  trainer.train();
  trainer.write();
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("train_punctuation", vietmend::run, argc, argv);
}
// Of the eight numbers of a row of weights the last is no weight: Adagrad's sum of the squared gradients.
constexpr std::size_t kSquares = 7;
