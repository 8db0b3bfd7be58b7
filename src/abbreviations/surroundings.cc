#include "abbreviations/surroundings.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

bool ends_sentence(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == '\n';
}

// Whether a word is in lower case beyond doubt: most are, and a look at their bytes says so. Vietnamese
// letters of two bytes and of three are told by what they end with; every other is left to casing().
bool is_plainly_lower(std::string_view text) {
  bool letter = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') return false;
      letter = letter || (byte >= 'a' && byte <= 'z');
    } else if (byte == 0xC3 && i + 1 < text.size()) {
      // À to Þ end below 0xA0, à to ÿ from there on.
      if (static_cast<unsigned char>(text[++i]) < 0xA0) return false;
      letter = true;
    } else if ((byte == 0xC4 || byte == 0xC6) && i + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[++i]);
      const bool lower = byte == 0xC4 ? next == 0x83 || next == 0x91 || next == 0xA9  // ă đ ĩ
                                      : next == 0xA1 || next == 0xB0;                 // ơ ư
      if (!lower) return false;
      letter = true;
    } else if (byte == 0xE1 && i + 2 < text.size() &&
               (static_cast<unsigned char>(text[i + 1]) & 0xFE) == 0xBA) {
      // Ạ to ỹ: capitals are even.
      i += 2;
      if ((static_cast<unsigned char>(text[i]) & 1) == 0) return false;
      letter = true;
    } else {
      return false;
    }
  }
  return letter;
}

NearWord word_of(std::string_view text, LowerWords& lower_words) {
  NearWord w;
  w.text = text;
  if (is_plainly_lower(text)) {
    w.lower = text;
    w.number = text.front() >= '0' && text.front() <= '9';
    return w;
  }
  const Casing c = casing(text);
  w.lower = c == Casing::lower ? text : lower_words.of(text);
  w.upper = c == Casing::upper;
  w.number = !text.empty() && text.front() >= '0' && text.front() <= '9';
  w.capital = c == Casing::capital || (c == Casing::mixed && is_upper(utf8::at(text, 0).code));
  return w;
}

NearWord mark_of(std::string_view text) {
  NearWord w;
  w.text = text;
  w.lower = text;
  w.mark = true;
  return w;
}

NearWord boundary_of(std::string_view text) {
  NearWord w = mark_of(text);
  w.boundary = true;
  return w;
}

// The words and marks of an expansion in reading order, as the tokenizer would find them.
std::vector<NearWord> words_of(std::string_view text, LowerWords& lower_words) {
  std::vector<NearWord> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = std::min(text.find(' ', i), text.size());
    std::string_view part = text.substr(i, end - i);
    i = end + 1;
    while (!part.empty() && part.front() == '(') words.push_back(mark_of("(")), part.remove_prefix(1);
    std::vector<NearWord> closing;
    while (!part.empty() && (part.back() == ')' || part.back() == ',')) {
      closing.insert(closing.begin(), mark_of(part.substr(part.size() - 1)));
      part.remove_suffix(1);
    }
    if (part == "-") {
      words.push_back(mark_of(part));
    } else {
      for (std::size_t slash; (slash = part.find('/')) != std::string_view::npos;
           part.remove_prefix(slash + 1)) {
        if (slash > 0) words.push_back(word_of(part.substr(0, slash), lower_words));
        words.push_back(word_of("/", lower_words));
      }
      for (std::size_t comma; (comma = part.find(',')) != std::string_view::npos;
           part.remove_prefix(comma + 1)) {
        if (comma > 0) words.push_back(word_of(part.substr(0, comma), lower_words));
        words.push_back(mark_of(part.substr(comma, 1)));
      }
      if (!part.empty()) words.push_back(word_of(part, lower_words));
    }
    words.insert(words.end(), closing.begin(), closing.end());
  }
  return words;
}

// A name has letters enough not to be an initial.
bool is_name(const NearWord& word) {
  return word.capital && utf8::at(word.text, 0).size < word.text.size();
}

