#include "abbreviations/expander.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "abbreviation_words.h"
#include "abbreviations/abbreviation_dot.h"
#include "abbreviations/abbreviation_key.h"
#include "abbreviations/brackets.h"
#include "abbreviations/choice.h"
#include "abbreviations/definition.h"
#include "abbreviations/definition_reader.h"
#include "abbreviations/expansion_case.h"
#include "abbreviations/expansion_writer.h"
#include "abbreviations/explanation.h"
#include "abbreviations/judgement.h"
#include "abbreviations/occurrence.h"
#include "abbreviations/standing.h"
#include "abbreviations/surroundings.h"
#include "abbreviations/written_phrases.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/rounds.h"
#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

constexpr std::size_t kNearWords =
    9;  // words and marks looked at on either side to choose a sense by the table
constexpr std::size_t kNearest = 5;    // the same where no phrase of the table tells one
constexpr std::size_t kFarWords = 24;  // and to find a definition, or the word that begins a list of names
constexpr std::size_t kUsualCases = 32;
constexpr float kDefined = 0.95F;  // confidence of what the document defines
constexpr float kSurePart = 0.8F;
constexpr float kSureInList = 0.9F;       // in a table, or among recipients
constexpr std::int32_t kSureOfCase = 40;  // units of the model of senses
constexpr float kBrackets = 0.9F;
// Sweeps go from left to right and back in turn until none decides anything. A choice depends on words within
// reach, so a few turns reach every chain; the limit is for texts made to defeat that.
constexpr int kMostSweeps = 24;

// An occurrence and what has been decided for it.
struct Case {
  Occurrence at;
  bool decided = false;           // written out as `text`
  bool bracketed = false;         // with the abbreviation in brackets after it
  bool due = true;                // something within reach was decided since it was last looked at
  bool defines = false;           // is the place of a definition
  bool weighed = false;           // the model of senses has something to tell of it
  std::size_t near = 0;           // words on either side that may tell its sense
  std::size_t reach = kFarWords;  // words on either side that were looked at last
  std::string text;
  float confidence = 0;
};

bool plain_white(std::string_view gap) {
  return !gap.empty() && !has_mark(gap) && !has_line_break(gap);
}

class Expansion {
 public:
  Expansion(const AbbreviationTable& table, const SenseModel& model, Line& line, Abbreviations mode,
            double min_confidence)
      : table_(table),
        model_(model),
        line_(line),
        around_(line),
        writer_(line, around_),
        casing_(table, around_),
        mode_(mode),
        least_(min_confidence),
        definitions_(table),
        credit_(table.list("credit")),
        written_(table) {}

  // What it finds of each place goes here, too. Must outlive the run.
  void explain_to(std::vector<AbbreviationInContext>& told) { told_ = &told; }

  void run() {
    const std::size_t tokens = line_.size();
    for (std::size_t i = 0; i < tokens;) {
      if (!may_begin_occurrence(line_.token(i))) {
        ++i;
      } else if (auto found = occurrence_at(line_, i, table_)) {
        i = found->end;
        if (cases_.empty()) cases_.reserve(kUsualCases);
        Case& c = cases_.emplace_back();
        c.at = std::move(*found);
        c.weighed = c.at.senses != nullptr && needs_model(c.at.key, *c.at.senses, table_);
        c.near = needed_reach(c);
      } else {
        ++i;
      }
    }
    if (cases_.empty()) return;
    for (const Case& c : cases_)
      if (c.weighed) written_.look_for(*c.at.senses);
    written_.read(line_);
    begin_explaining();
    read_definitions();
    Rounds sweeps("sweeps of abbreviations", kMostSweeps);
    for (int sweep = 0; sweeps.another(); ++sweep) {
      changed_ = false;
      definitions_.begin_sweep();
      // What "first" leaves depends on what stands before, so there every sweep goes forwards.
      if (sweep % 2 == 0 || mode_ == Abbreviations::first) {
        for (Case& c : cases_) visit(c);
      } else {
        backwards_ = true;
        for (auto c = cases_.rbegin(); c != cases_.rend(); ++c) visit(*c);
        backwards_ = false;
      }
      if (!changed_ && sweep % 2 == 0) break;
    }
    finish_explaining();
    write();
  }

 private:
  AbbreviationInContext* told_of(const Case& c) {
    return told_ == nullptr ? nullptr : &(*told_)[static_cast<std::size_t>(&c - cases_.data())];
  }

