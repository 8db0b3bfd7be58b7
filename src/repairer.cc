#include "vietmend/repairer.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "abbreviations/expander.h"
#include "abbreviations/own_table.h"
#include "blocks/row_recollection.h"
#include "blocks/stage_kinds.h"
#include "blocks/untouched.h"
#include "core/frozen_spans.h"
#include "core/line.h"
#include "core/moved_evidence.h"
#include "core/rewritten.h"
#include "core/rounds.h"
#include "core/sections.h"
#include "diacritics/diacritics.h"
#include "language/foreign_letters.h"
#include "layout/layout.h"
#include "layout/row_ends.h"
#include "model/model.h"
#include "punctuation/punctuation.h"
#include "punctuation/recollection.h"
#include "read_text.h"
#include "spacing/spacing.h"
#include "vietmend/charset.h"
#include "words/word_lists.h"

namespace vietmend {

struct Repairer::Stages {
  explicit Stages(Options given);

  // Clean text, mended section by section.
  Rewritten mend_sections(std::string_view text, std::span<const Evidence> evidence,
                          const FrozenSpans& frozen) const;
  // A section of such a text, mended until nothing changes.
  Rewritten settle(std::string_view text, std::vector<Evidence> evidence, FrozenSpans frozen) const;
  // What is remembered of a section while it settles.
  struct Remembered {
    RowRecollection rows;
    Recollection guesses;
    diacritics::RunRecollection runs;
  };
  // The stages over the line, once.
  struct Mended {
    Rewritten text;
    bool settled = false;  // known to be left alone by another round
  };
  //   changed  what of the text has changed since the round before, sorted; nothing where there was none
  Mended mend(std::string_view text, std::vector<Evidence> evidence, const FrozenSpans& frozen,
              std::span<const Span> changed, Remembered& remembered) const;
  // A line over a section, in which nothing has changed but what is frozen.
  void open(Line& line, std::vector<Evidence> evidence, const FrozenSpans& frozen) const;
  // Whether a line over what this one says would be the same tokens and gaps, and as free.
  bool reads_alike(const Line& line, const Rewritten& written, const FrozenSpans& frozen) const;