bool is_one(const NearWord& word, std::string_view item) {
  if (item == "<number>") return word.number;
  if (item == "<name>") return is_name(word);
  if (item == "<capitals>") return word.upper && !word.syllable();
  // A phrase of the table that begins with a capital is met by one alone: Sở, not the sở of cơ sở.
  if (!item.empty() && is_upper(utf8::at(item, 0).code))
    return word.lower == lower(item) && (word.capital || word.upper);
  return word.lower == item;
}

}  // namespace

bool NearWord::syllable() const {
  return !mark && parse_syllable(text).has_value();
}

std::string_view LowerWords::of(std::string_view text) {
  const auto [word, fresh] = words_.try_emplace(Stretch{text.data(), text.size()});
  if (fresh) word->second = lower(text);
  return word->second;
}

void Surroundings::replace(std::size_t begin, std::size_t end, std::string text) {
  if (at_.empty()) at_.assign(line_.size(), -1);
  std::fill(at_.begin() + static_cast<std::ptrdiff_t>(begin), at_.begin() + static_cast<std::ptrdiff_t>(end),
            static_cast<std::int32_t>(replacements_.size()));
  replacements_.push_back({begin, end, std::move(text)});
}

void Surroundings::set_gap(std::size_t i, std::string text) {
  gaps_.insert_or_assign(i, std::move(text));
}

std::string_view Surroundings::gap(std::size_t i) const {
  if (!gaps_.empty())
    if (const auto it = gaps_.find(i); it != gaps_.end()) return it->second;
  return line_.gap(i).text;
}

std::string_view Surroundings::token(std::size_t i) const {
  return replaced(i) ? std::string_view(replacements_[static_cast<std::size_t>(at_[i])].text)
                     : line_.token(i).text;
}

bool Surroundings::dot_of_initials(std::size_t i) const {
  const std::string_view g = gap(i);
  if (i == 0 || !g.starts_with('.') || !has_mark(g.substr(1)) || has_line_break(g)) return false;
  const std::string_view name = token(i - 1);
  const std::size_t dot = name.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? name : name.substr(dot + 1);
  return !last.empty() && utf8::at(last, 0).size == last.size() && is_upper(utf8::at(last, 0).code);
}

std::vector<NearWord> Surroundings::before(std::size_t i, std::size_t count) const {
  std::vector<NearWord> words;
  words.reserve(count + 2);
  while (words.size() < count) {
    const std::string_view g = gap(i);
    for (std::size_t end = g.size(); end > 0;) {
      const utf8::CodePoint c = utf8::before(g, end);
      if (ends_sentence(c.code) && !(c.code == '.' && end == 1 && dot_of_initials(i))) {
        words.push_back(boundary_of("<start>"));
        return words;
      }
      if (!is_white_space(c.code)) words.push_back(mark_of(g.substr(end - c.size, c.size)));
      end -= c.size;
    }
    if (i == 0) {
      words.push_back(boundary_of("<start>"));
      return words;
    }
    --i;
    if (replaced(i)) {
      const Replacement& r = replacements_[static_cast<std::size_t>(at_[i])];
      std::vector<NearWord> expanded = words_of(r.text, lower_);
      std::move(expanded.rbegin(), expanded.rend(), std::back_inserter(words));
      i = r.begin;
    } else if (line_.token(i).text.find(' ') != std::string_view::npos) {
      std::vector<NearWord> merged = words_of(line_.token(i).text, lower_);
      std::move(merged.rbegin(), merged.rend(), std::back_inserter(words));
    } else {
      words.push_back(word_of(line_.token(i).text, lower_));
    }
  }
  if (words.size() > count) words.resize(count);
  return words;
}

