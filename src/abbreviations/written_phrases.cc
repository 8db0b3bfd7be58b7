#include "abbreviations/written_phrases.h"

#include <algorithm>

#include "core/letters.h"

namespace vietmend {
namespace {

constexpr std::size_t kRows = 16;  // of a stretch

std::uint32_t phrase_hash(std::string_view text) {
  std::uint32_t h = 2166136261U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h == 0 ? 1 : h;
}

// Whether a phrase may go on over a gap, or a mark of one.
bool goes_on(std::string_view gap) {
  if (gap == " ") return true;
  const char mark = sentence_mark(gap);
  return (mark == 0 || mark == ',') && !has_line_break(gap);
}

// The words of a line as find() asks for them: each has a hash, or 0 if it is none or if a phrase cannot go
// on to it.
struct WordsOfLine {
  const Line& line;
  std::size_t size() const { return line.size(); }
  std::string_view text(std::size_t i) const { return line.token(i).text; }
  std::uint32_t hash(std::size_t i) const {
    const std::string_view text = line.token(i).text;
    const Casing c = casing(text);
    return c == Casing::upper ? 0 : c == Casing::lower ? phrase_hash(text) : phrase_hash(lower(text));
  }
  std::uint32_t next(std::size_t i, std::size_t& at) const {
    at = i + 1;
    return at < line.size() && goes_on(line.gap_before(at).text) ? hash(at) : 0;
  }
};

struct WordsNear {
  const std::vector<NearWord>& words;
  std::size_t size() const { return words.size(); }
  std::string_view text(std::size_t i) const { return words[i].mark ? std::string_view() : words[i].text; }
  std::uint32_t hash(std::size_t i) const {
    return words[i].mark || words[i].upper ? 0 : phrase_hash(words[i].lower);
  }
  std::uint32_t next(std::size_t i, std::size_t& at) const {
    for (at = i + 1; at < words.size() && words[at].mark; ++at)
      if (words[at].boundary || !goes_on(words[at].text)) return 0;
    return at < words.size() ? hash(at) : 0;
  }
};

}  // namespace

// A word's first byte but for its case, its last and how many there are: what a first capital does not
// change.
std::size_t WrittenPhrases::quick(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front()), last = static_cast<unsigned char>(text.back());
  return ((first & 31U) << 8U | last) ^ (text.size() & 15U) << 4U;
}

std::vector<std::uint32_t> phrase_words(std::string_view expansion) {
  const std::string text = lower(expansion);
  const Line line(text);
  std::vector<std::uint32_t> words;
  for (std::size_t i = 0; i < line.size(); ++i) words.push_back(phrase_hash(line.token(i).text));
  return words;
}

bool WrittenPhrases::may_begin_in(std::string_view text) const {
  if (text.find_first_of("(,/") != std::string_view::npos) return true;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    if (end > i && may_begin_[quick(text.substr(i, end - i))]) return true;
    i = end + 1;
  }
  return false;
}

void WrittenPhrases::look_for(const std::vector<std::uint32_t>& senses) {
  for (const std::uint32_t i : senses) {
    const Sense& s = table_->senses()[i];
    if (s.expansion.empty() || of_sense_.contains(s.hash)) continue;
    if (s.words.empty()) continue;
    longest_ = std::max(longest_, s.words.size());
    const auto place = static_cast<std::uint32_t>(phrases_.size());
    of_sense_.emplace(s.hash, place);
    of_first_word_.emplace(s.words.front(), place);
    const std::string_view first = s.expansion.substr(0, s.expansion.find_first_of(" ,/-"));
    may_begin_.set(quick(first));
    phrases_.push_back(&s);
  }
}

