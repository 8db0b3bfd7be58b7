// Sets a tagger's thresholds and calibration, and the linear tagger's limits, on the documents that its
// training held out.
//
//   calibrate_punctuation [--best --model MODEL] --in SECTION --out SECTION CORPUS.jsonl.xz...
//
// The linear tagger beside the network is that of MODEL.
//
// The corpora must be those of the training, in its order.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "arguments.h"
#include "corpus.h"
#include "damage.h"
#include "model/model.h"
#include "punctuation/gap_features.h"
#include "punctuation/loss.h"
#include "punctuation/tagger.h"
#include "tool_main.h"

namespace vietmend {
namespace {

// A gap of a damaged document that was held out.
struct Seen {
  Mark gold;
  Guess guess;
};
using SeenByLoss = std::array<std::vector<Seen>, kLosses>;

// How a threshold is chosen. In damaged text it is the one with the best F1 of its mark, among those at which
// guesses are right often enough; in whole text the least at which no more than so many guesses in 10,000
// gaps are wrong.
struct Rule {
  double least_right;
  double most_wrong;  // in 10,000 gaps; 0 for the rule of damaged text
};
using Rules = std::array<Rule, kLosses>;
constexpr Rules kLinearRules = {{{0.9, 0.1}, {0.85, 0}, {0.6, 0}, {0, 0}, {0, 0}}};
constexpr Rules kNetworkRules = {{{0.7, 0.2}, {0.85, 0}, {0.65, 0}, {0.3, 0}, {0.3, 0}}};
constexpr std::int32_t kNever = 1 << 20;

// A token of a document in lower case that was held out.
struct SeenToken {
  Casing gold;
  Casing guess;  // capital or upper, whichever is more likely
  std::int32_t margin;
};

// How each document is damaged.
constexpr std::array<DamageMode, 7> kModes = {DamageMode::seed,  DamageMode::seed, DamageMode::lower,
                                              DamageMode::light, DamageMode::none, DamageMode::none,
                                              DamageMode::mixed};

// Calls with the text of each document that was held out.
template <typename See>
void each_held_out(const std::vector<std::string>& corpora, See see) {
  std::size_t number = 0;
  for (const std::string& named : corpora) {
    for (const Document& d : read_documents(named.substr(0, named.rfind(':')))) {
      if (held_out(++number)) see(d.text);
    }
  }
}

// A gap's best margin over the common marks after each step, and over all marks after the last.
using Margins = std::array<std::int32_t, GapFeatures::kStepCount>;

Margins margins(const LinearModel& model, const GapFeatures& features, std::size_t i) {
  GapFeatures::Row row;
  features.extract(i, row);
  constexpr std::array<std::uint8_t, GapFeatures::kCount> kOneOwner{};
  RowSums sum{};
  Margins out{};
  for (std::size_t step = 0; step + 1 < GapFeatures::kStepCount; ++step) {
    const std::size_t from = GapFeatures::kSteps[step], size = GapFeatures::kSteps[step + 1] - from;
    model.common().add({row.data() + from, size}, {kOneOwner.data(), size}, &sum);
    std::int32_t best = model.bias()[1] + sum[0];
    for (std::size_t c = 1; c < kRowWeights; ++c) best = std::max(best, model.bias()[1 + c] + sum[c]);
    out[step] = best - model.bias()[0];
  }
  const Scores scores = model.score(row);
  out.back() = *std::max_element(scores.begin() + 1, scores.begin() + kMarks) - scores[0];
  return out;
}

// Gaps with a margin below this, in nats, have no mark whatever the loss; the others must not be given up.
constexpr double kLeastMargin = -1.5;
// Of so many gaps one may be given up wrongly after each step.
constexpr std::size_t kGapsAWrong = 10'000;

// The highest limits that keep to that.
Limits limits(const LinearModel& model, const std::vector<std::string>& corpora) {
  const auto least =
      static_cast<std::int32_t>(std::lround(kLeastMargin / static_cast<double>(model.certainty().scale)));
  std::vector<Margins> kept;  // of gaps that must not be given up
  std::array<std::vector<std::int32_t>, GapFeatures::kStepCount> sample;
  std::size_t gaps = 0;
  Random random(99);
  const auto measure = [&](const std::string& text, DamageMode mode) {
    const Damaged damaged(text, mode, random);
    const Line line(damaged.text());
    const GapFeatures features(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!features.open(i)) continue;
      const Margins m = margins(model, features, i);
      if (m.back() >= least) kept.push_back(m);
      if (++gaps % 16 == 0) {
        for (std::size_t step = 0; step < m.size(); ++step) sample[step].push_back(m[step]);
      }
    }
  };
  each_held_out(corpora, [&](const std::string& text) {
    for (const DamageMode mode : kModes) measure(text, mode);
  });
  Limits out{};
  for (std::size_t step = 0; step + 1 < GapFeatures::kStepCount; ++step) {
    const std::size_t wrong = std::min(gaps / kGapsAWrong, kept.size() - 1);
    const auto at = [step](const Margins& m) { return m[step]; };
    std::ranges::nth_element(kept, kept.begin() + static_cast<std::ptrdiff_t>(wrong), {}, at);
    out[step] = kept[wrong][step];
    std::erase_if(kept, [&](const Margins& m) { return m[step] < out[step]; });
    const auto below = std::ranges::count_if(sample[step], [&](std::int32_t m) { return m < out[step]; });
    std::printf("limit after step %zu: %d, gives up %.3f of %zu gaps\n", step, out[step],
                static_cast<double>(below) / static_cast<double>(sample[step].size()), gaps);
  }
  return out;
}

void look(const Tagger& tagger, const std::string& text, DamageMode mode, Random& random, SeenByLoss& seen) {
  const Damaged damaged(text, mode, random);
  const Line line(damaged.text());
  const GapFeatures features(line);
  const std::vector<Guess> guessed = tagger.guess(features, line.size()).marks;
  const std::vector<Loss> loss = losses(guessed, features, std::vector<bool>(guessed.size(), true),
                                        tagger.certainty().scale);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!features.open(i)) continue;
    if (const auto was = damaged.token(line.token(i).span)) {
      seen[static_cast<std::size_t>(loss[i])].push_back({was->mark, guessed[i]});
    }
  }
}

