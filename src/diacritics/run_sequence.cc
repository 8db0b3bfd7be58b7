#include "diacritics/run_sequence.h"

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
}

}  // namespace vietmend::diacritics
