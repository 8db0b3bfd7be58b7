#include "spacing/marks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/confidence.h"
#include "core/utf8.h"
#include "spacing/known_words.h"
#include "spacing/word_class.h"

namespace vietmend::spacing {
namespace {

constexpr float kSureOfMark = 0.98F;
constexpr float kLikelyMark = 0.9F;
constexpr Score kBeforeNumbers = -3 * kNat / 2;  // a number is that likely behind a word it ran together with
constexpr Score kCommon = -11 * kNat;  // a syllable above it is common enough to stand beside any number

// A gap as spaces, marks that close, spaces, marks that open, spaces; `whole` says that it is made so.
struct GapForm {
  std::string_view before, closing, middle, opening, after;
  std::string_view rest;  // from a line break on
  bool whole = false;
  bool spaced() const { return !before.empty() || !middle.empty() || !after.empty(); }
};

bool closes(char32_t c) {
  return std::u32string_view(U",.;:?!…)]}”").find(c) != std::u32string_view::npos;
}
bool opens(char32_t c) {
  return std::u32string_view(U"([{“").find(c) != std::u32string_view::npos;
}

bool is_ellipsis(std::string_view marks) {
  return marks.find("...") != std::string_view::npos || marks.find("…") != std::string_view::npos;
}

GapForm form_of(std::string_view gap) {
  std::size_t at = 0;
  const auto take = [&](auto&& of_kind) {
    const std::size_t begin = at;
    while (at < gap.size()) {
      const utf8::CodePoint c = utf8::at(gap, at);
      if (!of_kind(c.code)) break;
      at += c.size;
    }
    return gap.substr(begin, at - begin);
  };
  const auto space = [](char32_t c) { return c == U' '; };
  GapForm form;
  form.before = take(space);
  form.closing = take(closes);
  form.middle = form.closing.empty() ? std::string_view() : take(space);
  form.opening = take(opens);
  form.after = form.opening.empty() ? std::string_view() : take(space);
  if (at < gap.size() && (gap[at] == '\n' || gap[at] == '\r')) form.rest = gap.substr(at), at = gap.size();
  form.whole = at == gap.size() && (!form.closing.empty() || !form.opening.empty());
  return form;
}

// What a token beside a gap is, as far as the gap is concerned.
struct Side {
  enum class Sort : unsigned char { none, letters, number, code };
  Sort sort = Sort::none;
  std::size_t size = 0;  // letters
  bool syllable = false;
  bool title = false;   // an abbreviation that names follow after a full stop
  bool listed = false;  // a number of one or two digits, such as begin the items of a list
  bool marked = false;  // has a letter only Vietnamese has
  bool capital_first = false, capital_last = false;
  bool letters() const { return sort == Sort::letters; }
  bool number() const { return sort == Sort::number; }
};

Side side_of(const LineToken& token, std::vector<Symbol>& symbols) {
  Side side;
  if (!is_letters(token.kind)) {
    const bool number = token.kind == TokenKind::number || token.kind == TokenKind::date ||
                        token.kind == TokenKind::time || token.kind == TokenKind::amount;
    side.listed = token.text.size() <= 2;
    side.sort = number ? Side::Sort::number : Side::Sort::code;
    return side;
  }
  symbols.clear();
  append_symbols(token.text, symbols);
  side.sort = Side::Sort::letters;
  side.size = symbols.size();
  side.syllable = token.kind == TokenKind::syllable;
  side.marked = std::any_of(symbols.begin(), symbols.end(), is_vietnamese);
  side.capital_first = is_capital(symbols.front());
  side.capital_last = is_capital(symbols.back());
  return side;
}

bool is_title(const LineToken& token, const Side& side, const WordSet& titles) {
  return token.kind == TokenKind::abbreviation && (side.size <= 2 || titles.contains(token.text));
}

// A gap of marks without any space, between two words or numbers of prose.
struct TightMarks {
  const GapForm& form;
  const Side& left;
  const Side& right;
  // The right token and the one after it read like the begin of a Vietnamese sentence.
  bool sentence_follows;
  bool single() const { return form.closing.size() == 1; }
};

bool word_follows(const TightMarks& at) {
  return at.right.letters() && at.right.size >= 2;
}

// "từ(từ": a bracket that opens, with nothing that closes before it.
bool wants_before_bracket(const TightMarks& at) {
  const Side &left = at.left, &right = at.right;
  return left.letters() && left.size >= 2 && (right.number() || right.size >= 2) &&
         (left.syllable || (left.capital_last && !right.capital_last));
}

// "từ,(từ"
bool wants_between_marks(const TightMarks& at) {
  return (at.left.letters() || at.left.number()) && word_follows(at);
}

bool wants_after_comma(const TightMarks& at) {
  return at.right.letters() || at.left.letters();
}

bool wants_after_semicolon(const TightMarks& at) {
  return at.left.size >= 2 || at.left.number() || !at.single();
}

bool wants_after_stop(const TightMarks& at) {
  const Side &left = at.left, &right = at.right;
  if (!word_follows(at)) return false;
  if (left.listed && at.single()) return false;  // 1.Mục tiêu
  if (!at.single() || left.number()) return right.capital_first ? right.syllable : right.marked;
  const bool ends = left.syllable && left.size >= 2 && !left.capital_last;  // no host name, no "TP.Hà Nội"
  if (!right.capital_first) return right.marked && (ends || (left.size == 1 && left.capital_first));
  if (ends && (right.syllable || (left.marked && !left.capital_first))) return true;
  if (left.title) return false;  // TP.Huế, BS.Lương, PGS.Hà
  return left.size >= 2 && right.syllable && !right.capital_last && at.sentence_follows;
}

// "Lưu:VT" and "gồm:12 tiết", but not "Ho:YAG", "TCVN11823:2017".
bool wants_after_colon(const TightMarks& at) {
  const Side &left = at.left, &right = at.right;
  if (!left.letters()) return right.syllable && right.size >= 2;
  if (!left.marked && (!left.syllable || !right.syllable)) return false;
  return left.size >= 2 && (right.number() || right.size >= 2);
}

bool wants_after_question(const TightMarks& at) {
  return at.left.letters() && at.left.marked && at.right.letters() && at.right.capital_first;
}

bool wants_after_bracket(const TightMarks& at) {
  return word_follows(at) && (at.right.syllable || at.right.capital_first) &&
         (at.left.number() || at.left.size >= 2);
}

bool wants_never(const TightMarks&) {
  return false;
}

// What each mark that closes last asks for.
struct Wish {
  std::string_view closing;
  bool (*wants)(const TightMarks&);
};
constexpr Wish kWishes[] = {{",", wants_after_comma},    {";", wants_after_semicolon},
                            {".", wants_after_stop},     {":", wants_after_colon},
                            {"?", wants_after_question}, {"!", wants_after_question},
                            {")", wants_after_bracket},  {"]", wants_never},
                            {"}", wants_never},          {"”", word_follows}};

// Whether marks that stand without any space want one between what closes and what opens.
bool wants_space(const TightMarks& at) {
  if (at.left.sort == Side::Sort::code || at.right.sort == Side::Sort::code) return false;
  if (at.left.number() && at.right.number()) return false;
  const std::string_view closing = at.form.closing;
  if (closing.empty()) return wants_before_bracket(at);
  if (is_ellipsis(closing)) return false;
  if (!at.form.opening.empty()) return wants_between_marks(at);
  for (const Wish& wish : kWishes)
    if (closing.ends_with(wish.closing)) return wish.wants(at);
  return false;
}

// Whether a token and the next, apart and in small letters, read like the begin of a Vietnamese sentence.
bool sentence_begins(const Line& line, std::size_t token, std::vector<Symbol>& symbols) {
  if (token + 1 >= line.size() || !is_plain_space(line.gap_after(token).text)) return false;
  const Side next = side_of(line.token(token + 1), symbols);
  return next.letters() && !next.capital_first && (next.marked || side_of(line.token(token), symbols).marked);
}

// Whether a bracket that opens at gap g holds nothing but the mark of a note, written to the word before it,
// or of a point within a point: "thầu(2)", "cơ quan[3]", "13.6(c)(ii)".
bool is_note_mark(const Line& line, std::size_t g, const GapForm& form) {
  constexpr std::size_t kLongest = 3;
  if (form.opening.empty() || g >= line.size()) return false;
  const std::string_view after = line.gap_after(g).text;
  return line.token(g).text.size() <= kLongest && (after.starts_with(')') || after.starts_with(']'));
}

// Whether the comma at gap g stands among indices: in words that hang together by commas without a space, one
// letter of them beside longer ones (PCS,j,t), or a number behind letters that are no syllable (UBND,5).
bool has_indices(const Line& line, std::size_t g) {
  constexpr std::size_t kFarthest = 8;
  if (line.gap(g).text != ",") return false;
  std::size_t first = g - 1, last = g;
  while (first > 0 && g - first < kFarthest && line.gap(first).text == ",") --first;
  while (last + 1 < line.size() && last - g < kFarthest && line.gap(last + 1).text == ",") ++last;
  bool index = false, longer = false, marked = false, number = false, syllables = true;
  for (std::size_t t = first; t <= last; ++t) {
    const LineToken& token = line.token(t);
    const bool is_number = !is_letters(token.kind);
    number |= is_number;
    marked |= token.kind == TokenKind::syllable && !utf8::is_ascii(token.text);
    index |= !is_number && token.text.size() == 1;
    longer |= token.text.size() > 1;
    syllables &= is_number || token.kind == TokenKind::syllable;
  }
  return (index && longer && !marked) || (number && !syllables);
}

// Whether the colon at gap g, apart on both sides, divides an amount by a number: "2.000 đồng : 71".
bool is_division(const Line& line, std::size_t g, const GapForm& form, const Side& right) {
  if (form.closing != ":" || form.before.empty() || form.middle.empty() || !right.number() || g < 2)
    return false;
  const TokenKind kind = line.token(g - 2).kind;
  return kind == TokenKind::number || kind == TokenKind::amount;
}

// Follows the quotation marks through a line, to tell one that opens from one that was typed for its partner.
class OpenQuotation {
 public:
  // Whether the gap, which comes behind all that were shown before, closes a quotation with the mark that
  // opens: “một cửa“ tại.
  bool closes_with_opening(std::string_view gap) {
    constexpr std::string_view kOpening = "“";
    const std::size_t last = gap.find_last_of("\x9C\x9D\n");
    if (last == std::string_view::npos) return false;
    const bool closes = open_ && gap.starts_with(kOpening) && gap.size() > kOpening.size() &&
                        gap.find(kOpening, 1) == std::string_view::npos;
    open_ = !closes && gap.substr(0, last + 1).ends_with(kOpening);
    return closes;
  }

