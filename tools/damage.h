// Damages the marks and capitals of a clean line, as scraping does, and remembers what stood there.
#ifndef VIETMEND_TOOLS_DAMAGE_H_
#define VIETMEND_TOOLS_DAMAGE_H_

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/letters.h"
#include "core/line.h"
#include "punctuation/marks.h"

namespace vietmend {

// The ways in which a document is damaged; `mixed` is drawn anew for each document.
enum class DamageMode {
  seed,   // nearly all marks gone, capitals kept, paragraphs merged
  lower,  // the same in lower case
  light,  // one mark in five gone
  none,   // nothing
  mixed   // one of the above, with other shares of marks lost, sometimes from the middle of the document on
};

using Random = std::mt19937_64;

// Damages `line` and returns the mark that stood after each of its tokens, before.
std::vector<Mark> damage(Line& line, DamageMode mode, Random& random);

// A damaged text, to be tokenized as any other: the tokens of a line that was damaged in place are still those of
// the clean text, which tells what TT&TT was when it says tt&tt.
class Damaged {
 public:
  Damaged(const std::string& text, DamageMode mode, Random& random);

  const std::string& text() const { return text_; }

  // What a token was before, and the mark that stood after it.
  struct Was {
    Mark mark;
    Casing casing;
  };
  // Nothing if the clean text had no token of that extent.
  std::optional<Was> token(const Span& span) const;

 private:
  struct Token {
    std::size_t begin, end;
    Was was;
  };
  std::string text_;
  std::vector<Token> tokens_;
};

}  // namespace vietmend

#endif  // VIETMEND_TOOLS_DAMAGE_H_
