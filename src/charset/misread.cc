#include "charset/misread.h"

#include <array>
#include <cstddef>
#include <string>

#include "charset/byte_line.h"
#include "charset/table.h"
#include "charset/traces.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::array kCandidates = {CharsetId::tcvn3, CharsetId::vni, CharsetId::windows1258,
                                    CharsetId::viscii, CharsetId::tcvn5712};
constexpr std::size_t kLeast = 3;          // words that a reading must make Vietnamese
constexpr std::size_t kEnough = 1U << 20;  // bytes of strange lines that decide for the text

// A line is strange if it has letters that Vietnamese has no use for, and its words bear that out.
bool strange(std::string_view line, const Likeness& as_is) {
  return traces(line).misread && !(as_is.vietnamese > 0 && as_is.reaches(0.7));
}

// Whether there is a Vietnamese letter that no misreading wrote, U+1EA0 to U+1EF9: E1 BA A0 to E1 BB B9.
bool has_proper_letter(std::string_view line) {
  return line.find("\xE1\xBA") != std::string_view::npos || line.find("\xE1\xBB") != std::string_view::npos;
}

struct Evidence {
  Likeness as_is;
  std::array<Likeness, kCandidates.size()> read{};
};

void add(Evidence& evidence, std::string_view text, Span line, const Likeness& as_is) {
  const ByteLine bytes = ByteLine::read_back(text, line);
  evidence.as_is += as_is;
  for (std::size_t i = 0; i < kCandidates.size(); ++i) {
    evidence.read[i] += likeness(bytes, table(kCandidates[i]));
  }
}

// The candidate that makes clear Vietnamese of what is not.
std::optional<Misreading> best(const Evidence& evidence, double share) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < kCandidates.size(); ++i) {
    if (evidence.read[i].confidence() > evidence.read[first].confidence()) first = i;
  }
  const Likeness& made = evidence.read[first];
  if (!made.reaches(share)) return std::nullopt;
  // Charsets that share letters with Latin-1 leave words that are Vietnamese either way.
  const std::size_t as_is = evidence.as_is.vietnamese;
  if (made.vietnamese < as_is + kLeast || made.vietnamese * 7 < as_is * 10) return std::nullopt;
  return Misreading{kCandidates[first], made, false};
}

std::optional<Misreading> of_line(std::string_view text, Span line, const Likeness& as_is) {
  Evidence evidence;
  add(evidence, text, line, as_is);
  return best(evidence, 0.9);
}

}  // namespace

std::optional<Misreading> find_misreading(std::string_view text) {
  Evidence evidence;
  std::size_t looked_at = 0, strange_lines = 0, proper_lines = 0;
  for_each_line(text, [&](Span line) {
    const std::string_view words = text.substr(line.begin, line.size());
    if (looked_at >= kEnough) return;
    if (has_proper_letter(words)) ++proper_lines;
    if (!traces(words).misread) return;
    const Likeness as_is = likeness(words);
    if (!strange(words, as_is)) return;
    ++strange_lines;
    looked_at += line.size();
    add(evidence, text, line, as_is);
  });
  std::optional<Misreading> out = best(evidence, 0.8);
  if (out) out->all = proper_lines * 20 <= strange_lines;
  return out;
}

Rewritten mend_misread(std::string_view text, double min_confidence) {
  const std::optional<Misreading> whole = find_misreading(text);
  RewrittenBuilder out(text);
  for_each_line(text, [&](Span line) {
    const std::string_view words = text.substr(line.begin, line.size());
    const Traces seen = traces(words);
    if (!seen.beyond_ascii || (!whole && !seen.misread)) return;
    const Likeness as_is = likeness(words);
    std::optional<Misreading> reading;
    if (whole) {
      const Likeness made = likeness(ByteLine::read_back(text, line), table(whole->id));
      const bool belongs = whole->all || seen.misread;
      if (made.vietnamese + (belongs ? 1 : 0) > as_is.vietnamese) reading = whole;
    }
    if (!reading && strange(words, as_is)) reading = of_line(text, line, as_is);
    if (!reading) return;
    const double confidence = reading->made.confidence();
    if (confidence < min_confidence) return;
    ByteLine::read_back(text, line).read(table(reading->id), [&](Span source, char32_t code) {
      out.keep(source.begin);
      out.replace(source.end, utf8::encode(code), EditKind::encoding, static_cast<float>(confidence));
    });
  });
  return out.finish();
}

}  // namespace vietmend
