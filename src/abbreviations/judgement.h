// What the model of senses and the table together say of an abbreviation where it stands.
//
// The table's phrases were written by hand and are right where they stand, but they seldom do; the model has
// seen every sense in text, and knows what the table does not list. So the model chooses where it is sure,
// may say that none of the senses is meant, and leaves to the table what it is in doubt of.
#ifndef VIETMEND_SRC_ABBREVIATIONS_JUDGEMENT_H_
#define VIETMEND_SRC_ABBREVIATIONS_JUDGEMENT_H_

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/choice.h"
#include "abbreviations/sense_features.h"
#include "abbreviations/sense_model.h"
#include "abbreviations/surroundings.h"

namespace vietmend {

// What was found of one abbreviation where it stands.
struct Judgement {
  struct Candidate {
    const Sense* sense = nullptr;  // null: none of these
    std::int32_t score = 0;        // in units of the model
    bool bound = true;             // every row of the sense needs a phrase of its own
  };
  std::vector<Candidate>
      candidates;            // those the model weighed, the best first; empty if it knows nothing of the form
  float model = 0;           // how often a choice as far ahead as the best is right
  Choice listed;             // what the table alone would choose
  Choice choice;             // what is done
  std::int32_t capital = 0;  // how strongly the model is for a capital, in units; below 0 for a small letter
};

// A place of an abbreviation, as choose() in choice.h has it.
struct SensePlace {
  std::string_view key;
  const std::vector<std::uint32_t>& senses;
  const std::vector<NearWord>& before;
  const std::vector<NearWord>& after;
  const std::vector<NearWord>& after_dot;
  SenseSpelling spelling;
  bool in_capitals = false;                // among words in capitals
  bool weighed = true;                     // what needs_model() says of it
  std::vector<const Sense*> written = {};  // those of its senses that are written out near
  bool told = false;                       // all senses are to be weighed, also where the table is certain
};

// What the model is told of the table's choice.
ListedSense listed_sense(const Choice& listed);

// Whether there is anything for a model to tell: a long form that has one sense is sure of it.
bool needs_model(std::string_view key, const std::vector<std::uint32_t>& senses,
                 const AbbreviationTable& table);

// `allowed` says which senses the table may choose there, `possible` which the model may.
Judgement judge(const SensePlace& place, const AbbreviationTable& table, const SenseModel& model,
                const std::function<bool(const Sense&)>& allowed,
                const std::function<bool(const Sense&)>& possible);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_JUDGEMENT_H_
