#include "abbreviations/expander.h"

#include <algorithm>
#include <string>
#include <vector>

#include "abbreviation_words.h"
#include "abbreviations/abbreviation_key.h"
#include "abbreviations/choice.h"
#include "abbreviations/definition.h"
#include "abbreviations/definition_reader.h"
#include "abbreviations/occurrence.h"
#include "abbreviations/surroundings.h"
#include "core/letters.h"
#include "core/rounds.h"
#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

constexpr std::size_t kNear = 9;    // words and marks looked at on either side to choose a sense
constexpr std::size_t kReach = 24;  // and to find a definition, or the word that begins a list of names
constexpr float kDefined = 0.95F;   // confidence of what the document defines
constexpr float kSurePart = 0.8F;
constexpr float kBrackets = 0.9F;
constexpr std::size_t kFewestInBrackets = 3;  // letters of an abbreviation whose brackets come back
// Sweeps go from left to right and back in turn until none decides anything. A choice depends on words within
// reach, so a few turns reach every chain; the limit is for texts made to defeat that.
constexpr int kMostSweeps = 24;

// An occurrence and what has been decided for it.
struct Case {
  Occurrence at;
  bool decided = false;    // written out as `text`
  bool bracketed = false;  // with the abbreviation in brackets after it
  bool due = true;         // something within reach was decided since it was last looked at
  bool defines = false;    // is the place of a definition
  std::string text;
  float confidence = 0;
};

// A gap that gets another text.
struct GapChange {
  std::size_t gap;
  std::string text;
  EditKind kind;
  float confidence;
};

bool plain_white(std::string_view gap) {
  return !gap.empty() && !has_mark(gap) && !has_line_break(gap);
}

// Reads the sentence's case off the words around: whether it is all in capitals here.
bool among_capitals(const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                    const AbbreviationTable& table) {
  enum class Seen { nothing, capitals, other };
  const auto look = [&](const std::vector<NearWord>& words) {
    for (const NearWord& w : words) {
      if (w.boundary) return Seen::nothing;
      if (w.mark || w.number) continue;
      if (!w.upper) return Seen::other;
      if (w.syllable() && table.find(w.text) == nullptr) return Seen::capitals;
    }
    return Seen::nothing;
  };
  const Seen right = look(after);
  return right == Seen::capitals || (right == Seen::nothing && look(before) == Seen::capitals);
}

class Expansion {
 public:
  Expansion(const AbbreviationTable& table, Line& line, Abbreviations mode, double min_confidence)
      : table_(table),
        line_(line),
        around_(line),
        mode_(mode),
        least_(static_cast<float>(min_confidence)),
        definitions_(table) {}

  void run() {
    for (std::size_t i = 0; i < line_.size();) {
      if (!may_begin_occurrence(line_.token(i))) {
        ++i;
      } else if (auto found = occurrence_at(line_, i, table_)) {
        i = found->end;
        cases_.emplace_back().at = std::move(*found);
      } else {
        ++i;
      }
    }
    if (cases_.empty()) return;
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
    write();
  }

 private:
  void visit(Case& c) {
    if (c.decided) {
      if (c.bracketed) definitions_.introduce(c.at.key);
      return;
    }
    if (is_never(c)) return;
    if (!c.due && !c.defines && !definitions_.is_defined_somewhere(c.at.key)) return;
    c.due = false;
    const bool bracket = around_.gap(c.at.begin).ends_with('(') ||
                         around_.gap(c.at.end).find_first_of("()") != std::string_view::npos;
    std::vector<NearWord> before = around_.before(c.at.begin, bracket ? kReach : kNear);
    if (!bracket && (may_fit(c.at.key, before) || defining_phrase(before) > 0))
      before = around_.before(c.at.begin, kReach);
    std::vector<NearWord> after = around_.after(c.at.end, bracket ? kReach : kNear);
    if (!c.at.number.empty()) after.insert(after.begin(), number_word(c.at.number));
    const DefinitionReader::Found found = definitions_.read(c.at, before, after);
    c.defines = found != DefinitionReader::Found::nothing;
    if (found == DefinitionReader::Found::repetition) put_brackets_back(c);
    if (c.defines) return;
    // In a backward sweep the definitions before a place have not been read, so what may be defined waits.
    if (backwards_ && definitions_.is_defined_somewhere(c.at.key)) return;
    decide(c, before, after);
  }