void look_at_casing(const NetworkTagger& tagger, const std::string& text, Random& random,
                    std::vector<SeenToken>& seen) {
  const Damaged damaged(text, DamageMode::lower, random);
  const Line line(damaged.text());
  const GapFeatures features(line);
  if (!features.uncased()) return;
  const std::vector<NetworkScores> scores = tagger.scores(features, line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto was = damaged.token(line.token(i).span);
    if (!was || casing(line.token(i).text) != Casing::lower) continue;
    const std::int32_t lower = scores[i][kMarks], capital = scores[i][kMarks + 1],
                       upper = scores[i][kMarks + 2];
    seen.push_back(
        {was->casing, upper > capital ? Casing::upper : Casing::capital, std::max(upper, capital) - lower});
  }
}

std::int32_t threshold(const std::vector<Seen>& seen, Mark mark, const Rule& rule) {
  std::vector<std::pair<std::int32_t, bool>> guesses_of;
  long gold = 0;
  for (const Seen& s : seen) {
    gold += s.gold == mark;
    if (s.guess.mark == mark) guesses_of.emplace_back(s.guess.margin, s.gold == mark);
  }
  std::sort(guesses_of.begin(), guesses_of.end(), std::greater<>());
  const double wrong_allowed = rule.most_wrong * static_cast<double>(seen.size()) / 1e4;
  constexpr std::size_t kNear = 200;
  constexpr long kFewest = 10;  // guesses that must be right before any is trusted
  long right = 0, wrong = 0;
  double best = 0;
  std::int32_t least = kNever;
  for (std::size_t k = 0; k < guesses_of.size(); ++k) {
    guesses_of[k].second ? ++right : ++wrong;
    if (rule.most_wrong > 0 && static_cast<double>(wrong) > wrong_allowed) break;
    if (k + 1 < guesses_of.size() && guesses_of[k + 1].first == guesses_of[k].first) continue;
    const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(right + wrong + gold);
    const std::size_t from = k > kNear ? k - kNear : 0;
    long near = 0;
    for (std::size_t j = from; j <= k; ++j) near += guesses_of[j].second;
    if (right >= kFewest && f1 > best &&
        static_cast<double>(near) >= rule.least_right * static_cast<double>(k - from + 1)) {
      best = f1;
      least = guesses_of[k].first - 1;
    }
  }
  std::printf("  '%c' %6ld gold, threshold %8d, F1 %.4f\n", letter(mark), gold, least, best);
  return least;
}

using Shares = std::array<double, kMargins>;

// The share of right guesses by bucket, of how many were right and how many there were.
std::array<std::uint16_t, kMargins> calibration(const Shares& right, const Shares& all) {
  // Pool adjacent violators: the best fit in which a larger margin is never less sure.
  struct Pool {
    double right, all;
    std::size_t buckets;
  };
  std::vector<Pool> pools;
  for (std::size_t b = 0; b < kMargins; ++b) {
    pools.push_back({right[b], all[b], 1});
    while (pools.size() > 1) {
      const Pool& last = pools.back();
      const Pool& before = pools[pools.size() - 2];
      const bool seen = last.all > 0 && before.all > 0;
      if (seen && before.right * last.all <= last.right * before.all) break;
      const Pool merged{before.right + last.right, before.all + last.all, before.buckets + last.buckets};
      pools.pop_back();
      pools.back() = merged;
    }
  }
  std::array<std::uint16_t, kMargins> out{};
  std::size_t at = 0;
  double share = 0;
  for (const Pool& pool : pools) {
    // One more right and one more wrong: no margin is beyond doubt. That lowers pools of few guesses, which
    // the last ones are.
    share = std::max(share, (pool.right + 1) / (pool.all + 2));
    for (std::size_t k = 0; k < pool.buckets; ++k)
      out[at++] = static_cast<std::uint16_t>(std::lround(share * 65535));
  }
  return out;
}

