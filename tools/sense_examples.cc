#include "sense_examples.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "abbreviations/abbreviation_key.h"
#include "abbreviations/judgement.h"
#include "abbreviations/occurrence.h"
#include "abbreviations/surroundings.h"
#include "core/letters.h"
#include "core/line.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kLongestPhrase = 12;
constexpr std::uint64_t kSample = 4;   // one document in so many is counted for phrases that no table lists
constexpr std::uint64_t kFewest = 40;  // places of such a phrase there
constexpr double kTogether = 2.5;      // nats above chance, for each word after the first
constexpr std::size_t kMostUnlisted = 80;  // such phrases of a form
constexpr double kShareNone = 0.15;        // of the examples of a form, those of none of these
constexpr double kWrittenShort = 0.15;     // of the listed phrases around, in one document of three
constexpr double kUnknown = 0.3;   // of the abbreviations that the table does not know, those that are read
constexpr double kFewerOfOne = 5;  // examples of a form of one sense
// One document in so many is one whose author always writes short what he writes short; in the others a
// phrase is written short now and then, not more often than kNowAndThen of the time.
constexpr std::uint64_t kSteady = 3;
constexpr double kNowAndThen = 0.6;
constexpr std::size_t kMostNatural = 500;  // examples of a form as it stands

std::uint64_t extended(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ (word + 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
  return hash ^ hash >> 31;
}

// What stands between two words of a phrase: nothing but a space, a hyphen, a comma; 0 where it parts them.
char between(std::string_view gap) {
  char mark = ' ';
  bool any = false, white = false;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    if (c.code == '\n') return 0;
    if (is_white_space(c.code)) {
      white = true;
      continue;
    }
    if (any) return 0;
    any = true;
    if (c.code == ',')
      mark = ',';
    else if (c.code == '-' || (c.code >= 0x2010 && c.code <= 0x2015))
      mark = '-';
    else
      return 0;
  }
  return any || white ? mark : 0;
}

std::string letters_key(std::string_view key) {
  return key_letters(key);
}

}  // namespace

struct SenseExamples::Text {
  Line line;
  std::vector<std::uint32_t> words;
  std::vector<char> gaps;  // before each token
  Text(SenseExamples& examples, std::string_view source) : line(source) {
    words.reserve(line.size());
    gaps.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
      const LineToken& t = line.token(i);
      const Casing c = casing(t.text);
      words.push_back(
          examples.word(c == Casing::lower || c == Casing::none ? std::string(t.text) : lower(t.text)));
      gaps.push_back(i == 0 ? '\0' : between(line.gap(i).text));
    }
  }
};

SenseExamples::SenseExamples(const AbbreviationTable& table, std::size_t most)
    : table_(table), most_(most), written_(table) {
  std::set<std::string> all_keys;
  for (const Sense& s : table.senses()) {
    const auto add = [&](std::string_view spelling) {
      const std::string key = abbreviation_key(spelling);
      if (s.expansion.empty() || s.single || key.size() < 2) return;
      const auto [it, fresh] = form_of_key_.emplace(key, static_cast<std::uint32_t>(forms_.size()));
      if (fresh) forms_.push_back({key, {}, {}, {}, {}, {}});
      SensesOfForm& form = forms_[it->second];
      const std::string expansion = lower(s.expansion);
      auto at = std::find(form.expansions.begin(), form.expansions.end(), expansion);
      if (at == form.expansions.end()) {
        form.senses.push_back(s.hash);
        form.expansions.push_back(expansion);
        form.spellings.emplace_back();
        form.dotted.push_back(false);
        form.numbered.push_back(false);
        at = form.expansions.end() - 1;
      }
      const auto place = static_cast<std::size_t>(at - form.expansions.begin());
      if (s.dot) form.dotted[place] = true;
      if (s.number) form.numbered[place] = true;
      auto& spellings = form.spellings[place];
      if (std::find(spellings.begin(), spellings.end(), spelling) == spellings.end())
        spellings.emplace_back(spelling);
    };
    add(s.form);
    if (!s.variants.empty())
      for_each_field(s.variants, ';', [&](std::string_view v) {
        if (!v.empty()) add(v);
      });
  }
  for (const SensesOfForm& form : forms_)
    if (const auto* senses = table.find(form.key); senses != nullptr && needs_model(form.key, *senses, table))
      written_.look_for(*senses);
  for (std::uint32_t f = 0; f < forms_.size(); ++f) {
    SensesOfForm& form = forms_[f];
    const std::string letters = letters_key(form.key);
    forms_of_letters_[letters].push_back(f);
    for (std::uint32_t s = 0; s < form.expansions.size(); ++s) {
      const Line line(form.expansions[s]);
      std::uint64_t hash = 0;
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
          const char gap = between(line.gap(i).text);
          hash = extended(hash, static_cast<std::uint64_t>(gap));
        }
        hash = extended(hash, word(lower(line.token(i).text)) + std::uint64_t{256});
        if (i + 1 < line.size()) begins_[hash] = true;
      }
      Phrase& p = phrases_[hash];
      p.words = line.size();
      p.listed = true;
      p.of.emplace_back(f, s);
    }
  }
}