  void begin_explaining() {
    if (told_ == nullptr) return;
    for (const Case& c : cases_) {
      AbbreviationInContext& told = told_->emplace_back();
      told.source = {line_.token(c.at.begin).span.begin, line_.token(c.at.end - 1).span.end};
      told.form = line_.source().substr(told.source.begin, told.source.size());
      told.decided_by = "place";
    }
  }

  void finish_explaining() {
    if (told_ == nullptr) return;
    std::vector<AbbreviationInContext> known;
    for (const Case& c : cases_) {
      if (!c.decided && c.at.senses == nullptr && c.at.parts.empty()) continue;
      AbbreviationInContext& told = known.emplace_back(std::move(*told_of(c)));
      told.written = c.text;
      told.confidence = c.confidence;
    }
    *told_ = std::move(known);
  }

  std::size_t needed_reach(const Case& c) const {
    if (c.weighed) return kSenseReach;
    const bool phrases =
        c.at.senses != nullptr && std::any_of(c.at.senses->begin(), c.at.senses->end(), [&](std::uint32_t s) {
          return !table_.senses()[s].before.empty() || !table_.senses()[s].after.empty();
        });
    return phrases ? kNearWords : kNearest;
  }

  bool is_bracketed(const Case& c) const {
    return around_.gap(c.at.begin).ends_with('(') ||
           around_.gap(c.at.end).find_first_of("()") != std::string_view::npos;
  }

  bool opens_bracket(const Case& c) const {
    return around_.gap(c.at.end).find('(') != std::string_view::npos;
  }

  // What stands behind a case, as far as a definition may go: a word, or into brackets.
  std::vector<NearWord> after_to_define(const Case& c) const {
    return around_.after(c.at.end, opens_bracket(c) ? kFarWords : 1);
  }

  // Definitions hold before the place that gives them, too: the document is read for them first.
  void read_definitions() {
    if (mode_ == Abbreviations::first) return;
    for (const Case& c : cases_) {
      const std::size_t i = c.at.begin;
      const auto is_said = [&](std::size_t back) {
        return i >= back && line_.token(i - back).text == words::kSaysWhatItIs[0];
      };
      const bool in_brackets =
          around_.gap(i).ends_with('(') && around_.gap(c.at.end).find(')') != std::string_view::npos;
      if (!in_brackets && !is_said(1) && !is_said(2)) continue;
      definitions_.read(c.at, around_.before(i, kFarWords), after_to_define(c));
    }
    definitions_.keep_for_document();
  }

  void visit(Case& c) {
    if (c.decided) {
      if (c.bracketed) definitions_.introduce(c.at.key);
      return;
    }
    if (is_never(c)) return;
    if (!c.due && !c.defines && !definitions_.is_defined_somewhere(c.at.key)) return;
    c.due = false;
    c.reach = kFarWords;
    const bool bracket = is_bracketed(c);
    if (c.at.senses == nullptr && c.at.parts.empty() && !bracket && !may_be_defined(c)) return;
    const std::size_t near = c.near;
    std::vector<NearWord> before = around_.before(c.at.begin, bracket ? kFarWords : near);
    if (!bracket && (may_fit(c.at.key, before) || defining_phrase(before) > 0 ||
                     (before.size() > 1 && before[1].lower == words::kSaysWhatItIs[0])))
      before = around_.before(c.at.begin, kFarWords);
    else if (!bracket)
      c.reach = near;
    std::vector<NearWord> after = opens_bracket(c) ? after_to_define(c) : around_.after(c.at.end, near);
    if (!c.at.number.empty()) after.insert(after.begin(), number_word(c.at.number));
    const DefinitionReader::Found found = definitions_.read(c.at, before, after);
    c.defines = found != DefinitionReader::Found::nothing;
    if (found == DefinitionReader::Found::repetition) put_brackets_back(c);
    if (c.defines) return;
    // In a backward sweep the definitions before a place have not been read, so what may be defined waits.
    if (backwards_ && definitions_.is_defined_somewhere(c.at.key)) return;
    decide(c, before, after);
  }

  // A quick no for nearly every abbreviation that the table does not know.
  bool may_be_defined(const Case& c) const {
    if (definitions_.is_defined_somewhere(c.at.key)) return true;
    const std::vector<NearWord> before = around_.before(c.at.begin, 2);
    return may_fit(c.at.key, before) || std::any_of(before.begin(), before.end(), may_end_defining_phrase);
  }

