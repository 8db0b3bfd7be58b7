#include "layout/boilerplate_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "blocks/break_words.h"
#include "core/decimal.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kMostWords = 60;  // of a row, so that the places between them fit in 64 bits
constexpr std::u32string_view kSeparators = U">»›▸▶→|/\\•·";

bool is_separator(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (kSeparators.find(c.code) != std::u32string_view::npos) return true;
    i += c.size;
  }
  return false;
}

// A token that is a word of a row: one with a letter or digit in it.
bool has_letter_or_digit(std::string_view token) {
  for (std::size_t i = 0; i < token.size();) {
    const utf8::CodePoint c = utf8::at(token, i);
    if (is_letter(c.code) || is_digit(c.code)) return true;
    i += c.size;
  }
  return false;
}

bool begins_with_digit(std::string_view word) {
  return !word.empty() && is_digit(utf8::at(word, 0).code);
}

// The words of a row in lower case, with ">" where a separator stands between them.
std::vector<std::string> words_of(const Page& page, const Row& row) {
  std::vector<std::string> words;
  bool separated = false;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const LineToken& t = page.line().token(i);
    separated |= i > row.first && is_separator(page.line().gap_before(i).text);
    if (!has_letter_or_digit(t.text)) {
      separated |= is_separator(t.text);
      continue;
    }
    if (separated && !words.empty()) words.emplace_back(">");
    separated = false;
    words.push_back(lower(t.text));
  }
  return words;
}

std::vector<std::string> words_of_pattern(std::string_view pattern) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < pattern.size()) {
    std::size_t end = pattern.find(' ', begin);
    if (end == std::string_view::npos) end = pattern.size();
    const std::string_view word = pattern.substr(begin, end - begin);
    begin = end + 1;
    if (word == "*" || word == "#" || word == ">") {
      words.emplace_back(word);
      continue;
    }
    // A word of the table is cut as the words of a text are ("e-mail", "facebook.com").
    for (const Token& t : tokenize(word)) {
      if (t.kind != TokenKind::mark && has_letter_or_digit(t.text)) words.push_back(lower(t.text));
    }
  }
  return words;
}

constexpr std::array kPlaces = {"line"sv, "head"sv, "tail"sv, "foot"sv, "list"sv, "part"sv};

}  // namespace

BoilerplateTable::BoilerplateTable(std::string_view tsv) {
  std::size_t number = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++number;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.starts_with('#')) continue;
    const auto bad = [&](const std::string& why) {
      return std::invalid_argument("boilerplate.tsv:" + std::to_string(number) + ": " + why);
    };
    const std::size_t tab = row.find('\t');
    const std::size_t tab2 = tab == std::string_view::npos ? tab : row.find('\t', tab + 1);
    if (tab2 == std::string_view::npos || row.find('\t', tab2 + 1) != std::string_view::npos) {
      throw bad("a row has three columns: pattern, place, confidence");
    }
    Pattern pattern;
    pattern.words = words_of_pattern(row.substr(0, tab));
    if (pattern.words.empty()) throw bad("the pattern has no words");
    if (pattern.words[0] == "*" || pattern.words[0] == "#" || pattern.words[0] == ">") {
      throw bad("a pattern begins with a word");
    }
    if (pattern.words.size() > kMostWords) throw bad("the pattern is too long");
    const std::string_view place = row.substr(tab + 1, tab2 - tab - 1);
    const auto known = std::find(kPlaces.begin(), kPlaces.end(), place);
    if (known == kPlaces.end()) throw bad("unknown place '" + std::string(place) + "'");
    pattern.place = static_cast<PatternPlace>(known - kPlaces.begin());
    const std::string_view sure = row.substr(tab2 + 1);
    const std::optional<float> confidence = read_decimal(sure);
    if (!(confidence && *confidence >= 0 && *confidence <= 1)) {
      throw bad("'" + std::string(sure) + "' is no confidence in [0, 1]");
    }
    pattern.confidence = *confidence;
    pattern.open = std::find(pattern.words.begin(), pattern.words.end(), "*") != pattern.words.end();
    first_hashes_.insert(BreakWords::hash(pattern.words[0]));
    by_first_word_[pattern.words[0]].push_back(static_cast<std::uint32_t>(patterns_.size()));
    patterns_.push_back(std::move(pattern));
  }
}

