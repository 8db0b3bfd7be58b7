#include "abbreviations/abbreviation_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "abbreviations/abbreviation_key.h"
#include "abbreviations/sense_features.h"
#include "abbreviations/written_phrases.h"
#include "core/decimal.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr float kUsualPrior = 0.97F;
constexpr std::size_t kColumns = 9;
constexpr std::array<std::string_view, 25> kFields = {
    "state",   "party",       "front",        "army",   "police",
    "law",     "finance",     "firm",         "health", "education",
    "science", "culture",     "sport",        "press",  "society",
    "farming", "environment", "construction", "energy", "transport",
    "place",   "rank",        "foreign",      "user",   ""};

struct Row {
  std::array<std::string_view, kColumns> column;
  int line;
};

class TableReader {
 public:
  TableReader(const std::string& name) : name_(name) {}

  [[noreturn]] void fail(int line, const std::string& reason) const {
    throw std::runtime_error(name_ + ":" + std::to_string(line) + ": " + reason);
  }

  Row row(std::string_view text, int line) const {
    Row r{{}, line};
    std::size_t n = 0;
    for_each_field(text, '\t', [&](std::string_view field) {
      if (n < kColumns) r.column[n] = field;
      ++n;
    });
    if (n != kColumns)
      fail(line, "has " + std::to_string(n) + " columns, must have " + std::to_string(kColumns));
    if (r.column[0].empty()) fail(line, "the form is empty");
    if (r.column[2].empty()) fail(line, "the expansion is empty");
    return r;
  }

  Sense sense(const Row& row) const {
    const auto& c = row.column;
    Sense s;
    s.form = c[0];
    s.variants = c[1];
    s.line = row.line;
    read_case(c[3], s);
    if ((c[2] == "=") != (s.pattern == CasePattern::never))
      fail(row.line, "an expansion \"=\" and the case pattern \"never\" go together");
    s.expansion = c[2] == "=" ? std::string_view() : c[2];
    if (std::find(kFields.begin(), kFields.end(), c[4]) == kFields.end())
      fail(row.line, "unknown field \"" + std::string(c[4]) + "\"");
    s.hash = sense_hash(lower(s.expansion));
    if (!s.expansion.empty()) s.words = phrase_words(s.expansion);
    s.field = c[4];
    s.period = c[5];
    s.needs_before = read_context(c[6], s.before);
    s.needs_after = read_context(c[7], s.after);
    s.prior = kUsualPrior;
    if (!c[8].empty()) {
      const std::optional<float> prior = read_decimal(c[8]);
      if (!(prior && *prior >= 0 && *prior <= 1))
        fail(row.line, "the prior \"" + std::string(c[8]) + "\" is not a number in [0, 1]");
      s.prior = *prior;
    }
    return s;
  }

 private:
  void read_case(std::string_view text, Sense& s) const {
    bool first = true;
    for_each_field(text, ' ', [&](std::string_view word) {
      if (first) {
        first = false;
        if (word == "name")
          s.pattern = CasePattern::name;
        else if (word == "common")
          s.pattern = CasePattern::common;
        else if (word == "body")
          s.pattern = CasePattern::body;
        else if (word == "office")
          s.pattern = CasePattern::office;
        else if (word == "never")
          s.pattern = CasePattern::never;
        else
          fail(s.line, "unknown case pattern \"" + std::string(word) + "\"");
      } else if (word == "dot") {
        s.dot = true;
      } else if (word == "number") {
        s.number = true;
      } else if (word == "lower") {
        s.lower_case = true;
      } else if (word == "single") {
        s.single = true;
      } else {
        fail(s.line, "unknown flag \"" + std::string(word) + "\"");
      }
    });
  }

  // Whether a phrase is needed.
  static bool read_context(std::string_view text, std::vector<ContextPhrase>& phrases) {
    bool needed = false;
    if (text.empty()) return false;
    phrases.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), ';')) + 1);
    for_each_field(text, ';', [&](std::string_view item) {
      ContextPhrase p;
      if (item.starts_with('+')) p.role = ContextPhrase::Role::needed;
      if (item.starts_with('!')) p.role = ContextPhrase::Role::forbids;
      if (p.role != ContextPhrase::Role::helps) item.remove_prefix(1);
      if (item.starts_with('~')) {
        p.near = true;
        item.remove_prefix(1);
      }
      if (item.empty()) return;
      p.text = item;
      needed = needed || p.role == ContextPhrase::Role::needed;
      phrases.push_back(p);
    });
    return needed;
  }

  const std::string& name_;
};

// What makes two senses the same one.
bool same_sense(const Sense& a, const Sense& b) {
  const auto equal = [](const std::vector<ContextPhrase>& x, const std::vector<ContextPhrase>& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                      [](const ContextPhrase& p, const ContextPhrase& q) {
                        return p.text == q.text && p.role == q.role && p.near == q.near;
                      });
  };
  return a.expansion == b.expansion && a.pattern == b.pattern && equal(a.before, b.before) &&
         equal(a.after, b.after);
}

}  // namespace

