// Examples for the model of senses: clean text whose phrases are written short, so that what each form stands
// for is known.
//
// Three kinds of places are read:
//   - a phrase of the table, written as a form of it: an example of its sense;
//   - a phrase that the table does not list but that people would write as one of its forms ("thực tế" for
//   TT): an example
//     of "none of these". Such phrases are found by counting: words that go together far more often than they
//     would by chance, and whose initials are a form;
//   - an abbreviation that the table does not know, or a Roman numeral, as it stands: an example of "none of
//   these" for a
//     form drawn at random, since what the table does not know stands in such places; and one that has a
//     single sense beyond doubt, as it stands: an example of it.
#ifndef VIETMEND_TOOLS_SENSE_EXAMPLES_H_
#define VIETMEND_TOOLS_SENSE_EXAMPLES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/sense_features.h"
#include "abbreviations/written_phrases.h"

namespace vietmend {

struct SenseExample {
  std::uint32_t form = 0;             // of SenseExamples::forms
  std::uint32_t answer = 0;           // of the form's senses; their number for "none of these"
  std::uint32_t begin = 0, size = 0;  // of the features
  bool held_out = false;
  bool natural = false;      // stood so in the text
  std::int8_t capital = -1;  // whether the phrase had a capital in mid-sentence; -1 where that is not known
};

// One form and what it may stand for.
struct SensesOfForm {
  std::string key;
  std::vector<std::uint32_t> senses;                // their hashes
  std::vector<std::string> expansions;              // in lower case
  std::vector<std::vector<std::string>> spellings;  // forms to be written, by sense
  std::vector<bool> dotted, numbered;               // by sense: takes a dot before a name, runs into a number
};

class SenseExamples {
 public:
  // `most` examples at most of each sense of a form.
  SenseExamples(const AbbreviationTable& table, std::size_t most);

  // The first pass: counts.
  void count(std::string_view text);
  void finish_counting();
  // The second pass: reads examples. Documents of one corpus share a number's sequence.
  void read(std::string_view text, std::size_t number, bool held_out);

  const std::vector<SensesOfForm>& forms() const { return forms_; }
  const std::vector<SenseExample>& examples() const { return examples_; }
  const std::vector<std::uint32_t>& features() const { return features_; }
  // How often the corpus writes a sense of a form out, whether or not it was made an example.
  std::uint64_t count_of(std::uint32_t form, std::uint32_t sense) const { return counts_[form][sense]; }

 private:
  struct Phrase {
    std::uint32_t id = 0;
    std::size_t words = 0;
    bool listed = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> of;  // forms and their answers
    std::uint64_t count = 0;
    double rate = 0;  // of its places that are read
  };
  struct Text;

  std::uint32_t word(std::string_view lowered);
  // The phrases that begin at token i, the shortest first.
  const std::vector<Phrase*>& phrases_at(const Text& text, std::size_t i);
  void take(const class Surroundings& around, const struct Occurrence& at, std::uint32_t form,
            std::uint32_t answer, bool dot, bool held_out, bool natural, int capital);
  std::uint64_t draw();

  const AbbreviationTable& table_;
  std::size_t most_;
  std::vector<SensesOfForm> forms_;
  std::unordered_map<std::string, std::uint32_t> form_of_key_;
  std::unordered_map<std::string, std::uint32_t> words_;
  std::vector<std::string> initials_;  // of words
  std::vector<std::uint64_t> word_counts_;
  std::uint64_t all_words_ = 0;
  std::unordered_map<std::uint64_t, Phrase> phrases_;  // by the hash of their words
  std::unordered_map<std::uint64_t, bool> begins_;     // hashes of what phrases begin with
  struct Candidate {
    std::uint64_t count = 0;
    std::vector<std::uint32_t> words;
  };
  std::unordered_map<std::uint64_t, Candidate> candidates_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> forms_of_letters_;
  std::unordered_map<std::string, std::uint64_t> natural_;
  std::vector<std::vector<std::uint64_t>> counts_;  // by form and sense
  WrittenPhrases written_;
  std::vector<SenseExample> examples_;
  std::vector<std::uint32_t> features_;
  std::vector<Phrase*> found_;
  std::uint64_t random_ = 1;
};

}  // namespace vietmend

#endif  // VIETMEND_TOOLS_SENSE_EXAMPLES_H_