std::array<std::uint16_t, kMargins> calibration(const std::vector<Seen>& seen, const Certainty& certainty) {
  Shares right{}, all{};
  for (const Seen& s : seen) {
    // A gap that was given up has no margin, and no mark that a confidence would be of.
    if (s.guess.mark == Mark::none) continue;
    const std::size_t bucket = certainty.bucket(s.guess.margin);
    ++all[bucket];
    right[bucket] += s.gold == s.guess.mark;
  }
  return calibration(right, all);
}

// The margins from which on capitals do more good than harm.
CasingThresholds casing_thresholds(const std::vector<SeenToken>& seen) {
  CasingThresholds out{};
  for (const Casing wanted : {Casing::capital, Casing::upper}) {
    std::vector<std::pair<std::int32_t, int>> gains;
    for (const SeenToken& s : seen) {
      if (s.guess == wanted) gains.emplace_back(s.margin, s.gold == s.guess ? 1 : -1);
    }
    std::sort(gains.begin(), gains.end(), std::greater<>());
    long gain = 0, best = 0, right = 0;
    std::int32_t least = kNever;
    for (std::size_t k = 0; k < gains.size(); ++k) {
      gain += gains[k].second;
      right += gains[k].second > 0;
      if (k + 1 < gains.size() && gains[k + 1].first == gains[k].first) continue;
      if (gain > best) best = gain, least = gains[k].first - 1;
    }
    out[wanted == Casing::upper ? 1 : 0] = least;
    std::printf("  %s: threshold %d, %ld more right than wrong\n",
                wanted == Casing::upper ? "capitals" : "a capital", least, best);
  }
  return out;
}

CasingCalibration casing_calibration(const std::vector<SeenToken>& seen, const Certainty& certainty) {
  Shares right{}, all{};
  for (const SeenToken& s : seen) {
    ++all[certainty.bucket(s.margin)];
    right[certainty.bucket(s.margin)] += s.gold == s.guess;
  }
  return calibration(right, all);
}

int run(int argc, char** argv) {
  Arguments arguments("Sets a tagger's thresholds and calibration.");
  std::vector<std::string> corpora;
  std::string in, out, model_file;
  bool best = false;
  arguments.need("corpora", corpora);
  arguments.need("--in", in);
  arguments.need("--out", out);
  arguments.add("--model", model_file, "The model with the linear tagger");
  arguments.flag("--best", best, "The section is that of the network");
  if (const auto code = arguments.read(argc, argv)) return *code;

  if (best && model_file.empty()) throw std::runtime_error("--best needs --model");
  const std::string bytes = read_file(in);
  std::vector<std::uint64_t> aligned(bytes.size() / 8 + 1);
  std::memcpy(aligned.data(), bytes.data(), bytes.size());
  const std::string_view section(reinterpret_cast<const char*>(aligned.data()), bytes.size());
  std::shared_ptr<const Model> model;
  std::unique_ptr<LinearTagger> linear;
  std::unique_ptr<NetworkTagger> network;
  if (best) {
    model = Model::load(model_file);
    network = std::make_unique<NetworkTagger>(section, model->section("punctuation.fast"));
  } else {
    // Limits first: the thresholds are for what they leave.
    const Limits found = limits(LinearModel(section), corpora);
    const std::string limited = recalibrated(section, found, {}, {});
    std::memcpy(aligned.data(), limited.data(), limited.size());
    linear = std::make_unique<LinearTagger>(section);
  }
  const Tagger& tagger = best ? static_cast<const Tagger&>(*network) : *linear;
  SeenByLoss seen;
  std::vector<SeenToken> seen_tokens;
  Random random(99);
  each_held_out(corpora, [&](const std::string& text) {
    for (const DamageMode mode : kModes) look(tagger, text, mode, random, seen);
    if (best) look_at_casing(*network, text, random, seen_tokens);
  });
  Thresholds thresholds{};
  Calibration calibrations{};
  for (std::size_t loss = 0; loss < kLosses; ++loss) {
    std::printf("loss %zu: %zu gaps\n", loss, seen[loss].size());
    for (std::size_t m = 1; m < kMarks; ++m)
      thresholds[loss][m] =
          threshold(seen[loss], static_cast<Mark>(m), (best ? kNetworkRules : kLinearRules)[loss]);
    calibrations[loss] = calibration(seen[loss], tagger.certainty());
  }
  std::ofstream file(out, std::ios::binary);
  const std::string written =
      best ? recalibrated(section, thresholds, calibrations, casing_thresholds(seen_tokens),
                          casing_calibration(seen_tokens, tagger.certainty()))
           : recalibrated(section, linear->model().limits(), thresholds, calibrations);
  file.write(written.data(), static_cast<std::streamsize>(written.size()));
  if (!file.flush()) throw std::runtime_error(out + ": cannot be written");
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("calibrate_punctuation", vietmend::run, argc, argv);
}
