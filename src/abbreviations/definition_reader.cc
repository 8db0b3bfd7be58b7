#include "abbreviations/definition_reader.h"

#include <algorithm>
#include <utility>

#include "abbreviations/abbreviation_key.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kScattered = 14;  // words among which the initials of an abbreviation may lie scattered
constexpr std::size_t kFewestLetters =
    4;  // of an abbreviation that the table does not know, without brackets

// An expansion as words and marks separated by spaces, in lower case.
std::string context_phrase(std::string_view expansion) {
  std::string phrase;
  for (const char c : lower(expansion)) {
    if (c == ',') phrase += ' ';
    phrase += c;
  }
  return phrase;
}

std::span<const NearWord> first_words(std::span<const NearWord> words, std::size_t count) {
  return words.first(std::min(count, words.size()));
}

std::span<const NearWord> all_but_first(std::span<const NearWord> words, std::size_t count) {
  return words.subspan(std::min(count, words.size()));
}

// Whether nothing but the abbreviation is what is defined: "gọi tắt là UBND cấp xã" defines more.
bool ends_there(std::span<const NearWord> after) {
  return after.empty() || after[0].mark;
}

bool in_capitals(std::span<const NearWord> words, std::size_t count) {
  return std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const NearWord& w) { return w.mark || w.upper; });
}

}  // namespace

void DefinitionReader::begin_sweep() {
  definitions_.clear();
  introduced_.clear();
}

const Definition* DefinitionReader::find(const std::string& key) const {
  const auto it = definitions_.find(key);
  return it == definitions_.end() ? nullptr : &it->second;
}

const Definition* DefinitionReader::find_in_document(const std::string& key) const {
  const auto it = of_document_.find(key);
  return it == of_document_.end() || it->second.expansion.empty() ? nullptr : &it->second;
}

DefinitionReader::Found DefinitionReader::read(const Occurrence& place, std::span<const NearWord> before,
                                               std::span<const NearWord> after) {
  if (place.single || place.lower_case || !place.number.empty()) return Found::nothing;
  const bool opened = !before.empty() && before[0].lower == "(";
  const bool closed = !after.empty() && after[0].lower == ")";
  // "(SHTT) - Ngày 10/9 ...": the paper's own name before its text.
  if (opened && closed && before.size() > 1 && before[1].boundary) return Found::definition;
  if (opened && closed) {
    const std::span<const NearWord> words = all_but_first(before, 1);
    if (const std::size_t n = initials_fit(place.key, words)) {
      define(place.key, words, n, true);
      return Found::definition;
    }
    // Words may stand between a body and its abbreviation: "Hội đồng nhân dân thành phố (HĐND)".
    if (stands_for_words(place, words) || initials_scattered(place.key, first_words(words, kScattered))) {
      if (is_doubtful(place)) definitions_[place.key] = {};
      somewhere_.insert(place.key);
      introduce(place.key);
      return Found::definition;
    }
  }
  if (closed && names_again(place, before)) {
    introduce(place.key);
    return Found::definition;
  }
  if (!after.empty() && after[0].lower == "(") {
    const std::span<const NearWord> words = all_but_first(after, 1);
    const std::size_t n = initials_fit_after(place.key, words);
    if (n > 0 && n < words.size() && words[n].lower == ")") {
      define(place.key, words, n, false);
      return Found::definition;
    }
  }
  if (const std::size_t n = defining_phrase(before)) {
    const std::span<const NearWord> words = all_but_first(before, n);
    if (const std::size_t fit = initials_fit(place.key, words))
      define(place.key, words, fit, true);
    else if (const std::size_t name = scattered_name(place.key, words))
      define(place.key, words, name, true);
    else if (const std::size_t led = ends_there(after) ? leading_name(place.key, words) : 0;
             led > 0 && place.senses == nullptr)
      define(place.key, words, led, true);
    else
      definitions_[place.key] = {}, somewhere_.insert(place.key);
    return Found::definition;
  }
  // "Cổng thông tin điện tử (sau đây viết tắt là Cổng TTĐT)": what the name begins with stands again.
  if (const std::size_t n = before.size() > 1 ? defining_phrase(all_but_first(before, 1)) : 0) {
    const std::span<const NearWord> words = all_but_first(before, 1 + n);
    const std::size_t fit = initials_fit(place.key, words);
    if (fit > 0 && fit < words.size() && words[fit].lower == before[0].lower) {
      define(place.key, words, fit, true);
      return Found::definition;
    }
  }
  return repeats(place, before) ? Found::repetition : Found::nothing;
}

