#include "diacritics/letter_runs.h"

#include <algorithm>

#include "core/letters.h"
#include "core/token_memo.h"
#include "core/utf8.h"

namespace vietmend::diacritics {
namespace {

// What has been seen since the last run: a bit for each Between, and white space.
class Seen {
 public:
  void clear() { bits_ = 0, dot_ = dash_ = false, spaced_ = false; }

  void add_space() {
    if (dot_) put(Between::stop);
    if (dash_) put(Between::dash);
    dot_ = dash_ = false;
    spaced_ = true;
    put(Between::space);
  }

  void add(char32_t c) {
    // A dot or a dash is judged by what stands beside it.
    if (is_white_space(c)) {
      if (c == '\n' || c == '\f') put(Between::line);
      return add_space();
    }
    const bool was_spaced = spaced_;
    spaced_ = false;
    switch (c) {
      case '.':
      case '?':
      case '!':
      case U'…':
        put(Between::point), dot_ = true;
        return;
      case ',':
      case ';':
        put(Between::comma);
        break;
      case ':':
        put(Between::colon);
        break;
      case '(':
      case '[':
      case '{':
      case U'“':
      case U'«':
        put(Between::opening);
        break;
      case ')':
      case ']':
      case '}':
      case U'”':
      case U'»':
        put(Between::closing);
        break;
      case '"':
      case '\'':
      case U'‘':
      case U'’':
        put(Between::quote);
        break;
      case '-':
      case U'–':
      case U'—':
        put(was_spaced ? Between::dash : Between::hyphen), dash_ = true;
        return;
      case '*':
      case U'•':
        put(Between::dash);
        break;
      case '/':
        put(Between::slash);
        break;
      case '&':
        put(Between::ampersand);
        break;
      default:
        put(is_digit(c) ? Between::number : Between::other);
    }
    dot_ = dash_ = false;
  }
  void add_other() { put(Between::other); }

  Between between() const {
    if (bits_ == 1U << static_cast<unsigned>(Between::space)) return Between::space;
    for (int b = static_cast<int>(Between::line); b < static_cast<int>(Between::nothing); ++b) {
      if ((bits_ >> b & 1U) != 0) return static_cast<Between>(b);
    }
    return Between::nothing;
  }

 private:
  void put(Between b) { bits_ |= 1U << static_cast<unsigned>(b); }
  std::uint32_t bits_ = 0;
  bool dot_ = false, dash_ = false, spaced_ = false;
};

bool has_no_runs(TokenKind kind) {
  return kind == TokenKind::url || kind == TokenKind::mail || kind == TokenKind::path ||
         kind == TokenKind::file_name || kind == TokenKind::emoji;
}

// Tokens that are longer are no words.
constexpr std::size_t kLongestToken = 256;

class RunReader {
 public:
  explicit RunReader(const Line& line) : line_(line) { runs_.reserve(line.size() + line.size() / 8); }

  std::vector<LetterRun> read() {
    between(line_.gap(0).text);
    for (std::size_t i = 0; i < line_.size(); ++i) {
      const LineToken& token = line_.token(i);
      if (has_no_runs(token.kind) || token.text.size() > kLongestToken) {
        seen_.add_other();
      } else {
        letters(i, token.text);
      }
      between(line_.gap_after(i).text);
    }
    return std::move(runs_);
  }

 private:
  void between(std::string_view gap) {
    if (gap == " ") return seen_.add_space();
    for (std::size_t i = 0; i < gap.size();) {
      const utf8::CodePoint c = utf8::at(gap, i);
      seen_.add(c.code);
      i += c.size;
    }
  }

  void letters(std::size_t token, std::string_view text) {
    thread_local TokenMemo<LetterRun> memo;
    const LetterRun whole = memo.of(text, [&] { return run_at(text, 0); });
    std::size_t i = 0;
    if (whole.size > 0) {
      push(whole, token);
      i = whole.size;
    }
    while (i < text.size()) {
      if (const LetterRun run = run_at(text, i); run.size > 0) {
        push(run, token);
        i += run.size;
        continue;
      }
      const utf8::CodePoint c = utf8::at(text, i);
      seen_.add(c.valid ? c.code : U'\uFFFD');
      i += c.size;
    }
  }

  void push(LetterRun run, std::size_t token) {
    run.token = static_cast<std::uint32_t>(token);
    if (!runs_.empty()) runs_.back().after = seen_.between();
    seen_.clear();
    runs_.push_back(run);
  }

  // The run that begins at byte `begin` of a token's text; of size 0 if none does.
  static LetterRun run_at(std::string_view text, std::size_t begin) {
    const LetterPrefix prefix = letter_prefix(text.substr(begin));
    LetterRun run;
    run.spelling = prefix.spelling;
    std::size_t i = begin + prefix.bytes, count = prefix.letters, capitals = prefix.capitals;
    bool first_capital = prefix.first_capital, sound = true;
    while (i < text.size()) {
      const utf8::CodePoint c = utf8::at(text, i);
      const MarkedLetter letter = marked_letter(c.code);
      const bool combining = letter.letter == 0 && is_combining(c.code);
      // A run begins with a letter.
      if (letter.letter == 0 && (!combining || count == 0) && !is_letter(c.code)) break;
      sound &= letter.letter != 0;
      if (!combining && is_upper(c.code)) ++capitals, first_capital |= count == 0;
      ++count;
      i += c.size;
    }
    if (i == begin) return {};
    if (!sound || count > kMostLetters) run.spelling = {};
    run.spelling.marks = with_old_placement(run.spelling);
    run.begin = static_cast<std::uint16_t>(begin);
    run.size = static_cast<std::uint16_t>(i - begin);
    run.shape = capitals == 0                    ? RunShape::small
                : count == 1                     ? RunShape::one_capital
                : capitals == count              ? RunShape::capitals
                : capitals == 1 && first_capital ? RunShape::capitalized
                                                 : RunShape::mixed;
    return run;
  }

  const Line& line_;
  std::vector<LetterRun> runs_;
  Seen seen_;
};

}  // namespace

std::vector<LetterRun> letter_runs(const Line& line) {
  return RunReader(line).read();
}

}  // namespace vietmend::diacritics
