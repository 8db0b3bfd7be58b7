// The line of tokens and gaps that every stage after the tokenizer works on.
//
//     source   ·Sở·TT&TTđã·khăn,thử·
//     gaps    0   1         2      3   4          gap(0) stands before the first token,
//     tokens    0   1         2      3            gap(i + 1) after token i
//
// A token is a stretch without white space or punctuation marks; a gap holds the white space and marks
// between two tokens and may be empty. Tokens and gaps tile the text: the span of each begins where the span
// of the one before ends. A stage changes what a token or gap *says* (its text), or, through Rewriter, where
// tokens begin and end; it never changes which bytes of the text they stand for. render() then writes the
// line, and the edits are what differs.
#ifndef VIETMEND_SRC_CORE_LINE_H_
#define VIETMEND_SRC_CORE_LINE_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rewritten.h"
#include "vietmend/blocks.h"
#include "vietmend/edit.h"
#include "vietmend/evidence.h"
#include "vietmend/span.h"
#include "vietmend/token.h"

namespace vietmend {

// A token as a stage sees it. `text` is what the token says now: a view of the line's text while no stage has
// changed it, else of storage the line owns. It lives as long as the line.
struct LineToken {
  Span span;
  std::string_view text;
  TokenKind kind = TokenKind::other;       // never mark
  EditKind edit = EditKind::unicode;       // why the text was changed; read only where it was
  bool frozen = false;                     // stays as it is, whatever a stage asks for
  BlockKind block = BlockKind::paragraph;  // what the row it stands in is; see set_block()
  float confidence = 1;                    // the lowest of its changes
  // What the letters tell of the language, once it was asked: a value of the room `language`, 0 while nobody
  // has asked. Whoever changes the text sets it back.
  mutable std::uint8_t language_sign = 0;
};

struct Gap {
  Span span;
  std::string_view text;  // lives as LineToken's does
  EditKind edit = EditKind::space;
  bool frozen = false;
  float confidence = 1;
};

// What stands in a gap.
bool has_space(std::string_view gap);               // white space of any kind
inline bool has_line_break(std::string_view gap) {  // \n
  if (gap.size() <= 1) return gap == "\n";
  return gap.find('\n') != std::string_view::npos;
}
inline bool is_plain_space(std::string_view gap) {  // one or more U+0020 and nothing else
  return gap == " " || (!gap.empty() && gap.find_first_not_of(' ') == std::string_view::npos);
}
bool has_mark(std::string_view gap);  // anything that is not white space
// The first of , . : ; ? ! in the gap ('…' is '.'), or 0.
char sentence_mark(std::string_view gap);

class Line {
 public:
  // Tokenizes. `text` is UTF-8 and must outlive the line. Marks and white space go to the gaps.
  explicit Line(std::string_view text);
  // The tokens [first, last) of another line as they are, with the gaps around them. It views what that line
  // views and holds, and so must not outlive it.
  Line(const Line& whole, std::size_t first, std::size_t last);
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  std::string_view source() const { return source_; }
  std::size_t size() const { return tokens_.size(); }
  bool empty() const { return tokens_.empty(); }

  const LineToken& token(std::size_t i) const { return tokens_[i]; }
  const Gap& gap(std::size_t i) const { return gaps_[i]; }            // i in [0, size()]
  const Gap& gap_before(std::size_t i) const { return gaps_[i]; }     // before token i
  const Gap& gap_after(std::size_t i) const { return gaps_[i + 1]; }  // after token i

  // Freezes every token and gap that has a byte of `span`, and every empty gap strictly inside it: no later
  // call of the line or of a Rewriter changes them, so that no edit touches a byte of the span. The gaps
  // before and after a frozen token are free unless the span reaches into them. `span` is bytes of source();
  // an empty one freezes nothing. To be called before any stage writes.
  void freeze(Span span);

  // Says what the tokens [first, last) are part of. A token that is made of others is part of what the first
  // of them is.
  void set_block(std::size_t first, std::size_t last, BlockKind kind);

  // What the page told of the line, as bytes of source(), sorted by where it begins.
  const std::vector<Evidence>& evidence() const { return evidence_; }
  void set_evidence(std::vector<Evidence> evidence) { evidence_ = std::move(evidence); }

  // Makes token i say `text`, unless it is frozen. The line keeps a copy. The confidence is lowered to
  // `confidence` if it was higher.
  void set_token(std::size_t i, std::string_view text, EditKind edit, float confidence);
  // Makes gap i say `text`, unless it is frozen.
  void set_gap(std::size_t i, std::string_view text, EditKind edit, float confidence);

  // Grows with every change of what a token or gap says, or of where tokens begin and end.
  std::size_t changes() const { return changes_; }

  // A copy of `text` that lives as long as the line.
  std::string_view keep(std::string_view text);

 private:
  friend class Rewriter;
  std::string_view source_;
  std::vector<LineToken> tokens_;
  std::vector<Gap> gaps_;  // tokens_.size() + 1
  std::deque<std::string> storage_;
  std::vector<Evidence> evidence_;
  std::size_t changes_ = 0;
};

// Changes where tokens begin and end, in one pass from left to right over the tokens of a line. Nothing is
// changed before finish(). Each call takes the tokens from position() up to, not including, `end`:
//
//   Rewriter out(line);
//   for (size_t i = 0; i < line.size();) {
//     if (doubled(i)) out.keep(i), out.drop(i + 1, EditKind::duplicate, 0.98F), ++i;
//     ...
//   }
//   out.finish();
//
// Where a frozen token, or a frozen gap that would not stay as it is, stands among what a call takes, the
// call keeps all it takes.
class Rewriter {
 public:
  explicit Rewriter(Line& line);

  std::size_t position() const { return position_; }  // the next token not yet taken

  // Takes tokens as they are, with the gaps before them.
  void keep(std::size_t end);

  // Leaves tokens out. They and the gaps around them become one gap, which says what an editor would leave
  // there: the marks that closed the token before, the white space (a line break if either gap had one) and
  // what opens the next token. At the beginning of the text it says what the gap before said, at its end what
  // the gap after said.
  void drop(std::size_t end, EditKind edit, float confidence);

  // Writes tokens as one token that says `text` (an abbreviation of several tokens written out).
  void merge(std::size_t end, std::string_view text, TokenKind kind, EditKind edit, float confidence);

  // One token of a new reading: how many bytes of the letters it takes, and how sure its right edge is.
  struct Reading {
    std::size_t bytes;
    float confidence;
  };
  // Reads the letters of the tokens afresh: their texts, written one after the other without the gaps between
  // them, are divided as `readings` say, whose bytes must sum to the length of the letters. A boundary where
  // a gap stands keeps the gap; a boundary inside a token becomes a space (split); a gap inside a reading
  // goes (join), so no gap that holds a mark may be read over.
  void reread(std::size_t end, const std::vector<Reading>& readings);

  // Keeps the rest and puts the new tokens and gaps into the line.
  void finish();

 private:
  // Copies what was kept so far, before the first change; a line in which nothing changes is not copied.
  void begin_change();
  // Whether a token up to `end` is frozen, or a gap between two of them.
  bool any_frozen(std::size_t end) const;
  void push(LineToken token);
  Line& line_;
  std::size_t position_ = 0;
  bool changed_ = false;
  std::vector<LineToken> tokens_;
  std::vector<Gap> gaps_;
};

// The kind a token's text would be given by the tokenizer, read alone.
TokenKind kind_of(std::string_view token);

// Writes the line: the edits lead from line.source() to the text. Each edit is as small as it can be: common
// bytes at both ends are not part of it.
Rewritten render(const Line& line);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_LINE_H_
