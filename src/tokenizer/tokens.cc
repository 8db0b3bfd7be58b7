#include <bit>
#include <limits>

#include "core/alphabet.h"
#include "tokenizer/byte_block.h"
#include "tokenizer/syllable_grammar.h"
#include "tokenizer/token_reading.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

using Mask = std::uint64_t;

// Those that stand below a bit, which is less than 64.
Mask below(std::size_t bit) {
  return (Mask{1} << bit) - 1;
}

bool has(Mask mask, std::size_t bit) {
  return (mask >> bit & 1) != 0;
}

// Whether a text begins with what is written in more than one byte and joins nothing to the letters before
// it: a no-break space or general punctuation, but for the apostrophe.
bool stands_apart(std::string_view text) {
  return text.starts_with("\xC2\xA0") || (text.starts_with("\xE2\x80") && !text.starts_with("’"));
}

// Whether a text begins with a mark of three bytes, once.
bool begins_long_mark(std::string_view text) {
  constexpr std::size_t kSize = 3;
  const std::string_view mark = text.substr(0, kSize);
  for (std::string_view known : {"“", "”", "–", "—", "‘", "’", "…", "•"}) {
    if (mark == known) return text.substr(kSize, kSize) != mark;
  }
  return false;
}

// The tokens of one block, found by its masks. What the masks do not show is left to read_next. `Pending` is
// what an iterator keeps of a token.
template <typename Pending>
class BlockTokens {
 public:
  BlockTokens(std::string_view text, std::size_t at)
      : text_(text), at_(at), grammar_(SyllableGrammar::get()) {
    read_block(text, at, block_);
    const Mask words = block_.word_bytes;
    // A token must end two bytes before the block, since what follows decides about it.
    inside_ = below(std::min(kLast, kLast + 1 - static_cast<std::size_t>(std::countl_one(words << 1))));
    before_space_ = block_.spaces >> 1;
    open_ = (block_.joints & (block_.digits | ~before_space_)) | block_.beyond;
    marks_ = (block_.marks & ~block_.same) | (block_.stops & before_space_);
  }

  // Those that lie in the block and do not depend on what lies beyond it, at most `found.size()` of them.
  // None where the first one is not among them.
  template <std::size_t most>
  [[gnu::noinline]] std::size_t read(std::array<Pending, most>& found) const {
    const Mask words = block_.word_bytes;
    const Mask digits = block_.digits;
    // Runs of letters and of digits begin where no such byte stands before, and so does every other byte.
    const Mask begins = ~((words & words << 1) | (digits & digits << 1));
    const Mask filled = inside_ & ~block_.spaces;
    const Mask ends = begins >> 1 | kLastBit;
    Mask starts = begins & filled;
    std::size_t count = 0;
    // Which tokens are syllables and which are marks is not foreseen by a processor, so that both go the same
    // way.
    while (starts != 0 && count != found.size()) {
      const auto begin = static_cast<unsigned>(__builtin_ctzll(starts));
      const unsigned size = static_cast<unsigned>(__builtin_ctzll(ends >> begin)) + 1;
      Pending& token = found[count];
      const unsigned syllable =
          static_cast<unsigned>(grammar_.find(&block_.lower[begin], size, token.syllable)) &
          static_cast<unsigned>(~open_ >> (begin + size));
      token.begin = static_cast<std::uint8_t>(begin);
      token.size = static_cast<std::uint8_t>(size);
      token.kind = static_cast<TokenKind>((syllable - 1) & static_cast<unsigned>(TokenKind::mark));
      ++count;
      starts &= starts - 1;
      if (((syllable | static_cast<unsigned>(marks_ >> begin)) & 1) != 0) [[likely]]
        continue;

      const std::size_t end = read_other(begin, size, token);
      if (end == 0) return count - 1;
      if (end >= ByteBlock::kSize) break;
      starts = (starts & ~below(end)) | (filled & Mask{1} << end);
    }
    return count;
  }

  // The first byte of the block that is no white space, or kSize.
  std::size_t filled() const { return static_cast<std::size_t>(std::countr_one(block_.spaces)); }

 private:
  static constexpr std::size_t kLast = ByteBlock::kSize - 2;

  // Digits go on to here at most, so that no shift is as wide as the mask.
  static constexpr Mask kLastBit = Mask{1} << kLast;

  // Another token: its end in the block or beyond, 0 where that is too far. `size` is that of its letters or
  // digits.
  [[gnu::noinline]] std::size_t read_other(std::size_t begin, std::size_t size, Pending& token) const {
    return read_rarer(begin, size, token) || read_any(begin, token) ? std::size_t{token.begin} + token.size
                                                                    : 0;
  }

