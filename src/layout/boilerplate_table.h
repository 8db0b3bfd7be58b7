// The table of left-overs: what content management systems print around an article.
#ifndef VIETMEND_SRC_LAYOUT_BOILERPLATE_TABLE_H_
#define VIETMEND_SRC_LAYOUT_BOILERPLATE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "blocks/page.h"

namespace vietmend {

// Where a pattern may stand.
enum class PatternPlace : unsigned char {
  line,  // anywhere in the text
  head,  // before the first row of prose
  tail,  // behind the last row of prose
  foot,  // behind the last row of prose and another left-over
  list,  // anywhere; a list of links to other articles follows
  part   // only in a row made of several patterns: "In | Email | Facebook"
};

struct PatternMatch {
  PatternPlace place = PatternPlace::line;
  float confidence = 0;  // 0: the row does not match
  bool open = false;     // the pattern holds "*"
};

class BoilerplateTable {
 public:
  // Reads data/boilerplate.tsv. Throws std::invalid_argument, naming the line, for a row that has not three
  // columns, an unknown place, a confidence outside [0, 1], or a pattern without words or one that begins
  // with a wildcard.
  explicit BoilerplateTable(std::string_view tsv);

  std::size_t size() const { return patterns_.size(); }

  // What a row that consists of a pattern, or of nothing but patterns, is. Rows longer than any left-over are
  // not looked at.
  PatternMatch match(const Page& page, const Row& row) const;
  // The same of a row the BreakWords::hash of whose first token is known, which tells of most rows that none
  // begins so.
  PatternMatch match(const Page& page, const Row& row, std::uint32_t first_hash) const;

 private:
  struct Pattern {
    std::vector<std::string> words;  // in lower case; "*", "#" and ">" are the wildcards and separators
    PatternPlace place;
    float confidence;
    bool open;  // holds "*"
  };

  // The numbers of words, as bits, that may have been read after `pattern` was read from word `from`.
  static std::uint64_t ends(const Pattern& pattern, const std::vector<std::string>& words, std::size_t from);

  std::vector<Pattern> patterns_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word_;
  std::unordered_set<std::uint32_t> first_hashes_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_BOILERPLATE_TABLE_H_
