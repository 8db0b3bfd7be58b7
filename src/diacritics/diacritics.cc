#include "diacritics/diacritics.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "diacritics/damage.h"
#include "diacritics/lost.h"
#include "diacritics/wrong.h"

namespace vietmend {
namespace {

using diacritics::Mended;
using diacritics::RunSequence;
using diacritics::Score;

// How often a form that is so many half nats ahead of the next is right.
constexpr std::array<float, 16> kCertainty = {0.55F,  0.68F, 0.78F,  0.85F, 0.90F,  0.93F,  0.95F,  0.965F,
                                              0.975F, 0.98F, 0.985F, 0.99F, 0.992F, 0.994F, 0.995F, 0.997F};

float certainty(Score margin) {
  const Score halves = std::clamp<Score>(margin / (diacritics::kNat / 2), 0, kCertainty.size() - 1);
  return kCertainty[static_cast<std::size_t>(halves)];
}

// Writes the new marks of the runs of a token.
void write(Line& line, const RunSequence& runs, const diacritics::Vocabulary& vocabulary,
           std::span<const Mended> mended, bool new_style, double least) {
  for (std::size_t k = 0; k < mended.size();) {
    const std::size_t token = runs.run(mended[k].run).token;
    const std::string_view text = line.token(token).text;
    std::string out;
    std::size_t at = 0;
    float confidence = 1;
    for (; k < mended.size() && runs.run(mended[k].run).token == token; ++k) {
      const diacritics::LetterRun& run = runs.run(mended[k].run);
      const float sure = certainty(mended[k].margin);
      if (static_cast<double>(sure) < least) continue;
      diacritics::Spelling spelling{run.spelling.base, vocabulary.marks(mended[k].form)};
      if (new_style) spelling.marks = with_new_placement(spelling);
      out.append(text.substr(at, run.begin - at));
      out += diacritics::written(text.substr(run.begin, run.size), spelling.marks);
      at = run.begin + run.size;
      confidence = std::min(confidence, sure);
    }
    if (at == 0) continue;
    out.append(text.substr(at));
    line.set_token(token, out, EditKind::diacritic, confidence);
  }
}

}  // namespace

void DiacriticsStage::mend(Line& line, Diacritics diacritics, Tones tones, double least) const {
  if (diacritics == Diacritics::keep || line.empty()) return;
  RunSequence runs(line, model_.vocabulary());
  const auto stretches = find_damage(runs, model_, diacritics == Diacritics::restore);
  const auto any = [&](diacritics::Damage damage) {
    return std::any_of(stretches.begin(), stretches.end(), [&](const auto& s) { return s.damage == damage; });
  };
  const bool new_style = tones == Tones::new_style;
  if (any(diacritics::Damage::all)) {
    write(line, runs, model_.vocabulary(), give_marks(runs, model_, stretches), new_style, least);
  }
  if (any(diacritics::Damage::some)) {
    write(line, runs, model_.vocabulary(), mend_wrong(runs, model_, stretches), new_style, least);
  }
}

}  // namespace vietmend