std::uint64_t BoilerplateTable::ends(const Pattern& pattern, const std::vector<std::string>& words,
                                     std::size_t from) {
  // Bit p stands for "the first p words have been read".
  std::uint64_t read = std::uint64_t{1} << from;
  const auto skip_separators = [&] {
    for (std::size_t p = from; p < words.size(); ++p) {
      if ((read >> p & 1U) != 0 && words[p] == ">") read |= std::uint64_t{1} << (p + 1);
    }
  };
  for (const std::string& want : pattern.words) {
    if (want == "*") {
      for (std::size_t p = from; p < words.size(); ++p) {
        if ((read >> p & 1U) != 0) read |= std::uint64_t{1} << (p + 1);
      }
      continue;
    }
    if (want != ">") skip_separators();
    std::uint64_t next = 0;
    for (std::size_t p = from; p < words.size(); ++p) {
      if ((read >> p & 1U) == 0) continue;
      if (want == "#" ? begins_with_digit(words[p]) : words[p] == want) next |= std::uint64_t{1} << (p + 1);
    }
    read = next;
    if (read == 0) return 0;
  }
  skip_separators();
  return read;
}

PatternMatch BoilerplateTable::match(const Page& page, const Row& row, std::uint32_t first_hash) const {
  if (!row.has_tokens()) return {};
  // What has no letter is skipped before a pattern.
  const bool may_begin =
      first_hashes_.contains(first_hash) || !has_letter_or_digit(page.line().token(row.first).text);
  return may_begin ? match(page, row) : PatternMatch{};
}

PatternMatch BoilerplateTable::match(const Page& page, const Row& row) const {
  if (!row.has_tokens() || row.size() > kMostWords) return {};
  std::size_t first = row.first;
  while (first < row.last && !has_letter_or_digit(page.line().token(first).text)) ++first;
  if (first == row.last || !by_first_word_.contains(lower(page.line().token(first).text))) return {};
  const std::vector<std::string> words = words_of(page, row);
  const std::size_t n = words.size();
  if (n == 0 || n > kMostWords) return {};

  // One pattern for the whole row, the surest; else as few as possible that follow each other.
  struct Reading {
    int parts = 0;     // patterns read, 0: none leads here
    bool weak = true;  // all of them such as mean nothing alone
    float confidence = 1;
  };
  std::array<Reading, kMostWords + 1> readings{};
  PatternMatch best;
  for (std::size_t from = 0; from < n; ++from) {
    if (from > 0 && readings[from].parts == 0) continue;
    const auto bucket = by_first_word_.find(words[from]);
    if (bucket == by_first_word_.end()) continue;
    for (const std::uint32_t k : bucket->second) {
      const Pattern& p = patterns_[k];
      if (p.open && from > 0) continue;
      const std::uint64_t read = ends(p, words, from);
      if (from == 0 && (read >> n & 1U) != 0 && p.place != PatternPlace::part &&
          p.confidence > best.confidence) {
        best = {p.place, p.confidence, p.open};
      }
      if (p.open) continue;
      for (std::size_t to = from + 1; to <= n; ++to) {
        if ((read >> to & 1U) == 0) continue;
        const Reading& before = readings[from];
        Reading r{
            before.parts + 1,
            (from == 0 || before.weak) && p.place != PatternPlace::line && p.place != PatternPlace::list,
            from == 0 ? p.confidence : std::min(before.confidence, p.confidence)};
        Reading& there = readings[to];
        if (there.parts == 0 || (there.weak && !r.weak) || (there.weak == r.weak && there.parts < r.parts))
          there = r;
      }
    }
  }
  if (best.confidence > 0) return best;
  const Reading& whole = readings[n];
  if (whole.parts >= (whole.weak ? 3 : 2)) return {PatternPlace::line, whole.confidence, false};
  return {};
}

}  // namespace vietmend
