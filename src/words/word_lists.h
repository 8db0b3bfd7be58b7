// The lists of words that rules go by, each with a name: data/word-lists.tsv, which says what each means.
#ifndef VIETMEND_SRC_WORDS_WORD_LISTS_H_
#define VIETMEND_SRC_WORDS_WORD_LISTS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend {

// Immutable after construction. What needs words every so often copies them out of here once, when it is
// made.
class WordLists {
 public:
  using Words = std::vector<std::string>;

  // The lists of a table:
  //
  //   # a comment
  //   name<TAB>word;several words;word
  //
  // A word may hold spaces inside. Throws std::invalid_argument, naming `file` and the line, for a row that
  // has not two columns, a name with other characters than a to z and "-", a list that stands twice, and a
  // word that is empty, has spaces around it or stands twice in its list.
  static WordLists parse(std::string_view tsv, const std::string& file);

  // The words of a list in the order of the table. They live as long as this. Throws std::invalid_argument,
  // naming the file and the list, if there is none of that name.
  const Words& list(std::string_view name) const;
  // The only word of a list. Throws std::invalid_argument if it has more, as above.
  const std::string& word(std::string_view name) const;

 private:
  WordLists() = default;
  std::string file_;
  std::map<std::string, Words, std::less<>> lists_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_WORDS_WORD_LISTS_H_