// "thông tin và truyền thông TT&TT", where the words are surely meant.
bool DefinitionReader::repeats(const Occurrence& place, std::span<const NearWord> before) {
  const std::size_t n = initials_fit(place.key, before);
  if (n == 0 || key_letters(place.key) != place.key) return false;
  if (!expands_to(place, written_out(before, n, true)) && letter_count(place.key) < kFewestLetters)
    return false;
  if (!all_syllables_in(before, n)) return false;
  define(place.key, before, n, true);
  return true;
}

void DefinitionReader::define(const std::string& key, std::span<const NearWord> words, std::size_t count,
                              bool backwards) {
  somewhere_.insert(key);
  Definition d;
  if (all_syllables_in(words, count)) {
    std::string text = written_out(words, count, backwards);
    const NearWord& first = words[backwards ? count - 1 : 0];
    const bool begins = backwards && count < words.size() && words[count].boundary;
    if (begins && first.capital && !in_capitals(words, count) && !names_office(words, count, backwards)) {
      const utf8::CodePoint c = utf8::at(text, 0);
      text = lower(text.substr(0, c.size)) + text.substr(c.size);
    }
    if (in_capitals(words, count)) text.clear();
    d.expansion = std::move(text);
  }
  definitions_[key] = std::move(d);
  introduce(key);
}

// Whether the table lets the abbreviation stand for the words before it, whose initials need not fit ("TW").
bool DefinitionReader::stands_for_words(const Occurrence& place, std::span<const NearWord> words) const {
  if (place.senses == nullptr) return false;
  return std::any_of(place.senses->begin(), place.senses->end(), [&](std::uint32_t s) {
    const std::string_view expansion = table_.senses()[s].expansion;
    return !expansion.empty() && stands_at(words, 0, context_phrase(expansion), true, table_);
  });
}

bool DefinitionReader::expands_to(const Occurrence& place, const std::string& words) const {
  if (place.senses == nullptr) return false;
  const std::string lowered = lower(words);
  return std::any_of(place.senses->begin(), place.senses->end(),
                     [&](std::uint32_t s) { return lower(table_.senses()[s].expansion) == lowered; });
}

// "Sở Văn hóa và Thể thao thành phố (Sở VH&TT)": the short name of a body behind its long one.
bool DefinitionReader::names_again(const Occurrence& place, std::span<const NearWord> before) const {
  if (place.senses == nullptr || before.size() < 3 || before[1].lower != "(") return false;
  if (list_phrase(before, 0, "body", true, table_) != 1) return false;
  const std::span<const NearWord> words = all_but_first(before, 2);
  return std::any_of(place.senses->begin(), place.senses->end(), [&](std::uint32_t s) {
    const std::string_view expansion = table_.senses()[s].expansion;
    if (expansion.empty()) return false;
    const std::string phrase = context_phrase(expansion);
    for (std::size_t i = 0; i < words.size() && !words[i].boundary; ++i)
      if (stands_at(words, i, phrase, true, table_)) return true;
    return false;
  });
}

bool DefinitionReader::is_doubtful(const Occurrence& place) const {
  return place.senses == nullptr || place.senses->size() > 1 ||
         table_.senses()[place.senses->front()].prior < kSurePrior;
}

// Whether the words begin with the name of a kind of body, which keeps its capital in mid-sentence.
bool DefinitionReader::names_office(std::span<const NearWord> words, std::size_t count,
                                    bool backwards) const {
  std::vector<NearWord> reading(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
  if (backwards) std::reverse(reading.begin(), reading.end());
  return list_phrase(reading, 0, "office", false, table_) > 0;
}

}  // namespace vietmend