std::uint64_t SenseExamples::draw() {
  std::uint64_t z = random_ += 0x9E3779B97F4A7C15U;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
  z = (z ^ z >> 27) * 0x94D049BB133111EBU;
  return z ^ z >> 31;
}

std::uint32_t SenseExamples::word(std::string_view lowered) {
  const auto [it, fresh] = words_.emplace(std::string(lowered), static_cast<std::uint32_t>(words_.size()));
  if (fresh) {
    word_counts_.push_back(0);
    std::string initial;
    if (!lowered.empty() && parse_syllable(lowered)) {
      const utf8::CodePoint c = utf8::at(lowered, 0);
      // ủ and ụ are written U; ư, ơ, ô, â keep their sign.
      char32_t bare = c.code;
      static const std::pair<std::u32string_view, char32_t> kTones[] = {
          {U"àáảãạ", U'a'}, {U"ằắẳẵặ", U'ă'}, {U"ầấẩẫậ", U'â'}, {U"èéẻẽẹ", U'e'},
          {U"ềếểễệ", U'ê'}, {U"ìíỉĩị", U'i'}, {U"òóỏõọ", U'o'}, {U"ồốổỗộ", U'ô'},
          {U"ờớởỡợ", U'ơ'}, {U"ùúủũụ", U'u'}, {U"ừứửữự", U'ư'}, {U"ỳýỷỹỵ", U'y'}};
      for (const auto& [tones, vowel] : kTones)
        if (tones.find(bare) != std::u32string_view::npos) bare = vowel;
      utf8::append(initial, to_upper(bare));
    }
    initials_.push_back(std::move(initial));
  }
  return it->second;
}

const std::vector<SenseExamples::Phrase*>& SenseExamples::phrases_at(const Text& text, std::size_t i) {
  std::uint64_t hash = 0;
  found_.clear();
  for (std::size_t n = 0; n < kLongestPhrase && i + n < text.words.size(); ++n) {
    if (n > 0) {
      if (text.gaps[i + n] == 0) break;
      hash = extended(hash, static_cast<std::uint64_t>(text.gaps[i + n]));
    }
    hash = extended(hash, text.words[i + n] + std::uint64_t{256});
    if (const auto it = phrases_.find(hash); it != phrases_.end() && it->second.words == n + 1)
      found_.push_back(&it->second);
    if (!begins_.contains(hash)) break;
  }
  return found_;
}

void SenseExamples::count(std::string_view source) {
  const bool sampled = std::hash<std::string_view>()(source.substr(0, 200)) % kSample == 0;
  const Text text(*this, source);
  for (std::size_t i = 0; i < text.words.size();) {
    ++word_counts_[text.words[i]];
    ++all_words_;
    for (Phrase* p : phrases_at(text, i)) ++p->count;
    if (sampled) {
      std::string letters = initials_[text.words[i]];
      std::uint64_t hash = extended(0, text.words[i] + std::uint64_t{256});
      for (std::size_t n = 1; n < 5 && i + n < text.words.size() && !letters.empty(); ++n) {
        if (text.gaps[i + n] != ' ' || initials_[text.words[i + n]].empty()) break;
        letters += initials_[text.words[i + n]];
        hash = extended(extended(hash, ' '), text.words[i + n] + std::uint64_t{256});
        if (!forms_of_letters_.contains(letters) || phrases_.contains(hash)) continue;
        Candidate& c = candidates_[hash];
        if (c.count++ == 0)
          c.words.assign(text.words.begin() + static_cast<std::ptrdiff_t>(i),
                         text.words.begin() + static_cast<std::ptrdiff_t>(i + n + 1));
      }
    }
    i += 1;
  }
}