  // "thông tin và truyền thông TT&TT": the brackets that are lost come back.
  void put_brackets_back(const Case& c) {
    const std::string_view gap_before = around_.gap(c.at.begin), gap_after = around_.gap(c.at.end);
    const bool bare = plain_white(gap_before) && !gap_after.starts_with(')');
    if (!bare || letter_count(c.at.key) < kFewestInBrackets || !sure_enough(kBrackets, least_)) return;
    writer_.change_gap(c.at.begin, " (", EditKind::punctuation, kBrackets);
    writer_.change_gap(c.at.end, ")" + std::string(gap_after), EditKind::punctuation, kBrackets);
    changed_ = true;
  }

  // Whether the table leaves the abbreviation alone in every sense, whatever the document says.
  bool is_never(const Case& c) const {
    return c.at.senses != nullptr &&
           std::all_of(c.at.senses->begin(), c.at.senses->end(),
                       [&](std::uint32_t s) { return table_.senses()[s].pattern == CasePattern::never; });
  }

  void decide(Case& c, const std::vector<NearWord>& before, const std::vector<NearWord>& after) {
    const bool capitals =
        among_capitals(before, after, table_) ||
        (!before.empty() && before[0].upper && before[0].syllable() && reads_as_syllable(c));
    const Definition* defined = nullptr;
    if (c.at.parts.empty() && c.at.number.empty()) {
      defined = definitions_.find(c.at.key);
      if (defined == nullptr) defined = definitions_.find_in_document(c.at.key);
    }
    if (defined != nullptr) {
      if (mode_ == Abbreviations::first || defined->expansion.empty() || !sure_enough(kDefined, least_))
        return;
      if (AbbreviationInContext* told = told_of(c)) told->decided_by = "document";
      write_defined(c, defined->expansion, before, after, capitals);
      return;
    }
    if (mode_ == Abbreviations::first && definitions_.is_introduced(c.at.key)) return;
    // A credit names who took the picture, however it looks: "Ảnh: QH".
    if (credit_ != nullptr && !before.empty() && credit_->last_words.contains(before[0].lower) &&
        list_phrase(before, 0, "credit", true, table_) > 0)
      return;
    const Standing standing = standing_of(line_, c.at.begin);
    if (standing == Standing::stays || alone_in_cell(line_, c.at.begin, c.at.end) ||
        in_formula(line_, c.at.begin, c.at.end))
      return;
    if (says_again(c.at.key, before, after)) return;
    // "Bệnh nhân mã BN 17": a few letters behind that word are a code.
    if (!before.empty() && before[0].lower == words::kCodeWord[0] &&
        letter_count(c.at.key) < kFewestInBrackets)
      return;
    if (!c.at.parts.empty()) {
      decide_parts(c, before, after, capitals);
      return;
    }
    if (c.at.senses == nullptr) return;
    const bool own_dot = c.at.number.empty() && around_.gap(c.at.end).starts_with('.') &&
                         dot_belongs(line_, around_, c.at.end, table_);
    std::vector<NearWord> behind_dot;
    if (own_dot) behind_dot = around_.after(c.at.end, c.near, true);
    const std::vector<NearWord>& after_dot = own_dot ? behind_dot : after;
    std::vector<const Sense*> written;
    if (c.weighed) written = written_.near(*c.at.senses, c.at.begin);
    const SensePlace place{c.at.key,        *c.at.senses, before,
                           after,           after_dot,    {own_dot, c.at.lower_case, !c.at.number.empty()},
                           capitals,        c.weighed,    std::move(written),
                           told_ != nullptr};
    const bool word = capitals && reads_as_syllable(c);
    const auto is_allowed = [&](const Sense& s) { return allowed(c, s, capitals); };
    const auto is_possible = [&](const Sense& s) { return !word && possible(c, s); };
    const Judgement judgement = judge(place, table_, model_, std::ref(is_allowed), std::ref(is_possible));
    const Choice& choice = judgement.choice;
    if (AbbreviationInContext* told = told_of(c)) {
      told->decided_by =
          judgement.candidates.empty() || (choice.sense != nullptr && choice.confidence > judgement.model)
              ? "table"
              : "model";
      told->senses = weighed_senses(judgement, place, table_, model_);
    }
    if (choice.sense == nullptr || !sure_enough(choice.confidence, least_)) return;
    const Sense& s = *choice.sense;
    if (!judgement.listed.supported && is_doubtful(c, s, standing, choice.confidence, before, after)) return;
    if (!judgement.listed.supported && (in_filing_row(line_, c.at.begin) || among_codes(line_, c.at.begin)))
      return;
    const bool by_table =
        capitals || std::abs(judgement.capital) < kSureOfCase || !casing_.is_open(c.at.begin, s);
    std::string text = by_table ? casing_.at(c.at.begin, s, s.expansion, s.dot ? after_dot : after, capitals)
                                : casing_.by_model(c.at.begin, s, judgement.capital > 0);
    if (!c.at.number.empty()) text += " " + c.at.number;
    const bool brackets = mode_ == Abbreviations::first && s.field != "place" && s.field != "rank" &&
                          c.at.number.empty() && !c.at.lower_case && !continues_name(s, before, table_) &&
                          fits_itself(c.at.key, text);
    if (brackets) text += " (" + spelling(c) + ")";
    settle(c, std::move(text), choice.confidence, &s);
    c.bracketed = brackets;
    if (brackets) definitions_.introduce(c.at.key);
    if (s.dot && c.at.number.empty() && dot_belongs(line_, around_, c.at.end, table_)) {
      std::string gap(around_.gap(c.at.end).substr(1));
      if (gap.empty() || !has_space(gap)) gap.insert(0, " ");
      writer_.change_gap(c.at.end, std::move(gap), EditKind::abbreviation, choice.confidence);
    }
    writer_.write_ampersands(c.at.begin, c.at.end, choice.confidence);
    writer_.space_comma(c.at.begin, c.confidence);
    writer_.space_comma(c.at.end, c.confidence);
  }