  Options options;
  std::shared_ptr<const Model> model;
  WordLists lists;
  ForeignLetters foreign_letters;
  Layout layout;
  std::optional<DiacriticsStage> diacritics;  // nothing where marks of letters are kept
  SpacingStage spacing;
  Punctuation punctuation;
  std::optional<Expander> abbreviations;  // nothing where they are kept
};

namespace {

// A section that is not settled after so many rounds is given as it is then; no text but made-up ones needs a
// fourth.
constexpr int kMostRounds = 8;

// What edits put in, as spans of the text they lead to.
std::vector<Span> replacements(std::span<const Edit> edits) {
  std::vector<Span> spans;
  std::size_t grown = 0, shrunk = 0;
  for (const Edit& edit : edits) {
    const std::size_t begin = edit.source.begin + grown - shrunk;
    spans.push_back({begin, begin + edit.replacement.size()});
    grown += edit.replacement.size();
    shrunk += edit.source.size();
  }
  return spans;
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
  if (!options.abbreviation_table.empty()) table = with_own_table(table, options.abbreviation_table);
  if (!options.abbreviation_rows.empty())
    table = with_own_table(table, options.abbreviation_rows, "abbreviation_rows");
  return table;
}

}  // namespace

Repairer::Stages::Stages(Options given)
    : options(checked(std::move(given))),
      model(model_for(options)),
      lists(WordLists::parse(model->section("word-lists"), "word-lists")),
      foreign_letters(model->section("foreign-letters")),
      layout(model->section("boilerplate"), model->section("line-words"), model->section("line-breaks"),
             lists),
      spacing(model->section("spacing"), model->section("foreign-letters"), lists),
      punctuation(tagger(*model, options.quality), lists) {
  // A stage that is not wanted does not ask for its part of the model, which may be elsewhere.
  if (options.diacritics != Diacritics::keep) diacritics.emplace(model->section("diacritics"));
  AbbreviationTable table = abbreviation_table(*model, options);
  if (options.abbreviations != Abbreviations::keep) {
    abbreviations.emplace(std::move(table), SenseModel(model->section("senses")));
  }
}

// The order of the stages: marks that all are gone before words, which are told by them, and marks that are
// wrong here and there behind words, since half a word has none of its own; words before lines, since torn
// words hide how wide a line was set, and again where lines were joined, since a line may end within a word;
// words before marks; and abbreviations last, since the tagger was taught on text that has them.
Repairer::Stages::Mended Repairer::Stages::mend(std::string_view text, std::vector<Evidence> evidence,
                                                const FrozenSpans& frozen, std::span<const Span> changed,
                                                Remembered& remembered) const {
  Line line(text);
  open(line, std::move(evidence), frozen);
  const double least = options.min_confidence;
  const bool by_rows = options.lines != Lines::keep || options.boilerplate == Boilerplate::drop;
  const bool respace = options.spacing == Spacing::repair;
  if (diacritics) diacritics->restore(line, options.diacritics, options.tones, least, remembered.runs);
  const bool spaced =
      respace && !changed.empty() && line.changes() == 0 && spacing.leaves(line, changed, least);
  bool read_again = respace && !by_rows && !spaced;
  SpacingStage::Seen seen;
  PageReading page;
  if (respace && by_rows && !spaced)
    read_again = spacing.read_words(line, SpacingStage::Ends::left, least, seen);
  if (by_rows && layout.repair(line, options.lines, options.boilerplate, least, remembered.rows, page))
    read_again = respace;
  // Where nothing changes from here on, every stage has seen the line as it is and left it so.
  const std::size_t seen_by_rows = line.changes();
  if (read_again) spacing.read_words(line, SpacingStage::Ends::read, least, seen);
  if (diacritics) diacritics->mend(line, options.diacritics, options.tones, least, remembered.runs);
  if (respace && !(spaced && line.changes() == 0)) spacing.tidy(line, least, seen);
  layout.read_blocks(line, remembered.rows, page);
  const std::size_t before_row_ends = line.changes();
  tidy_row_ends(line, {respace, options.boilerplate == Boilerplate::drop}, least);
  const std::size_t by_row_ends = line.changes() - before_row_ends;
  if (options.punctuation == Restore::restore) {
    punctuation.restore(line, options.capitals == Restore::restore, least, remembered.guesses);
  }
  if (abbreviations) abbreviations->expand(line, options.abbreviations, least);
  if (options.sentences) punctuation.break_lines(line);
  Mended mended{render(line)};
  // White space that nobody sees tells no stage anything, but form feeds tell where pages end.
  const bool all_seen = line.changes() == seen_by_rows + by_row_ends &&
                        (by_row_ends == 0 || text.find('\f') == std::string_view::npos);
  mended.settled =
      mended.text.edits.empty() || (by_rows && all_seen && reads_alike(line, mended.text, frozen));
  return mended;
}

void Repairer::Stages::open(Line& line, std::vector<Evidence> evidence, const FrozenSpans& frozen) const {
  frozen.freeze(line);
  line.set_evidence(std::move(evidence));
  freeze_untouched(line, foreign_letters, options.diacritics == Diacritics::restore);
}

bool Repairer::Stages::reads_alike(const Line& line, const Rewritten& written,
                                   const FrozenSpans& frozen) const {
  Line again(written.text);
  if (again.size() != line.size()) return false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const LineToken &a = line.token(i), &b = again.token(i);
    if (a.text.size() != b.text.size() || a.kind != b.kind ||
        line.gap_before(i).text.size() != again.gap_before(i).text.size())
      return false;
    // The same bytes tell the same.
    b.language_sign = a.language_sign;
  }
  open(again, moved(line.evidence(), written.edits), frozen.after(written.edits));
  const auto untouched = [](BlockKind kind) { return kUntouched.has(kind) ? kind : BlockKind::paragraph; };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const LineToken &a = line.token(i), &b = again.token(i);
    if (a.frozen != b.frozen || untouched(a.block) != untouched(b.block) ||
        line.gap_before(i).frozen != again.gap_before(i).frozen)
      return false;
  }
  return line.gap(line.size()).frozen == again.gap(line.size()).frozen;
}

