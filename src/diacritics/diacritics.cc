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

// Whether a row of the text has letters, and none but of ASCII: as many bytes of it as a row that has lost
// its marks must have to be told, or, where `short_too`, any.
bool has_row_of_ascii(std::string_view text, bool short_too) {
  const std::size_t least = short_too ? 1 : 16;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view row = text.substr(begin, end - begin);
    // A row that mentions a name or two with marks may have lost those of all else.
    std::size_t beyond = 0;
    for (const char c : row) beyond += (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U;
    if (row.size() >= least && beyond * 16 <= row.size()) return true;
    begin = end + 1;
  }
  return false;
}

// How often a form that is so many half nats ahead of the next is right. The first thirteen were measured by
// bench/quality/diacritics_confidences.py, bench/quality/CONFIDENCES.md; no margin of text that lost all
// marks is greater, and of words changed in scanned pages, whose margins are, 1,239 of 1,254 came out right.
constexpr std::array<float, 16> kCertainty = {0.43F, 0.52F, 0.53F, 0.60F, 0.68F, 0.70F, 0.76F, 0.78F,
                                              0.81F, 0.85F, 0.89F, 0.89F, 0.98F, 0.98F, 0.98F, 0.98F};

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

void DiacriticsStage::restore(Line& line, Diacritics diacritics, Tones tones, double least,
                              diacritics::RunRecollection& known) const {
  const bool short_too = diacritics == Diacritics::restore;
  if (diacritics == Diacritics::keep || line.empty() || !has_row_of_ascii(line.source(), short_too)) return;
  RunSequence runs(line, model_.vocabulary(), known);
  const auto rows = diacritics::find_lost(runs, model_.vocabulary(), short_too);
  if (rows.empty()) return;
  const auto mended = give_marks(runs, model_, rows, diacritics == Diacritics::restore);
  write(line, runs, model_.vocabulary(), mended, tones == Tones::new_style, least);
}

void DiacriticsStage::mend(Line& line, Diacritics diacritics, Tones tones, double least,
                           diacritics::RunRecollection& known) const {
  if (diacritics == Diacritics::keep || line.empty()) return;
  RunSequence runs(line, model_.vocabulary(), known);
  const auto stretches = find_damage(runs, model_, diacritics == Diacritics::restore);
  if (std::none_of(stretches.begin(), stretches.end(),
                   [](const auto& s) { return s.damage == diacritics::Damage::some; })) {
    return;
  }
  const auto mended = mend_wrong(runs, model_, stretches);
  write(line, runs, model_.vocabulary(), mended, tones == Tones::new_style, least);
}

}  // namespace vietmend