template <class Words>
bool WrittenPhrases::find(const Words& words, std::size_t at, std::size_t stretch) {
  const std::uint32_t first = words.hash(at);
  if (first == 0) return false;
  bool found = false;
  const auto [begin, end] = of_first_word_.equal_range(first);
  for (auto it = begin; it != end; ++it) {
    const Sense& phrase = *phrases_[it->second];
    std::size_t k = 1;
    for (std::size_t i = at, next = 0; k < phrase.words.size(); ++k, i = next)
      if (words.next(i, next) != phrase.words[k]) break;
    if (k < phrase.words.size()) continue;
    auto stands = stands_[stretch * phrases_.size() + it->second];
    found = found || !stands;
    stands = true;
  }
  return found;
}

void WrittenPhrases::read(const Line& line) {
  stretches_.clear();
  stands_.assign(phrases_.size(), false);
  if (phrases_.empty()) return;
  const WordsOfLine words{line};
  const std::size_t tokens = line.size();
  std::size_t rows = 0;
  for (std::size_t i = 0; i < tokens; ++i) {
    const std::string_view gap = line.gap_before(i).text;
    if ((gap.size() != 1 || gap.front() == '\n') && has_line_break(gap) && i > 0 && ++rows == kRows) {
      rows = 0;
      stretches_.push_back(i);
      stands_.resize(stands_.size() + phrases_.size(), false);
    }
    const std::string_view text = line.token(i).text;
    if (!text.empty() && may_begin_[quick(text)]) find(words, i, stretches_.size());
  }
}

bool WrittenPhrases::read_replaced(const Surroundings& around, std::size_t i, const Sense* sense) {
  if (stands_.empty()) return false;
  const std::string_view text = around.token(i);
  // What stands there already is not new; then only what else begins within it counts.
  const bool known = sense != nullptr && stands(*sense, i);
  bool may_begin = may_begin_in(known ? text.substr(std::min(text.find(' '), text.size())) : text);
  for (std::size_t k = 1; !may_begin && k < longest_ && k <= i; ++k)
    may_begin = may_begin_in(around.token(i - k));
  if (!may_begin) return false;
  std::vector<NearWord> words = around.before(i, longest_);
  std::reverse(words.begin(), words.end());
  const std::size_t own = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  const std::vector<NearWord> after = around.after(i, own + longest_);
  words.insert(words.end(), after.begin(), after.end());

  const std::size_t stretch = stretch_of(i);
  bool found = false;
  const WordsNear near{words};
  for (std::size_t k = 0; k < words.size(); ++k) {
    const std::string_view word = near.text(k);
    if (!word.empty() && may_begin_[quick(word)] && find(near, k, stretch)) found = true;
  }
  return found;
}

std::size_t WrittenPhrases::stretch_of(std::size_t i) const {
  return static_cast<std::size_t>(std::upper_bound(stretches_.begin(), stretches_.end(), i) -
                                  stretches_.begin());
}

bool WrittenPhrases::stands(const Sense& sense, std::size_t i) const {
  const auto place = of_sense_.find(sense.hash);
  return place != of_sense_.end() && stands_[stretch_of(i) * phrases_.size() + place->second];
}

std::vector<const Sense*> WrittenPhrases::near(const std::vector<std::uint32_t>& senses,
                                               std::size_t i) const {
  std::vector<const Sense*> found;
  if (stands_.empty()) return found;
  const std::size_t n = phrases_.size(), last = stretches_.size(), here = stretch_of(i);
  for (const std::uint32_t index : senses) {
    const Sense& s = table_->senses()[index];
    const auto place = of_sense_.find(s.hash);
    if (place == of_sense_.end()) continue;
    bool stands = false;
    for (std::size_t k = here == 0 ? 0 : here - 1; k <= std::min(here + 1, last); ++k)
      stands = stands || stands_[k * n + place->second];
    if (stands && std::none_of(found.begin(), found.end(), [&](const Sense* f) { return f->hash == s.hash; }))
      found.push_back(&s);
  }
  return found;
}

std::pair<std::size_t, std::size_t> WrittenPhrases::reach(std::size_t i) const {
  const std::size_t here = stretch_of(i);
  return {here < 2 ? 0 : stretches_[here - 2],
          here + 1 < stretches_.size() ? stretches_[here + 1] : static_cast<std::size_t>(-1)};
}

}  // namespace vietmend
