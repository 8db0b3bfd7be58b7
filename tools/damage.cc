#include "damage.h"

#include <algorithm>
#include <string>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

struct Rates {
  double lost = 0;     // share of marks that are lost
  bool lower = false;  // letters are lower-cased
  bool merged = true;  // line breaks become spaces
  bool bare = true;    // brackets and quotes go with the marks
  double begin = 0;    // where in the document the damage begins, as a share of its tokens
};

double share(Random& random) {
  return static_cast<double>(random() >> 11) * 0x1.0p-53;
}

Rates rates(DamageMode mode, Random& random) {
  Rates r;
  switch (mode) {
    case DamageMode::seed:
      r.lost = 0.95;
      return r;
    case DamageMode::lower:
      r.lost = 0.95, r.lower = true;
      return r;
    case DamageMode::light:
      r.lost = 0.2, r.bare = false;
      return r;
    case DamageMode::none:
      r.merged = false, r.bare = false;
      return r;
    case DamageMode::mixed:
      break;
  }
  const double draw = share(random);
  if (draw < 0.46) {
    r.lost = 0.95;
  } else if (draw < 0.58) {
    r.lost = share(random) < 0.5 ? 0.95 : 1.0, r.lower = true;
  } else if (draw < 0.66) {
    r.lost = 0.3 + 0.65 * share(random), r.bare = share(random) < 0.5;
  } else if (draw < 0.74) {
    r.lost = 1.0;
  } else if (draw < 0.87) {
    r.lost = 0.05 + 0.25 * share(random), r.bare = false;
  } else {
    r.lost = 0, r.bare = false;
  }
  r.merged = share(random) < (r.lost < 0.5 ? 0.3 : 0.7);
  if (share(random) < 0.2) r.begin = share(random);
  return r;
}

}  // namespace

std::vector<Mark> damage(Line& line, DamageMode mode, Random& random) {
  std::vector<Mark> marks(line.size());
  const Rates r = rates(mode, random);
  const auto begin = static_cast<std::size_t>(r.begin * static_cast<double>(line.size()));
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Gap& gap = line.gap_after(i);
    const bool at_end = i + 1 == line.size();
    const bool parted = at_end || has_space(gap.text);
    const Mark mark = parted ? mark_of(sentence_mark(gap.text)) : Mark::none;
    marks[i] = mark;
    if (i < begin) continue;
    if (r.lower) line.set_token(i, lower(line.token(i).text), EditKind::capital, 1);
    if (!parted || gap.text == " ") continue;
    const bool lost = share(random) < r.lost;
    const bool opening_kept = !r.bare || share(random) < 0.1;
    text.clear();
    bool spaced = false;
    for (std::size_t at = 0; at < gap.text.size();) {
      const utf8::CodePoint c = utf8::at(gap.text, at);
      const std::string_view bytes = gap.text.substr(at, c.size);
      at += c.size;
      if (is_white_space(c.code)) {
        if (!spaced) text += c.code == '\n' && !r.merged ? "\n" : " ";
        spaced = true;
      } else if (c.code == U'…' || (c.code < 0x80 && mark_of(static_cast<char>(c.code)) != Mark::none)) {
        if (!lost) text += bytes;
      } else if (c.code == '-' || c.code == U'–' || c.code == U'—' || c.code == '*' || c.code == U'•') {
        if (!lost) {
          text += bytes;
          spaced = false;
        }
      } else if (spaced ? opening_kept : !r.bare) {
        text += bytes;
      }
    }
    line.set_gap(i + 1, text, EditKind::punctuation, 1);
  }
  return marks;
}

Damaged::Damaged(const std::string& text, DamageMode mode, Random& random) {
  Line line(text);
  std::vector<Casing> casings;
  casings.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) casings.push_back(casing(line.token(i).text));
  const std::vector<Mark> marks = damage(line, mode, random);
  text_ = line.gap(0).text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::size_t begin = text_.size();
    text_ += line.token(i).text;
    tokens_.push_back({begin, text_.size(), {marks[i], casings[i]}});
    text_ += line.gap_after(i).text;
  }
}

std::optional<Damaged::Was> Damaged::token(const Span& span) const {
  const auto found = std::ranges::lower_bound(tokens_, span.begin, {}, &Token::begin);
  if (found == tokens_.end() || found->begin != span.begin || found->end != span.end) return std::nullopt;
  return found->was;
}

}  // namespace vietmend