void AbbreviationTable::add_spelling(std::string_view spelling, std::uint32_t sense) {
  std::string key = abbreviation_key(spelling);
  for (std::size_t at = key.find_first_of(" .,"); at != std::string::npos;
       at = key.find_first_of(" .,", at + 1))
    if (at > 0) keys_[key.substr(0, at)].begins_longer = true;
  std::vector<std::uint32_t>& group = keys_[std::move(key)].senses;
  if (group.empty() || group.back() != sense) group.push_back(sense);
}

void AbbreviationTable::index(const std::function<bool(const Sense&, std::string_view)>& wanted) {
  keys_.reserve(senses_.size() * 2);
  for (std::uint32_t i = 0; i < senses_.size(); ++i) {
    const Sense& s = senses_[i];
    if (wanted(s, s.form)) add_spelling(s.form, i);
    if (s.variants.empty()) continue;
    for_each_field(s.variants, ';', [&](std::string_view variant) {
      if (!variant.empty() && wanted(s, variant)) add_spelling(variant, i);
    });
  }
  for (const auto& [key, entry] : keys_)
    if (!key.empty()) like_.set(like(key));
}

AbbreviationTable AbbreviationTable::parse(std::string_view tsv, const std::string& name,
                                           const AbbreviationTable* lists) {
  AbbreviationTable table;
  table.texts_.push_back(std::make_shared<const std::string>(tsv));
  const TableReader reader(name);
  table.senses_.reserve(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n')));
  int line = 0;
  for_each_field(*table.texts_.back(), '\n', [&](std::string_view text) {
    ++line;
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (!utf8::valid(text)) reader.fail(line, "a row that is not UTF-8");
    if (text.empty() || text.front() == '#') return;
    if (text.front() == '@') {
      const std::size_t tab = text.find('\t');
      if (tab == std::string_view::npos) reader.fail(line, "a list without a tab after its name");
      List& list = table.lists_[std::string(text.substr(1, tab - 1))];
      for_each_field(text.substr(tab + 1), ';', [&](std::string_view phrase) {
        list.phrases.emplace(phrase);
        list.first_words.emplace(phrase.substr(0, phrase.find(' ')));
        list.last_words.emplace(phrase.substr(phrase.rfind(' ') + 1));
      });
      return;
    }
    table.senses_.push_back(reader.sense(reader.row(text, line)));
  });
  for (const Sense& s : table.senses_)
    for (const auto* phrases : {&s.before, &s.after})
      for (const ContextPhrase& p : *phrases)
        if (p.text.starts_with('@') && !table.lists_.contains(p.text.substr(1)) &&
            (lists == nullptr || !lists->lists_.contains(p.text.substr(1))))
          reader.fail(s.line, "unknown list \"" + std::string(p.text) + "\"");
  table.index([](const Sense&, std::string_view) { return true; });
  table.refuse_doubles(name);
  return table;
}

void AbbreviationTable::refuse_doubles(const std::string& name) const {
  // The first in the table is named, whatever the order of the keys.
  int first_line = 0, other_line = 0;
  std::string_view first_key;
  for (const auto& [key, entry] : keys_) {
    const std::vector<std::uint32_t>& group = entry.senses;
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const Sense &sense = senses_[group[i]], &other = senses_[group[j]];
        if (!same_sense(sense, other)) continue;
        if (first_line != 0 &&
            std::pair(sense.line, std::string_view(key)) >= std::pair(first_line, first_key))
          continue;
        first_line = sense.line;
        other_line = other.line;
        first_key = key;
      }
  }
  if (first_line != 0)
    TableReader(name).fail(first_line, "\"" + std::string(first_key) + "\" is given the same sense in line " +
                                           std::to_string(other_line));
}

AbbreviationTable AbbreviationTable::merged(const AbbreviationTable& over, const AbbreviationTable& under) {
  AbbreviationTable table;
  table.texts_ = over.texts_;
  table.texts_.insert(table.texts_.end(), under.texts_.begin(), under.texts_.end());
  table.lists_ = under.lists_;
  for (const auto& [name, list] : over.lists_) table.lists_.insert_or_assign(name, list);
  table.senses_ = over.senses_;
  for (Sense& s : table.senses_) s.own = true;
  table.senses_.insert(table.senses_.end(), under.senses_.begin(), under.senses_.end());
  const Sense* first_under = table.senses_.data() + over.senses_.size();
  table.index([&](const Sense& s, std::string_view spelling) {
    return &s < first_under || over.find(abbreviation_key(spelling)) == nullptr;
  });
  return table;
}

const AbbreviationTable::Entry* AbbreviationTable::look_up(std::string_view key) const {
  const auto it = keys_.find(key);
  return it == keys_.end() ? nullptr : &it->second;
}

const std::vector<std::uint32_t>* AbbreviationTable::find(std::string_view key) const {
  const Entry* entry = look_up(key);
  return entry == nullptr || entry->senses.empty() ? nullptr : &entry->senses;
}

const AbbreviationTable::List* AbbreviationTable::list(std::string_view name) const {
  const auto it = lists_.find(name);
  return it == lists_.end() ? nullptr : &it->second;
}

bool AbbreviationTable::in_list(std::string_view name, std::string_view phrase) const {
  const List* found = list(name);
  return found != nullptr && found->phrases.contains(phrase);
}

}  // namespace vietmend
