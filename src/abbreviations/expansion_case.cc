#include "abbreviations/expansion_case.h"

#include "abbreviations/choice.h"
#include "core/letters.h"

namespace vietmend {
namespace {

constexpr std::size_t kBodyReach = 24;  // words in which a body is looked for

}  // namespace

bool ExpansionCase::stands_after_body(std::size_t begin) const {
  return after_body(around_.before(begin, kBodyReach), table_);
}

std::string ExpansionCase::by_pattern(std::size_t begin, const Sense& sense, std::string_view expansion,
                                      const std::vector<NearWord>& after) const {
  switch (sense.pattern) {
    case CasePattern::body:
      return stands_after_body(begin) ? capitalized(expansion) : lower(expansion);
    case CasePattern::office:
      return list_phrase(after, 0, "unit", false, table_) > 0 || stands_after_body(begin)
                 ? capitalized(expansion)
                 : lower(expansion);
    default:
      return std::string(expansion);
  }
}

std::string ExpansionCase::at(std::size_t begin, const Sense& sense, std::string_view expansion,
                              const std::vector<NearWord>& after, bool capitals) const {
  std::string text = by_pattern(begin, sense, expansion, after);
  if (capitals) return upper(text);
  return around_.begins_sentence(begin) ? capitalized(text) : text;
}

std::string ExpansionCase::by_model(std::size_t begin, const Sense& sense, bool capital) const {
  return capital || around_.begins_sentence(begin) ? capitalized(sense.expansion) : lower(sense.expansion);
}

bool ExpansionCase::is_open(std::size_t begin, const Sense& sense) const {
  const Casing written = casing(sense.expansion);
  if (written != Casing::lower && written != Casing::capital) return false;
  const bool of_body = sense.pattern == CasePattern::body || sense.pattern == CasePattern::office;
  return !of_body || !stands_after_body(begin);
}

}  // namespace vietmend
