#include "diacritics/wrong.h"

#include <algorithm>
#include <array>

#include "diacritics/item_letters.h"
#include "vietmend/syllable.h"

namespace vietmend::diacritics {
namespace {

// What another form must be ahead of the one that stands, by how many of a stretch's runs surely are wrong:
// few, or as many as kMany of 1,024; where the stretch is not damaged, so that it is a misprint, or the only
// one; and ahead of one that is no form of its letters.
constexpr Score kAheadWhereFew = 5 * kNat, kAheadWhereMany = 7 * kNat / 2, kAheadOfMisprint = 10 * kNat,
                kAheadOfOnlyMisprint = 22 * kNat, kAheadOfStrange = 1 * kNat;
constexpr Score kAheadOfBareName = 3 * kNat;
// On a page that was scanned, however sound it looks, for each name beside a name; where so many are, it is a
// list of them, which say nothing of each other.
constexpr Score kAheadByName = 2 * kNat;
constexpr int kListed = 3;
constexpr int kMany = 25;
// A run is certainly wrong where another form is so far ahead. A stretch with so many of them is damaged: as
// many as this, or as kFewestBeyond where they are so much further ahead, and one in so many.
constexpr Score kCertain = 8 * kNat, kBeyondCertain = 6 * kNat;
constexpr std::size_t kFewestCertain = 3, kFewestBeyond = 2, kOneCertainIn = 300;
// Words of a trade seem wrong to a model that never saw them, a few of them in one place of a long text.
// Where less than one run in kSoundBeside is in a damaged stretch, one must have as many as
// kFewestAmongSound.
constexpr std::size_t kSoundBeside = 8, kFewestAmongSound = 5;
// A form that stands so often where it does not seem wrong is a word of the text.
constexpr std::size_t kFewestOfText = 3;
// A form so far ahead of all others beside its neighbours is not asked about.
constexpr Score kSurelyAhead = 4 * kNat;
constexpr int kRoundsOfWrong = 3;
// Of so many runs on either side one in so many has marks around a word that lost its own.
constexpr std::size_t kAround = 4, kOneMarkedIn = 4, kFewestOfRow = 3;

struct AskedRun {
  std::uint32_t run;
  bool strange;  // what stands is no form of its letters
  Score ahead;   // what another form must be ahead
  FormId stands;
  Score margin = 0;  // of what it is read as, over the next
};

// What was found of a stretch.
struct Judged {
  std::vector<AskedRun> asked;
  std::size_t certain = 0;
  bool damaged = false;
};
using JudgedOnes = std::span<const Judged* const>;

// How much less likely a letter with marks `y` is read as one with marks `x` than a tone that stands above
// another mark is read as a different one or not at all, which happens to one in ten. The rest follows what
// Tesseract made of 34 pages, data/README.md: of such a tone the mark below it is lost less often; plain
// letters gain a hook that is dirt or a dot, d gains a stroke; a dot below is hardly ever misread.
Score letter_confusion(Marks x, Marks y) {
  constexpr Score kMarkBelow = 5 * kNat / 4, kHook = 5 * kNat / 2, kStrokeGained = 2 * kNat, kRare = 5 * kNat;
  if (x == y) return 0;
  const LetterMark on_x = letter_mark_of(x), on_y = letter_mark_of(y);
  const auto tone_x = static_cast<Tone>(tone_of(x)), tone_y = static_cast<Tone>(tone_of(y));
  if ((on_x == LetterMark::stroke) != (on_y == LetterMark::stroke)) return kStrokeGained;
  const bool stacked = on_y != LetterMark::none && tone_y != Tone::level && tone_y != Tone::dot_below &&
                       tone_x != Tone::dot_below;
  if (stacked) return on_x == on_y ? 0 : kMarkBelow;
  if (on_x != on_y) return kRare + (tone_x != tone_y ? kRare : 0);
  return on_x == LetterMark::none && tone_x == Tone::hook && tone_y == Tone::level ? kHook : kRare;
}

// How often each form of the vocabulary stands in a text where it does not seem wrong.
class Sound {
 public:
  Sound(const RunSequence& runs, const Vocabulary& vocabulary) : times_(vocabulary.forms() + kFirstForm) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (runs.form(i) < times_.size()) ++times_[runs.form(i)];
    }
  }
  // Leaves out one place where it seems wrong.
  void leave_out(FormId form) {
    if (form < times_.size()) --times_[form];
  }
  std::size_t times(FormId form) const { return form < times_.size() ? times_[form] : 0; }

