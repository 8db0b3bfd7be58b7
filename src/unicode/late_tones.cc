#include "unicode/late_tones.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

constexpr std::size_t kLongestBytes = 16;  // bytes of a syllable
constexpr std::array<std::pair<std::string_view, Tone>, 5> kToneMarks = {{{"\u0300", Tone::grave},
                                                                          {"\u0301", Tone::acute},
                                                                          {"\u0303", Tone::tilde},
                                                                          {"\u0309", Tone::hook},
                                                                          {"\u0323", Tone::dot_below}}};

// The letters that a text ends with; empty where they are more than a syllable has.
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    const utf8::CodePoint c = utf8::before(text, begin);
    if (!c.valid || !is_letter(c.code)) break;
    begin -= c.size;
    if (text.size() - begin > kLongestBytes) return {};
  }
  return text.substr(begin);
}

// The letters that a text begins with, two at most: what ends a syllable.
std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  const bool goes_on = end < text.size() && is_letter(utf8::at(text, end).code);
  return end > 2 || goes_on ? std::string_view{} : text.substr(0, end);
}

std::optional<std::string> with_tone(std::string_view word, Tone tone) {
  const auto syllable = parse_syllable(lower(word), tone);
  if (!syllable) return std::nullopt;
  const std::string text = syllable->text();
  switch (casing(word)) {
    case Casing::lower:
      return text;
    case Casing::capital:
      return capitalized(text);
    case Casing::upper:
      return upper(text);
    default:
      return std::nullopt;
  }
}

}  // namespace

Rewritten mend_late_tones(std::string_view text) {
  RewrittenBuilder out(text);
  for (std::size_t row = text.find('\n'); row != std::string_view::npos; row = text.find('\n', row + 1)) {
    const std::string_view behind = text.substr(row + 1);
    for (const auto& [mark, tone] : kToneMarks) {
      if (!behind.starts_with(mark)) continue;
      std::size_t end = row;
      while (end > out.position() && (text[end - 1] == ' ' || text[end - 1] == '\r')) --end;
      const std::string_view word = last_word(text.substr(out.position(), end - out.position()));
      if (word.empty()) break;
      std::size_t behind_mark = row + 1 + mark.size();
      auto mended = with_tone(word, tone);
      if (!mended) {
        // The end of the syllable may stand behind the mark: "ic⏎◌́ h".
        const std::string_view rest = first_word(text.substr(std::min(behind_mark + 1, text.size())));
        if (rest.empty() || text[behind_mark] != ' ') break;
        mended = with_tone(std::string(word).append(rest), tone);
        behind_mark += 1 + rest.size();
      }
      if (!mended) break;
      out.keep(end - word.size());
      out.replace(behind_mark, *mended, EditKind::unicode, 1);
      break;
    }
  }
  return out.finish();
}

}  // namespace vietmend
