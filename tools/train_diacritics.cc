// Trains the linear part of the diacritics stage: how a run's neighbours tell how it is marked.
//
//   train_diacritics --folder FOLDER --out FILE [--keep N] [--dev FILE.runs]... FILE.runs[:WEIGHT]...
//
// FOLDER has the vocabulary of export_letter_runs, the files its runs. Of each run that has several forms the
// right one is told from the others by the features of src/diacritics/context_features.h, its neighbours as
// they stand: a logistic regression over what was seen often enough, by Adagrad (Duchi, Hazan and Singer
// 2011), in one pass. While it reads the last part of the text it measures what each weight is good for; the
// N that are best are kept.
//
// FILE gets a u64 count, then for each feature its key (u64) and its weight (f32), then for each form of the
// vocabulary its own weight (f32).
#include <sys/mman.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>

#include "arguments.h"
#include "corpus.h"
#include "diacritics/context_features.h"
#include "tool_main.h"

namespace vietmend::diacritics {
namespace {

constexpr std::size_t kMostCandidates = 40;
// A form that is so small a part of its base is not held against the others.
constexpr float kRareForm = -6.2F;  // a logarithm
// How often a feature must be seen with the right form, by its template.
constexpr std::uint8_t kLeast[kTemplates] = {2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 1, 4};

struct Record {
  std::uint16_t form;
  std::uint8_t shape, after;
};
static_assert(sizeof(Record) == 4);

// The forms of each base.
struct Forms {
  std::vector<FormId> first, last;  // by form id: those of its base
  std::vector<float> weight;        // by form id: the logarithm of how often it was seen

  explicit Forms(const std::string& file) : first(kFirstForm), last(kFirstForm), weight(kFirstForm) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file + ": cannot be read");
    for (std::string line; std::getline(in, line);) {
      const auto begin = static_cast<FormId>(first.size());
      const auto count = static_cast<FormId>(std::count(line.begin(), line.end(), '\t'));
      for (std::size_t at = line.find('\t'); at != std::string::npos;) {
        const std::size_t next = line.find('\t', at + 1);
        first.push_back(begin);
        last.push_back(static_cast<FormId>(begin + count));
        weight.push_back(std::log(std::stof(line.substr(line.find(' ', at) + 1))));
        at = next;
      }
    }
  }
  bool choice(FormId form) const {
    return form >= kFirstForm && form < first.size() && last[form] - first[form] > 1;
  }
};

// Documents as ids, with room around each.
struct Text {
  std::vector<FormId> ids;
  std::vector<std::uint8_t> shapes;  // this run's and the one's before
  std::vector<std::pair<std::size_t, std::size_t>> documents;

  void read(const std::string& file) {
    const std::string bytes = read_file(file);
    std::vector<Record> records(bytes.size() / sizeof(Record));
    std::memcpy(records.data(), bytes.data(), records.size() * sizeof(Record));
    std::size_t begin = 0;
    bool starts = true;
    unsigned before = 0;
    for (const Record& r : records) {
      if (starts) {
        pad();
        begin = ids.size();
        before = 0;
        starts = false;
      }
      const unsigned shape = r.shape & 7U;
      ids.push_back(r.form);
      shapes.push_back(static_cast<std::uint8_t>(shape << 4 | before));
      before = shape;
      if (const FormId id = between_id(static_cast<Between>(r.after))) ids.push_back(id), shapes.push_back(0);
      if ((r.shape & 128U) != 0) {
        documents.emplace_back(begin, ids.size());
        starts = true;
      }
    }
    pad();
  }

 private:
  void pad() {
    ids.insert(ids.end(), kContextReach, kSentence);
    shapes.insert(shapes.end(), kContextReach, 0);
  }
};

struct Slot {
  std::uint32_t tag;  // 0: empty
  float weight, squares, worth;
};

