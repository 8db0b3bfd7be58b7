#include <algorithm>
#include <unordered_map>

#include "abbreviations/abbreviation_key.h"
#include "abbreviations/abbreviation_table.h"
#include "abbreviations/own_table.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/abbreviations.h"

namespace vietmend {
namespace {

Abbreviation meaning(const Sense& s) {
  Abbreviation a;
  a.form = s.form;
  if (!s.variants.empty())
    for_each_field(s.variants, ';', [&](std::string_view v) { a.variants.emplace_back(v); });
  a.expansion = s.expansion;
  a.field = s.field;
  a.period = s.period;
  a.prior = s.prior;
  return a;
}

// Lower case, one space for each stretch of white space, none at the ends.
std::string folded(std::string_view phrase) {
  std::string text;
  bool space = false;
  for (std::size_t i = 0; i < phrase.size();) {
    const utf8::CodePoint c = utf8::at(phrase, i);
    i += c.size;
    if (is_white_space(c.code)) {
      space = !text.empty();
      continue;
    }
    if (space) text += ' ';
    space = false;
    utf8::append(text, to_lower(c.code));
  }
  return text;
}

}  // namespace

struct AbbreviationDictionary::Index {
  explicit Index(AbbreviationTable t) : table(std::move(t)) {
    for (std::uint32_t i = 0; i < table.senses().size(); ++i)
      if (const Sense& s = table.senses()[i]; !s.expansion.empty() && holds(i))
        by_expansion[folded(s.expansion)].push_back(i);
  }

  // Whether a form still stands for a sense, or a table over this one has given the form to others.
  bool holds(std::uint32_t sense) const {
    const auto* senses = table.find(abbreviation_key(table.senses()[sense].form));
    return senses != nullptr && std::find(senses->begin(), senses->end(), sense) != senses->end();
  }

  // Meanings of senses, the likeliest first, each form with each expansion once.
  std::vector<Abbreviation> meanings(std::vector<std::uint32_t> senses) const {
    std::stable_sort(senses.begin(), senses.end(), [&](std::uint32_t a, std::uint32_t b) {
      return table.senses()[a].prior > table.senses()[b].prior;
    });
    std::vector<Abbreviation> found;
    for (const std::uint32_t i : senses) {
      const Sense& s = table.senses()[i];
      const bool doubled = std::any_of(found.begin(), found.end(), [&](const Abbreviation& a) {
        return a.form == s.form && folded(a.expansion) == folded(s.expansion);
      });
      if (!doubled) found.push_back(meaning(s));
    }
    return found;
  }

  AbbreviationTable table;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_expansion;
};

AbbreviationDictionary::AbbreviationDictionary(std::unique_ptr<const Index> index)
    : index_(std::move(index)) {}
AbbreviationDictionary::AbbreviationDictionary(AbbreviationDictionary&&) noexcept = default;
AbbreviationDictionary& AbbreviationDictionary::operator=(AbbreviationDictionary&&) noexcept = default;
AbbreviationDictionary::~AbbreviationDictionary() = default;

AbbreviationDictionary AbbreviationDictionary::parse(std::string_view tsv, const std::string& name) {
  return AbbreviationDictionary(std::make_unique<const Index>(AbbreviationTable::parse(tsv, name)));
}

AbbreviationDictionary AbbreviationDictionary::with(std::string_view tsv, const std::string& name) const {
  return AbbreviationDictionary(std::make_unique<const Index>(with_own_table(index_->table, tsv, name)));
}

std::vector<Abbreviation> AbbreviationDictionary::expansions(std::string_view abbreviation) const {
  const auto* senses = index_->table.find(abbreviation_key(abbreviation));
  return senses == nullptr ? std::vector<Abbreviation>() : index_->meanings(*senses);
}

std::vector<Abbreviation> AbbreviationDictionary::abbreviate(std::string_view phrase) const {
  const auto found = index_->by_expansion.find(folded(phrase));
  return found == index_->by_expansion.end() ? std::vector<Abbreviation>() : index_->meanings(found->second);
}

std::vector<Abbreviation> AbbreviationDictionary::all() const {
  std::vector<Abbreviation> found;
  for (std::uint32_t i = 0; i < index_->table.senses().size(); ++i)
    if (index_->holds(i)) found.push_back(meaning(index_->table.senses()[i]));
  return found;
}

}  // namespace vietmend