  // "thông tin và truyền thông TT&TT": the brackets that are lost come back.
  void put_brackets_back(const Case& c) {
    const std::string_view gap_before = around_.gap(c.at.begin), gap_after = around_.gap(c.at.end);
    const bool bare = plain_white(gap_before) && !gap_after.starts_with(')');
    if (!bare || letter_count(c.at.key) < kFewestInBrackets || kBrackets < least_) return;
    change_gap(c.at.begin, " (", EditKind::punctuation, kBrackets);
    change_gap(c.at.end, ")" + std::string(gap_after), EditKind::punctuation, kBrackets);
    changed_ = true;
  }

  // Whether the table leaves the abbreviation alone in every sense, whatever the document says.
  bool is_never(const Case& c) const {
    return c.at.senses != nullptr &&
           std::all_of(c.at.senses->begin(), c.at.senses->end(),
                       [&](std::uint32_t s) { return table_.senses()[s].pattern == CasePattern::never; });
  }

  void decide(Case& c, const std::vector<NearWord>& before, const std::vector<NearWord>& after) {
    const bool capitals = among_capitals(before, after, table_) || (reads_as_syllable(c) && !before.empty() &&
                                                                    before[0].upper && before[0].syllable());
    const Definition* defined =
        c.at.parts.empty() && c.at.number.empty() ? definitions_.find(c.at.key) : nullptr;
    if (defined != nullptr) {
      if (mode_ == Abbreviations::first || defined->expansion.empty() || kDefined < least_) return;
      write_defined(c, defined->expansion, before, after, capitals);
      return;
    }
    if (mode_ == Abbreviations::first && definitions_.is_introduced(c.at.key)) return;
    // A credit names who took the picture, however it looks: "Ảnh: QH".
    if (list_phrase(before, 0, "credit", true, table_) > 0) return;
    if (!c.at.parts.empty()) {
      decide_parts(c, before, after, capitals);
      return;
    }
    if (c.at.senses == nullptr) return;
    const std::vector<NearWord> after_dot = words_after_dot(c, after);
    const Choice choice = choose(*c.at.senses, table_, before, after, after_dot,
                                 [&](const Sense& s) { return allowed(c, s, capitals); });
    if (choice.sense == nullptr || choice.confidence < least_) return;
    const Sense& s = *choice.sense;
    std::string text = cased(s, s.expansion, c, s.dot ? after_dot : after, capitals);
    if (!c.at.number.empty()) text += " " + c.at.number;
    const bool brackets = mode_ == Abbreviations::first && s.field != "place" && s.field != "rank" &&
                          c.at.number.empty() && !c.at.lower_case && !continues_name(s, before) &&
                          fits_itself(c.at.key, text);
    if (brackets) text += " (" + spelling(c) + ")";
    settle(c, std::move(text), choice.confidence);
    c.bracketed = brackets;
    if (brackets) definitions_.introduce(c.at.key);
    if (s.dot && c.at.number.empty() && dot_belongs(c)) {
      std::string gap(around_.gap(c.at.end).substr(1));
      if (gap.empty() || !has_space(gap)) gap.insert(0, " ");
      change_gap(c.at.end, std::move(gap), EditKind::abbreviation, choice.confidence);
    }
    write_ampersands(c, choice.confidence);
    space_comma(c.at.begin, c.confidence);
    space_comma(c.at.end, c.confidence);
  }

