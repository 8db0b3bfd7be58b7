// Trains the model of senses and writes its section of the model file.
//
//   train_senses --table data/abbreviations.tsv --out FILE [options] CORPUS.jsonl.xz...
//
// Examples are made of clean text (sense_examples.h). Each form chooses among its senses and "none of these":
// multinomial logistic regression over hashed features, by Adagrad with a step size a weight. A first
// training has a table with room for every weight; those with the most to say are kept, and a second
// training, with the collisions that the small table has, goes over these. Weights are then rounded to 8
// bits, and how often a choice is right is counted by form on documents that were held out, one in 20.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "abbreviations/sense_model.h"
#include "arguments.h"
#include "corpus.h"
#include "sense_examples.h"
#include "tool_main.h"

namespace vietmend {
namespace {

constexpr int kLargeBits = 24;
constexpr float kStep = 0.25F, kSmallest = 1e-6F;
constexpr float kUnit = 1.0F / 20;   // nats
constexpr std::uint32_t kWidth = 8;  // units: margins are counted by 0.4 nats
constexpr std::size_t kPlaces = 4;
constexpr float kSure = 0.8F;  // as judgement.cc has it
constexpr double kMostBias = 2.5, kFewPlaces = 20;
constexpr double kDoubt = 40;  // examples that all forms together count for in a form's calibration

struct Weight {
  float value = 0, squares = 0;
  std::uint32_t seen = 0;
};

// Weights by row, with room for all.
class LargeTable {
 public:
  LargeTable() : weights_(std::size_t{1} << kLargeBits) {}
  Weight* find(std::uint64_t row) { return &weights_[row >> (64 - kLargeBits)]; }

 private:
  std::vector<Weight> weights_;
};

// Weights as the section has them: four places a bucket, a check of eight bits.
class SmallTable {
 public:
  explicit SmallTable(std::uint32_t buckets) : buckets_(buckets), places_(buckets * kPlaces) {}

  // Takes the place of the least important if there is room for no more.
  void put(std::uint64_t row, float value, float importance) {
    Place* bucket = &places_[sense_bucket(row, buckets_) * kPlaces];
    Place* least = bucket;
    for (std::size_t i = 0; i < kPlaces; ++i) {
      if (bucket[i].check == sense_check(row)) return;  // another of the same check, which came first
      if (bucket[i].importance < least->importance) least = &bucket[i];
    }
    if (importance > least->importance) *least = {sense_check(row), importance, {value, 0, 0}};
  }
  // Adds to a weight, and makes it one of those that are kept if it is not.
  void add(std::uint64_t row, float value) {
    put(row, 0, std::numeric_limits<float>::max());
    if (Weight* w = find(row)) w->value += value;
  }
  Weight* find(std::uint64_t row) {
    Place* bucket = &places_[sense_bucket(row, buckets_) * kPlaces];
    for (std::size_t i = 0; i < kPlaces; ++i)
      if (bucket[i].check == sense_check(row)) return &bucket[i].weight;
    return nullptr;
  }
  std::string bytes() const {
    std::string out(places_.size() * 2, '\0');
    for (std::size_t b = 0; b < buckets_; ++b)
      for (std::size_t i = 0; i < kPlaces; ++i) {
        const Place& p = places_[b * kPlaces + i];
        const float units = std::clamp(std::round(p.weight.value / kUnit), -127.0F, 127.0F);
        if (units == 0) continue;
        out[b * 8 + i] = static_cast<char>(static_cast<std::int8_t>(units));
        out[b * 8 + kPlaces + i] = static_cast<char>(p.check);
      }
    return out;
  }
  std::size_t filled() const {
    return static_cast<std::size_t>(
        std::count_if(places_.begin(), places_.end(), [](const Place& p) { return p.check != 0; }));
  }

 private:
  struct Place {
    std::uint8_t check = 0;
    float importance = 0;
    Weight weight;
  };
  std::uint32_t buckets_;
  std::vector<Place> places_;
};

class Training {
 public:
  Training(const SenseExamples& examples, unsigned fewest, float decay)
      : all_(examples), fewest_(fewest), decay_(decay) {
    for (const SensesOfForm& f : all_.forms()) keys_.push_back(sense_hash(f.key));
    for (std::uint32_t i = 0; i < all_.examples().size(); ++i)
      (all_.examples()[i].held_out ? held_out_ : taught_).push_back(i);
  }