 private:
  std::vector<std::uint32_t> times_;
};

// How many of the three runs on either side of one have capitals as it has: those of its name, or of names
// that are listed. 0 where it has none.
int names_beside(const RunSequence& runs, std::size_t i) {
  constexpr std::size_t kReach = 3;
  const auto name = [&](std::size_t k) {
    return runs.run(k).shape == RunShape::capitalized || runs.run(k).shape == RunShape::one_capital;
  };
  if (!name(i)) return 0;
  int names = -1;
  for (std::size_t k = i - std::min(i, kReach); k < std::min(i + kReach + 1, runs.size()); ++k)
    names += name(k);
  return names;
}

class WrongReader {
 public:
  WrongReader(RunSequence& runs, const DiacriticsModel& model, std::span<const DamagedStretch> stretches)
      : runs_(runs), model_(model), stretches_(stretches), sound_(runs, model.vocabulary()) {
    marked_before_.reserve(runs.size() + 1);
    marked_before_.push_back(0);
    for (std::size_t i = 0; i < runs.size(); ++i)
      marked_before_.push_back(marked_before_.back() + (runs.run(i).spelling.marks != 0 ? 1 : 0));
  }

  // Those of a stretch that seem wrong at first sight. To be asked for of all stretches before any is read.
  std::vector<AskedRun> suspects(const DamagedStretch& stretch) {
    std::vector<AskedRun> out;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      if (is_left(i)) continue;
      const bool strange = runs_.form(i) == kOtherForm;
      if (strange || surely_wrong(runs_, model_, i)) {
        out.push_back({static_cast<std::uint32_t>(i), strange, kCertain, runs_.form(i)});
      }
    }
    for (const AskedRun& a : out) sound_.leave_out(a.stands);
    return out;
  }

  // Those of a damaged stretch that are not beyond doubt beside their neighbours.
  std::vector<AskedRun> doubtful(const DamagedStretch& stretch, Score ahead) const {
    std::vector<AskedRun> out;
    std::array<Score, Vocabulary::kMostForms> scores;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const Forms& forms = runs_.forms(i);
      if (is_left(i)) continue;
      const bool strange = runs_.form(i) == kOtherForm;
      if (!strange) {
        model_.neighbours().scores(model_.vocabulary(), forms, runs_.contexts(i), scores);
        const std::size_t own = static_cast<std::size_t>(runs_.form(i) - forms.first);
        Score best = -1000 * kNat;
        for (std::size_t f = 0; f < forms.size(); ++f) {
          if (f != own) best = std::max(best, scores[f]);
        }
        if (scores[own] - best > kSurelyAhead) continue;
      }
      out.push_back(
          {static_cast<std::uint32_t>(i), strange, strange ? kAheadOfStrange : ahead, runs_.form(i)});
    }
    return out;
  }

  // Reads runs anew, and says so in the sequence.
  void read(std::vector<AskedRun>& asked) {
    if (asked.empty()) return;
    std::vector<std::uint32_t> wanted;
    if (read_.empty()) read_ = network_runs(runs_, model_.vocabulary(), stretches_);
    // What stands is told by how likely it is taken for another, so that the network reads it as if it had no
    // marks.
    for (const AskedRun& a : asked) {
      wanted.push_back(a.run);
      read_[a.run].input = static_cast<std::uint16_t>(model_.vocabulary().base_input(runs_.forms(a.run)));
    }
    const std::vector<std::int8_t> rows = model_.network().read(read_, wanted);
    for (int round = 0; round < kRoundsOfWrong; ++round) {
      for (std::size_t k = 0; k < asked.size(); ++k) {
        choose(asked[k], rows.data() + k * model_.network().width(), round > 0);
      }
    }
  }

  // Whether a form is a word of the text, since it stands elsewhere where it does not seem wrong.
  bool is_of_text(FormId form) const { return sound_.times(form) >= kFewestOfText; }

  // How many forms, in small letters, another is certainly meant for, so far beyond what is certain; one that
  // is wrong everywhere counts once.
  std::size_t certain(JudgedOnes stretches, Score beyond) const {
    std::vector<FormId> forms;
    for (const Judged* stretch : stretches) {
      for (const AskedRun& a : stretch->asked) {
        const FormId form = runs_.form(a.run);
        const bool sure = a.margin >= beyond && (!a.strange || a.margin >= kCertain / 2);
        const bool small = runs_.run(a.run).shape == RunShape::small;
        if (form != a.stands && sure && small && !is_of_text(a.stands)) forms.push_back(form);
      }
    }
    std::sort(forms.begin(), forms.end());
    return static_cast<std::size_t>(std::unique(forms.begin(), forms.end()) - forms.begin());
  }

  // Whether stretches of so many runs together were damaged.
  bool damaged(JudgedOnes stretches, std::size_t size) const {
    const std::size_t wrong = certain(stretches, 0);
    return wrong * kOneCertainIn >= size &&
           (wrong >= kFewestCertain || certain(stretches, kBeyondCertain) >= kFewestBeyond);
  }

 private:
  // What is no choice, or a letter alone, which may be anything: a bullet, a sign of a formula.
  bool is_left(std::size_t i) const {
    const Spelling& spelling = runs_.run(i).spelling;
    return runs_.fixed(i) || runs_.in_code(i) || !runs_.forms(i).choice() ||
           (spelling.marks == 0 && (letters_in(spelling.base) == 1 || !among_marked(i)));
  }

  // Whether runs with marks stand around, as they do in Vietnamese even where a scan lost one in four. Where
  // they do not, a name in another language's row or a comment of a program was written without marks on
  // purpose, and marks on one word of it would be wrong whichever they are.
  bool among_marked(std::size_t i) const {
    std::size_t begin = i, end = i + 1;
    while (begin > 0 && i - begin < kAround && runs_.run(begin - 1).after != Between::line) --begin;
    while (end < runs_.size() && end - i <= kAround && runs_.run(end - 1).after != Between::line) ++end;
    // A row of a word or two is told by those around it.
    if (end - begin <= kFewestOfRow) {
      begin = i - std::min(i, kAround);
      end = std::min(runs_.size(), i + kAround + 1);
    }
    return (marked_before_[end] - marked_before_[begin]) * kOneMarkedIn >= end - begin - 1;
  }

  // Two neighbours may be wrong: first the network is asked alone, then with them.
  void choose(AskedRun& a, const std::int8_t* row, bool with_neighbours) {
    const Vocabulary& vocabulary = model_.vocabulary();
    const Forms& forms = runs_.forms(a.run);
    std::array<Score, Vocabulary::kMostForms> scores;
    if (with_neighbours) model_.neighbours().scores(vocabulary, forms, runs_.contexts(a.run), scores);
    const std::uint64_t observed = runs_.run(a.run).spelling.marks;
    // Names and titles are written without marks on purpose more often than a scan loses them.
    const bool bare_name = observed == 0 && runs_.run(a.run).shape != RunShape::small;
    const int names = runs_.scanned(a.run) ? names_beside(runs_, a.run) : 0;
    std::size_t best = forms.size();
    Score next = -1000 * kNat;
    for (std::size_t f = 0; f < forms.size(); ++f) {
      const auto form = static_cast<FormId>(forms.first + f);
      const Score of_network = model_.network().score(row, vocabulary.output(forms, form));
      scores[f] = with_neighbours ? model_.both(of_network, scores[f]) : of_network * 3 / 2;
      if (form != a.stands) {
        scores[f] -= a.ahead + confusion(observed, vocabulary.marks(form)) +
                     (bare_name ? kAheadOfBareName : 0) + names * kAheadByName;
      }
      if (best == forms.size() || scores[f] > scores[best]) {
        if (best != forms.size()) next = std::max(next, scores[best]);
        best = f;
      } else {
        next = std::max(next, scores[f]);
      }
    }
    a.margin = scores[best] - next;
    // What is no word of these letters is left where it is not clear which one it was.
    const bool keep = (a.strange && (a.margin < kAheadOfStrange || names > 1)) || names >= kListed;
    runs_.set_form(a.run, keep ? a.stands : static_cast<FormId>(forms.first + best));
  }

  RunSequence& runs_;
  const DiacriticsModel& model_;
  std::span<const DamagedStretch> stretches_;
  Sound sound_;
  std::vector<std::uint32_t> marked_before_;  // of each run, how many before it have marks
  std::vector<NetworkRun> read_;
};

