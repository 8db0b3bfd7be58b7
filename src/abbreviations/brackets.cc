#include "abbreviations/brackets.h"

#include <algorithm>

#include "abbreviation_words.h"
#include "abbreviations/abbreviation_key.h"
#include "abbreviations/definition.h"
#include "core/line.h"

namespace vietmend {
namespace {

constexpr std::size_t kBracketReach = 24;  // words and marks

}  // namespace

bool says_again(std::string_view key, const std::vector<NearWord>& before,
                const std::vector<NearWord>& after) {
  return before.size() > 1 && before[0].lower == "(" && !after.empty() && after[0].lower == ")" &&
         !before[1].boundary && !before[1].capital && !before[1].upper &&
         letter_count(key) < kFewestInBrackets;
}

bool fits_itself(const std::string& key, const std::string& text) {
  const Line words(text);
  const Surroundings read(words);
  const std::vector<NearWord> before = read.before(words.size(), kBracketReach);
  const std::size_t n = initials_fit(key, before);
  return n > 0 && n + 1 == before.size();
}

bool continues_name(const Sense& s, const std::vector<NearWord>& before, const AbbreviationTable& table) {
  const auto links = [](std::string_view word) {
    return word == words::kAmpersand[0] || word == "&" || word == "-";
  };
  if (before.size() < 2 || !links(before[0].lower) || before[1].mark) return false;
  return s.pattern == CasePattern::body || s.pattern == CasePattern::office ||
         std::any_of(s.before.begin(), s.before.end(), [&](const ContextPhrase& p) {
           return p.role != ContextPhrase::Role::forbids && links(p.text.substr(p.text.rfind(' ') + 1)) &&
                  stands_at(before, 0, p.text, true, table);
         });
}

}  // namespace vietmend
