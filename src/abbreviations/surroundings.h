// What stands around a place of a line, read as if the abbreviations decided so far were already written out.
//
// So a choice made now sees what it would see if the stage ran again over its own output: that is what makes
// the stage settled.
#ifndef VIETMEND_SRC_ABBREVIATIONS_SURROUNDINGS_H_
#define VIETMEND_SRC_ABBREVIATIONS_SURROUNDINGS_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "core/line.h"

namespace vietmend {

// A word or a mark beside a place. Its texts live as long as the Surroundings that gave it.
struct NearWord {
  std::string_view text;  // as written; "<start>" or "<end>" where the sentence begins or ends
  std::string_view lower;
  bool mark = false;  // punctuation, or a boundary
  bool boundary = false;
  bool capital = false;  // a syllable or word with a first capital and lower case after it
  bool upper = false;    // capitals, two letters or more
  bool number = false;   // begins with a digit

  bool syllable() const;  // a Vietnamese syllable in any case
};

// Words in lower case, each made once: those of a line are read again and again.
class LowerWords {
 public:
  // `text` itself where it is in lower case already. Both live as long as this.
  std::string_view of(std::string_view text);

 private:
  // A word is known by where it stands, which costs less than what it says.
  struct Stretch {
    const char* begin;
    std::size_t size;
    bool operator==(const Stretch&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Stretch& s) const { return std::hash<const char*>()(s.begin) * 31 + s.size; }
  };
  std::unordered_map<Stretch, std::string, Hash> words_;
};

class Surroundings {
 public:
  // The line must outlive it and must not change.
  explicit Surroundings(const Line& line) : line_(line) {}

  // From now on tokens [begin, end) read as `text`. A stretch is replaced once.
  void replace(std::size_t begin, std::size_t end, std::string text);
  // From now on gap i reads as `text`.
  void set_gap(std::size_t i, std::string text);

  // What gap i says now.
  std::string_view gap(std::size_t i) const;
  // What token i says now; the whole replacement where it is part of one.
  std::string_view token(std::size_t i) const;
  bool replaced(std::size_t i) const { return i < at_.size() && at_[i] >= 0; }

  // Up to `count` words and marks before token `i`, the nearest first. They end with "<start>" where the
  // sentence begins within reach: at the text's begin, after . ? ! … and at a line break.
  std::vector<NearWord> before(std::size_t i, std::size_t count) const;
  // Up to `count` words and marks after token `i - 1`, nearest first, ending with "<end>". A dot that stands
  // right after the token is passed over where `pass_dot` says so.
  std::vector<NearWord> after(std::size_t i, std::size_t count, bool pass_dot = false) const;

  // Whether token i begins a sentence.
  bool begins_sentence(std::size_t i) const;

 private:
  // Whether gap i begins with the dot of initials, not of a sentence: "Nguyễn V.T. (45 tuổi)". Only where
  // another mark follows is that sure.
  bool dot_of_initials(std::size_t i) const;

  struct Replacement {
    std::size_t begin, end;
    std::string text;
  };
  const Line& line_;
  std::vector<std::int32_t> at_;  // of each token, its replacement or -1; empty before the first
  std::deque<Replacement> replacements_;
  std::unordered_map<std::size_t, std::string> gaps_;
  mutable LowerWords lower_;
};

// Whether the phrase of a sense's context stands in `words`, which are nearest first; `backwards` for words
// before the place. Words that begin at words[offset] count.
bool stands_at(const std::vector<NearWord>& words, std::size_t offset, std::string_view phrase,
               bool backwards, const AbbreviationTable& table);

// How many phrases' worth of words adjoin: the longest n up to six for which the nearest n words, in reading
// order, are in the list; 0 if none.
std::size_t list_phrase(const std::vector<NearWord>& words, std::size_t offset, std::string_view name,
                        bool backwards, const AbbreviationTable& table);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_SURROUNDINGS_H_
