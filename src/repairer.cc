#include "vietmend/repairer.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "abbreviations/expander.h"
#include "abbreviations/own_table.h"
#include "blocks/code_spans.h"
#include "blocks/foreign_spaces.h"
#include "blocks/untouched.h"
#include "charset/decode.h"
#include "charset/detect.h"
#include "core/frozen_spans.h"
#include "core/line.h"
#include "core/moved_evidence.h"
#include "core/rewritten.h"
#include "core/sections.h"
#include "core/utf8.h"
#include "language/foreign_letters.h"
#include "layout/layout.h"
#include "layout/row_ends.h"
#include "model/model.h"
#include "punctuation/punctuation.h"
#include "punctuation/recollection.h"
#include "punctuation/sentences.h"
#include "spacing/spacing.h"
#include "unicode/clean.h"
#include "vietmend/charset.h"
#include "vietmend/normalize.h"

namespace vietmend {

struct Repairer::Stages {
  explicit Stages(Options given);

  // All stages, once. No edit touches what is frozen, nor what is written as code.
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

// Spans of a text less what its edits compose of letters and marks: a text in NFC does not hold those, and
// what comes back is NFC, its code too. Spans and edits are sorted.
std::vector<Span> composed_apart(const std::vector<Span>& spans, std::string_view text,
                                 const std::vector<Edit>& edits) {
  std::vector<Span> apart;
  auto edit = edits.begin();
  for (Span span : spans) {
    for (; edit != edits.end() && edit->source.begin < span.end; ++edit) {
      const Span at = edit->source;
      // With a letter before it, for a mark alone is NFC.
      if (at.end <= span.begin || is_nfc("e" + std::string(text.substr(at.begin, at.size())))) continue;
      if (at.begin > span.begin) apart.push_back({span.begin, at.begin});
      span.begin = std::min(at.end, span.end);
    }
    apart.push_back(span);
  }
  return apart;
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
      abbreviations(abbreviation_table(*model, options)) {}

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
  tidy_row_ends(line, {respace, options.boilerplate == Boilerplate::drop}, least);
  if (options.punctuation == Restore::restore) {
    punctuation.restore(line, options.capitals == Restore::restore, least, recollection);
  }
  if (options.abbreviations != Abbreviations::keep) abbreviations.expand(line, options.abbreviations, least);
  if (options.sentences) break_lines_at_sentences(line);
  return render(line);
}

Rewritten Repairer::Stages::repair_once(std::string_view source, std::span<const Evidence> evidence,
                                        const FrozenSpans& given, Recollection& recollection) const {
  // Code is frozen before its letters are cleaned. In bytes of another charset it is found once they are
  // read.
  const bool readable = options.charset == "auto" && utf8::valid(source) && !detect_viqr(source);
  const FrozenSpans code = readable ? FrozenSpans(code_spans(source)) : FrozenSpans();
  Rewritten decoded = given.with(code.spans())
                          .without_edits_inside(source, decode(source, options.charset, options.encoding,
                                                               options.min_confidence));
  Rewritten cleaned = clean(decoded.text, options.tones, options.min_confidence);
  const FrozenSpans in_decoded =
      given.after(decoded.edits)
          .with(composed_apart(readable ? code.after(decoded.edits).spans() : code_spans(decoded.text),
                               decoded.text, cleaned.edits))
          .with(foreign_spaces(decoded.text, cleaned.edits, foreign_letters));
  cleaned = in_decoded.without_edits_inside(decoded.text, std::move(cleaned));
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