void SenseExamples::finish_counting() {
  // Phrases that no table lists, by form, the most frequent first.
  std::map<std::uint32_t, std::vector<std::pair<std::uint64_t, std::uint64_t>>> unlisted;
  for (const auto& [hash, c] : candidates_) {
    if (c.count < kFewest) continue;
    double chance = 0;
    for (const std::uint32_t w : c.words)
      chance += std::log(static_cast<double>(word_counts_[w]) / static_cast<double>(all_words_));
    const double share = std::log(static_cast<double>(c.count * kSample) / static_cast<double>(all_words_));
    if (share - chance < kTogether * static_cast<double>(c.words.size() - 1)) continue;
    std::string letters;
    for (const std::uint32_t w : c.words) letters += initials_[w];
    for (const std::uint32_t f : forms_of_letters_[letters])
      unlisted[f].emplace_back(c.count * kSample, hash);
  }
  std::vector<std::uint64_t> of_form(forms_.size());
  for (const SensesOfForm& form : forms_) counts_.emplace_back(form.senses.size(), 0);
  for (auto& [hash, p] : phrases_) {
    if (!p.listed) continue;
    // A phrase of several forms is shared among them. Where there is nothing to tell apart, fewer will do.
    double wanted = 0;
    for (const auto& [f, s] : p.of)
      wanted += static_cast<double>(most_) / (forms_[f].senses.size() > 1 ? 1.0 : kFewerOfOne);
    for (const auto& [f, s] : p.of) counts_[f][s] = p.count;
    p.rate = p.count == 0 ? 0 : std::min(1.0, wanted / static_cast<double>(p.count));
    for (const auto& [f, s] : p.of)
      of_form[f] += static_cast<std::uint64_t>(p.rate * static_cast<double>(p.count) /
                                               static_cast<double>(p.of.size()));
  }
  for (auto& [f, found] : unlisted) {
    std::sort(found.rbegin(), found.rend());
    if (found.size() > kMostUnlisted) found.resize(kMostUnlisted);
    double sum = 0;
    for (const auto& [count, hash] : found) sum += std::sqrt(static_cast<double>(count));
    const double wanted = std::max(50.0, kShareNone * static_cast<double>(of_form[f]));
    for (const auto& [count, hash] : found) {
      Phrase& p = phrases_[hash];
      p.words = candidates_[hash].words.size();
      p.count = count;
      p.of.emplace_back(f, static_cast<std::uint32_t>(forms_[f].senses.size()));
      p.rate = std::max(p.rate, std::min(1.0, wanted * std::sqrt(static_cast<double>(count)) / sum /
                                                  static_cast<double>(count)));
      std::uint64_t begun = 0;
      for (std::size_t i = 0; i + 1 < p.words; ++i) {
        if (i > 0) begun = extended(begun, ' ');
        begun = extended(begun, candidates_[hash].words[i] + std::uint64_t{256});
        begins_[begun] = true;
      }
    }
  }
  candidates_.clear();
}

