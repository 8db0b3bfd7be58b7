#include "diacritics/damage.h"

#include <algorithm>
#include <array>

namespace vietmend::diacritics {

namespace {

// What a form beside its neighbours must lack to a better one, to be called wrong; and what these must give
// that one, since a rare word is behind a frequent one whatever stands beside it.
constexpr Score kWrongBy = 3 * kNat, kWrongByNeighbours = 2 * kNat;

bool read_wrong(const RunSequence& runs, const DiacriticsModel& model, std::size_t i) {
  const Forms& forms = runs.forms(i);
  const FormId form = runs.form(i);
  std::array<Score, Vocabulary::kMostForms> scores;
  model.neighbours().scores(model.vocabulary(), forms, runs.contexts(i), scores);
  const auto* const begin = scores.data();
  const auto* const best = std::max_element(begin, begin + forms.size());
  if (*best - scores[static_cast<std::size_t>(form - forms.first)] <= kWrongBy) return false;
  const auto other = static_cast<FormId>(forms.first + (best - begin));
  return *best - model.neighbours().own(model.vocabulary(), forms, other) > kWrongByNeighbours;
}

}  // namespace

bool surely_wrong(const RunSequence& runs, const DiacriticsModel& model, std::size_t i) {
  const FormId form = runs.form(i);
  if (form == kOtherForm || !runs.forms(i).choice()) return false;
  if (model.usual(runs.before(i), form, runs.behind(i))) return false;
  const RunRecollection::Neighbours neighbours = runs.neighbours(i);
  if (const auto known = runs.known().wrong(neighbours)) return *known;
  const bool wrong = read_wrong(runs, model, i);
  runs.known().remember(neighbours, wrong);
  return wrong;
}

namespace {

// So many runs must lack the marks that such letters mostly have, for a row to have lost them, or for a text.
constexpr int kFewestLost = 5;
// So many of these must not be names, where the row tells by itself.
constexpr int kFewestBesideNames = 2;
// Rows are read together up to so many runs.
constexpr std::size_t kMostInStretch = 400;
// A stretch with so many wrong runs was damaged: as many as this, and one in so many.
constexpr int kFewestWrong = 2;
constexpr std::size_t kOneWrongIn = 250;

// What of a row bears on whether it lost its marks.
struct RowSigns {
  int marked = 0;    // runs that have some
  int expected = 0;  // runs without, whose letters mostly have some
  int names = 0;     // those of them that have a capital, as addresses in English and lists of authors have
  int foreign = 0;   // runs without, of letters that no Vietnamese word with marks is written in

  bool lost(int fewest) const { return may_be_lost(fewest) && expected >= 2 * foreign; }
  // The same of a row that stands between rows that lost theirs.
  bool lost_between(int fewest) const { return may_be_lost(fewest) && expected >= foreign; }

 private:
  bool may_be_lost(int fewest) const {
    const bool by_themselves = fewest == kFewestLost;
    return expected >= fewest && expected > 8 * marked &&
           !(by_themselves && expected - names < kFewestBesideNames);
  }
};

// Whether a run in capitals is no word: "BCD", the letters of a formula or an abbreviation.
bool is_letters_of_names(const LetterRun& run) {
  return run.shape == RunShape::capitals && !has_vowel(run.spelling.base);
}

RowSigns signs_of(const RunSequence& runs, const Vocabulary& vocabulary, std::size_t begin, std::size_t end,
                  bool may_have_lost_all) {
  RowSigns signs;
  for (std::size_t i = begin; i < end; ++i) {
    const Spelling& spelling = runs.run(i).spelling;
    const Forms& forms = runs.forms(i);
    if (spelling.marks != 0) {
      ++signs.marked;
    } else if (forms.size() == 0) {
      signs.foreign += runs.run(i).shape != RunShape::capitals && runs.run(i).size > 2;
    } else if (vocabulary.marks(forms.first) != 0) {
      if (!may_have_lost_all && (runs.in_code(i) || is_letters_of_names(runs.run(i)))) continue;
      ++signs.expected;
      signs.names += runs.run(i).shape == RunShape::capitalized || runs.run(i).shape == RunShape::mixed;
    } else if (!forms.choice()) {
      signs.foreign += runs.run(i).shape != RunShape::capitals && runs.run(i).size > 2;
    }
  }
  return signs;
}

DamagedStretch read_stretch(const RunSequence& runs, const DiacriticsModel& model, std::size_t begin,
                            std::size_t end) {
  if (runs.scanned(begin)) return {begin, end, Damage::some, true};
  int strange = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (runs.fixed(i)) continue;
    // Marks that no word of these letters has.
    strange +=
        runs.form(i) == kOtherForm && runs.run(i).spelling.marks != 0 && runs.run(i).shape == RunShape::small;
    // Names beside each other say little of each other.
    strange += runs.run(i).shape == RunShape::small && surely_wrong(runs, model, i);
  }
  const bool some = strange >= kFewestWrong && static_cast<std::size_t>(strange) * kOneWrongIn >= end - begin;
  return {begin, end, some ? Damage::some : Damage::none};
}

}  // namespace

