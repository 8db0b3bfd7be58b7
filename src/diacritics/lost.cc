#include "diacritics/lost.h"

#include <algorithm>
#include <array>
#include <bit>

#include "diacritics/item_letters.h"

namespace vietmend::diacritics {
namespace {

// A form that the network finds so much less likely than the best is not asked about again.
constexpr Score kOutOfQuestion = 6 * kNat;
constexpr std::size_t kMostAsked = 8;
// What a form gains with each doubling of how often it is surely read in the text.
constexpr Score kOfText = kNat * 3 / 10, kSure = 3 * kNat;
constexpr int kMostOfText = 6;
// How often the neighbours are asked; they change while they are.
constexpr int kRoundsOfLost = 2;

// What is likely for a run.
struct LikelyForms {
  std::uint32_t run;
  std::uint8_t count = 0;
  std::array<FormId, kMostAsked> forms;
  std::array<Score, kMostAsked> network;
};

LikelyForms likely(std::uint32_t run, const Forms& forms, std::span<const Score> scores) {
  LikelyForms asked{run, 0, {}, {}};
  const Score best = *std::max_element(scores.begin(), scores.end());
  // From the best on down; forms of one score in their order.
  std::array<std::uint8_t, Vocabulary::kMostForms> order;
  std::size_t n = 0;
  for (std::size_t k = 0; k < scores.size(); ++k) {
    if (best - scores[k] <= kOutOfQuestion) order[n++] = static_cast<std::uint8_t>(k);
  }
  std::stable_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(n),
                   [&](std::uint8_t a, std::uint8_t b) { return scores[a] > scores[b]; });
  for (std::size_t k = 0; k < std::min(n, kMostAsked); ++k) {
    asked.forms[k] = static_cast<FormId>(forms.first + order[k]);
    asked.network[k] = scores[order[k]];
    ++asked.count;
  }
  return asked;
}

}  // namespace

std::vector<NetworkRun> network_runs(const RunSequence& runs, const Vocabulary& vocabulary,
                                     std::span<const DamagedStretch> stretches) {
  std::vector<NetworkRun> out;
  out.reserve(runs.size());
  const auto input = [&](std::size_t i, bool hidden) {
    const Forms& forms = runs.forms(i);
    if (forms.size() == 0) return static_cast<std::size_t>(runs.form(i));
    if (runs.form(i) == kOtherForm || (hidden && runs.run(i).spelling.marks == 0))
      return vocabulary.base_input(forms);
    return vocabulary.form_input(forms, runs.form(i));
  };
  for (const DamagedStretch& stretch : stretches) {
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      out.push_back({static_cast<std::uint16_t>(input(i, stretch.damage == Damage::all)),
                     static_cast<std::uint8_t>(runs.run(i).shape),
                     static_cast<std::uint8_t>(runs.run(i).after)});
    }
  }
  return out;
}

std::vector<Mended> give_marks(RunSequence& runs, const DiacriticsModel& model,
                               std::span<const DamagedStretch> stretches, bool codes) {
  const Vocabulary& vocabulary = model.vocabulary();
  std::vector<Mended> mended;
  std::vector<std::uint32_t> wanted;
  for (const DamagedStretch& stretch : stretches) {
    if (stretch.damage != Damage::all) continue;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const Forms& forms = runs.forms(i);
      if (runs.fixed(i) || (!codes && runs.in_code(i)) || forms.size() == 0 ||
          runs.run(i).spelling.marks != 0)
        continue;
      if (forms.choice()) {
        wanted.push_back(static_cast<std::uint32_t>(i));
      } else if (vocabulary.marks(forms.first) != 0) {
        mended.push_back({i, forms.first, 6 * kNat});
      }
    }
  }
  const std::vector<NetworkRun> read = network_runs(runs, vocabulary, stretches);
  for (const Mended& m : mended) runs.set_form(m.run, m.form);
  const ChoiceNetwork& network = model.network();
  const std::vector<std::int8_t> rows = network.read(read, wanted);
  std::vector<LikelyForms> asked;
  asked.reserve(wanted.size());
  std::array<Score, Vocabulary::kMostForms> scores;
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    const Forms& forms = runs.forms(wanted[k]);
    for (std::size_t f = 0; f < forms.size(); ++f) {
      scores[f] = network.score(rows.data() + k * network.width(),
                                vocabulary.output(forms, static_cast<FormId>(forms.first + f)));
    }
    asked.push_back(likely(wanted[k], forms, std::span(scores).first(forms.size())));
    runs.set_form(wanted[k], asked.back().forms[0]);
  }
  std::vector<Score> margins(wanted.size(), kOutOfQuestion);
  // How often each form is read in this text, where that is sure.
  std::vector<std::uint16_t> sure(vocabulary.forms() + kFirstForm);
  for (int round = 0; round < kRoundsOfLost; ++round) {
    for (std::size_t k = 0; k < asked.size(); ++k) {
      const LikelyForms& a = asked[k];
      if (a.count < 2) continue;
      const std::span<const FormId> forms(a.forms.data(), a.count);
      model.neighbours().scores(vocabulary, runs.forms(a.run), runs.contexts(a.run), forms, scores);
      std::size_t best = 0;
      for (std::size_t f = 0; f < a.count; ++f) {
        scores[f] = model.both(a.network[f], scores[f]);
        if (round > 0) scores[f] += kOfText * std::min<int>(std::bit_width(sure[a.forms[f]]), kMostOfText);
        if (scores[f] > scores[best]) best = f;
      }
      Score next = scores[best] - kOutOfQuestion;
      for (std::size_t f = 0; f < a.count; ++f) {
        if (f != best) next = std::max(next, scores[f]);
      }
      margins[k] = scores[best] - next;
      if (round == 0 && margins[k] > kSure && sure[a.forms[best]] < 1000) ++sure[a.forms[best]];
      runs.set_form(a.run, a.forms[best]);
    }
  }
  for (const Mended& item : item_letters(runs, vocabulary)) {
    const auto at = std::lower_bound(wanted.begin(), wanted.end(), item.run);
    if (at == wanted.end() || *at != item.run) continue;
    runs.set_form(item.run, item.form);
    margins[static_cast<std::size_t>(at - wanted.begin())] = item.margin;
  }
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    const FormId form = runs.form(wanted[k]);
    if (vocabulary.marks(form) != 0) mended.push_back({wanted[k], form, margins[k]});
  }
  std::sort(mended.begin(), mended.end(), [](const Mended& a, const Mended& b) { return a.run < b.run; });
  return mended;
}

}  // namespace vietmend::diacritics
