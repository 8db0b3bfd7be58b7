#include "charset/misread_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "charset/byte_line.h"
#include "charset/likeness.h"
#include "charset/table.h"
#include "charset/traces.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kFewestWords = 3;  // different ones
constexpr char32_t kMicro = 0xB5;

bool is_of_word(char32_t code) {
  return code < 0x80 ? is_letter(code)
                     : code > 0xA0 && (code < 0x100 || is_letter(code) || is_combining(code));
}

// "µm", "µg": a unit.
bool may_be_unit(std::string_view run) {
  return utf8::at(run, 0).code == kMicro && run.size() <= 4;
}

void find_runs(std::string_view text, Span line, std::vector<Span>& runs) {
  Span run{line.begin, line.begin};
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
    if (proper) {
      if (!run.empty()) runs.push_back(run);
      run = {i, i};
    } else if (traces(text.substr(begin, i - begin)).misread) {
      run = {run.empty() ? begin : run.begin, i};
    }
  }
  if (!run.empty()) runs.push_back(run);
}

// What a charset makes of the runs.
struct Reading {
  std::vector<Span> runs;       // those that it makes Vietnamese of
  std::set<std::string> words;  // of them, as they stand
};

Reading read_as(std::string_view text, const std::vector<Span>& runs, CharsetId id) {
  Reading reading;
  for (const Span run : runs) {
    const Likeness made = likeness(ByteLine::read_back(text, run), table(id));
    if (made.words == 0 || made.vietnamese < made.words) continue;
    reading.runs.push_back(run);
    if (reading.words.size() < kFewestWords) reading.words.emplace(text.substr(run.begin, run.size()));
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
  if (best.words.size() < kFewestWords || best.runs.size() * 3 < runs.size() * 2) return std::nullopt;
  return MisreadWords{id, std::move(best.runs)};
}

}  // namespace vietmend