// Letters that are those of one word alone, with marks that are not its own.
void mend_strange(RunSequence& runs, const Vocabulary& vocabulary, const DamagedStretch& stretch,
                  std::vector<Mended>& mended) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    const Forms& forms = runs.forms(i);
    if (runs.fixed(i) || runs.in_code(i) || forms.size() != 1 || runs.form(i) != kOtherForm) continue;
    if (runs.scanned(i) && names_beside(runs, i) > 1) continue;
    if (confusion(runs.run(i).spelling.marks, vocabulary.marks(forms.first)) > 2 * kNat + kNat / 2) continue;
    mended.push_back({i, forms.first, 2 * kNat});
    runs.set_form(i, forms.first);
  }
}

// Which stretches were damaged: those that were scanned; and of the others, where most of a text is, or all
// of it together, all of them; where hardly any is, those alone that plainly were.
std::vector<Judged> judge(WrongReader& reader, std::span<const DamagedStretch> stretches) {
  std::vector<Judged> judged(stretches.size());
  for (std::size_t k = 0; k < stretches.size(); ++k) {
    if (stretches[k].damage == Damage::some) judged[k].asked = reader.suspects(stretches[k]);
  }
  std::size_t in_damaged = 0, in_all = 0;
  std::vector<const Judged*> not_told;
  for (std::size_t k = 0; k < stretches.size(); ++k) {
    if (stretches[k].damage == Damage::all) continue;
    const std::size_t size = stretches[k].end - stretches[k].begin;
    reader.read(judged[k].asked);
    const Judged* const one = &judged[k];
    judged[k].certain = reader.certain({&one, 1}, 0);
    judged[k].damaged = stretches[k].scanned || reader.damaged({&one, 1}, size);
    if (stretches[k].scanned) continue;
    not_told.push_back(one);
    in_all += size;
    if (judged[k].damaged) in_damaged += size;
  }
  if (2 * in_damaged > in_all || reader.damaged(not_told, in_all)) {
    for (Judged& stretch : judged) stretch.damaged = true;
  } else if (kSoundBeside * in_damaged < in_all) {
    for (std::size_t k = 0; k < stretches.size(); ++k) {
      if (!stretches[k].scanned && judged[k].certain < kFewestAmongSound) judged[k].damaged = false;
    }
  }
  return judged;
}

}  // namespace

