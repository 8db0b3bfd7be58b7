#include "diacritics/diacritics.h"

#include <algorithm>
#include <array>
#include <span>
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

// The rows of a text that may have lost all marks, by their bytes, where the rest is sound.
class SuspectedRows {
 public:
  explicit SuspectedRows(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      read(text.substr(begin, end - begin), begin);
      begin = end + 1;
    }
  }

  // Whether rows can be told one by one: they are few, and most of the text has its marks, so that what they
  // are is not told by all of it together.
  bool few() const { return rows_.size() <= kMost && plain_ * 4 < marked_; }
  std::span<const Span> rows() const { return rows_; }

 private:
  static constexpr std::size_t kMost = 16;
  // As damage.cc has it of a row that may have lost its marks, which every row here has that lost them.
  static constexpr std::size_t kFewestPlain = 3, kPlainForOneMarked = 8;

  void read(std::string_view row, std::size_t begin) {
    std::size_t plain = 0, marked = 0;
    for (std::size_t i = 0; i < row.size();) {
      bool letter = false, wide = false, mark = false;
      for (; i < row.size(); ++i) {
        const auto c = static_cast<unsigned char>(row[i]);
        const bool is_letter = (c | 0x20U) - 'a' < 26U;
        if (!is_letter && (c < 0x80 || c == 0xC2 || c == 0xE2)) break;
        letter |= is_letter;
        wide |= c >= 0x80;
        mark |= c == 0xE1;  // the lead of most letters with marks, and of none that Vietnamese has not
      }
      plain += letter && !wide;
      marked += mark;
      // Quotation marks and dashes are no part of a word; they begin with these bytes.
      const auto behind = static_cast<unsigned char>(i < row.size() ? row[i] : ' ');
      i += behind == 0xE2 ? 3 : behind == 0xC2 ? 2 : 1;
    }
    if (plain >= kFewestPlain && plain > kPlainForOneMarked * marked) {
      rows_.push_back({begin, begin + row.size()});
      plain_ += plain;
    }
    marked_ += marked;
  }

  std::vector<Span> rows_;
  std::size_t plain_ = 0, marked_ = 0;  // words
};

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
  if (!short_too && none_lost(line, known)) return;
  RunSequence runs(line, model_.vocabulary(), known);
  const auto rows = diacritics::find_lost(runs, model_.vocabulary(), short_too);
  if (rows.empty()) return;
  const auto mended = give_marks(runs, model_, rows, diacritics == Diacritics::restore);
  write(line, runs, model_.vocabulary(), mended, tones == Tones::new_style, least);
}

bool DiacriticsStage::none_lost(const Line& line, diacritics::RunRecollection& known) const {
  const SuspectedRows suspected(line.source());
  if (!suspected.few()) return false;
  std::size_t first = 0;
  for (const Span row : suspected.rows()) {
    while (first < line.size() && line.token(first).span.begin < row.begin) ++first;
    std::size_t last = first;
    while (last < line.size() && line.token(last).span.end <= row.end) ++last;
    const Line alone(line, first, last);
    const RunSequence runs(alone, model_.vocabulary(), known);
    if (!diacritics::find_lost(runs, model_.vocabulary(), false).empty()) return false;
    first = last;
  }
  return true;
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