class Weights {
 public:
  explicit Weights(int bits) : mask_((std::size_t{1} << bits) - 1) {
    const std::size_t bytes = (mask_ + 1) * sizeof(Slot);
    void* room = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) throw std::bad_alloc();
    madvise(room, bytes, MADV_HUGEPAGE);
    slots_ = static_cast<Slot*>(room);
  }
  void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[key & mask_], 1); }
  Slot* find(std::uint64_t key) {
    const auto tag = static_cast<std::uint32_t>(key >> 32) | 1U;
    for (std::size_t i = key & mask_;; i = (i + 1) & mask_) {
      if (slots_[i].tag == tag) return &slots_[i];
      if (slots_[i].tag == 0) return nullptr;
    }
  }
  void add(std::uint64_t key) {
    if (find(key) != nullptr) return;
    if (++size_ > mask_ / 8 * 7) throw std::runtime_error("too many features");
    std::size_t i = key & mask_;
    while (slots_[i].tag != 0) i = (i + 1) & mask_;
    slots_[i].tag = static_cast<std::uint32_t>(key >> 32) | 1U;
  }
  std::size_t size() const { return size_; }
  Slot* begin() { return slots_; }
  Slot* end() { return slots_ + mask_ + 1; }

 private:
  std::size_t mask_, size_ = 0;
  Slot* slots_;
};

class Trainer {
 public:
  Trainer(const Forms& forms, int bits)
      : forms_(forms), weights_(bits), own_(forms.weight), own_squares_(own_.size(), 1.0F) {}

  // Finds the features that are seen often enough.
  void admit(const std::vector<Text>& texts) {
    std::vector<std::uint8_t> seen(std::size_t{1} << 29);
    const auto each = [&](auto&& act) {
      for (const Text& text : texts) {
        for (const auto& [begin, end] : text.documents) {
          for (std::size_t i = begin; i < end; ++i) {
            const FormId form = text.ids[i];
            if (!forms_.choice(form)) continue;
            const auto c = contexts_at(text, i);
            for (std::size_t t = 0; t < kTemplates; ++t) act(t, feature_key(c[t], form));
          }
        }
      }
    };
    std::array<std::uint64_t, 64> keys;
    std::size_t n = 0;
    const auto flush = [&] {
      for (std::size_t k = 0; k < n; ++k) {
        std::uint8_t& count = seen[keys[k] >> 20 & (seen.size() - 1)];
        count = static_cast<std::uint8_t>(count + (count < 255));
      }
      n = 0;
    };
    each([&](std::size_t, std::uint64_t key) {
      __builtin_prefetch(&seen[key >> 20 & (seen.size() - 1)], 1);
      keys[n++] = key;
      if (n == keys.size()) flush();
    });
    flush();
    each([&](std::size_t t, std::uint64_t key) {
      std::uint8_t& count = seen[key >> 20 & (seen.size() - 1)];
      if (count < kLeast[t]) return;
      weights_.add(key);
    });
    std::printf("%.1f M features\n", static_cast<double>(weights_.size()) / 1e6);
    std::fflush(stdout);
  }

