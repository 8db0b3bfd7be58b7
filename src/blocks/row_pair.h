// Two rows that stand one above the other, told in numbers: what decides whether the first goes on in the
// second.
//
// Widths are relative to the width at which the rows around were wrapped, never absolute. The vector of
// features is the contract between the trainer and the reader: its order is that of the enumeration, its
// values are integers, and both sides make it with the code of this file.
#ifndef VIETMEND_SRC_BLOCKS_ROW_PAIR_H_
#define VIETMEND_SRC_BLOCKS_ROW_PAIR_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "blocks/break_words.h"
#include "blocks/page.h"
#include "blocks/row_shape.h"

namespace vietmend {

// a and b are the two rows, p the row before them and c the one behind; "full" is the width of a row together
// with the first word of the next one. Widths are thousandths of the width at which rows were wrapped; 0
// where there is no such row. "Telling" rows are those that go on in the next for sure: that end with a
// letter or a comma, before a small letter.
enum class PairFeature : std::uint8_t {
  a_fill,          // width of a, in print, of the telling rows within kNear rows
  a_full,          // the same with the first word of b
  a_full_letters,  // a full, every letter one wide
  letters_over,    // by how many letters a, with the first word of b, is longer than the longest telling row
                   // near; at most 100 either way
  letters_fit,  // how many telling rows near are so by a letter or more, in thousandths: all, where letters
                // were counted
  a_full_text,  // a full, of the telling rows of the whole text
  a_full_near,  // a full, of the widest of the few rows around
  b_fill,       // these four as of a; 0 where there is no p, or no c
  b_full,
  p_fill,
  p_full,
  telling,      // how many telling rows stand within kNear rows
  raggedness,   // how far their widths differ: the quarter of them that is narrowest, in thousandths
  short_rows,   // how many of the few rows around are narrower than half of the width of the text's rows, in
                // thousandths
  ended_short,  // of the rows near that end a sentence, how many were not full, in thousandths; -1 if there
                // are none
  paragraph_ends,  // of the sentences near, how many end with a row that was not full, in thousandths; -1 if
                   // none ends
  paragraph_ends_text,  // the same of all sentences of the text
  set_apart,   // of the rows near that end a sentence, how many have a blank row behind them, in thousandths;
               // -1 if there are none
  a_end,       // RowEnd
  b_start,     // RowStart
  a_start,     // RowStart
  p_end,       // RowEnd, or -1 if a stands apart from p
  c_start,     // RowStart, or -1
  capitals,    // 1: a is in capitals; 2: b is
  alone,       // 1: a is a row of its own by what it says; 2: b is
  blank,       // blank rows between, at most 4
  page_break,  // the foot or the head of a page, or a form feed, stands between
  blank_before,  // blank rows between p and a, at most 4; -1 if there is no p
  a_indent,      // white space before a, in code points, at most 60
  b_indent,
  open,      // brackets and quotation marks open at the end of a
  emphasis,  // Markdown's ** or * are open at the end of a
  a_tokens,  // at most 60
  b_tokens,
  rows,      // how many rows stand between a and the last row that certainly began a paragraph, at most 12
  from_top,  // how many rows stand above a, at most 20
  item,  // 0: b has no number of an item; 1: it has one; 2: one that follows on the last of its kind; 3: the
         // first of its kind
  last_word,   // BreakWords::last of a
  first_word,  // BreakWords::first of b
  pair,        // BreakWords::pair
  last_digit,  // BreakWords::before_digit of a, where b begins with a digit or an item; else -128
  cut_code,    // a hyphen or slash holds the end of a and the beginning of b together
  columns      // 1: a has columns, 2: b has
};
inline constexpr std::size_t kPairFeatures = static_cast<std::size_t>(PairFeature::columns) + 1;

using PairFeatures = std::array<std::int16_t, kPairFeatures>;

// A row that takes part: it holds tokens and is not dropped.
struct PairedRow {
  std::size_t row = 0;      // its number in the page
  std::uint8_t blank = 0;   // blank rows before the next one, at most 4
  bool page_break = false;  // the foot and head of a page stand before the next one
  bool barrier = false;     // a row of marks alone stands before the next one
};

// Reads the features of every two rows that follow each other.
class RowPairs {
 public:
  // `kept` are the rows that take part, in order. All must outlive the reader and not change meanwhile.
  RowPairs(const Page& page, const std::vector<RowShape>& shapes, const std::vector<PairedRow>& kept,
           const BreakWords& words);

  std::size_t size() const { return kept_.size(); }

  // Of kept[k] and kept[k + 1]; k + 1 < kept.size().
  PairFeatures features(std::size_t k) const;

  // Whether a row of marks alone stands between kept[k] and kept[k + 1], or the first ends a sentence or a
  // clause and the second begins a heading or the item of a list, or the second holds nothing but numbers,
  // behind a row of the same or a word that no number follows, and is a cell, or the first ends or the second
  // begins with a cell that wide spaces set apart, or is one.
  bool divided(std::size_t k) const;

  // Whether kept[k] ends in the middle of a sentence by its words: with a letter, a comma or a dash before a
  // small letter in a text in which other rows do too, or with a word that ends no sentence. No row does that
  // is in capitals or by itself, or has a blank row behind it.
  bool reads_on(std::size_t k) const;

  // The width of kept[k] with the first word of the next, in thousandths of the width of the telling rows
  // near it.
  std::int32_t fullness(std::size_t k) const;

  // Whether kept[k] goes on in the next row for sure, and how many rows of all do.
  bool tells(std::size_t k) const { return measured_[k].tells; }
  std::size_t telling() const { return static_cast<std::size_t>(text_width_.telling); }

 private:
  struct Measured {
    std::int32_t print = 0, letters = 0;              // of the row
    std::int32_t first_print = 0, first_letters = 0;  // of its first word
    std::int16_t last_word = 0, first_word = 0, before_digit = 0;
    std::uint32_t last_hash = 0, first_hash = 0;
    bool tells = false;  // goes on in the next row for sure
  };
  struct Width {
    std::int32_t print = 0, letters = 0, quarter = 0;
    std::int32_t longest = 0;  // letters
    std::int16_t telling = 0, fit = 0;
  };

  struct Columns;

  void measure();
  Columns columns() const;
  void find_widths();
  void find_paragraphs();
  // The width of kept[k] with the first word of the next: in thousandths of an em, and in letters.
  std::int32_t full(std::size_t k) const;
  std::int32_t full_letters(std::size_t k) const;
  // Whether kept[k] had room for the first word of the next, in the width of the rows near kept[near].
  bool is_short_of(std::size_t k, std::size_t near) const;

  const Page& page_;
  const std::vector<RowShape>& shapes_;
  const std::vector<PairedRow>& kept_;
  const BreakWords& words_;
  std::vector<Measured> measured_;
  std::vector<Width> widths_;  // of the rows near each row
  Width text_width_;
  // Running counts over the rows: of what ends a sentence at its end or inside, and of short rows.
  std::vector<std::int32_t> ended_, ended_short_, ended_apart_, short_, inside_;
  std::vector<std::int16_t> open_, rows_, item_;
  std::vector<bool> emphasis_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ROW_PAIR_H_
