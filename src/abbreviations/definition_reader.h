// Reads the definitions of a document as a sweep over it comes to them, and remembers what they say.
#ifndef VIETMEND_SRC_ABBREVIATIONS_DEFINITION_READER_H_
#define VIETMEND_SRC_ABBREVIATIONS_DEFINITION_READER_H_

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/definition.h"
#include "abbreviations/occurrence.h"
#include "abbreviations/surroundings.h"

namespace vietmend {

class DefinitionReader {
 public:
  enum class Found : unsigned char {
    nothing,
    definition,  // the abbreviation is defined there, or stands in brackets after what it means
    repetition,  // it stands right after what it means: the brackets around it are lost
  };

  // The table must outlive it.
  explicit DefinitionReader(const AbbreviationTable& table) : table_(table) {}

  // A sweep begins anew: nothing has been defined before its first place.
  void begin_sweep();

  // Reads the place of an abbreviation with the words on either side, nearest first.
  Found read(const Occurrence& place, std::span<const NearWord> before, std::span<const NearWord> after);

  // What the document has defined so far in this sweep; null if nothing.
  const Definition* find(const std::string& key) const;
  // What has been defined up to now holds for the whole document from now on, before its place too.
  void keep_for_document() { of_document_ = definitions_; }
  // What holds for the whole document; null if nothing.
  const Definition* find_in_document(const std::string& key) const;
  // Whether some sweep has come upon a definition.
  bool is_defined_somewhere(const std::string& key) const { return somewhere_.contains(key); }

  // Whether the reader of the document has seen the abbreviation beside what it means, so far in this sweep.
  bool is_introduced(const std::string& key) const { return introduced_.contains(key); }
  void introduce(const std::string& key) { introduced_.insert(key); }

 private:
  bool repeats(const Occurrence& place, std::span<const NearWord> before);
  void define(const std::string& key, std::span<const NearWord> words, std::size_t count, bool backwards);
  bool stands_for_words(const Occurrence& place, std::span<const NearWord> words) const;
  bool expands_to(const Occurrence& place, const std::string& words) const;
  bool names_again(const Occurrence& place, std::span<const NearWord> before) const;
  bool is_doubtful(const Occurrence& place) const;
  bool names_office(std::span<const NearWord> words, std::size_t count, bool backwards) const;

  const AbbreviationTable& table_;
  Definitions definitions_;
  Definitions of_document_;
  std::unordered_set<std::string> somewhere_;
  std::unordered_set<std::string> introduced_;
};

// A prior from which a sense needs no other evidence.
inline constexpr float kSurePrior = 0.9F;

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_DEFINITION_READER_H_
