#include "tokenizer/words.h"

#include <algorithm>
#include <iterator>

#include "tokenizer/numbers.h"

namespace vietmend {
namespace {

// Digits that follow a hyphen or name a ward; more are no type number.
constexpr std::size_t kLongestTypeNumber = 4;
constexpr std::size_t kLongestWard = 3;

// Grows one token, a joint and what follows it at a time.
class Word {
 public:
  Word(std::string_view text, const LetterRun& run) : text_(text), end_(run.begin) { take(run); }
  Word(std::string_view text, std::size_t begin, std::size_t digits_end) : text_(text), end_(begin) {
    take_digits(digits_end);
  }

  Reading grow() {
    while (end_ < text_.size() && join()) {
    }
    return {end_, kind()};
  }

 private:
  void take(const LetterRun& run) {
    syllable_ = parts_++ == 0 && run.syllable;
    letters_ += run.letters;
    capitals_ += run.capitals;
    toned_ = toned_ || run.leading_toned;
    last_ = run;
    end_ = run.end;
  }

  void take_digits(std::size_t end) {
    ++parts_;
    last_ = LetterRun{};
    end_ = end;
    syllable_ = false;
  }

  // Takes the next joint and what follows it, if they belong to the token.
  bool join() {
    switch (text_[end_]) {
      case '&':
      case '/':
        return join_capitals();
      case '-':
        return join_capitals() || join_type_number();
      case '.':
        return join_initial() || join_capitals() || join_ward();
      case '_':
        return join_after_underscore();
      case '\'':
        return join_after_apostrophe(1);
      case '\xE2':
        return text_.substr(end_, 3) == "’" && join_after_apostrophe(3);
      case '\xC2':
        return join_power();
      default:
        return last_.empty() ? join_letters() : join_digits();
    }
  }

  // Capitals on both sides of a joint. What follows may have small letters glued to it.
  bool join_capitals() {
    if (!last_.all_capitals() || last_.leading_toned) return false;
    const char joint = text_[end_];
    const LetterRun next = read_letters(text_, end_ + 1);
    if (next.leading < 2 && !(next.all_capitals() && next.one_letter())) return false;
    if (next.all_capitals() ? next.leading_toned : joint == '/') return false;
    if (last_.long_syllable() && next.long_syllable()) return false;
    if (joint == '.' && (last_.long_syllable() || next.long_syllable())) return false;
    take(next);
    return true;
  }

  bool join_initial() {
    if (!last_.one_letter()) return false;
    const LetterRun next = read_letters(text_, end_ + 1);
    if (!next.one_letter()) return false;
    dotted_ = true;
    take(next);
    return true;
  }

  bool join_ward() {
    if (!last_.one_letter() || !last_.all_capitals()) return false;
    const std::size_t end = digits_end(text_, end_ + 1);
    if (end == end_ + 1 || end - end_ - 1 > kLongestWard) return false;
    dotted_ = true;
    take_digits(end);
    return true;
  }

  // Whether digits may belong to the letters before them.
  bool bears_number() const {
    if (last_.all_capitals()) return last_.ascii || !last_.syllable;
    return last_.ascii && !last_.empty() && !last_.long_syllable();
  }

  bool join_type_number() {
    if (!bears_number()) return false;
    const std::size_t end = digits_end(text_, end_ + 1);
    if (end == end_ + 1 || end - end_ - 1 > kLongestTypeNumber) return false;
    // Not half of a range or of a date.
    const bool goes_on = end + 1 < text_.size() &&
                         (text_[end] == '-' || text_[end] == '/' || text_[end] == '.') &&
                         is_ascii_digit(text_[end + 1]);
    if (goes_on) return false;
    take_digits(end);
    return true;
  }

  bool join_digits() {
    if (!is_ascii_digit(text_[end_]) || !bears_number() || begins_date_or_document_number(text_, end_)) {
      return false;
    }
    take_digits(numeral_end(text_, end_));
    return true;
  }

  bool join_letters() {
    constexpr std::size_t kMostCapitalsBehind = 4;  // 60SSMX
    constexpr std::size_t kMostOthers = 3;          // 1st, 10x
    const LetterRun next = read_letters(text_, end_);
    const bool joins =
        next.all_capitals() ? next.letters <= kMostCapitalsBehind : next.ascii && next.letters <= kMostOthers;
    if (next.empty() || !joins || (next.syllable && !(next.ascii && next.one_letter()))) return false;
    take(next);
    return true;
  }

  bool join_after_underscore() {
    const LetterRun next = read_letters(text_, end_ + 1);
    const std::size_t end = digits_end(text_, end_ + 1);
    if (next.empty() && end == end_ + 1) return false;
    no_abbreviation_ = true;
    if (next.empty()) {
      take_digits(end);
    } else {
      take(next);
    }
    return true;
  }

  bool join_after_apostrophe(std::size_t size) {
    constexpr std::string_view kEnglish[] = {"s", "t", "d", "m", "ll", "re", "ve"};
    if (last_.empty()) return false;
    const LetterRun next = read_letters(text_, end_ + size);
    if (next.empty()) return false;
    const std::string_view letters = text_.substr(next.begin, next.end - next.begin);
    const bool english =
        last_.ascii && std::find(std::begin(kEnglish), std::end(kEnglish), letters) != std::end(kEnglish);
    if (!last_.one_letter() && !english) return false;
    no_abbreviation_ = true;
    take(next);
    return true;
  }

  bool join_power() {
    const std::string_view sign = text_.substr(end_, 2);
    if (last_.empty() || (sign != "²" && sign != "³")) return false;
    no_abbreviation_ = true;
    take_digits(end_ + 2);
    return true;
  }

  TokenKind kind() const {
    if (syllable_) return TokenKind::syllable;
    if (letters_ == 0) return TokenKind::number;  // 10_000
    // Capitals with a tone mark are a word in capitals, run together with another: KẾHOẠCH.
    if (no_abbreviation_ || toned_ || capitals_ != letters_) return TokenKind::word;
    return letters_ >= 2 || (dotted_ && letters_ == 1) ? TokenKind::abbreviation : TokenKind::word;
  }

  std::string_view text_;
  std::size_t end_;
  LetterRun last_;  // the letters the token ends with; empty where it ends with digits
  int parts_ = 0;
  std::size_t letters_ = 0;
  std::size_t capitals_ = 0;
  bool syllable_ = false;
  bool toned_ = false;  // a leading capital bears a tone mark
  bool dotted_ = false;
  bool no_abbreviation_ = false;
};

}  // namespace

Reading read_word(std::string_view text, const LetterRun& run) {
  return Word(text, run).grow();
}

Reading read_code(std::string_view text, std::size_t at, std::size_t digits_end) {
  return Word(text, at, digits_end).grow();
}

}  // namespace vietmend