// What one stage mends can show a later one, or an earlier one, more to mend: letters joined to a word may be
// an abbreviation, an abbreviation written out may double a word. What changed is therefore read again until
// nothing changes, which is what a second repair of the text would do.
Rewritten Repairer::Stages::settle(std::string_view text, std::vector<Evidence> evidence,
                                   FrozenSpans frozen) const {
  Remembered remembered;
  Rewritten settled;
  std::vector<Span> changed;
  Rounds rounds("rounds of a section", kMostRounds);
  while (rounds.another()) {
    const std::string_view now = changed.empty() ? text : std::string_view(settled.text);
    auto [mended, is_settled] = mend(now, evidence, frozen, changed, remembered);
    if (mended.edits.empty()) {
      if (changed.empty()) settled.text = text;
      break;
    }
    changed = replacements(mended.edits);
    evidence = moved(evidence, mended.edits);
    frozen = frozen.after(mended.edits);
    settled = {std::move(mended.text), compose(text, std::move(settled.edits), std::move(mended.edits))};
    if (is_settled) break;
  }
  return settled;
}

Rewritten Repairer::Stages::mend_sections(std::string_view text, std::span<const Evidence> evidence,
                                          const FrozenSpans& frozen) const {
  Rewritten mended;
  std::vector<Evidence> open;
  for (const Span section : sections(text)) {
    Rewritten part = settle(text.substr(section.begin, section.size()), within(evidence, section, open),
                            frozen.within(section));
    mended.text += part.text;
    for (Edit& edit : part.edits) {
      edit.source.begin += section.begin;
      edit.source.end += section.begin;
      mended.edits.push_back(std::move(edit));
    }
  }
  return mended;
}

Repairer::Repairer(Options options) : stages_(std::make_unique<const Stages>(std::move(options))) {}
Repairer::Repairer(Repairer&&) noexcept = default;
Repairer& Repairer::operator=(Repairer&&) noexcept = default;
Repairer::~Repairer() = default;

const Options& Repairer::options() const {
  return stages_->options;
}

Repaired Repairer::repair(std::string_view source, std::span<const Evidence> evidence) const {
  std::vector<Evidence> told = vietmend::checked(source.size(), evidence);
  FrozenSpans frozen = frozen_in(evidence);
  Rewritten repaired{std::string(source), {}};
  const auto follow = [&](Rewritten step) {
    frozen = frozen.after(step.edits);
    told = moved(told, step.edits);
    repaired = {std::move(step.text), compose(source, std::move(repaired.edits), std::move(step.edits))};
  };
  // A letter torn off may have hidden that a tone stands on the wrong vowel, or a mark that letters were
  // misread: what was mended is read once more, as the UTF-8 that it is.
  const auto read_again = [&] {
    bool changed = false;
    Rounds rounds("readings of characters", kMostRounds);
    while (rounds.another()) {
      Rewritten text = read_text(repaired.text, kUtf8, frozen, stages_->options, stages_->foreign_letters);
      if (text.edits.empty()) break;
      follow(std::move(text));
      changed = true;
    }
    return changed;
  };
  follow(
      read_text(repaired.text, stages_->options.charset, frozen, stages_->options, stages_->foreign_letters));
  if (!repaired.edits.empty()) read_again();
  Rounds rounds("rounds of a text", kMostRounds);
  while (rounds.another()) {
    Rewritten mended = stages_->mend_sections(repaired.text, told, frozen);
    if (mended.edits.empty()) break;
    follow(std::move(mended));
    if (!read_again()) break;
  }
  return {std::move(repaired.text), std::move(repaired.edits)};
}

}  // namespace vietmend