void SenseExamples::read(std::string_view source, std::size_t number, bool held_out) {
  random_ = number * 0x2545F4914F6CDD1DU + 17;
  const auto chance = [&] { return static_cast<double>(draw() >> 11) / 9007199254740992.0; };
  const double short_too = draw() % 3 == 0 ? kWrittenShort : 0.0;
  const bool steady = draw() % kSteady == 0;
  std::unordered_map<const Phrase*, bool> always;  // in a steady document, what is always written short
  const auto is_taken = [&](const Phrase* p) {
    if (!steady) return chance() < std::min(p->rate, kNowAndThen);
    return always.try_emplace(p, chance() < std::sqrt(p->rate)).first->second &&
           chance() < std::sqrt(p->rate);
  };
  struct Label {
    std::uint32_t form, answer;
    bool taken, dot;
    int capital;
  };
  std::string shortened;
  std::map<std::size_t, Label> labels;
  {
    const Text text(*this, source);
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.words.size();) {
      // A phrase within a longer one is written short too: "an toàn TP" stands beside "ATTP".
      const Phrase* p = nullptr;
      bool taken = false;
      for (const Phrase* begun : phrases_at(text, i)) {
        if (is_taken(begun)) {
          p = begun;
          taken = true;
        } else if (const auto it = always.find(begun); it != always.end() && it->second) {
          p = begun;
          taken = false;
        } else if (begun->listed && short_too > 0 && chance() < short_too) {
          p = begun;
          taken = false;
        }
      }
      if (p == nullptr) {
        ++i;
        continue;
      }
      const auto [f, s] = p->of[draw() % p->of.size()];
      const Span from = text.line.token(i).span, to = text.line.token(i + p->words - 1).span;
      shortened += source.substr(copied, from.begin - copied);
      Label& label = labels[shortened.size()] = {f, s, taken, false, -1};
      const Casing cased = casing(source.substr(from.begin, to.end - from.begin));
      const Casing first = casing(text.line.token(i).text);
      if (cased != Casing::upper)
        label.capital = first == Casing::lower ? 0 : first == Casing::capital ? 1 : -1;
      copied = to.end;
      i += p->words;
      if (s < forms_[f].spellings.size()) {
        const auto& spellings = forms_[f].spellings[s];
        shortened += spellings[draw() % spellings.size()];
        if (i < text.words.size() && text.line.gap(i).text == " ") {
          const LineToken& next = text.line.token(i);
          const bool digit = next.text.front() >= '0' && next.text.front() <= '9';
          if (forms_[f].dotted[s] && casing(next.text) == Casing::capital && chance() < 0.4) {
            shortened += '.';
            label.dot = true;
          } else if (forms_[f].numbered[s] && digit && chance() < 0.6) {
            copied = next.span.begin;
          }
        }
      } else {
        shortened += forms_[f].spellings[0][0];
      }
    }
    shortened += source.substr(copied);
  }
  const Line line(shortened);
  const Surroundings around(line);
  written_.read(line);
  for (std::size_t i = 0; i < line.size();) {
    if (!may_begin_occurrence(line.token(i))) {
      ++i;
      continue;
    }
    const auto found = occurrence_at(line, i, table_);
    if (!found) {
      ++i;
      continue;
    }
    const std::size_t end = std::max(found->end, i + 1);
    const auto label = labels.find(line.token(i).span.begin);
    if (label != labels.end()) {
      const Label& l = label->second;
      if (l.taken && found->senses != nullptr && found->key == forms_[l.form].key && !found->lower_case)
        take(around, *found, l.form, l.answer, l.dot, held_out, false, l.capital);
    } else if (found->senses != nullptr && !found->lower_case && !found->single) {
      const auto form = form_of_key_.find(found->key);
      if (form != form_of_key_.end() && forms_[form->second].senses.size() == 1 &&
          table_.senses()[found->senses->front()].prior >= 0.9F && key_letters(found->key).size() >= 3 &&
          natural_[found->key]++ < kMostNatural)
        take(around, *found, form->second, 0, false, held_out, true, -1);
    } else if (found->senses == nullptr && found->parts.empty() && chance() < kUnknown) {
      // What the table does not know stands where any form might, those of several senses above all.
      std::uint32_t f = static_cast<std::uint32_t>(draw() % forms_.size());
      for (int tries = 0; tries < 3 && forms_[f].senses.size() < 2; ++tries)
        f = static_cast<std::uint32_t>(draw() % forms_.size());
      Occurrence drawn = *found;
      drawn.senses = table_.find(forms_[f].key);
      take(around, drawn, f, static_cast<std::uint32_t>(forms_[f].senses.size()), false, held_out, true, -1);
    }
    i = end;
  }
}

void SenseExamples::take(const Surroundings& around, const Occurrence& at, std::uint32_t form,
                         std::uint32_t answer, bool dot, bool held_out, bool natural, int capital) {
  const std::vector<NearWord> before = around.before(at.begin, kSenseReach);
  std::vector<NearWord> after = around.after(at.end, kSenseReach, dot);
  if (!at.number.empty()) {
    NearWord number;
    number.text = number.lower = at.number;
    number.number = true;
    after.insert(after.begin(), std::move(number));
  }
  const SenseSpelling spelling{dot, at.lower_case, !at.number.empty()};
  const Choice listed =
      choose(*at.senses, table_, before, after, after, [&](const Sense& s) { return !s.single || dot; });
  const SenseFeatures read(forms_[form].key, spelling, listed_sense(listed), before, after,
                           written_.near(*at.senses, at.begin), table_);
  SenseExample example;
  example.form = form;
  example.answer = answer;
  example.begin = static_cast<std::uint32_t>(features_.size());
  example.size = static_cast<std::uint32_t>(read.size());
  example.held_out = held_out;
  example.natural = natural;
  if (!around.begins_sentence(at.begin)) example.capital = static_cast<std::int8_t>(capital);
  for (std::size_t i = 0; i < read.size(); ++i) features_.push_back(read[i]);
  examples_.push_back(example);
}

}  // namespace vietmend
