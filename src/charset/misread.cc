#include "charset/misread.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "charset/byte_line.h"
#include "charset/capital_font.h"
#include "charset/misread_words.h"
#include "charset/table.h"
#include "charset/traces.h"
#include "core/confidence.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kLeast = 3;                 // words that a reading must make Vietnamese
constexpr std::size_t kFewest = 2;                // where it leaves nothing that is not
constexpr double kWords = 0.9;                    // words in rows of proper text: chosen
constexpr std::size_t kEnoughStrange = 1U << 20;  // bytes of strange lines that decide for the text

// Whether windows-1252 has all of a line, as it has all that was misread.
bool is_windows_1252(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const utf8::CodePoint c = utf8::at(line, i);
    if (windows1252_byte(c.code) < 0) return false;
    i += c.size;
  }
  return true;
}

// A line is strange if it has letters that Vietnamese has no use for, and its words bear that out. Vietnamese
// of any length has letters beyond windows-1252; a line without one is strange as soon as a word is.
bool strange(std::string_view line, const Likeness& as_is) {
  if (!traces(line).misread) return false;
  if (as_is.vietnamese == 0) return true;
  return !as_is.reaches(0.7) || (as_is.vietnamese < as_is.words && is_windows_1252(line));
}

// Whether there is a Vietnamese letter that no misreading wrote, U+1EA0 to U+1EF9: E1 BA A0 to E1 BB B9.
bool has_proper_letter(std::string_view line) {
  return line.find("\xE1\xBA") != std::string_view::npos || line.find("\xE1\xBB") != std::string_view::npos;
}

// What the strange lines of a text say, or one of them.
struct StrangeLines {
  Likeness as_is;
  bool windows_1252 = true;  // every line is of that
  std::array<Likeness, kVietnameseCharsets.size()> read{};
};

void add(StrangeLines& lines, std::string_view text, Span line, const Likeness& as_is) {
  const ByteLine bytes = ByteLine::read_back(text, line);
  lines.as_is += as_is;
  lines.windows_1252 = lines.windows_1252 && is_windows_1252(text.substr(line.begin, line.size()));
  for (std::size_t i = 0; i < kVietnameseCharsets.size(); ++i) {
    lines.read[i] += likeness(bytes, table(kVietnameseCharsets[i]));
  }
}

// The candidate that makes clear Vietnamese of what is not.
std::optional<Misreading> best(const StrangeLines& lines, double share) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < kVietnameseCharsets.size(); ++i) {
    if (lines.read[i].score() > lines.read[first].score()) first = i;
  }
  const Likeness& made = lines.read[first];
  if (!made.reaches(share)) return std::nullopt;
  // Charsets that share letters with Latin-1 leave words that are Vietnamese either way.
  const std::size_t as_is = lines.as_is.vietnamese;
  const bool clear = made.vietnamese >= as_is + kLeast && made.vietnamese * 7 >= as_is * 10;
  const bool nothing_left = lines.windows_1252 && made.reaches(0.95) && made.vietnamese >= as_is + kFewest;
  if (!clear && !nothing_left) return std::nullopt;
  return Misreading{kVietnameseCharsets[first], made, false};
}

std::optional<Misreading> of_line(std::string_view text, Span line, const Likeness& as_is) {
  StrangeLines lines;
  add(lines, text, line, as_is);
  return best(lines, 0.9);
}

}  // namespace

std::optional<Misreading> find_misreading(std::string_view text) {
  StrangeLines lines;
  std::size_t looked_at = 0, strange_lines = 0, proper_lines = 0;
  for_each_line(text, [&](Span line) {
    const std::string_view words = text.substr(line.begin, line.size());
    if (looked_at >= kEnoughStrange) return;
    // What was misread in a row of proper text is found word by word.
    if (has_proper_letter(words)) {
      ++proper_lines;
      return;
    }
    if (!traces(words).misread) return;
    const Likeness as_is = likeness(words);
    if (!strange(words, as_is)) return;
    ++strange_lines;
    looked_at += line.size();
    add(lines, text, line, as_is);
  });
  std::optional<Misreading> out = best(lines, 0.8);
  if (out) out->all = proper_lines * 20 <= strange_lines;
  return out;
}

std::optional<Misreading> misreading_of(std::string_view text, Span line,
                                        const std::optional<Misreading>& whole) {
  const std::string_view words = text.substr(line.begin, line.size());
  if (has_proper_letter(words)) return std::nullopt;
  const Traces seen = traces(words);
  if (whole ? !seen.beyond_ascii && !has_control_codes(words) : !seen.misread) return std::nullopt;
  const Likeness as_is = likeness(words);
  if (whole) {
    const Likeness made = likeness(ByteLine::read_back(text, line), table(whole->id));
    const bool belongs = whole->all || seen.misread;
    if (made.vietnamese + (belongs ? 1 : 0) > as_is.vietnamese) return whole;
  }
  if (!strange(words, as_is)) return std::nullopt;
  return of_line(text, line, as_is);
}

Rewritten mend_misread(std::string_view text, double min_confidence) {
  const std::optional<Misreading> whole = find_misreading(text);
  RewrittenBuilder out(text);
  const auto read = [&](Span span, CharsetId id, double confidence) {
    ByteLine::read_back(text, span).read(table(id), [&](Span source, char32_t code) {
      out.keep(source.begin);
      out.replace(source.end, utf8::encode(code), EditKind::encoding, static_cast<float>(confidence));
    });
  };
  struct ReadLine {
    Span line;
    std::optional<Misreading> reading;
  };
  std::vector<ReadLine> lines;
  std::vector<Span> left;
  for_each_line(text, [&](Span line) {
    std::optional<Misreading> reading = misreading_of(text, line, whole);
    if (!reading) left.push_back(line);
    lines.push_back({line, std::move(reading)});
  });
  const std::optional<MisreadWords> words =
      sure_enough(kWords, min_confidence)
          ? find_misread_words(text, left, whole ? std::optional(whole->id) : std::nullopt)
          : std::nullopt;
  std::size_t run = 0;
  std::vector<bool> tcvn3;  // of each line
  for (const auto& [line, reading] : lines) {
    tcvn3.push_back(false);
    for (; words && run < words->runs.size() && words->runs[run].begin < line.end; ++run)
      read(words->runs[run], words->id, kWords);
    if (!reading) continue;
    const double confidence = reading->made.confidence();
    if (!sure_enough(confidence, min_confidence)) continue;
    tcvn3.back() = reading->id == CharsetId::tcvn3;
    read(line, reading->id, confidence);
  }
  return with_capitals(text, out.finish(), tcvn3, min_confidence);
}

}  // namespace vietmend