  // Calls `each` with (feature, sense, answer) of an example.
  template <class Each>
  void rows(const SenseExample& e, Each each) const {
    const SensesOfForm& form = all_.forms()[e.form];
    const std::uint32_t* features = all_.features().data() + e.begin;
    for (std::uint32_t a = 0; a < form.senses.size(); ++a)
      for (std::uint32_t i = 0; i < e.size; ++i) each(features[i], form.senses[a], a);
    const auto none = static_cast<std::uint32_t>(form.senses.size());
    for (std::uint32_t i = 0; i < e.size; ++i) each(features[i], kNoSense, none);
    for (std::uint32_t i = 0; i < SenseFeatures::kOfForm; ++i)
      each(features[i], no_sense_of(keys_[e.form]), none);
  }

  // Calls `each` with (feature, what the weight goes by) of the question whether an example has a capital,
  // where that is known.
  template <class Each>
  void capital_rows(const SenseExample& e, Each each) const {
    const SensesOfForm& form = all_.forms()[e.form];
    if (e.capital < 0 || e.answer >= form.senses.size()) return;
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(e.size, SenseFeatures::kOfCase); ++i)
      each(all_.features()[e.begin + i], capital_of(form.senses[e.answer]));
  }

  static void step(Weight& w, float gradient) {
    if (gradient > -1e-3F && gradient < 1e-3F) return;
    w.squares += gradient * gradient;
    w.value -= kStep * gradient / std::sqrt(w.squares + kSmallest + 1.0F);
  }

  template <class Table>
  void train_capital(Table& table, const SenseExample& e, std::vector<Weight*>& found) {
    float score = 0;
    found.clear();
    capital_rows(e, [&](std::uint32_t feature, std::uint32_t by) {
      found.push_back(table.find(sense_row(feature, by)));
      if (found.back() != nullptr) score += found.back()->value;
    });
    const float gradient = 1 / (1 + std::exp(-score)) - static_cast<float>(e.capital);
    for (Weight* w : found) {
      if (w == nullptr) continue;
      ++w->seen;
      step(*w, gradient + decay_ * w->value);
    }
  }

  template <class Table>
  void train(Table& table, int epochs, const char* name) {
    std::vector<float> scores;
    std::vector<Weight*> found;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      shuffle(epoch);
      double loss = 0;
      for (const std::uint32_t at : taught_) {
        const SenseExample& e = all_.examples()[at];
        scores.assign(all_.forms()[e.form].senses.size() + 1, 0);
        found.clear();
        rows(e, [&](std::uint32_t feature, std::uint32_t sense, std::uint32_t answer) {
          Weight* w = table.find(sense_row(feature, sense));
          found.push_back(w);
          if (w != nullptr) scores[answer] += w->value;
        });
        loss -= std::log(std::max(softmax(scores)[e.answer], 1e-9F));
        std::size_t k = 0;
        rows(e, [&](std::uint32_t, std::uint32_t, std::uint32_t answer) {
          Weight* w = found[k++];
          if (w == nullptr) return;
          w->seen += answer == e.answer ? 1 : 0;
          step(*w, scores[answer] - (answer == e.answer ? 1.0F : 0.0F) + decay_ * w->value);
        });
        train_capital(table, e, found);
      }
      std::fprintf(stderr, "%s, pass %d: %.4f nats an example\n", name, epoch + 1,
                   loss / static_cast<double>(std::max<std::size_t>(taught_.size(), 1)));
    }
  }

  // Puts the rows with the most to say into the small table.
  void choose(LargeTable& large, SmallTable& small) const {
    const auto put = [&](std::uint32_t feature, std::uint32_t sense) {
      const std::uint64_t row = sense_row(feature, sense);
      const Weight* w = large.find(row);
      if (std::abs(w->value) < 0.04F || w->seen < fewest_) return;
      small.put(row, w->value, std::abs(w->value) * std::sqrt(std::sqrt(w->squares)));
    };
    for (const std::uint32_t at : taught_) {
      const SenseExample& e = all_.examples()[at];
      rows(e, [&](std::uint32_t feature, std::uint32_t sense, std::uint32_t) { put(feature, sense); });
      capital_rows(e, put);
    }
  }

