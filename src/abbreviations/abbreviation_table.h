// The table of abbreviations: what each may stand for, and the company each sense keeps.
//
// Source: data/abbreviations.tsv, whose head says what its columns mean.
#ifndef VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_TABLE_H_
#define VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_TABLE_H_

#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace vietmend {

// How an expansion is cased in mid-sentence.
enum class CasePattern : std::uint8_t {
  name,    // as written
  common,  // as written, a capital only at the start of a sentence
  body,    // a capital after the word of a body (Sở, Bộ, ngành), else lower case
  office,  // as body, and with a capital before the word of an administrative unit
  never    // not expanded at all
};

// A word or phrase beside an abbreviation that speaks for a sense or against it.
struct ContextPhrase {
  enum class Role : std::uint8_t { helps, needed, forbids };
  std::string_view text;  // lower case, words and marks separated by one space; a class as "<name>"
  Role role = Role::helps;
  bool near = false;  // within six words, else adjoining
};

struct Sense {
  std::string_view form;
  std::string_view variants;   // as in the table, separated by ";"
  std::string_view expansion;  // empty for CasePattern::never
  std::string_view field;
  std::string_view period;
  std::vector<ContextPhrase> before, after;
  CasePattern pattern = CasePattern::name;
  bool dot = false;         // a dot after the abbreviation belongs to it
  bool number = false;      // runs into a number: QL6
  bool lower_case = false;  // read in lower case too
  bool single = false;      // one letter, read only before a dot
  bool needs_before = false, needs_after = false;
  bool own = false;  // of a table laid over another one
  float prior = 0;
  std::vector<std::uint32_t> words;  // of the expansion, as hashes (written_phrases.h)
  std::uint32_t hash = 0;            // of the expansion in lower case, which the model of senses knows it by
  int line = 0;
};

// Immutable; its views live as long as it, moved or not.
class AbbreviationTable {
 public:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };

  // Reads a table. Throws std::runtime_error naming `name`, the line and the reason: a column missing or too
  // many, an unknown case pattern, flag or field, a prior out of [0, 1], a sense given twice, a list not
  // known. The lists of `lists`, if it is given, may be named too.
  static AbbreviationTable parse(std::string_view tsv, const std::string& name,
                                 const AbbreviationTable* lists = nullptr);

  // A table that says all `over` says, and what `under` says of spellings that are not in `over`. A user's
  // own table is merged over the built-in one so.
  static AbbreviationTable merged(const AbbreviationTable& over, const AbbreviationTable& under);

  const std::vector<Sense>& senses() const { return senses_; }

  // What the table says of a key.
  struct Entry {
    std::vector<std::uint32_t> senses;  // indices into senses(); empty if it only begins longer keys
    bool begins_longer = false;         // some key of several tokens begins with it, as "BTV TU" with "BTV"
  };

  // The entry of a key, by one hash; null if there is none.
  const Entry* look_up(std::string_view key) const;

  // Whether some key may begin and end with the letters that a word does, and be as long: a quick no for most
  // words of ASCII letters, and of no meaning for others.
  bool may_have(std::string_view word) const { return like_[like(word)]; }

  // The senses of a key; null if there are none.
  const std::vector<std::uint32_t>* find(std::string_view key) const;

  // A list of phrases ("@body"), and the words that its phrases begin and end with.
  struct List {
    std::unordered_set<std::string, Hash, std::equal_to<>> phrases, first_words, last_words;
  };
  // The list of that name, without its sign; null if there is none.
  const List* list(std::string_view name) const;
  // Whether the lower-case phrase is in the list.
  bool in_list(std::string_view name, std::string_view phrase) const;

 private:
  template <class Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  // Throws if a spelling is given one sense twice.
  void refuse_doubles(const std::string& name) const;
  void add_spelling(std::string_view spelling, std::uint32_t sense);
  void index(const std::function<bool(const Sense&, std::string_view)>& wanted);

  std::vector<std::shared_ptr<const std::string>> texts_;
  std::vector<Sense> senses_;
  Map<Entry> keys_;
  static std::size_t like(std::string_view word) {
    const auto letter = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) & 31U); };
    return letter(word.front()) << 9U | letter(word.back()) << 4U | (word.size() & 15U);
  }
  std::bitset<16384> like_;  // by the first and last letter of a key, and its length
  Map<List> lists_;
};

// Calls `each` with every field of `text` between separators, white space at both ends taken off; empty ones
// too.
template <class Each>
void for_each_field(std::string_view text, char separator, Each each) {
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    std::string_view field = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    while (!field.empty() && field.front() == ' ') field.remove_prefix(1);
    while (!field.empty() && field.back() == ' ') field.remove_suffix(1);
    each(field);
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_TABLE_H_