  // Whether the words before a place are a list of bodies: "Các bộ: TC, NV,".
  bool among_bodies(const std::vector<NearWord>& before) const {
    const auto colon =
        std::find_if(before.begin(), before.end(), [](const NearWord& w) { return w.lower == ":"; });
    return colon != before.end() && list_phrase(before, static_cast<std::size_t>(colon - before.begin()) + 1,
                                                "bodies", true, table_) > 0;
  }

  // Whether where it stands makes one doubt of a sense that no phrase of the table speaks for: one that is
  // less sure in a list, or that is no name of a body though it is listed as one, "Các bộ: TC, CT"; and a
  // letter or two that a row begins with before a colon, which are a sign that is explained there.
  bool is_doubtful(const Case& c, const Sense& s, Standing standing, float confidence,
                   const std::vector<NearWord>& before, const std::vector<NearWord>& after) const {
    if (standing == Standing::listed &&
        (confidence < kSureInList || (s.pattern == CasePattern::common && among_bodies(before))))
      return true;
    return !after.empty() && after[0].lower == ":" && around_.begins_sentence(c.at.begin) &&
           letter_count(c.at.key) < kFewestInBrackets && c.at.number.empty();
  }

  void write_defined(Case& c, const std::string& expansion, const std::vector<NearWord>& before,
                     const std::vector<NearWord>& after, bool capitals) {
    std::string text = expansion;
    if (c.at.senses != nullptr) {
      // How the same words are cased and spelt here the table knows better, but the document's capitals in a
      // name hold.
      const std::string plain = without_marks(text);
      const auto same = [&](const Sense& s) { return without_marks(s.expansion) == plain; };
      const Sense* known = choose(*c.at.senses, table_, before, after, after, same).sense;
      for (const std::uint32_t i : *c.at.senses)
        if (known == nullptr && same(table_.senses()[i])) known = &table_.senses()[i];
      if (known != nullptr) {
        const bool own = known->pattern == CasePattern::name && lower(known->expansion) == lower(text);
        settle(c,
               casing_.at(c.at.begin, *known, own ? capitalized(text) : std::string(known->expansion), after,
                          capitals),
               kDefined);
        writer_.write_ampersands(c.at.begin, c.at.end, kDefined);
        return;
      }
    }
    if (capitals) {
      text = upper(text);
    } else if (around_.begins_sentence(c.at.begin)) {
      text = capitalized(text);
    }
    settle(c, std::move(text), kDefined);
    writer_.write_ampersands(c.at.begin, c.at.end, kDefined);
  }

  void decide_parts(Case& c, const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                    bool capitals) {
    std::string text;
    float confidence = 1;
    bool first = true;
    for (const AbbreviationPart& part : c.at.parts) {
      const Choice choice = choose(*part.senses, table_, before, after, after, [&](const Sense& s) {
        return !s.single && (!capitals || stands_alone(s));
      });
      if (choice.sense == nullptr || !sure_enough(choice.confidence, kSurePart)) return;
      confidence = std::min(confidence, choice.confidence);
      const Sense& s = *choice.sense;
      const bool begins = first && around_.begins_sentence(c.at.begin);
      std::string words = casing_.by_pattern(c.at.begin, s, s.expansion, after);
      if (capitals) {
        words = upper(words);
      } else if (begins) {
        words = capitalized(words);
      }
      text += part.joint + words;
      first = false;
    }
    if (sure_enough(confidence, least_)) settle(c, std::move(text), confidence);
  }