  // Of the held-out phrases in mid-sentence, the share whose first letter has the case that the model is at
  // least so many units sure of, and the share it is sure of.
  std::array<double, 2> judge_capitals(const SenseModel& model, std::int32_t least) const {
    double right = 0, sure = 0, count = 0;
    for (const std::uint32_t at : held_out_) {
      const SenseExample& e = all_.examples()[at];
      if (e.capital < 0 || e.answer >= all_.forms()[e.form].senses.size()) continue;
      std::int32_t score = 0;
      capital_rows(e, [&](std::uint32_t feature, std::uint32_t by) { score += model.weight(feature, by); });
      ++count;
      if (std::abs(score) < least) continue;
      ++sure;
      right += (score > 0) == (e.capital == 1) ? 1 : 0;
    }
    return {right / std::max(sure, 1.0), sure / std::max(count, 1.0)};
  }

  struct Judged {
    std::uint32_t form;
    std::int32_t margin;  // of the best over all others
    bool none, right, natural;
    std::uint32_t answer;
    double weight;  // how many places of the text it stands for, in those of its form on average
  };
  std::vector<Judged> judge(const SenseModel& model) const {
    std::vector<Judged> out;
    for (const std::uint32_t at : held_out_) {
      const SenseExample& e = all_.examples()[at];
      const std::size_t n = all_.forms()[e.form].senses.size();
      std::vector<std::int32_t> scores(n + 1);
      rows(e, [&](std::uint32_t feature, std::uint32_t sense, std::uint32_t answer) {
        scores[answer] += model.weight(feature, sense);
      });
      scores[n] -= kNoneHandicap;
      std::size_t best = 0;
      for (std::size_t a = 1; a <= n; ++a)
        if (scores[a] > scores[best]) best = a;
      std::int32_t other = INT32_MIN;
      for (std::size_t a = 0; a <= n; ++a)
        if (a != best) other = std::max(other, scores[a]);
      out.push_back({e.form, scores[best] - other, best == n, best == e.answer, e.natural, e.answer,
                     std::exp(bias_of(e))});
    }
    return out;
  }

  // The examples of a sense are limited in number: how much more frequent it is in the text than among them,
  // in nats, beside the other senses of its form.
  void weigh_senses() {
    biases_.clear();
    for (const SensesOfForm& f : all_.forms()) biases_.emplace_back(f.senses.size(), 0.0);
    std::vector<std::vector<double>> made = biases_;
    for (const SenseExample& e : all_.examples())
      if (!e.natural && e.answer < made[e.form].size()) made[e.form][e.answer] += 1;
    for (std::uint32_t f = 0; f < biases_.size(); ++f) {
      double all_made = 0, all_count = 0;
      for (std::uint32_t s = 0; s < biases_[f].size(); ++s) {
        if (made[f][s] == 0) continue;
        all_made += made[f][s];
        all_count += static_cast<double>(all_.count_of(f, s));
      }
      for (std::uint32_t s = 0; s < biases_[f].size(); ++s) {
        if (made[f][s] == 0) continue;
        const double count = static_cast<double>(all_.count_of(f, s));
        biases_[f][s] =
            std::clamp(std::log((count + kFewPlaces) / all_count * all_made / (made[f][s] + kFewPlaces)),
                       -kMostBias, kMostBias);
      }
    }
  }
  // Adds to the weights of each form itself what makes its senses as likely as the text has them.
  void add_biases(SmallTable& table) const {
    std::vector<bool> done(all_.forms().size());
    for (const SenseExample& e : all_.examples()) {
      const SensesOfForm& form = all_.forms()[e.form];
      if (done[e.form] || form.senses.size() < 2) continue;
      done[e.form] = true;
      for (std::uint32_t s = 0; s < form.senses.size(); ++s)
        table.add(sense_row(all_.features()[e.begin], form.senses[s]),
                  static_cast<float>(biases_[e.form][s]));
    }
  }
  double bias_of(const SenseExample& e) const {
    return e.natural || e.answer >= biases_[e.form].size() ? 0 : biases_[e.form][e.answer];
  }

  const std::vector<std::uint32_t>& taught() const { return taught_; }
  const std::vector<std::uint32_t>& held_out() const { return held_out_; }

 private:
  // Turns scores into shares.
  static const std::vector<float>& softmax(std::vector<float>& scores) {
    const float most = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float& s : scores) sum += s = std::exp(s - most);
    for (float& s : scores) s /= sum;
    return scores;
  }

  void shuffle(int epoch) {
    std::uint64_t random = 0x1234567ULL + static_cast<std::uint64_t>(epoch);
    for (std::size_t i = taught_.size(); i > 1; --i) {
      random = random * 6364136223846793005ULL + 1442695040888963407ULL;
      std::swap(taught_[i - 1], taught_[(random >> 33) % i]);
    }
  }

  const SenseExamples& all_;
  unsigned fewest_;
  float decay_;
  std::vector<std::uint32_t> keys_;
  std::vector<std::vector<double>> biases_;  // by form and sense
  std::vector<std::uint32_t> taught_, held_out_;
};

