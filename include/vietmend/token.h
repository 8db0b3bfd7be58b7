// The tokenizer: a text as a range of tokens.
//
//   for (const vietmend::Token& t : vietmend::tokenize(text)) {
//     text.substr(t.span.begin, t.span.size());
//     if (auto s = t.syllable()) s->onset();
//   }
//
// Every byte of the text is white space or belongs to exactly one token.
#ifndef VIETMEND_TOKEN_H_
#define VIETMEND_TOKEN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "vietmend/export.h"
#include "vietmend/span.h"
#include "vietmend/syllable.h"

namespace vietmend {

// What a token is. Letters are those of any script, with their combining marks. A hyphen or a sentence mark
// between words divides them ("chí-xuất", "khăn,thử" and "bảo.Song" are three tokens each); what holds
// letters together is named here.
enum class TokenKind : std::uint8_t {
  // Letters that are one Vietnamese syllable, in any case: nghiêng, Điện, TU.
  syllable,
  // Other letters: Facebook, thiếuvề, D'Ivoire, v.v; codes: Covid-19, F-16, 4G; capitals with other letters
  // glued to them: TT&TTđã, UBNDhuyện; and capitals with a tone mark: KẾHOẠCH.
  word,
  // Capitals of two letters or more, with & - . / between them, and digits: UBND, TT&TT, P.V, MH-370; and
  // Q.1.
  abbreviation,
  number,           // 45, 1.234,5, 10%, 3,5; with a slash, where it is no date: 24/24, 2010/2011
  date,             // 01/6/2007, 30-05-2012, 6/2012; what could be a day and month: 30/4
  time,             // 23:25, 7h30, 17g45'
  amount,           // 50.000đ, $100, 10km, 5ha, 25°C: a number and its unit written together
  document_number,  // 43/2010/NĐ-CP, 02/2011/TTLT-BTTTT-BNV, 123-QĐ/TW, 01-2/GTGT
  url,              // https://sovhtt.hanoi.gov.vn/x, www.dic.gov.vn, dic.gov.vn/x; 2402:800::194b
  mail,             // stttt@dienbien.gov.vn, @dienbien.gov.vn
  path,             // /uploads/news/2012_05/img_2592.jpg, C:\x\y.doc
  file_name,        // img_2592.jpg
  emoji,            // one grapheme
  mark,             // one punctuation mark, or a run of one and the same: , ... " - ( •
  other             // anything else, one character at a time: & + = / ©, U+200B, invalid bytes
};

inline constexpr int kTokenKinds = 15;

// The kind's name: "syllable", "document_number".
VIETMEND_API std::string_view name(TokenKind kind);

class VIETMEND_API Token {
 public:
  Span span;  // in the text given to tokenize()
  TokenKind kind = TokenKind::other;

  // The parts of a token of kind syllable; nothing for every other kind.
  std::optional<Syllable> syllable() const {
    return kind == TokenKind::syllable ? std::optional(syllable_) : std::nullopt;
  }

 private:
  friend class Tokens;
  Syllable syllable_;

 public:
  std::string_view text;  // the bytes of the span; lives as long as the text given to tokenize()
};

// A forward range over the tokens of a text. Allocates nothing. An iterator is the token that it stands at
// and the few that were found with it, so that a step is inlined; it is a third of a kilobyte to copy.
class VIETMEND_API Tokens {
 public:
  class VIETMEND_API iterator {
   public:
    using value_type = Token;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;
    using pointer = const Token*;
    using reference = const Token&;

    iterator() = default;
    const Token& operator*() const { return token_; }
    const Token* operator->() const { return &token_; }
    iterator& operator++() {
      if (next_ == found_) return find_more();
      const Pending& token = pending_[next_++];
      const std::size_t begin = origin_ + token.begin;
      return set(begin, begin + token.size, token.kind, token.syllable);
    }
    iterator operator++(int) {
      iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const iterator& a, const iterator& b) {
      return a.token_.span.begin == b.token_.span.begin;
    }

   private:
    friend class Tokens;
    iterator(std::string_view text, std::size_t at);
    iterator& set(std::size_t begin, std::size_t end, TokenKind kind, Syllable syllable) {
      token_.span = {begin, end};
      token_.kind = kind;
      token_.syllable_ = syllable;
      token_.text = std::string_view(text_.data() + begin, end - begin);
      return *this;
    }
    // Goes to the first of the tokens behind this one, and keeps those found with it.
    iterator& find_more();

    // The tokens that come next, as they will be given: all of an iterator that a caller's code knows. How
    // they are found is the library's own.
    struct Pending {
      Syllable syllable;
      std::uint8_t begin;  // from origin_
      std::uint8_t size;
      TokenKind kind;
    };
    static constexpr std::size_t kMostPending = 32;

    std::string_view text_;
    Token token_;
    std::size_t origin_ = 0;  // a place in the text
    std::uint32_t next_ = 0;
    std::uint32_t found_ = 0;
    std::array<Pending, kMostPending> pending_{};
  };

  explicit Tokens(std::string_view text) : text_(text) {}
  iterator begin() const { return iterator(text_, 0); }
  iterator end() const { return iterator(text_, text_.size()); }

 private:
  std::string_view text_;
};

// The tokens of a text, which must outlive the range. Any bytes will do: what is not valid UTF-8 becomes
// tokens of kind other. NFC gives the best answers; letters written with combining marks are still letters.
VIETMEND_API inline Tokens tokenize(std::string_view text) {
  return Tokens(text);
}

// The tokens of a text that comes in parts: those of the whole text, however it is divided.
//
//   vietmend::TokenStream stream([](const vietmend::Token& t) { ... });
//   while (read(buffer)) stream.feed(buffer);
//   stream.finish();
//
// Spans are offsets into the whole. The text of a token is good only while its callback runs.
//
// What decides about a token lies between the white space before and after it, so that a stream holds back
// the bytes since the last white space of ASCII, and no more than kLongestStretch of them. A longer stretch
// is divided after kLongestStretch bytes (before a code point that would be divided), and there, as nowhere
// else, the tokens may be other than those of tokenize(). Memory does not grow beyond that, however long the
// text.
class VIETMEND_API TokenStream {
 public:
  static constexpr std::size_t kLongestStretch = std::size_t{1} << 16;

  // The callback must not be empty, nor feed the stream.
  explicit TokenStream(std::function<void(const Token&)> callback) : callback_(std::move(callback)) {}

  // Any bytes, also none, and also ones that divide a code point.
  void feed(std::string_view bytes);

  // The tokens held back. After this the stream is new: offsets begin at 0 again.
  void finish();

 private:
  // Hands over the tokens of a text at the offset reached, and goes past it and `white_space` bytes more.
  void pass(std::string_view text, std::size_t white_space);

  std::function<void(const Token&)> callback_;
  std::string held_back_;
  std::size_t offset_ = 0;  // of held_back_ in the whole
};

}  // namespace vietmend

#endif  // VIETMEND_TOKEN_H_