std::vector<NearWord> Surroundings::after(std::size_t i, std::size_t count, bool pass_dot) const {
  std::vector<NearWord> words;
  words.reserve(count + 2);
  while (words.size() < count) {
    std::string_view g = gap(i);
    if (g.starts_with('.') && (pass_dot || dot_of_initials(i))) g.remove_prefix(1);
    pass_dot = false;
    for (std::size_t at = 0; at < g.size();) {
      const utf8::CodePoint c = utf8::at(g, at);
      if (ends_sentence(c.code)) {
        words.push_back(boundary_of("<end>"));
        return words;
      }
      if (!is_white_space(c.code)) words.push_back(mark_of(g.substr(at, c.size)));
      at += c.size;
    }
    if (i == line_.size()) {
      words.push_back(boundary_of("<end>"));
      return words;
    }
    if (replaced(i)) {
      const Replacement& r = replacements_[static_cast<std::size_t>(at_[i])];
      std::vector<NearWord> expanded = words_of(r.text, lower_);
      std::move(expanded.begin(), expanded.end(), std::back_inserter(words));
      i = r.end;
    } else {
      const std::string_view text = line_.token(i).text;
      if (text.find_first_of(" (),/-") == std::string_view::npos) {
        words.push_back(word_of(text, lower_));
      } else {
        std::vector<NearWord> read = words_of(text, lower_);
        std::move(read.begin(), read.end(), std::back_inserter(words));
      }
      ++i;
    }
  }
  if (words.size() > count) words.resize(count);
  return words;
}

bool Surroundings::begins_sentence(std::size_t i) const {
  const std::string_view g = gap(i);
  if (i == 0) return true;
  for (std::size_t at = 0; at < g.size();) {
    const utf8::CodePoint c = utf8::at(g, at);
    if (ends_sentence(c.code) && !(at == 0 && dot_of_initials(i))) {
      // "... (H. Đức Hòa)": what breaks off goes on in the brackets.
      const bool breaks_off = c.code == 0x2026 || g.substr(at).starts_with("..");
      return !(breaks_off && g.ends_with('('));
    }
    at += c.size;
  }
  return false;
}

std::size_t list_phrase(const std::vector<NearWord>& words, std::size_t offset, std::string_view name,
                        bool backwards, const AbbreviationTable& table) {
  constexpr std::size_t kLongest = 6;
  const AbbreviationTable::List* list = table.list(name);
  if (list == nullptr || offset >= words.size()) return 0;
  if (!(backwards ? list->last_words : list->first_words).contains(words[offset].lower)) return 0;
  std::size_t found = 0;
  std::string phrase;
  for (std::size_t n = 1; n <= kLongest && offset + n <= words.size(); ++n) {
    const NearWord& w = words[offset + n - 1];
    if (w.boundary) break;
    if (n == 1) {
      phrase = w.lower;
    } else if (backwards) {
      phrase.insert(0, 1, ' ').insert(0, w.lower);
    } else {
      phrase.append(1, ' ').append(w.lower);
    }
    if (list->phrases.contains(phrase)) found = n;
  }
  return found;
}

bool stands_at(const std::vector<NearWord>& words, std::size_t offset, std::string_view phrase,
               bool backwards, const AbbreviationTable& table) {
  if (offset >= words.size()) return false;
  if (phrase.starts_with('@')) return list_phrase(words, offset, phrase.substr(1), backwards, table) > 0;
  const auto capital_at = [&](std::size_t i) { return i < words.size() && is_name(words[i]); };
  std::size_t at = offset;
  while (!phrase.empty()) {
    const std::size_t cut = backwards ? phrase.rfind(' ') : phrase.find(' ');
    std::string_view item = phrase;
    if (cut == std::string_view::npos) {
      phrase = {};
    } else if (backwards) {
      item = phrase.substr(cut + 1);
      phrase = phrase.substr(0, cut);
    } else {
      item = phrase.substr(0, cut);
      phrase = phrase.substr(cut + 1);
    }
    if (at >= words.size()) return false;
    if (item == "<names>" || item == "<person>") {
      if (!capital_at(at) || !capital_at(at + 1)) return false;
      const std::size_t first = backwards ? at + 1 : at;
      if (item == "<person>" && !table.in_list("surname", words[first].lower)) return false;
      at += 2;
    } else {
      if (!is_one(words[at], item)) return false;
      ++at;
    }
  }
  return true;
}

}  // namespace vietmend
