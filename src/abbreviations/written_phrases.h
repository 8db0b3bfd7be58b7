// Which expansions a document writes out itself, and about where.
//
// Who has written "nhà nước" out before may shorten it now, and who goes on writing "công nghệ" out hardly
// means it by CN: what stands in words near an abbreviation speaks for one sense and against another, further
// away than the words beside it do (sense_features.h).
#ifndef VIETMEND_SRC_ABBREVIATIONS_WRITTEN_PHRASES_H_
#define VIETMEND_SRC_ABBREVIATIONS_WRITTEN_PHRASES_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/surroundings.h"
#include "core/line.h"

namespace vietmend {

// The words of an expansion in lower case, as hashes: what a sense's phrase is found by.
std::vector<std::uint32_t> phrase_words(std::string_view expansion);

class WrittenPhrases {
 public:
  // The table must outlive it.
  explicit WrittenPhrases(const AbbreviationTable& table) : table_(&table) {}

  // From now on the expansions of these senses are looked for. To be called before read().
  void look_for(const std::vector<std::uint32_t>& senses);
  bool empty() const { return phrases_.empty(); }
  // Reads a document, and forgets the one before. Words in capitals alone are passed over: headings.
  void read(const Line& line);
  // Reads what token i was replaced by, of a sense if one is given, with as many words on either side as a
  // phrase may reach over. Says whether a phrase stands near it that did not before.
  bool read_replaced(const Surroundings& around, std::size_t i, const Sense* sense);

  // Whether a sense's expansion stands in the sixteen rows that token i is in.
  bool stands(const Sense& sense, std::size_t i) const;
  // Which of the senses have expansions that stand near token i, each expansion once: within the sixteen rows
  // of the text that token i is in, or those before or after.
  std::vector<const Sense*> near(const std::vector<std::uint32_t>& senses, std::size_t i) const;
  // The tokens [first, second) that have the same near them as token i, and those beside.
  std::pair<std::size_t, std::size_t> reach(std::size_t i) const;

 private:
  // Whether a phrase may begin with one of the words of a text: a quick no for most.
  bool may_begin_in(std::string_view text) const;
  static std::size_t quick(std::string_view text);
  std::size_t stretch_of(std::size_t i) const;
  template <class Words>
  bool find(const Words& words, std::size_t at, std::size_t stretch);

  const AbbreviationTable* table_;
  std::vector<const Sense*> phrases_;
  std::size_t longest_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> of_sense_;            // the place of its phrase
  std::unordered_multimap<std::uint32_t, std::uint32_t> of_first_word_;  // by the hash of a first word
  std::bitset<8192> may_begin_;                                          // by quick() of a first word
  std::vector<std::size_t> stretches_;  // the tokens that begin stretches of sixteen rows, but for the first
  std::vector<bool> stands_;            // by stretch and phrase
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_WRITTEN_PHRASES_H_
