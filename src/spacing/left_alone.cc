#include "spacing/left_alone.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "core/letters.h"
#include "core/utf8.h"
#include "language/row_language.h"
#include "spacing/known_words.h"
#include "spacing/own_words.h"

namespace vietmend::spacing {
namespace {

constexpr std::size_t kLongestGlued = 48;  // letters of two known words
constexpr std::size_t kTokensAround = 7;   // tokens on each side that tell what a token stands among

bool is_other_language(RowLanguage language) {
  return language == RowLanguage::unmarked || language == RowLanguage::foreign ||
         language == RowLanguage::code;
}

// Reads the parts of words that may have run together.
class GluedParts {
 public:
  explicit GluedParts(const LanguageModel& model) : model_(model) {}

  // Whether a word without marks that has capitals inside is a syllable and a word often seen behind it:
  // "nayBan", "choCLB".
  bool is_capital_glued(std::string_view text) {
    std::size_t cut = 1;
    while (cut < text.size() && (text[cut] < 'A' || text[cut] > 'Z')) ++cut;
    read(text);
    const std::span<const Symbol> symbols(symbols_);
    const std::span<const Symbol> second = symbols.subspan(cut);
    if (shape_of(second) == Shape::mixed) return false;
    const Known before = look_up(model_, symbols.first(cut)), after = look_up(model_, second);
    return before.as == Known::As::syllable && after.known() && model_.holds_pair(before.word, after.word);
  }

  // Whether a word without marks is an abbreviation, known or held together by marks, and a syllable often
  // seen behind it or anywhere: "UBNDtrong", "CT-XHtrong", but not "CTScan".
  bool is_abbreviation_glued(std::string_view text) {
    constexpr Score kCommon = -8 * kNat;
    std::size_t cut = text.size();
    while (cut > 0 && text[cut - 1] >= 'a' && text[cut - 1] <= 'z') --cut;
    if (cut < 2 || cut + 2 > text.size()) return false;
    read(text);
    const std::span<const Symbol> symbols(symbols_);
    const Known before = look_up(model_, symbols.first(cut)), after = look_up(model_, symbols.subspan(cut));
    const bool abbreviation =
        before.as == Known::As::abbreviation || std::any_of(symbols.begin(), symbols.end(), is_inner_mark);
    return abbreviation && after.as == Known::As::syllable &&
           (after.word.score >= kCommon || model_.holds_pair(before.word, after.word));
  }

  // Whether a word with marks is two known ones of which one has a mark that are seen side by side, or one of
  // another language and a syllable with a mark: "cólý", "Belarusluôn".
  bool is_marked_glued(std::string_view text) {
    constexpr std::size_t kLongString = 5;
    read(text);
    const std::span<const Symbol> symbols(symbols_);
    // No word that is known is as long as half of such a one, and every cut of it reads both halves.
    if (symbols.size() > kLongestGlued) return false;
    for (std::size_t cut = 1; cut < symbols.size(); ++cut) {
      const std::span<const Symbol> first = symbols.first(cut), second = symbols.subspan(cut);
      const Known before = look_up(model_, first), after = look_up(model_, second);
      if (!before.known() || !after.known()) continue;
      const bool first_syllable = before.as == Known::As::syllable && has_mark(first);
      const bool second_syllable = after.as == Known::As::syllable && has_mark(second);
      if (!first_syllable && !second_syllable) continue;
      if (is_capital(second.front()) || model_.holds_pair(before.word, after.word)) return true;
      const std::span<const Symbol> other = first_syllable ? second : first;
      if (!(first_syllable && second_syllable) && other.size() >= kLongString) return true;
    }
    return false;
  }

 private:
  static bool has_mark(std::span<const Symbol> letters) {
    return std::any_of(letters.begin(), letters.end(), is_vietnamese);
  }
  void read(std::string_view text) {
    symbols_.clear();
    append_symbols(text, symbols_);
  }

  const LanguageModel& model_;
  std::vector<Symbol> symbols_;
};

bool is_loanword(const LineToken& token, const SpacingWords& words) {
  return token.kind == TokenKind::word && token.text.size() > 3 &&
         words.loanwords.contains(lower(token.text));
}

bool is_one_letter(std::string_view text) {
  const utf8::CodePoint c = utf8::at(text, 0);
  return c.size == text.size() && is_letter(c.code);
}

// Whether a letter is the last of a list of them: "m, n và o".
bool ends_list_of_letters(const Line& line, std::size_t t, const SpacingWords& words) {
  if (t < 3 || !is_one_letter(line.token(t).text) || !words.between_letters.contains(line.token(t - 1).text))
    return false;
  return line.gap_before(t - 2).text == ", " && line.gap_before(t - 1).text == " " &&
         line.gap_before(t).text == " " && is_one_letter(line.token(t - 2).text) &&
         is_one_letter(line.token(t - 3).text);
}

}  // namespace

LeftAlone::LeftAlone(const Line& line, const ForeignLetters& letters, const LanguageModel& model,
                     const SpacingWords& words)
    : changes_(line.changes()) {
  const std::size_t n = line.size();
  tokens_.assign(n, 0);
  std::vector<LanguageSigns> signs(n);
  for (std::size_t t = 0; t < n; ++t) signs[t] = signs_of(line.token(t), line.gap_after(t).text, letters);

  LanguageSigns around;
  for (std::size_t t = 0; t < std::min(kTokensAround, n); ++t) around += signs[t];
  for (std::size_t t = 0; t < n; ++t) {
    if (t + kTokensAround < n) around += signs[t + kTokensAround];
    if (t > kTokensAround) around -= signs[t - kTokensAround - 1];
    if (is_other_language(around.language())) tokens_[t] = kWord | kGap;
  }
  for (std::size_t first = 0; first < n;) {
    std::size_t end = first + 1;
    LanguageSigns row = signs[first];
    for (; end < n && !has_line_break(line.gap_before(end).text); ++end) row += signs[end];
    if (is_other_language(row.language()))
      std::fill(&tokens_[first], &tokens_[first] + (end - first), kWord | kGap);
    first = end;
  }
  GluedParts parts(model);
  const OwnWords own(line);
  for (std::size_t t = 0; t < n; ++t) {
    const LineToken& token = line.token(t);
    if (tokens_[t] != 0) continue;
    if (own.has(token) || is_loanword(token, words) || ends_list_of_letters(line, t, words)) {
      tokens_[t] = kWord;
      continue;
    }
    if (token.kind == TokenKind::abbreviation && is_foreign_in_capitals(token.text, letters))
      tokens_[t] = kWord;
    if (token.kind != TokenKind::word) continue;
    const bool name = token.text.find('_') != std::string_view::npos;
    if (is_identifier(token.text) || name) {
      if (name || !parts.is_capital_glued(token.text)) tokens_[t] = kWord | kGap;
    } else if (letters.foreign(token.text)) {
      const bool glued = utf8::is_ascii(token.text) ? parts.is_abbreviation_glued(token.text)
                                                    : parts.is_marked_glued(token.text);
      if (!glued) tokens_[t] = kWord;
    }
  }
}

}  // namespace vietmend::spacing
