#include "charset/misread_words.h"

#include <algorithm>
#include <set>
#include <utility>

#include "charset/byte_line.h"
#include "charset/likeness.h"
#include "charset/table.h"
#include "charset/traces.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kFewestWords = 3;  // of different runs
constexpr char32_t kMicro = 0xB5;

bool is_of_word(char32_t code) {
  return code < 0x80 ? is_letter(code)
                     : code > 0xA0 && (code < 0x100 || is_letter(code) || is_combining(code));
}

// "µm", "µg": a unit.
bool may_be_unit(std::string_view run) {
  return utf8::at(run, 0).code == kMicro && run.size() <= 4;
}

// What a word says of the font it was written in.
enum class Font : unsigned char { any, legacy, legacy_for_sure, proper };

Font font_of(std::string_view word, bool proper) {
  if (proper) return Font::proper;
  if (traces(word).misread) return Font::legacy_for_sure;
  const Likeness as_is = likeness(word);
  return as_is.vietnamese < as_is.words ? Font::legacy : Font::any;
}

void find_runs(std::string_view text, Span line, std::vector<Span>& runs) {
  Span run{line.begin, line.begin};
  bool sure = false;
  const auto end_run = [&](std::size_t at) {
    if (sure) runs.push_back(run);
    run = {at, at};
    sure = false;
  };
  for (std::size_t i = line.begin; i < line.end;) {
    const std::size_t begin = i;
    bool proper = false;
    for (; i < line.end; i += utf8::at(text, i).size) {
      const utf8::CodePoint c = utf8::at(text, i);
      if (!c.valid || !is_of_word(c.code)) break;
      proper |= c.code > 0xFF;
    }
    if (i == begin) {
      i += utf8::at(text, i).size;
      continue;
    }
    const Font font = font_of(text.substr(begin, i - begin), proper);
    if (font == Font::proper) end_run(i);
    if (font != Font::legacy && font != Font::legacy_for_sure) continue;
    run = {run.empty() ? begin : run.begin, i};
    sure |= font == Font::legacy_for_sure;
  }
  end_run(line.end);
}

// What a charset makes of the runs.
struct Reading {
  std::vector<Span> runs;                // those that it makes Vietnamese of
  std::set<std::string_view> different;  // of them, until there are enough words
  std::size_t words = 0;                 // of these
  std::vector<Span> clear;               // runs that have as many words by themselves
};

Reading read_as(std::string_view text, const std::vector<Span>& runs, CharsetId id) {
  Reading reading;
  for (const Span run : runs) {
    const Likeness made = likeness(ByteLine::read_back(text, run), table(id));
    if (made.words == 0 || made.vietnamese < made.words) continue;
    reading.runs.push_back(run);
    if (made.words >= kFewestWords) reading.clear.push_back(run);
    if (reading.words < kFewestWords && reading.different.insert(text.substr(run.begin, run.size())).second)
      reading.words += made.words;
  }
  return reading;
}

}  // namespace

std::optional<MisreadWords> find_misread_words(std::string_view text, const std::vector<Span>& lines,
                                               std::optional<CharsetId> known) {
  std::vector<Span> runs;
  for (const Span line : lines) {
    if (traces(text.substr(line.begin, line.size())).misread) find_runs(text, line, runs);
  }
  if (!known) {
    std::erase_if(runs, [&](Span run) { return may_be_unit(text.substr(run.begin, run.size())); });
  }
  if (runs.empty()) return std::nullopt;
  if (known) {
    Reading reading = read_as(text, runs, *known);
    if (!reading.runs.empty()) return MisreadWords{*known, std::move(reading.runs)};
  }
  Reading best;
  CharsetId id = kVietnameseCharsets[0];
  for (const CharsetId candidate : kVietnameseCharsets) {
    Reading reading = read_as(text, runs, candidate);
    if (reading.runs.size() <= best.runs.size()) continue;
    best = std::move(reading);
    id = candidate;
  }
  if (best.words < kFewestWords || best.runs.size() * 3 < runs.size() * 2) best.runs = std::move(best.clear);
  if (best.runs.empty()) return std::nullopt;
  return MisreadWords{id, std::move(best.runs)};
}

}  // namespace vietmend