// The share of right choices by margin, never falling as the margin grows; forms that were seen little lean
// on all.
std::array<std::uint8_t, SenseForm::kMargins> calibrated(
    const std::array<double, SenseForm::kMargins>& right, const std::array<double, SenseForm::kMargins>& all,
    const std::array<double, SenseForm::kMargins>* of_all) {
  constexpr std::size_t n = SenseForm::kMargins;
  struct Block {
    double right, all;
    std::size_t buckets;
  };
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < n; ++i) {
    const double lean = of_all != nullptr ? kDoubt : 0;
    blocks.push_back({right[i] + lean * (of_all != nullptr ? (*of_all)[i] : 0), all[i] + lean + 1e-9, 1});
    while (blocks.size() > 1) {
      const Block &b = blocks[blocks.size() - 1], &a = blocks[blocks.size() - 2];
      if (b.right * a.all >= a.right * b.all) break;
      const Block joined{a.right + b.right, a.all + b.all, a.buckets + b.buckets};
      blocks.pop_back();
      blocks.back() = joined;
    }
  }
  std::array<std::uint8_t, n> out{};
  std::size_t at = 0;
  for (const Block& b : blocks)
    for (std::size_t k = 0; k < b.buckets; ++k)
      out[at++] = static_cast<std::uint8_t>(std::clamp(b.right / b.all * 255.0, 0.0, 255.0));
  return out;
}

