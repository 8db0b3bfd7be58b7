#include <algorithm>
#include <vector>

#include "core/letters.h"
#include "core/line.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

bool continues(std::string_view text, std::size_t i) {
  return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
}

// Whether two texts say the same; what no stage has changed is seen by where it lies.
bool is_same(std::string_view a, std::string_view b) {
  return (a.data() == b.data() && a.size() == b.size()) || a == b;
}

// Common code points at both ends of two texts, in bytes.
struct Common {
  std::size_t prefix, suffix;
};

Common common(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t prefix = 0, suffix = 0;
  while (prefix < most && a[prefix] == b[prefix]) ++prefix;
  while (prefix > 0 && (continues(a, prefix) || continues(b, prefix))) --prefix;
  while (suffix < most - prefix && a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix]) ++suffix;
  while (suffix > 0 && (continues(a, a.size() - suffix) || continues(b, b.size() - suffix))) --suffix;
  return {prefix, suffix};
}

// Whether two letters differ in case and marks alone.
bool same_letter(char32_t a, char32_t b) {
  return to_lower(a) == to_lower(b) || to_lower(without_marks(a)) == to_lower(without_marks(b));
}

// Writes a token whose text differs from the source only by white space left out, and by the case and the marks of
// letters, each as an edit of its own. Writes nothing and returns false if it differs in anything else.
bool write_letter_by_letter(RewrittenBuilder& out, std::string_view source, const LineToken& token) {
  struct Change {
    Span source, text;
    EditKind kind;
  };
  std::vector<Change> changes;
  std::size_t i = 0, j = 0;
  while (i < source.size()) {
    const utf8::CodePoint a = utf8::at(source, i);
    const utf8::CodePoint b = j < token.text.size() ? utf8::at(token.text, j) : utf8::CodePoint{0, 0, false};
    const bool same = b.size != 0 && source.substr(i, a.size) == token.text.substr(j, b.size);
    if (same) {
      i += a.size, j += b.size;
      continue;
    }
    // White space within a token is a torn word joined, or a line break taken out of a code.
    Change change{{i, i + a.size}, {j, j}, token.edit == EditKind::line ? EditKind::line : EditKind::join};
    if (is_white_space(a.code)) {
      i += a.size;
    } else if (b.size != 0 && a.valid && b.valid && same_letter(a.code, b.code)) {
      change.text.end = j + b.size;
      change.kind = to_lower(a.code) == to_lower(b.code) ? EditKind::capital : EditKind::diacritic;
      i += a.size, j += b.size;
    } else {
      return false;
    }
    if (!changes.empty() && changes.back().source.end == change.source.begin &&
        changes.back().kind == change.kind) {
      changes.back().source.end = change.source.end;
      changes.back().text.end = change.text.end;
    } else {
      changes.push_back(change);
    }
  }
  if (j != token.text.size()) return false;
  const std::size_t begin = out.position();
  for (const Change& c : changes) {
    out.keep(begin + c.source.begin);
    out.replace(begin + c.source.end, token.text.substr(c.text.begin, c.text.size()), c.kind,
                token.confidence);
  }
  out.keep(begin + source.size());
  return true;
}

void write_gap(RewrittenBuilder& out, std::string_view source, const Gap& gap) {
  const Common same = common(source, gap.text);
  out.keep(gap.span.begin + same.prefix);
  out.replace(gap.span.end - same.suffix,
              gap.text.substr(same.prefix, gap.text.size() - same.prefix - same.suffix), gap.edit,
              gap.confidence);
  out.keep(gap.span.end);
}

}  // namespace

Rewritten render(const Line& line) {
  RewrittenBuilder out(line.source());
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const Gap& gap = line.gap(i);
    const std::string_view between = line.source().substr(gap.span.begin, gap.span.size());
    if (!is_same(between, gap.text)) write_gap(out, between, gap);
    if (i == line.size()) break;
    const LineToken& token = line.token(i);
    const std::string_view source = line.source().substr(token.span.begin, token.span.size());
    if (is_same(source, token.text)) continue;
    out.keep(token.span.begin);
    if (!write_letter_by_letter(out, source, token)) {
      out.replace(token.span.end, token.text, token.edit, token.confidence);
    }
  }
  return out.finish();
}

}  // namespace vietmend
