#include "cli/input/html/text_rows.h"

#include <algorithm>
#include <utility>

#include "cli/input/html/letters.h"

namespace vietmend {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

std::size_t feeds_at_end(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[text.size() - 1 - count] == '\n') ++count;
  return count;
}

}  // namespace

void TextRows::end_row() {
  if (!row_begins_) return;
  const std::string_view text = out_.text;
  const std::size_t end = std::min(text.find('\n', row_begin_), text.size());
  out_.evidence.push_back({{row_begin_, end}, Trait::begins});
  row_begins_ = false;
}

// Writes what was put off.
void TextRows::before_text() {
  std::string& text = out_.text;
  if (breaks_ > 0 && !text.empty()) {
    end_row();
    const std::size_t there = feeds_at_end(text);
    if (static_cast<std::size_t>(breaks_) > there)
      text.append(static_cast<std::size_t>(breaks_) - there, '\n');
    space_ = false;
  }
  const bool row_starts = text.empty() || text.back() == '\n';
  if (row_starts && begins_) {
    row_begin_ = text.size();
    row_begins_ = true;
  }
  for (; written_ < open_.size(); ++written_) {
    // White space before a stretch is none of it.
    const bool before = !row_starts && (space_ || tabs_ > 0) && open_[written_].trait != Trait::table;
    open_[written_].begin = text.size() + (before ? std::max<std::size_t>(tabs_, 1) : 0);
  }
  if (tabs_ > 0) {
    text.append(std::exchange(tabs_, 0), '\t');
  } else if (space_ && !row_starts) {
    text += ' ';
  }
  breaks_ = 0;
  begins_ = false;
  space_ = false;
  row_is_empty_ = false;
}

void TextRows::text(std::string_view text, bool kept) {
  if (kept && !in_cells_) {
    // The first row of a block is one that holds something.
    if (begins_) text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
    if (text.empty()) return;
    before_text();
    out_.text += text;
    return;
  }
  while (!text.empty()) {
    const auto* const space = std::find_if(text.begin(), text.end(), is_html_space);
    const auto length = static_cast<std::size_t>(space - text.begin());
    if (length > 0) {
      before_text();
      out_.text += text.substr(0, length);
      text.remove_prefix(length);
      continue;
    }
    space_ = true;
    text.remove_prefix(1);
  }
}

void TextRows::block(int blank) {
  if (in_cells_) {
    space_ = true;
    return;
  }
  breaks_ = std::max(breaks_, blank + 1);
  begins_ = true;
  space_ = false;
}

void TextRows::line_break() {
  if (in_cells_) {
    space_ = true;
    return;
  }
  // Two of them are how many pages write paragraphs; more of them are as good as two.
  constexpr int kMost = 2;
  breaks_ = std::min(breaks_ + 1, std::max(breaks_, kMost));
  if (breaks_ == kMost) begins_ = true;
  space_ = false;
}

void TextRows::begin_cells() {
  block(0);
  in_cells_ = true;
  cells_ = 0;
  row_is_empty_ = true;
  begin(Trait::table);
}

void TextRows::end_cells() {
  if (!row_is_empty_) out_.text.append(tabs_, '\t');
  tabs_ = 0;
  end(Trait::table);
  in_cells_ = false;
  block(0);
}

void TextRows::cell() {
  if (cells_++ > 0) ++tabs_;
  space_ = false;
}

void TextRows::begin(Trait trait) {
  if (depth_[static_cast<std::size_t>(trait)]++ == 0) open_.push_back({trait, kNowhere});
}

// Elements end in the order in which they began, turned round, and so do traits.
void TextRows::end(Trait trait) {
  if (--depth_[static_cast<std::size_t>(trait)] > 0) return;
  const Open open = open_.back();
  open_.pop_back();
  written_ = std::min(written_, open_.size());
  if (open.begin < out_.text.size()) out_.evidence.push_back({{open.begin, out_.text.size()}, open.trait});
}

HtmlText TextRows::finish() && {
  end_row();
  if (!out_.text.empty() && out_.text.back() != '\n') out_.text += '\n';
  std::stable_sort(out_.evidence.begin(), out_.evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
  return std::move(out_);
}

}  // namespace vietmend
