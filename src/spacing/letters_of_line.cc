#include "spacing/letters_of_line.h"

#include <algorithm>

#include "core/utf8.h"
#include "spacing/word_class.h"

namespace vietmend::spacing {

namespace {

// Letters that stand one by one: between the words of a heading spaced out so, the gap is wider.
bool one_letter(const LineToken& token) {
  return is_letters(token.kind) && !token.text.empty() && utf8::at(token.text, 0).size == token.text.size();
}

// A line break and white space.
bool is_line_break(std::string_view gap) {
  return has_line_break(gap) && !has_mark(gap);
}

}  // namespace

LettersOfLine::LettersOfLine(const Line& line, const LeftAlone& alone) {
  // A token has at most as many letters as bytes, and stands as one symbol if it has none.
  std::size_t most = line.size();
  for (std::size_t t = 0; t < line.size(); ++t) most += line.token(t).text.size();
  symbols_.resize(most);
  before_.resize(most);
  token_begin_.reserve(line.size() + 1);
  std::size_t end = 0;
  bool wall = true;
  for (std::size_t t = 0; t < line.size(); ++t) {
    const LineToken& token = line.token(t);
    const std::size_t begin = end;
    token_begin_.push_back(static_cast<std::uint32_t>(begin));
    std::uint8_t bits = kToken | kBegins;
    const bool spaced = is_plain_space(line.gap_before(t).text);
    bool letters = is_letters(token.kind) && !token.text.empty() && !token.frozen && !alone.word(t);
    if (letters) {
      end += write_symbols(token.text, symbols_.data() + begin);
      letters = end - begin <= kLongestToken;
    }
    if (!letters) {
      end = begin + 1;
      symbols_[begin] = kFixed;
      bits |= static_cast<std::uint8_t>(static_cast<unsigned>(class_of(token.kind)) << 4);
    }
    const bool wide = spaced && line.gap_before(t).text.size() > 1 && t > 0;
    const bool apart = wide && one_letter(line.token(t - 1)) && one_letter(token);
    if (wall || !letters || !spaced || apart || line.gap_before(t).frozen) bits |= kWall;
    if (spaced) bits |= kSpace;
    before_[begin] = bits;
    wall = !letters;
  }
  token_begin_.push_back(static_cast<std::uint32_t>(end));
  symbols_.resize(end);
  before_.resize(end);
  for (std::size_t t = 1; t < line.size(); ++t) {
    if (is_line_break(line.gap_before(t).text) && is_small(symbols_[token_begin_[t]]))
      before_[token_begin_[t]] |= kGoesOn;
  }
}

void LettersOfLine::set_begins(std::size_t i, bool begins, float confidence) {
  if (confidence_.empty()) confidence_.resize(size(), 1.0F);
  before_[i] = static_cast<std::uint8_t>(begins ? before_[i] | kBegins : before_[i] & ~kBegins);
  confidence_[i] = confidence;
}

void write_reading(const LettersOfLine& letters, Line& line) {
  const auto torn_after = [&](std::size_t t) { return !letters.begins(letters.first_of_token(t + 1)); };
  for (std::size_t t = 1; t < line.size(); ++t) {
    const std::string_view gap = line.gap_before(t).text;
    if (gap.size() < 2 || !is_plain_space(gap) || !one_letter(line.token(t - 1)) ||
        !one_letter(line.token(t)))
      continue;
    const bool closed = !letters.begins(letters.first_of_token(t));
    if (closed || !(torn_after(t) || (t > 1 && torn_after(t - 2)))) continue;
    const std::size_t joined = torn_after(t) ? t + 1 : t - 1;
    line.set_gap(t, " ", EditKind::space, letters.confidence(letters.first_of_token(joined)));
  }
  Rewriter out(line);
  std::vector<Rewriter::Reading> readings;
  for (std::size_t t = 0; t < line.size();) {
    std::size_t end = t + 1;
    while (!letters.begins(letters.first_of_token(end))) ++end;  // the tokens that one reading joins
    bool changed = end > t + 1;
    for (std::size_t i = letters.first_of_token(t) + 1; !changed && i < letters.first_of_token(end); ++i) {
      changed = letters.changed(i);
    }
    if (changed) {
      readings.assign(1, {0, 1.0F});
      for (std::size_t u = t; u < end; ++u) {
        const std::string_view text = line.token(u).text;
        std::size_t i = letters.first_of_token(u);
        for (std::size_t byte = 0; byte < text.size(); ++i) {
          if (letters.changed(i))
            readings.back().confidence = std::min(readings.back().confidence, letters.confidence(i));
          if (letters.begins(i) && readings.back().bytes > 0) readings.push_back({0, 1.0F});
          const std::size_t size = utf8::at(text, byte).size;
          readings.back().bytes += size;
          byte += size;
        }
      }
      out.keep(t);
      out.reread(end, readings);
    }
    t = end;
  }
  out.finish();
}

}  // namespace vietmend::spacing