int run(int argc, char** argv) {
  Arguments arguments("Trains the model of senses.");
  std::string table_path, out_path;
  std::vector<std::string> files;
  std::size_t most = 15000, every = 1;
  unsigned fewest = 2;
  float decay = 1e-6F;
  int buckets = 119400, first_passes = 1, second_passes = 1;
  arguments.need("--table", table_path, "data/abbreviations.tsv");
  arguments.need("--out", out_path, "The section to write");
  arguments.need("FILE", files, "Documents, .jsonl or .jsonl.xz");
  arguments.add("--most", most, "Examples of a sense of a form");
  arguments.add("--every", every, "Read one document in so many");
  arguments.add("--buckets", buckets, "Of four weights each, eight bytes");
  arguments.add("--fewest", fewest, "Places that a weight must have been seen in with the right sense");
  arguments.add("--decay", decay, "Of a weight, each time it is read");
  arguments.add("--first-passes", first_passes, "With room for all weights");
  arguments.add("--second-passes", second_passes, "Over those that are kept");
  if (const auto code = arguments.read(argc, argv)) return *code;

  const AbbreviationTable table = AbbreviationTable::parse(read_file(table_path), table_path);
  SenseExamples examples(table, most);
  for (const bool counting : {true, false}) {
    std::size_t number = 0;
    for (const std::string& file : files) {
      for (const Document& d : read_documents(file)) {
        if (++number % every != 0) continue;
        if (counting)
          examples.count(d.text);
        else
          examples.read(d.text, number, number / every % 20 == 0);
      }
      std::fprintf(stderr, "%s %s: %zu documents, %zu examples\n", counting ? "counted" : "read",
                   file.c_str(), number, examples.examples().size());
    }
    if (counting) examples.finish_counting();
  }
  Training training(examples, fewest, decay);
  SmallTable small(static_cast<std::uint32_t>(buckets));
  {
    LargeTable large;
    training.train(large, first_passes, "all weights");
    training.choose(large, small);
  }
  training.train(small, second_passes, "kept weights");
  training.weigh_senses();
  training.add_biases(small);

  std::vector<SenseForm> forms;
  std::vector<std::uint32_t> senses;
  std::vector<std::vector<std::size_t>> seen(examples.forms().size());
  for (std::size_t f = 0; f < seen.size(); ++f) seen[f].assign(examples.forms()[f].senses.size() + 1, 0);
  for (const SenseExample& e : examples.examples()) ++seen[e.form][e.answer];
  std::vector<std::size_t> order(examples.forms().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return sense_hash(examples.forms()[a].key) < sense_hash(examples.forms()[b].key);
  });
  std::vector<std::size_t> place(examples.forms().size());
  for (const std::size_t f : order) {
    SenseForm form;
    form.key = sense_hash(examples.forms()[f].key);
    form.first = static_cast<std::uint32_t>(senses.size());
    for (std::size_t a = 0; a < examples.forms()[f].senses.size(); ++a)
      if (seen[f][a] >= 20) senses.push_back(examples.forms()[f].senses[a]);
    form.count = static_cast<std::uint32_t>(senses.size()) - form.first;
    place[f] = forms.size();
    forms.push_back(form);
  }
  const std::string rows = small.bytes();
  const std::string draft = write_sense_model(forms, senses, rows, kWidth, kUnit);
  const auto judged = training.judge(SenseModel(draft));
  using Counts = std::array<double, SenseForm::kMargins>;
  Counts all_right{}, all_seen{};
  std::vector<Counts> right(forms.size()), count(forms.size());
  for (const auto& j : judged) {
    if (j.none) continue;
    const auto at = static_cast<std::size_t>(std::clamp(j.margin / static_cast<std::int32_t>(kWidth), 0,
                                                        static_cast<std::int32_t>(SenseForm::kMargins) - 1));
    all_seen[at] += j.weight;
    all_right[at] += j.right ? j.weight : 0;
    count[place[j.form]][at] += j.weight;
    right[place[j.form]][at] += j.right ? j.weight : 0;
  }
  Counts share{};
  const auto of_all = calibrated(all_right, all_seen, nullptr);
  for (std::size_t i = 0; i < share.size(); ++i) share[i] = of_all[i] / 255.0;
  for (std::size_t i = 0; i < forms.size(); ++i) forms[i].right = calibrated(right[i], count[i], &share);
  const std::string section = write_sense_model(forms, senses, rows, kWidth, kUnit);
  std::ofstream out(out_path, std::ios::binary);
  out.write(section.data(), static_cast<std::streamsize>(section.size()));
  if (!out.flush()) throw std::runtime_error(out_path + ": cannot be written");

  // What the held-out examples say.
  const SenseModel model(section);
  std::map<std::string, std::array<double, 6>> by_form;
  std::array<double, 6> total{};
  for (const auto& j : judged) {
    const SensesOfForm& f = examples.forms()[j.form];
    const bool is_none = j.answer == f.senses.size();
    const bool chosen = !j.none && model.confidence(forms[place[j.form]], j.margin) >= kSure;
    const auto add = [&](std::array<double, 6>& c) {
      c[is_none ? 3 : 0] += j.weight;
      if (chosen) c[is_none ? 4 : 1] += j.weight;
      if (chosen && !is_none && !j.right) c[2] += j.weight;
      if (j.none && !is_none) c[5] += j.weight;
    };
    add(total);
    if (f.senses.size() > 1) add(by_form[f.key]), add(by_form["of several senses"]);
  }
  const auto show = [](const std::string& name, const std::array<double, 6>& c) {
    std::printf("%s\t%.0f\t%.3f\t%.4f\t%.0f\t%.3f\t%.3f\n", name.c_str(), c[0], c[1] / std::max(c[0], 1.0),
                c[2] / std::max(c[1], 1.0), c[3], c[4] / std::max(c[3], 1.0), c[5] / std::max(c[0], 1.0));
  };
  std::printf("form\tsenses\tchosen\twrong\tnone\tchosen though none\tnone though a sense\n");
  for (const auto& [key, c] : by_form) show(key, c);
  show("all", total);
  double tops = 0, of_several = 0;
  for (const auto& j : judged) {
    const SensesOfForm& f = examples.forms()[j.form];
    if (f.senses.size() < 2 || j.answer == f.senses.size()) continue;
    of_several += j.weight;
    tops += j.right ? j.weight : 0;
  }
  std::printf("of the senses of forms that have several, the best is right in %.4f of %.0f\n",
              tops / std::max(of_several, 1.0), of_several);
  for (const std::int32_t least : {0, 20, 40}) {
    const auto [correct, sure] = training.judge_capitals(model, least);
    std::printf("capitals: sure by %d units in %.3f, of which %.4f right\n", least, sure, correct);
  }
  std::printf("%zu examples taught, %zu held out; %zu weights kept; %zu bytes\n", training.taught().size(),
              training.held_out().size(), small.filled(), section.size());
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("train_senses", vietmend::run, argc, argv);
}
