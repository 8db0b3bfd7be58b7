#include "charset/capital_font.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "charset/byte_line.h"
#include "charset_words.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/span.h"

namespace vietmend {
namespace {

constexpr float kFontConfidence = 0.9F;
constexpr std::size_t kLongestTitle = 120;  // bytes

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

template <class Test>
bool any_letter(std::string_view text, Test test) {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (is_letter(c.code) && test(c.code)) return true;
    i += c.size;
  }
  return false;
}

bool has_letter(std::string_view text) {
  return any_letter(text, [](char32_t) { return true; });
}

// "Hà Nội, ngày 14 tháng 7 năm 1998"
bool is_place_and_date(std::string_view line) {
  line = trimmed(line);
  if (line.size() < 24 || line.size() > kLongestTitle || !is_upper(utf8::at(line, 0).code)) return false;
  const std::string_view year = line.substr(line.size() - 4);
  if (!std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  std::string_view before = line.substr(0, line.size() - 4);
  const auto has = [&](std::string_view opening, std::string_view word) {
    return before.find(std::string(opening).append(word).append(" ")) != std::string_view::npos;
  };
  if (!has(", ", words::kDay[0]) || !has(" ", words::kMonth[0]) || !before.ends_with(' ')) return false;
  before.remove_suffix(1);
  return before.ends_with(words::kYear[0]);
}

bool is_small_title(std::string_view line) {
  line = trimmed(line);
  const bool of_a_kind = std::any_of(words::kDocumentKinds.begin(), words::kDocumentKinds.end(),
                                     [&](std::string_view kind) { return line.starts_with(kind); });
  return of_a_kind && line.size() <= kLongestTitle && line.back() != '.' && line.back() != ',' &&
         line.back() != ';' && !any_letter(line, is_upper);
}

// Where the line has the name of the state in small letters; an empty span where it does not.
Span state_name(std::string_view line) {
  for (const std::string_view name : words::kStateNames) {
    const std::size_t at = line.rfind(name);
    if (at == std::string_view::npos) continue;
    constexpr std::string_view kCountry = words::kCountry[0];
    const std::size_t end = at + name.size() + 1 + kCountry.size();
    if (end > line.size() || line[at + name.size()] != ' ' ||
        lower(line.substr(at + name.size() + 1, kCountry.size())) != kCountry) {
      continue;
    }
    if (has_letter(line.substr(end))) continue;
    // In a sentence it would be "nước cộng hòa …" or the like; over a document nothing or an office stands
    // before it.
    const std::string_view before = trimmed(line.substr(0, at));
    const bool in_sentence = std::any_of(words::kBeforeState.begin(), words::kBeforeState.end(),
                                         [&](std::string_view word) { return before.ends_with(word); });
    if (in_sentence || before.size() > 60) continue;
    return {at, end};
  }
  return {0, 0};
}

}  // namespace

Rewritten restore_capitals(std::string_view text, const std::vector<bool>& lines) {
  RewrittenBuilder out(text);
  const auto capitals = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const utf8::CodePoint c = utf8::at(text, i);
      i += c.size;
      if (!is_lower(c.code)) continue;
      out.keep(i - c.size);
      out.replace(i, utf8::encode(to_upper(c.code)), EditKind::encoding, kFontConfidence);
    }
  };
  std::size_t number = 0;
  bool below_date = false;
  for_each_line(text, [&](Span line) {
    const std::string_view words = text.substr(line.begin, line.size());
    const bool tcvn3 = number < lines.size() && lines[number];
    ++number;
    if (!has_letter(words)) return;
    if (tcvn3) {
      const Span name = state_name(words);
      if (name.size() > 0) {
        capitals(line.begin + name.begin, line.begin + name.end);
      } else if (below_date && is_small_title(words)) {
        capitals(line.begin, line.end);
      }
    }
    below_date = is_place_and_date(words);
  });
  return out.finish();
}

Rewritten with_capitals(std::string_view source, Rewritten reading, const std::vector<bool>& lines,
                        double min_confidence) {
  if (!sure_enough(kFontConfidence, min_confidence) ||
      std::find(lines.begin(), lines.end(), true) == lines.end())
    return reading;
  Rewritten capitals = restore_capitals(reading.text, lines);
  if (capitals.edits.empty()) return reading;
  reading.edits = compose(source, std::move(reading.edits), std::move(capitals.edits));
  reading.text = std::move(capitals.text);
  return reading;
}

}  // namespace vietmend
