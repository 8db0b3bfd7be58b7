#include <algorithm>
#include <utility>

#include "core/letters.h"
#include "core/line.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// A gap in three: what closes the token before it, white space with what stands in it, what opens the next
// token.
struct GapParts {
  std::string_view closing, middle, opening;
};

GapParts parts(std::string_view gap) {
  std::size_t first = gap.size(), last = gap.size();
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    if (is_white_space(c.code)) {
      if (first == gap.size()) first = i;
      last = i + c.size;
    }
    i += c.size;
  }
  return {gap.substr(0, first), gap.substr(first, last - first), gap.substr(last)};
}

// What stands between the neighbours of tokens that were left out.
std::string closed_up(std::string_view before, std::string_view after, bool at_begin, bool at_end) {
  const GapParts b = parts(before), a = parts(after);
  if (at_begin) return std::string(before).append(a.opening);
  const bool keep_break = !at_end && has_line_break(b.middle) && !has_line_break(a.middle);
  std::string text(b.closing);
  // A mark after what was left out belongs to the words before it, unless it closed what was left out: the
  // end of a line of its own, or a bracket that opened before it.
  if (b.closing.empty() && b.opening.empty() && !has_line_break(b.middle)) text += a.closing;
  text += keep_break ? b.middle : a.middle;
  text += a.opening;
  return text;
}

// Where the letter stands in `source` that begins at a byte of `text`, where the two have as many code points, as
// they do when marks or case were changed; else 0.
std::size_t same_place(std::string_view text, std::size_t byte, std::string_view source) {
  std::size_t i = 0, j = 0, found = 0;
  while (i < text.size() && j < source.size()) {
    if (i == byte) found = j;
    i += utf8::at(text, i).size;
    j += utf8::at(source, j).size;
  }
  return i == text.size() && j == source.size() ? found : 0;
}

}  // namespace

Rewriter::Rewriter(Line& line) : line_(line) {}

void Rewriter::begin_change() {
  if (changed_) return;
  changed_ = true;
  tokens_.reserve(line_.tokens_.size() + line_.tokens_.size() / 16);
  gaps_.reserve(tokens_.capacity() + 1);
  const auto kept = static_cast<std::ptrdiff_t>(position_);
  tokens_.assign(line_.tokens_.begin(), line_.tokens_.begin() + kept);
  gaps_.assign(line_.gaps_.begin(), line_.gaps_.begin() + kept + 1);
}

bool Rewriter::any_frozen(std::size_t end) const {
  for (std::size_t i = position_; i < end; ++i) {
    if (line_.tokens_[i].frozen || (i > position_ && line_.gaps_[i].frozen)) return true;
  }
  return false;
}

void Rewriter::push(LineToken token) {
  tokens_.push_back(token);
}

void Rewriter::keep(std::size_t end) {
  if (!changed_) {
    position_ = std::max(position_, end);
    return;
  }
  for (; position_ < end; ++position_) {
    push(line_.tokens_[position_]);
    gaps_.push_back(line_.gaps_[position_ + 1]);
  }
}

void Rewriter::drop(std::size_t end, EditKind edit, float confidence) {
  if (end <= position_) return;
  const bool free = !any_frozen(end) && !line_.gaps_[position_].frozen && !line_.gaps_[end].frozen;
  if (!free) return keep(end);
  begin_change();
  Gap& gap = gaps_.back();
  const Gap& after = line_.gaps_[end];
  gap.text = line_.keep(closed_up(gap.text, after.text, tokens_.empty(), end == line_.size()));
  gap.span.end = after.span.end;
  gap.edit = edit;
  gap.confidence = std::min({gap.confidence, after.confidence, confidence});
  position_ = end;
}

void Rewriter::merge(std::size_t end, std::string_view text, TokenKind kind, EditKind edit,
                     float confidence) {
  if (end <= position_) return;
  if (any_frozen(end)) return keep(end);
  begin_change();
  LineToken token;
  token.span = {line_.tokens_[position_].span.begin, line_.tokens_[end - 1].span.end};
  token.text = line_.keep(text);
  token.kind = kind;
  token.edit = edit;
  token.block = line_.tokens_[position_].block;
  token.confidence = confidence;
  push(token);
  gaps_.push_back(line_.gaps_[end]);
  position_ = end;
}

void Rewriter::reread(std::size_t end, const std::vector<Reading>& readings) {
  if (any_frozen(end)) return keep(end);
  begin_change();
  std::size_t t = position_, offset = 0;  // where the next letter stands: token, and byte of its text
  // The place in the line's text of a byte of a token's text. A token that no longer says what stands there
  // is not divided exactly: all of its bytes but the last stand at its begin.
  const auto place = [&](std::size_t token, std::size_t byte) {
    const LineToken& tok = line_.tokens_[token];
    if (byte == tok.text.size()) return tok.span.end;
    const bool unchanged = tok.text.data() == line_.source_.data() + tok.span.begin;
    if (unchanged) return tok.span.begin + byte;
    return tok.span.begin + same_place(tok.text, byte, line_.source_.substr(tok.span.begin, tok.span.size()));
  };
  for (std::size_t r = 0; r < readings.size() && t < end; ++r) {
    LineToken token = line_.tokens_[t];
    const std::size_t begin = place(t, offset);
    std::size_t left = readings[r].bytes;
    const std::size_t first = std::min(left, token.text.size() - offset);
    if (first == left) {
      token.text = token.text.substr(offset, first);
      offset += first;
    } else {
      std::string joined(token.text.substr(offset, first));
      left -= first;
      while (left > 0 && t + 1 < end) {
        const std::string_view text = line_.tokens_[++t].text;
        offset = std::min(left, text.size());
        joined += text.substr(0, offset);
        left -= offset;
        token.confidence = std::min(token.confidence, line_.tokens_[t].confidence);
      }
      token.text = line_.keep(joined);
      token.edit = EditKind::join;
      token.confidence = std::min(token.confidence, readings[r].confidence);
    }
    token.span = {begin, place(t, offset)};
    token.kind = kind_of(token.text);
    token.language_sign = 0;
    push(token);
    if (offset == line_.tokens_[t].text.size()) {
      gaps_.push_back(line_.gaps_[t + 1]);
      ++t;
      offset = 0;
    } else {
      Gap gap;
      gap.span = {token.span.end, token.span.end};
      gap.text = " ";
      gap.edit = EditKind::split;
      gap.confidence = readings[r].confidence;
      gaps_.push_back(gap);
    }
  }
  position_ = end;
}

void Rewriter::finish() {
  if (!changed_) return;
  keep(line_.size());
  line_.tokens_ = std::move(tokens_);
  line_.gaps_ = std::move(gaps_);
  ++line_.changes_;
}

}  // namespace vietmend
