#include "core/line.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// Edits of these kinds stand for letters that are gone; a later change of the same token or gap does not hide
// that.
bool outlasts(EditKind kind) {
  return kind == EditKind::abbreviation || kind == EditKind::duplicate || kind == EditKind::boilerplate ||
         kind == EditKind::unicode || kind == EditKind::encoding || kind == EditKind::scan;
}

template <typename Part>
void set(Part& part, std::string_view source, std::string_view text, EditKind edit, float confidence) {
  const bool changed = part.text != source.substr(part.span.begin, part.span.size());
  if (!changed || !outlasts(part.edit)) part.edit = edit;
  part.confidence = changed ? std::min(part.confidence, confidence) : confidence;
  part.text = text;
}

}  // namespace

// Most gaps are one space, which each of these answers at once.

bool has_space(std::string_view gap) {
  if (gap == " ") return true;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    if (is_white_space(c.code)) return true;
    i += c.size;
  }
  return false;
}

bool has_mark(std::string_view gap) {
  if (gap == " ") return false;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    if (!is_white_space(c.code)) return true;
    i += c.size;
  }
  return false;
}

char sentence_mark(std::string_view gap) {
  if (gap == " ") return 0;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    if (c.code == U'…') return '.';
    if (c.code < 0x80 &&
        std::string_view(",.:;?!").find(static_cast<char>(c.code)) != std::string_view::npos) {
      return static_cast<char>(c.code);
    }
    i += c.size;
  }
  return 0;
}

Line::Line(std::string_view text) : source_(text) {
  tokens_.reserve(text.size() / 5);
  gaps_.reserve(text.size() / 5 + 1);
  std::size_t gap_begin = 0;
  const auto gap_until = [&](std::size_t end) {
    Gap gap;
    gap.span = {gap_begin, end};
    gap.text = text.substr(gap_begin, end - gap_begin);
    gaps_.push_back(gap);
  };
  for (const Token& t : tokenize(text)) {
    if (t.kind == TokenKind::mark) continue;
    gap_until(t.span.begin);
    gap_begin = t.span.end;
    LineToken token;
    token.span = t.span;
    token.text = t.text;
    token.kind = t.kind;
    tokens_.push_back(token);
  }
  gap_until(text.size());
}

Line::Line(const Line& whole, std::size_t first, std::size_t last)
    : source_(whole.source_),
      tokens_(whole.tokens_.begin() + static_cast<std::ptrdiff_t>(first),
              whole.tokens_.begin() + static_cast<std::ptrdiff_t>(last)),
      gaps_(whole.gaps_.begin() + static_cast<std::ptrdiff_t>(first),
            whole.gaps_.begin() + static_cast<std::ptrdiff_t>(last) + 1) {}

void Line::set_block(std::size_t first, std::size_t last, BlockKind kind) {
  for (std::size_t i = first; i < last; ++i) tokens_[i].block = kind;
}

std::string_view Line::keep(std::string_view text) {
  return storage_.emplace_back(text);
}

void Line::freeze(Span span) {
  if (span.empty()) return;
  // The first token that ends behind the begin of the span; what stands before the gap before it is not
  // touched.
  const auto first = std::partition_point(tokens_.begin(), tokens_.end(),
                                          [&](const LineToken& t) { return t.span.end <= span.begin; });
  const auto inside = [&](Span part) { return part.begin < span.end && part.end > span.begin; };
  for (auto i = static_cast<std::size_t>(first - tokens_.begin()); i <= size(); ++i) {
    if (gaps_[i].span.begin >= span.end) break;
    if (inside(gaps_[i].span)) gaps_[i].frozen = true;
    if (i < size() && inside(tokens_[i].span)) tokens_[i].frozen = true;
  }
}

void Line::set_token(std::size_t i, std::string_view text, EditKind edit, float confidence) {
  LineToken& token = tokens_[i];
  if (token.frozen || token.text == text) return;
  set(token, source_, keep(text), edit, confidence);
  token.language_sign = 0;
  ++changes_;
}

void Line::set_gap(std::size_t i, std::string_view text, EditKind edit, float confidence) {
  if (gaps_[i].frozen || gaps_[i].text == text) return;
  set(gaps_[i], source_, keep(text), edit, confidence);
  ++changes_;
}

}  // namespace vietmend