namespace {

// Divides a sequence into what lost all and what read(begin, end) says of the rest.
template <typename Read>
std::vector<DamagedStretch> divide(const RunSequence& runs, const Vocabulary& vocabulary,
                                   bool may_have_lost_all, const Read& read) {
  struct Row {
    std::size_t begin, end;
    RowSigns signs;
    bool scanned;
  };
  std::vector<Row> rows;
  int expected = 0, in_lost = 0;
  for (std::size_t begin = 0; begin < runs.size();) {
    std::size_t end = begin + 1;
    while (end < runs.size() && runs.run(end - 1).after != Between::line) ++end;
    rows.push_back(
        {begin, end, signs_of(runs, vocabulary, begin, end, may_have_lost_all), runs.scanned(begin)});
    const RowSigns& signs = rows.back().signs;
    // Of a row without a fault a quarter of the words may lack marks.
    expected += signs.expected + signs.marked;
    if (signs.lost(3)) in_lost += signs.expected;
    begin = end;
  }
  // Where nearly all rows have lost theirs, those of a word or two have too.
  const bool mostly = in_lost >= kFewestLost && in_lost * 10 > expected * 9;
  const int fewest = may_have_lost_all || mostly ? 1 : kFewestLost;
  // Names of goods and makers stand among a text's own words; in a text that may have lost all, such a row is
  // what the rows on both sides of it are.
  const auto has_lost = [&](std::size_t k) {
    if (rows[k].signs.lost(fewest)) return true;
    return may_have_lost_all && k > 0 && k + 1 < rows.size() && rows[k].signs.lost_between(fewest) &&
           rows[k - 1].signs.lost(fewest) && rows[k + 1].signs.lost(fewest);
  };
  std::vector<DamagedStretch> out;
  const auto close = [&](std::size_t begin, std::size_t end) {
    if (begin < end) out.push_back(read(begin, end));
  };
  std::size_t begin = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Row& row = rows[k];
    if (row.begin > begin && row.scanned != runs.scanned(begin)) {
      close(begin, row.begin);
      begin = row.begin;
    }
    if (has_lost(k)) {
      close(begin, row.begin);
      if (!out.empty() && out.back().damage == Damage::all && out.back().end == row.begin) {
        out.back().end = row.end;
      } else {
        out.push_back({row.begin, row.end, Damage::all});
      }
      begin = row.end;
    } else if (row.end - begin > kMostInStretch) {
      close(begin, row.begin);
      begin = row.begin;
      // A row of its own may be long.
      while (row.end - begin > 2 * kMostInStretch) {
        close(begin, begin + kMostInStretch);
        begin += kMostInStretch;
      }
    }
  }
  close(begin, runs.size());
  return out;
}

}  // namespace

std::vector<DamagedStretch> find_damage(const RunSequence& runs, const DiacriticsModel& model,
                                        bool may_have_lost_all) {
  return divide(runs, model.vocabulary(), may_have_lost_all,
                [&](std::size_t begin, std::size_t end) { return read_stretch(runs, model, begin, end); });
}

std::vector<DamagedStretch> find_lost(const RunSequence& runs, const Vocabulary& vocabulary,
                                      bool may_have_lost_all) {
  std::vector<DamagedStretch> out =
      divide(runs, vocabulary, may_have_lost_all, [](std::size_t begin, std::size_t end) {
        return DamagedStretch{begin, end, Damage::none};
      });
  const bool any =
      std::any_of(out.begin(), out.end(), [](const DamagedStretch& s) { return s.damage == Damage::all; });
  if (!any) out.clear();
  return out;
}

}  // namespace vietmend::diacritics