 private:
  bool open_ = false;
};

// Whether spaces before what closes are to go.
bool closes_up(const GapForm& form, const Side& left, const Side& right) {
  if (form.before.empty() || form.closing.empty()) return false;
  if (form.closing.find("..") != std::string_view::npos || form.closing.find("…") != std::string_view::npos) {
    return false;
  }
  if (form.closing.front() == ':' && (form.closing.size() > 1 || !form.opening.empty()))
    return false;  // a smiley
  if (form.closing.front() == ':' && left.number() && right.number()) return false;
  const bool apart = !form.middle.empty() || right.sort == Side::Sort::none;
  if (form.closing.front() == ',' || form.closing.front() == ';') {
    return apart || (right.letters() && left.sort != Side::Sort::none);
  }
  return apart;
}

}  // namespace

void space_marks(Line& line, const SpacingWords& words, const LeftAlone& alone, double min_confidence) {
  std::vector<Symbol> symbols;
  std::string said;
  OpenQuotation quotation;
  for (std::size_t g = 0; g <= line.size(); ++g) {
    const std::string_view gap = line.gap(g).text;
    if (gap.empty() || gap == " ") continue;
    if (quotation.closes_with_opening(gap) || alone.gap(g)) continue;
    const GapForm form = form_of(gap);
    if (!form.whole || gap == ", " || gap == ". ") continue;
    Side left = g > 0 ? side_of(line.token(g - 1), symbols) : Side{};
    left.title = g > 0 && is_title(line.token(g - 1), left, words.titles);
    const bool inside = g > 0 && g < line.size() && form.rest.empty();
    const Side right = g < line.size() && form.rest.empty() ? side_of(line.token(g), symbols) : Side{};
    said.clear();
    bool space = form.spaced();
    if (closes_up(form, left, right) && !is_division(line, g, form, right)) {
      said = form.closing;
      space = inside;
    } else if (!form.before.empty()) {
      if (!form.closing.empty()) continue;
      if (form.after.empty()) continue;
    } else if (!form.spaced()) {
      if (!inside || !wants_space({form, left, right, sentence_begins(line, g, symbols)})) continue;
      if (is_note_mark(line, g, form) || has_indices(line, g)) continue;
      said = form.closing;
      space = true;
    } else {
      said = form.closing;
    }
    if (form.closing.empty() && !inside) space = !form.before.empty();
    if (space) {
      said += form.closing.empty() && !form.before.empty() ? form.before
              : form.middle.empty()                        ? " "
                                                           : form.middle;
    }
    said += form.opening;
    said += form.rest;
    if (said == gap) continue;
    const float confidence = form.spaced() ? kSureOfMark : form.closing == "." ? kLikelyMark : kSureOfMark;
    if (!sure_enough(confidence, min_confidence)) continue;
    line.set_gap(g, said, EditKind::space, confidence);
  }
}

namespace {

bool may_be_note_mark(const LineToken& number) {
  constexpr std::size_t kLongest = 3;
  return number.kind == TokenKind::number && number.text.size() <= kLongest;
}

// Whether a row goes on in a word behind the number at token t, as it does behind a number that belongs to
// the sentence. At the end of a row and before a mark stand the marks of notes.
bool goes_on(const Line& line, std::size_t t) {
  if (t + 1 >= line.size()) return false;
  const std::string_view gap = line.gap_after(t).text;
  return is_plain_space(gap) || gap == "/" || (gap.empty() && line.token(t + 1).kind == TokenKind::syllable);
}

}  // namespace

void space_numbers(Line& line, const LanguageModel& model, const LeftAlone& alone, double min_confidence) {
  if (!sure_enough(kLikelyMark, min_confidence)) return;
  const Word number = model.word_class(WordClass::number);
  std::vector<Symbol> symbols;
  const auto known = [&](const LineToken& token) {
    symbols.clear();
    append_symbols(token.text, symbols);
    return look_up(model, symbols);
  };
  for (std::size_t g = 1; g < line.size(); ++g) {
    if (!line.gap(g).text.empty() || alone.gap(g)) continue;
    const LineToken &left = line.token(g - 1), &right = line.token(g);
    const bool tight_before = line.gap(g - 1).text.empty() && g > 1;
    const bool tight_after = line.gap(g + 1).text.empty() && g + 1 < line.size();
    if (left.kind == TokenKind::syllable && class_of(right.kind) == WordClass::number &&
        right.kind != TokenKind::document_number && !is_letters(right.kind)) {
      const Known word = known(left);
      if (tight_before || symbols.size() < 2 || word.as != Known::As::syllable) continue;
      if (!std::any_of(symbols.begin(), symbols.end(), is_vietnamese)) continue;
      if (may_be_note_mark(right) && !goes_on(line, g)) continue;
      if (model.score(word.word, number) >= kBeforeNumbers)
        line.set_gap(g, " ", EditKind::split, kLikelyMark);
    } else if (right.kind == TokenKind::syllable &&
               (left.kind == TokenKind::number || left.kind == TokenKind::date)) {
      const Known word = known(right);
      const bool row_begins = g < 2 || has_line_break(line.gap(g - 1).text);
      // "con36gửi": the mark of a note.
      const bool note_mark = tight_before && is_letters(line.token(g - 2).kind);
      if (row_begins || note_mark || tight_after || symbols.size() < 2 || word.as != Known::As::syllable ||
          word.word.score < kCommon)
        continue;
      if (std::any_of(symbols.begin(), symbols.end(), is_vietnamese))
        line.set_gap(g, " ", EditKind::split, kLikelyMark);
    } else if (left.kind == TokenKind::syllable &&
               (right.kind == TokenKind::url || right.kind == TokenKind::mail)) {
      const Known word = known(left);
      if (word.as != Known::As::syllable || word.word.score < kCommon) continue;
      if (std::any_of(symbols.begin(), symbols.end(), is_vietnamese))
        line.set_gap(g, " ", EditKind::split, kLikelyMark);
    }
  }
}

}  // namespace vietmend::spacing
