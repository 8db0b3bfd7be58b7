#include "vietmend/repairer.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "abbreviations/expander.h"
#include "abbreviations/own_table.h"
#include "blocks/untouched.h"
#include "charset/decode.h"
#include "core/frozen_spans.h"
#include "core/line.h"
#include "core/moved_evidence.h"
#include "core/rewritten.h"
#include "core/sections.h"
#include "language/foreign_letters.h"
#include "layout/layout.h"
#include "model/model.h"
#include "punctuation/punctuation.h"
#include "punctuation/recollection.h"
#include "punctuation/sentences.h"
#include "spacing/spacing.h"
#include "unicode/clean.h"
#include "vietmend/charset.h"

namespace vietmend {

struct Repairer::Stages {
  explicit Stages(Options given);

  // All stages, once. No edit touches what is frozen.
  Rewritten repair_once(std::string_view source, std::span<const Evidence> evidence,
                        const FrozenSpans& frozen, Recollection& recollection) const;
  // The stages over the line, for one section of clean text.
  Rewritten mend(std::string_view text, std::vector<Evidence> evidence, const FrozenSpans& frozen,
                 Recollection& recollection) const;

  Options options;
  std::shared_ptr<const Model> model;
  ForeignLetters foreign_letters;
  Layout layout;
  SpacingStage spacing;
  Punctuation punctuation;
  Expander abbreviations;
};

namespace {

// A text that is not settled after so many rounds is given as it is then; no text but made-up ones needs a
// fourth.
constexpr int kMostRounds = 8;

void check(std::string_view source, std::span<const Evidence> evidence) {
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Span span = evidence[i].source;
    if (span.begin <= span.end && span.end <= source.size()) continue;
    throw std::invalid_argument("evidence " + std::to_string(i) + " [" + std::to_string(span.begin) + ", " +
                                std::to_string(span.end) + ") does not lie within the source");
  }
}

// What the caller wants left as it is.
FrozenSpans frozen_in(std::span<const Evidence> evidence) {
  std::vector<Span> spans;
  for (const Evidence& seen : evidence) {
    if (seen.trait == Trait::protect || seen.trait == Trait::code) spans.push_back(seen.source);
  }
  return FrozenSpans(std::move(spans));
}

Options checked(Options options) {
  if (!(options.min_confidence >= 0 && options.min_confidence <= 1)) {
    throw std::invalid_argument("min_confidence must be between 0 and 1, not " +
                                std::to_string(options.min_confidence));
  }
  if (options.charset != "auto" && !known_charset(options.charset)) {
    throw std::invalid_argument("charset '" + options.charset + "' is not known");
  }
  return options;
}

std::shared_ptr<const Model> model_for(const Options& options) {
  return options.model.empty() ? Model::built_in() : Model::load(options.model);
}

std::unique_ptr<const Tagger> tagger(const Model& model, Quality quality) {
  if (quality == Quality::fast) return std::make_unique<LinearTagger>(model.section("punctuation.fast"));
  return std::make_unique<NetworkTagger>(model.section("punctuation.best"),
                                         model.section("punctuation.fast"));
}

AbbreviationTable abbreviation_table(const Model& model, const Options& options) {
  AbbreviationTable table = AbbreviationTable::parse(model.section("abbreviations"), "abbreviations");
  if (options.abbreviation_table.empty()) return table;
  return with_own_table(table, options.abbreviation_table);
}

}  // namespace

Repairer::Stages::Stages(Options given)
    : options(checked(std::move(given))),
      model(model_for(options)),
      foreign_letters(model->section("foreign-letters")),
      layout(model->section("boilerplate"), model->section("line-words"), model->section("line-breaks")),
      spacing(model->section("spacing"), model->section("foreign-letters")),
      punctuation(tagger(*model, options.quality)),
      abbreviations(abbreviation_table(*model, options), SenseModel(model->section("senses"))) {}

