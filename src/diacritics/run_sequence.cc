#include "diacritics/run_sequence.h"

#include <algorithm>

#include "blocks/stage_kinds.h"

namespace vietmend::diacritics {
namespace {

// Which runs stand in what was scanned; empty where none does.
std::vector<std::uint8_t> scanned_runs(const Line& line, const std::vector<LetterRun>& runs) {
  std::vector<std::uint8_t> scanned;
  std::size_t i = 0;
  for (const Evidence& told : line.evidence()) {
    if (told.trait != Trait::scanned) continue;
    scanned.resize(runs.size());
    while (i < runs.size() && line.token(runs[i].token).span.begin < told.source.begin) ++i;
    for (; i < runs.size() && line.token(runs[i].token).span.begin < told.source.end; ++i) scanned[i] = 1;
  }
  return scanned;
}

// Whether a text ends in a sign of a program or a formula: the % of "%d".
bool ends_in_sign(std::string_view text) {
  constexpr std::string_view kSigns = "%\\$=+<>^_#@~|";
  return !text.empty() && kSigns.find(text.back()) != std::string_view::npos;
}

// What stands before a run, back to the token before at most.
std::string_view text_before(const Line& line, const LetterRun& run) {
  if (run.begin > 0) return line.token(run.token).text.substr(0, run.begin);
  const std::string_view gap = line.gap_before(run.token).text;
  return gap.empty() && run.token > 0 ? std::string_view(line.token(run.token - 1).text) : gap;
}

}  // namespace

RunSequence::RunSequence(const Line& line, const Vocabulary& vocabulary, RunRecollection& known)
    : known_(known), runs_(letter_runs(line)), scanned_(scanned_runs(line, runs_)) {
  forms_.reserve(runs_.size());
  fixed_.reserve(runs_.size());
  codes_.reserve(runs_.size());
  place_.reserve(runs_.size());
  ids_.reserve(runs_.size() + runs_.size() / 4 + 2 * kContextReach);
  ids_.assign(kContextReach, kSentence);
  for (const LetterRun& run : runs_) {
    const LineToken& token = line.token(run.token);
    fixed_.push_back(token.frozen || kUntouched.has(token.block));
    codes_.push_back(token.kind == TokenKind::document_number);
    forms_.push_back(vocabulary.forms(run.spelling.base));
    place_.push_back(static_cast<std::uint32_t>(ids_.size()));
    ids_.push_back(vocabulary.id(run, forms_.back()));
    if (const FormId id = between_id(run.after)) ids_.push_back(id);
  }
  ids_.insert(ids_.end(), kContextReach, kSentence);
  find_codes(line);
}

void RunSequence::find_codes(const Line& line) {
  // The longest syllable without its marks is "nghieng".
  constexpr std::size_t kLongestSyllable = 7;
  // Compounds of Vietnamese have two parts, borrowed ones three or four: "Xô-viết", "Ba-na-đri-ta".
  constexpr std::size_t kFewestOfAddress = 5;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const LetterRun& run = runs_[i];
    const std::size_t letters = letters_in(run.spelling.base);
    if (letters > kLongestSyllable && run.spelling.marks == 0 &&
        (run.shape == RunShape::capitals || run.shape == RunShape::mixed))
      codes_[i] = 1;
    if (letters == 1 && ends_in_sign(text_before(line, run))) codes_[i] = 1;
  }
  for (std::size_t first = 0, last = 0; first < runs_.size(); first = last) {
    last = first + 1;
    while (last < runs_.size() && runs_[last - 1].after == Between::hyphen &&
           runs_[last].shape == RunShape::small && runs_[last].spelling.marks == 0)
      ++last;
    if (last - first >= kFewestOfAddress)
      std::fill(codes_.begin() + static_cast<std::ptrdiff_t>(first),
                codes_.begin() + static_cast<std::ptrdiff_t>(last), 1);
  }
}

}  // namespace vietmend::diacritics