  // Letters that nothing is joined to, digits before white space or a mark before white space, a full stop
  // that begins no path, and marks beyond ASCII.
  bool read_rarer(std::size_t begin, std::size_t size, Pending& token) const {
    if (has(block_.word_bytes, begin)) return read_letters(begin, size, token);
    if (has(block_.digits, begin)) {
      token.kind = TokenKind::number;
      const std::size_t end = begin + size;
      return end <= kLast && has(block_.spaces | ((block_.marks | block_.stops) & before_space_), end);
    }
    if (has(block_.stops & ~block_.same, begin)) {
      const char next = text_[at_ + begin + 1];
      return next != '/' && next != '\\';
    }
    token.size = 3;
    return has(block_.beyond, begin) && begins_long_mark(text_.substr(at_ + begin));
  }

  bool read_letters(std::size_t begin, std::size_t size, Pending& token) const {
    const std::size_t end = begin + size;
    if (has(open_, end) && !(has(block_.beyond, end) && stands_apart(text_.substr(at_ + end)))) return false;
    if (grammar_.find(&block_.lower[begin], size, token.syllable)) {
      token.kind = TokenKind::syllable;
      return true;
    }
    const Mask letters = below(end) & ~below(begin);
    if ((letters & ~block_.ascii_letters) != 0) return read_with_dd(begin, end, token);
    token.kind = size >= 2 && (letters & ~block_.capitals) == 0 ? TokenKind::abbreviation : TokenKind::word;
    return true;
  }

  // Capitals of ASCII and Đ: HĐND, ĐH.
  bool read_with_dd(std::size_t begin, std::size_t end, Pending& token) const {
    std::size_t letters = 0;
    for (std::size_t i = begin; i < end; ++i, ++letters) {
      if (has(block_.capitals, i)) continue;
      if (!text_.substr(at_ + i, end - i).starts_with(alphabet::text<"DD">)) return false;
      ++i;
    }
    token.kind = letters >= 2 ? TokenKind::abbreviation : TokenKind::word;
    return true;
  }

  bool read_any(std::size_t begin, Pending& token) const {
    constexpr std::size_t kFarthest = std::numeric_limits<std::uint8_t>::max();
    const FoundToken found = read_next(text_, at_ + begin);
    if (found.begin == found.end || found.end - at_ > kFarthest) return false;
    token.begin = static_cast<std::uint8_t>(found.begin - at_);
    token.size = static_cast<std::uint8_t>(found.end - found.begin);
    token.kind = found.kind;
    if (found.kind == TokenKind::syllable) {
      token.syllable = *parse_syllable(text_.substr(found.begin, token.size));
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  const SyllableGrammar& grammar_;
  ByteBlock block_;
  Mask inside_;        // where a token may begin
  Mask before_space_;  // followed by white space
  Mask open_;          // may belong to letters that stand before it
  Mask marks_;         // marks that are tokens
};

[[gnu::noinline]] Syllable syllable_of(std::string_view text, const FoundToken& found) {
  if (found.kind != TokenKind::syllable) return {};
  return *parse_syllable(text.substr(found.begin, found.end - found.begin));
}

}  // namespace

std::string_view name(TokenKind kind) {
  constexpr std::string_view kNames[kTokenKinds] = {
      "syllable", "word", "abbreviation", "number",    "date",  "time", "amount", "document_number",
      "url",      "mail", "path",         "file_name", "emoji", "mark", "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

Tokens::iterator::iterator(std::string_view text, std::size_t at) : text_(text) {
  token_.span.end = at;
  find_more();
}

Tokens::iterator& Tokens::iterator::find_more() {
  next_ = found_ = 0;
  for (std::size_t at = token_.span.end; at < text_.size(); at += ByteBlock::kSize) {
    const BlockTokens<Pending> block(text_, at);
    const std::size_t count = block.read(pending_);
    if (count != 0) {
      origin_ = at;
      found_ = static_cast<std::uint32_t>(count);
      return ++*this;
    }
    if (block.filled() == ByteBlock::kSize) continue;
    // What a block does not show is read byte by byte.
    const FoundToken found = read_next(text_, at + block.filled());
    return set(found.begin, found.end, found.kind, syllable_of(text_, found));
  }
  return set(text_.size(), text_.size(), TokenKind::other, {});
}

}  // namespace vietmend