  // "HĐND,UBND": a comma beside an expansion gets its space.
  void space_comma(std::size_t gap, float confidence) {
    if (gap > 0 && gap < line_.size() && around_.gap(gap) == ",")
      change_gap(gap, ", ", EditKind::space, confidence);
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
        settle(c, cased(*known, own ? capitalized(text) : std::string(known->expansion), c, after, capitals),
               kDefined);
        write_ampersands(c, kDefined);
        return;
      }
    }
    if (capitals)
      text = upper(text);
    else if (around_.begins_sentence(c.at.begin))
      text = capitalized(text);
    settle(c, std::move(text), kDefined);
    write_ampersands(c, kDefined);
  }

  void decide_parts(Case& c, const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                    bool capitals) {
    std::string text;
    float confidence = 1;
    bool first = true;
    for (const AbbreviationPart& part : c.at.parts) {
      const Choice choice = choose(*part.senses, table_, before, after, after, [&](const Sense& s) {
        return !s.single && !(capitals && (s.prior < kSurePrior || s.needs_before || s.needs_after));
      });
      if (choice.sense == nullptr || choice.confidence < kSurePart) return;
      confidence = std::min(confidence, choice.confidence);
      const Sense& s = *choice.sense;
      const bool begins = first && around_.begins_sentence(c.at.begin);
      std::string words = case_pattern(s, s.expansion, c, after);
      if (capitals)
        words = upper(words);
      else if (begins)
        words = capitalized(words);
      text += part.joint + words;
      first = false;
    }
    if (confidence >= least_) settle(c, std::move(text), confidence);
  }

  bool allowed(const Case& c, const Sense& s, bool capitals) const {
    if (c.at.lower_case && !s.lower_case) return false;
    if (c.at.single && !s.single) return false;
    if (!c.at.number.empty() && !s.number) return false;
    if (s.single && c.at.number.empty() && !around_.gap(c.at.end).starts_with('.')) return false;
    if (!capitals || !c.at.number.empty()) return true;
    // Among capitals a word may look like an abbreviation, so only what is one beyond doubt is read as one.
    return s.prior >= kSurePrior && !s.needs_before && !s.needs_after && !reads_as_syllable(c);
  }

  bool reads_as_syllable(const Case& c) const {
    return parse_syllable(line_.token(c.at.begin).text).has_value();
  }

  // What follows if a dot after the abbreviation is its own.
  std::vector<NearWord> words_after_dot(const Case& c, const std::vector<NearWord>& after) const {
    std::vector<NearWord> words = after;
    if (c.at.number.empty() && around_.gap(c.at.end).starts_with('.') && dot_belongs(c))
      words = around_.after(c.at.end, kNear, true);
    return words;
  }

  static NearWord number_word(const std::string& number) {
    NearWord n;
    n.text = number;
    n.lower = number;
    n.number = true;
    return n;
  }

  // Whether the dot after the abbreviation is part of it and not a full stop: "TS. Nguyễn", "TP.Huế".
  bool dot_belongs(const Case& c) const {
    const std::string_view gap = around_.gap(c.at.end);
    if (!gap.starts_with('.') || c.at.end == line_.size() || has_line_break(gap) || has_mark(gap.substr(1)))
      return false;
    const std::string_view next = around_.token(c.at.end);
    const std::vector<NearWord> words = around_.after(c.at.end, 2, true);
    if (words.empty() || words[0].boundary || words[0].mark) return false;
    if (gap.size() == 1) return words[0].capital || words[0].number || words[0].upper;
    if (words[0].number) return true;
    return words[0].capital && !table_.in_list("opening", lower(next)) && !next.empty();
  }

  std::string cased(const Sense& s, std::string_view expansion, const Case& c,
                    const std::vector<NearWord>& after, bool capitals) const {
    std::string text = case_pattern(s, expansion, c, after);
    if (capitals) return upper(text);
    if (around_.begins_sentence(c.at.begin)) return capitalized(text);
    return text;
  }

  bool stands_after_body(const Case& c) const {
    return after_body(around_.before(c.at.begin, kReach), table_);
  }

  std::string case_pattern(const Sense& s, std::string_view expansion, const Case& c,
                           const std::vector<NearWord>& after) const {
    switch (s.pattern) {
      case CasePattern::body:
        return stands_after_body(c) ? capitalized(expansion) : lower(expansion);
      case CasePattern::office:
        return list_phrase(after, 0, "unit", false, table_) > 0 || stands_after_body(c)
                   ? capitalized(expansion)
                   : lower(expansion);
      default:
        return std::string(expansion);
    }
  }

  // Whether the key is made of the initials of its own expansion, so that it can be shown in brackets after
  // it and be known again as its definition.
  static bool fits_itself(const std::string& key, const std::string& text) {
    const Line words(text);
    const Surroundings read(words);
    const std::vector<NearWord> before = read.before(words.size(), kReach);
    const std::size_t n = initials_fit(key, before);
    return n > 0 && n + 1 == before.size();
  }

  // Whether the expansion is the end of a name that began before it, "Nông nghiệp và PTNT": brackets behind
  // it would say that PTNT is all of the name.
  bool continues_name(const Sense& s, const std::vector<NearWord>& before) const {
    const auto links = [](std::string_view word) {
      return word == words::kAmpersand[0] || word == "&" || word == "-";
    };
    if (before.size() < 2 || !links(before[0].lower) || before[1].mark) return false;
    return s.pattern == CasePattern::body || s.pattern == CasePattern::office ||
           std::any_of(s.before.begin(), s.before.end(), [&](const ContextPhrase& p) {
             return p.role != ContextPhrase::Role::forbids && links(p.text.substr(p.text.rfind(' ') + 1)) &&
                    stands_at(before, 0, p.text, true, table_);
           });
  }

  std::string spelling(const Case& c) const {
    const std::size_t begin = line_.token(c.at.begin).span.begin, end = line_.token(c.at.end - 1).span.end;
    std::string text(line_.token(c.at.begin).text);
    if (c.at.end > c.at.begin + 1) text = line_.source().substr(begin, end - begin);
    return text;
  }

  void settle(Case& c, std::string text, float confidence) {
    around_.replace(c.at.begin, c.at.end, text);
    c.text = std::move(text);
    c.confidence = confidence;
    c.decided = true;
    changed_ = true;
    // A word takes a token at most, so what is within reach in words is so in tokens.
    const auto near = [&](const Case& other) {
      return other.at.begin < c.at.end + kReach && c.at.begin < other.at.end + kReach;
    };
    const std::size_t place = static_cast<std::size_t>(&c - cases_.data());
    for (std::size_t i = place; i > 0 && near(cases_[i - 1]); --i) cases_[i - 1].due = true;
    for (std::size_t i = place + 1; i < cases_.size() && near(cases_[i]); ++i) cases_[i].due = true;
  }

  void change_gap(std::size_t i, std::string text, EditKind kind, float confidence) {
    around_.set_gap(i, text);
    gap_changes_.push_back({i, std::move(text), kind, confidence});
  }

  // "Nông nghiệp & PTNT": the sign between words is written out with the abbreviation beside it.
  void write_ampersands(const Case& c, float confidence) {
    const auto is_word = [&](std::size_t i) {
      return around_.replaced(i) || line_.token(i).kind == TokenKind::syllable;
    };
    const auto write = [&](std::size_t i) {
      if (line_.token(i).text != "&" || around_.replaced(i)) return;
      for (const std::size_t g : {i, i + 1})
        if (around_.gap(g).empty()) change_gap(g, " ", EditKind::abbreviation, confidence);
      around_.replace(i, i + 1, std::string(words::kAmpersand[0]));
      ampersands_.push_back({i, confidence});
    };
    if (c.at.begin >= 2 && is_word(c.at.begin - 2)) write(c.at.begin - 1);
    if (c.at.end + 1 < line_.size() && is_word(c.at.end + 1)) write(c.at.end);
  }

  void write() {
    for (GapChange& g : gap_changes_) line_.set_gap(g.gap, g.text, g.kind, g.confidence);
    for (const Ampersand& a : ampersands_)
      line_.set_token(a.token, words::kAmpersand[0], EditKind::abbreviation, a.confidence);
    const bool merges = std::any_of(cases_.begin(), cases_.end(),
                                    [](const Case& c) { return c.decided && c.at.end > c.at.begin + 1; });
    if (!merges) {
      for (const Case& c : cases_)
        if (c.decided) line_.set_token(c.at.begin, c.text, EditKind::abbreviation, c.confidence);
      return;
    }
    Rewriter out(line_);
    for (const Case& c : cases_) {
      if (!c.decided) continue;
      out.keep(c.at.begin);
      out.merge(c.at.end, c.text, TokenKind::word, EditKind::abbreviation, c.confidence);
    }
    out.keep(line_.size());
    out.finish();
  }

  struct Ampersand {
    std::size_t token;
    float confidence;
  };

  const AbbreviationTable& table_;
  Line& line_;
  Surroundings around_;
  Abbreviations mode_;
  float least_;
  std::vector<Case> cases_;
  std::vector<GapChange> gap_changes_;
  std::vector<Ampersand> ampersands_;
  DefinitionReader definitions_;
  bool backwards_ = false;
  bool changed_ = false;
};

}  // namespace

void Expander::expand(Line& line, Abbreviations mode, double min_confidence) const {
  if (mode == Abbreviations::keep) return;
  Expansion(table_, line, mode, min_confidence).run();
}

}  // namespace vietmend