// The order of the stages: words before lines, since torn words hide how wide a line was set, and again where
// lines were joined, since a line may end within a word; words before marks; and abbreviations last, since
// the tagger was taught on text that has them.
Rewritten Repairer::Stages::mend(std::string_view text, std::vector<Evidence> evidence,
                                 const FrozenSpans& frozen, Recollection& recollection) const {
  Line line(text);
  frozen.freeze(line);
  line.set_evidence(std::move(evidence));
  freeze_untouched(line, foreign_letters);
  const double least = options.min_confidence;
  const bool by_rows = options.lines != Lines::keep || options.boilerplate == Boilerplate::drop;
  const bool respace = options.spacing == Spacing::repair;
  bool read_again = respace && !by_rows;
  if (respace && by_rows) read_again = spacing.read_words(line, SpacingStage::Ends::left, least);
  if (by_rows && layout.repair(line, options.lines, options.boilerplate, least)) read_again = respace;
  if (read_again) spacing.read_words(line, SpacingStage::Ends::read, least);
  if (respace) spacing.tidy(line, least);
  Layout::read_blocks(line);
  if (options.punctuation == Restore::restore) {
    punctuation.restore(line, options.capitals == Restore::restore, least, recollection);
  }
  if (options.abbreviations != Abbreviations::keep) abbreviations.expand(line, options.abbreviations, least);
  if (options.sentences) break_lines_at_sentences(line);
  return render(line);
}

Rewritten Repairer::Stages::repair_once(std::string_view source, std::span<const Evidence> evidence,
                                        const FrozenSpans& frozen, Recollection& recollection) const {
  Rewritten decoded = frozen.without_edits_inside(
      source, decode(source, options.charset, options.encoding, options.min_confidence));
  const FrozenSpans in_decoded = frozen.after(decoded.edits);
  Rewritten cleaned = in_decoded.without_edits_inside(
      decoded.text, clean(decoded.text, options.tones, options.min_confidence));
  const FrozenSpans in_cleaned = in_decoded.after(cleaned.edits);
  std::vector<Edit> edits = compose(source, std::move(decoded.edits), std::move(cleaned.edits));
  const std::vector<Evidence> told = moved(evidence, edits);
  Rewritten mended;
  const std::vector<Span> parts = sections(cleaned.text);
  std::vector<Evidence> open;
  for (const Span section : parts) {
    // What is remembered of a long text would fill memory.
    Recollection of_section;
    Rewritten part = mend(std::string_view(cleaned.text).substr(section.begin, section.size()),
                          within(told, section, open), in_cleaned.within(section),
                          parts.size() == 1 ? recollection : of_section);
    mended.text += part.text;
    for (Edit& edit : part.edits) {
      edit.source.begin += section.begin;
      edit.source.end += section.begin;
      mended.edits.push_back(std::move(edit));
    }
  }
  return {std::move(mended.text), compose(source, std::move(edits), std::move(mended.edits))};
}

Repairer::Repairer(Options options) : stages_(std::make_unique<const Stages>(std::move(options))) {}
Repairer::Repairer(Repairer&&) noexcept = default;
Repairer& Repairer::operator=(Repairer&&) noexcept = default;
Repairer::~Repairer() = default;

const Options& Repairer::options() const {
  return stages_->options;
}

Repaired Repairer::repair(std::string_view source, std::span<const Evidence> evidence) const {
  check(source, evidence);
  Recollection recollection;
  std::vector<Evidence> told(evidence.begin(), evidence.end());
  std::stable_sort(told.begin(), told.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
  const FrozenSpans frozen = frozen_in(evidence);
  Rewritten repaired = stages_->repair_once(source, told, frozen, recollection);
  // What one stage mends can show a later one, or an earlier one, more to mend: letters joined to a word may
  // be an abbreviation, an abbreviation written out may double a word. Whatever changed is therefore read
  // again until nothing changes, which is what a second repair of the text would do.
  for (int round = 1; round < kMostRounds && !repaired.edits.empty(); ++round) {
    Rewritten again = stages_->repair_once(repaired.text, moved(told, repaired.edits),
                                           frozen.after(repaired.edits), recollection);
    if (again.edits.empty()) break;
    repaired = {std::move(again.text), compose(source, std::move(repaired.edits), std::move(again.edits))};
  }
  return {std::move(repaired.text), std::move(repaired.edits)};
}

}  // namespace vietmend