  // Reads all once, in random order; measures what each weight is good for from the share `worth` of it on.
  void pass(const std::vector<Text>& texts, const std::vector<double>& often, float rate, double worth,
            std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
    for (std::uint32_t t = 0; t < texts.size(); ++t) {
      for (std::uint32_t d = 0; d < texts[t].documents.size(); ++d) {
        double copies = often[t];
        for (; copies >= 1; copies -= 1) order.emplace_back(t, d);
        if (static_cast<double>(random() % 1000) < copies * 1000) order.emplace_back(t, d);
      }
    }
    std::shuffle(order.begin(), order.end(), random);
    double loss = 0, seen = 0, wrong = 0;
    const auto begun = std::chrono::steady_clock::now();
    for (std::size_t n = 0; n < order.size(); ++n) {
      const Text& text = texts[order[n].first];
      const auto [begin, end] = text.documents[order[n].second];
      for (std::size_t i = begin; i < end; ++i) {
        if (!forms_.choice(text.ids[i])) continue;
        const bool measure = static_cast<double>(n) >= worth * static_cast<double>(order.size());
        const float p = learn(text, i, rate, measure);
        loss -= std::log(std::max(p, 1e-9F));
        seen += 1;
        wrong += last_wrong_;
      }
      if ((n + 1) % 5000 == 0 || n + 1 == order.size()) {
        std::printf("  %zu of %zu documents, loss %.4f, wrong %.4f, %.0f s\n", n + 1, order.size(),
                    loss / seen, wrong / seen,
                    std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
        std::fflush(stdout);
        loss = seen = wrong = 0;
      }
    }
  }

  // Leaves the `keep` features that are worth most.
  void prune(std::size_t keep) {
    std::vector<float> worths;
    for (const Slot& s : slots()) {
      if (s.tag != 0 && s.weight != 0) worths.push_back(s.worth);
    }
    std::printf("%.1f M features have a weight\n", static_cast<double>(worths.size()) / 1e6);
    if (worths.size() > keep) {
      std::nth_element(worths.begin(), worths.begin() + static_cast<std::ptrdiff_t>(keep), worths.end(),
                       std::greater<>());
      limit_ = worths[keep];
    }
    for (Slot& s : slots()) {
      if (s.worth <= limit_) s.weight = 0, s.squares = -1;
    }
  }

  // How many of all runs are read right: with the right neighbours, and from nothing but the letters.
  void report(const std::string& name, const Text& text) {
    std::size_t runs = 0, wrong = 0, alone = 0;
    for (const auto& [begin, end] : text.documents) {
      std::vector<FormId> bare(text.ids.begin() + static_cast<std::ptrdiff_t>(begin - kContextReach),
                               text.ids.begin() + static_cast<std::ptrdiff_t>(end + kContextReach));
      const auto best = [&](const FormId* at, std::size_t i) {
        const auto shape = static_cast<RunShape>(text.shapes[i] >> 4),
                   before = static_cast<RunShape>(text.shapes[i] & 15);
        score(contexts(at, shape, before), text.ids[i]);
        return static_cast<FormId>(forms_.first[text.ids[i]] +
                                   (std::max_element(scores_, scores_ + count_) - scores_));
      };
      for (std::size_t i = begin; i < end; ++i) {
        const FormId form = text.ids[i];
        runs += form != kNumber && form != kSentence;
        wrong += form == kOtherForm;
        alone += form == kOtherForm;
        if (!forms_.choice(form)) continue;
        wrong += best(&text.ids[i], i) != form;
        bare[i - begin + kContextReach] = forms_.first[form];
      }
      for (int round = 0; round < 4; ++round) {
        for (std::size_t i = begin; i < end; ++i) {
          if (forms_.choice(text.ids[i]))
            bare[i - begin + kContextReach] = best(&bare[i - begin + kContextReach], i);
        }
      }
      for (std::size_t i = begin; i < end; ++i) {
        if (forms_.choice(text.ids[i])) alone += bare[i - begin + kContextReach] != text.ids[i];
      }
    }
    std::printf("%s: %.4f beside the right neighbours, %.4f alone\n", name.c_str(),
                1 - static_cast<double>(wrong) / static_cast<double>(runs),
                1 - static_cast<double>(alone) / static_cast<double>(runs));
    std::fflush(stdout);
  }

  // The keys are not in the table: they are found again in the texts.
  void write(const std::string& file, const std::vector<Text>& texts) {
    std::vector<std::pair<std::uint64_t, float>> kept;
    for (const Text& text : texts) {
      for (const auto& [begin, end] : text.documents) {
        for (std::size_t i = begin; i < end; ++i) {
          const FormId form = text.ids[i];
          if (!forms_.choice(form)) continue;
          for (const std::uint64_t c : contexts_at(text, i)) {
            const std::uint64_t key = feature_key(c, form);
            Slot* slot = weights_.find(key);
            if (slot == nullptr || slot->weight == 0) continue;
            kept.emplace_back(key, slot->weight);
            slot->weight = 0;
          }
        }
      }
    }
    std::ofstream out(file, std::ios::binary);
    const std::uint64_t count = kept.size();
    out.write(reinterpret_cast<const char*>(&count), sizeof count);
    for (const auto& [key, weight] : kept) {
      out.write(reinterpret_cast<const char*>(&key), sizeof key);
      out.write(reinterpret_cast<const char*>(&weight), sizeof weight);
    }
    out.write(reinterpret_cast<const char*>(own_.data()),
              static_cast<std::streamsize>(own_.size() * sizeof(float)));
    if (!out.flush()) throw std::runtime_error(file + ": cannot be written");
    std::printf("%zu features written\n", kept.size());
  }

 private:
  struct Slots {
    Slot *from, *to;
    Slot* begin() const { return from; }
    Slot* end() const { return to; }
  };
  Slots slots() { return {weights_.begin(), weights_.end()}; }

  static std::array<std::uint64_t, kTemplates> contexts_at(const Text& text, std::size_t i) {
    return contexts(&text.ids[i], static_cast<RunShape>(text.shapes[i] >> 4),
                    static_cast<RunShape>(text.shapes[i] & 15));
  }

  // The scores of the forms of a form's base.
  void score(const std::array<std::uint64_t, kTemplates>& c, FormId form) {
    const FormId first = forms_.first[form];
    count_ = std::min<std::size_t>(forms_.last[form] - first, kMostCandidates);
    // The most frequent come first.
    while (count_ > 1 && static_cast<std::size_t>(form - first) + 1 < count_ &&
           forms_.weight[first + count_ - 1] - forms_.weight[first] < kRareForm) {
      --count_;
    }
    std::uint64_t keys[kMostCandidates][kTemplates];
    for (std::size_t k = 0; k < count_; ++k) {
      for (std::size_t t = 0; t < kTemplates; ++t) {
        keys[k][t] = feature_key(c[t], static_cast<FormId>(first + k));
        weights_.prefetch(keys[k][t]);
      }
    }
    for (std::size_t k = 0; k < count_; ++k) {
      float s = own_[first + k];
      for (std::size_t t = 0; t < kTemplates; ++t) {
        Slot* slot = weights_.find(keys[k][t]);
        found_[k][t] = slot;
        if (slot != nullptr) s += slot->weight;
      }
      scores_[k] = s;
    }
  }

  // Returns how likely the right form was.
  float learn(const Text& text, std::size_t i, float rate, bool worth) {
    const FormId form = text.ids[i], first = forms_.first[form];
    score(contexts_at(text, i), form);
    const std::size_t right = static_cast<std::size_t>(form - first);
    const float most = *std::max_element(scores_, scores_ + count_);
    last_wrong_ = right >= count_ || scores_[right] < most;
    float sum = 0, p[kMostCandidates];
    for (std::size_t k = 0; k < count_; ++k) sum += p[k] = std::exp(scores_[k] - most);
    for (std::size_t k = 0; k < count_; ++k) {
      p[k] /= sum;
      const float gradient = p[k] - (k == right ? 1.0F : 0.0F);
      if (std::abs(gradient) < 1e-4F && !worth) continue;
      const float square = gradient * gradient, spread = 0.5F * p[k] * (1 - p[k]);
      for (std::size_t t = 0; t < kTemplates; ++t) {
        Slot* slot = found_[k][t];
        if (slot == nullptr || slot->squares < 0) continue;
        if (worth) slot->worth += slot->weight * slot->weight * (spread + 2e-4F);
        slot->squares += square;
        slot->weight -= rate * gradient / std::sqrt(slot->squares + 1.0F);
      }
      own_squares_[first + k] += square;
      own_[first + k] -= 0.3F * rate * gradient / std::sqrt(own_squares_[first + k]);
    }
    return right < count_ ? p[right] : 0.0F;
  }

  const Forms& forms_;
  Weights weights_;
  std::vector<float> own_, own_squares_;
  float scores_[kMostCandidates];
  Slot* found_[kMostCandidates][kTemplates];
  std::size_t count_ = 0;
  float limit_ = 0;
  bool last_wrong_ = false;
};

int run(int argc, char** argv) {
  Arguments arguments("Trains the linear part of the diacritics stage.");
  std::vector<std::string> files, devs;
  std::string folder, out;
  std::size_t keep = 2500000;
  int bits = 27;
  arguments.need("files", files);
  arguments.need("--folder", folder);
  arguments.need("--out", out);
  arguments.add("--keep", keep);
  arguments.add("--bits", bits);
  arguments.add("--dev", devs);
  if (const auto code = arguments.read(argc, argv)) return *code;
  const Forms forms(folder + "/vocabulary.tsv");
  std::vector<Text> texts(files.size()), dev(devs.size());
  std::vector<double> often;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::size_t colon = files[i].find(':');
    texts[i].read(files[i].substr(0, colon));
    often.push_back(colon == std::string::npos ? 1.0 : std::stod(files[i].substr(colon + 1)));
  }
  for (std::size_t i = 0; i < devs.size(); ++i) dev[i].read(devs[i]);
  Trainer trainer(forms, bits);
  trainer.admit(texts);
  const auto report = [&] {
    for (std::size_t i = 0; i < devs.size(); ++i) trainer.report(devs[i], dev[i]);
  };
  trainer.pass(texts, often, 0.3F, 0.5, 1);
  report();
  trainer.prune(keep);
  report();
  trainer.write(out, texts);
  return 0;
}

}  // namespace
}  // namespace vietmend::diacritics

int main(int argc, char** argv) {
  return vietmend::tool_main("train_diacritics", vietmend::diacritics::run, argc, argv);
}