Score confusion(std::uint64_t observed, std::uint64_t marks) {
  Score cost = 0;
  for (std::uint64_t a = observed, b = marks; a != b; a >>= kLetterBits, b >>= kLetterBits) {
    cost += letter_confusion(static_cast<Marks>(a & 31), static_cast<Marks>(b & 31));
  }
  return cost;
}

std::vector<Mended> mend_wrong(RunSequence& runs, const DiacriticsModel& model,
                               std::span<const DamagedStretch> stretches) {
  const Vocabulary& vocabulary = model.vocabulary();
  WrongReader reader(runs, model, stretches);
  std::vector<Mended> mended;
  const std::vector<Mended> items = item_letters(runs, vocabulary);
  auto item = items.begin();
  std::vector<Judged> judged = judge(reader, stretches);
  for (std::size_t k = 0; k < stretches.size(); ++k) {
    const DamagedStretch& stretch = stretches[k];
    if (stretch.damage == Damage::all) continue;
    auto& [asked, certain, damaged] = judged[k];
    if (damaged) {
      for (const AskedRun& a : asked) runs.set_form(a.run, a.stands);
      mend_strange(runs, vocabulary, stretch, mended);
      const int rate = std::min(kMany, static_cast<int>(certain * 1024 / (stretch.end - stretch.begin)));
      asked = reader.doubtful(stretch, kAheadWhereFew + (kAheadWhereMany - kAheadWhereFew) * rate / kMany);
      // Letters of items are told by those before them.
      while (item != items.end() && item->run < stretch.begin) ++item;
      for (; item != items.end() && item->run < stretch.end; ++item) {
        if (runs.fixed(item->run) || runs.form(item->run) == item->form) continue;
        mended.push_back(*item);
        runs.set_form(item->run, item->form);
      }
      std::erase_if(asked, [&](const AskedRun& a) { return runs.form(a.run) != a.stands; });
      reader.read(asked);
    }
    for (const AskedRun& a : asked) {
      const FormId form = runs.form(a.run);
      if (form == a.stands) continue;
      // What stands more often is meant so, and a name may be written in any way.
      if (!damaged &&
          (a.strange || a.margin < (certain > 1 ? kAheadOfMisprint : kAheadOfOnlyMisprint) - kCertain ||
           runs.run(a.run).shape != RunShape::small || reader.is_of_text(a.stands))) {
        runs.set_form(a.run, a.stands);
      } else {
        mended.push_back({a.run, form, a.margin + a.ahead});
      }
    }
  }
  std::sort(mended.begin(), mended.end(), [](const Mended& a, const Mended& b) { return a.run < b.run; });
  return mended;
}

}  // namespace vietmend::diacritics