  // Whether the abbreviation may be written so at all for the sense.
  bool possible(const Case& c, const Sense& s) const {
    if (c.at.lower_case && !s.lower_case) return false;
    if (c.at.single && !s.single) return false;
    if (!c.at.number.empty() && !s.number) return false;
    return !s.single || !c.at.number.empty() || around_.gap(c.at.end).starts_with('.');
  }

  bool allowed(const Case& c, const Sense& s, bool capitals) const {
    if (!possible(c, s)) return false;
    if (!capitals || !c.at.number.empty()) return true;
    // Among capitals a word may look like an abbreviation, so only what is one beyond doubt is read as one.
    return stands_alone(s) && !reads_as_syllable(c);
  }

  // Whether the form has this sense whatever stands around it.
  static bool stands_alone(const Sense& s) {
    return sure_enough(s.prior, kSurePrior) && !s.needs_before && !s.needs_after;
  }

  bool reads_as_syllable(const Case& c) const {
    return parse_syllable(line_.token(c.at.begin).text).has_value();
  }

  static NearWord number_word(const std::string& number) {
    NearWord n;
    n.text = number;
    n.lower = number;
    n.number = true;
    return n;
  }

  std::string spelling(const Case& c) const {
    const std::size_t begin = line_.token(c.at.begin).span.begin, end = line_.token(c.at.end - 1).span.end;
    std::string text(line_.token(c.at.begin).text);
    if (c.at.end > c.at.begin + 1) text = line_.source().substr(begin, end - begin);
    return text;
  }

  void settle(Case& c, std::string text, float confidence, const Sense* sense = nullptr) {
    around_.replace(c.at.begin, c.at.end, text);
    c.text = std::move(text);
    c.confidence = confidence;
    c.decided = true;
    changed_ = true;
    // A word takes a token at most, so what is within reach in words is so in tokens.
    const auto near = [&](const Case& other) {
      return other.at.begin < c.at.end + kFarWords && c.at.begin < other.at.end + kFarWords;
    };
    const auto look_again = [&](Case& other) {
      if (other.at.begin < c.at.end + other.reach && c.at.begin < other.at.end + other.reach)
        other.due = true;
    };
    const std::size_t place = static_cast<std::size_t>(&c - cases_.data());
    for (std::size_t i = place; i > 0 && near(cases_[i - 1]); --i) look_again(cases_[i - 1]);
    for (std::size_t i = place + 1; i < cases_.size() && near(cases_[i]); ++i) look_again(cases_[i]);
    if (written_.read_replaced(around_, c.at.begin, sense)) {
      const auto [first, last] = written_.reach(c.at.begin);
      auto other = std::lower_bound(cases_.begin(), cases_.end(), first,
                                    [](const Case& a, std::size_t token) { return a.at.begin < token; });
      for (; other != cases_.end() && other->at.begin < last; ++other) other->due |= other->weighed;
    }
  }

  void write() {
    std::vector<WrittenOut> decided;
    for (const Case& c : cases_)
      if (c.decided) decided.push_back({c.at.begin, c.at.end, c.text, c.confidence});
    writer_.write(decided);
  }

  const AbbreviationTable& table_;
  const SenseModel& model_;
  std::vector<AbbreviationInContext>* told_ = nullptr;
  Line& line_;
  Surroundings around_;
  ExpansionWriter writer_;
  ExpansionCase casing_;
  Abbreviations mode_;
  double least_;
  std::vector<Case> cases_;
  DefinitionReader definitions_;
  const AbbreviationTable::List* credit_;
  WrittenPhrases written_;
  bool backwards_ = false;
  bool changed_ = false;
};

}  // namespace

void Expander::expand(Line& line, Abbreviations mode, double min_confidence) const {
  if (mode == Abbreviations::keep) return;
  Expansion(table_, model_, line, mode, min_confidence).run();
}

std::vector<AbbreviationInContext> Expander::explain(Line& line) const {
  std::vector<AbbreviationInContext> told;
  Expansion expansion(table_, model_, line, Abbreviations::expand, 0);
  expansion.explain_to(told);
  expansion.run();
  return told;
}

}  // namespace vietmend
