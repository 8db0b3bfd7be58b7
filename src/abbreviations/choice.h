// Which sense an abbreviation has where it stands.
#ifndef VIETMEND_SRC_ABBREVIATIONS_CHOICE_H_
#define VIETMEND_SRC_ABBREVIATIONS_CHOICE_H_

#include <functional>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/surroundings.h"

namespace vietmend {

struct Choice {
  const Sense* sense = nullptr;  // null: left alone
  float confidence = 0;
  bool supported = false;  // a phrase that the table gives the sense stands there
  bool stays = false;      // the table says that it is left alone there
};

// The most probable of the senses that `allowed` lets through. A sense weighs its prior, times what each
// phrase that stands there adds; "none of them" weighs what the priors leave over. The confidence is the
// share of all senses with the winner's expansion. `after_dot` holds the words after a dot that may belong to
// the abbreviation, and is read for the senses that take one; it may be the same as `after`.
Choice choose(const std::vector<std::uint32_t>& senses, const AbbreviationTable& table,
              const std::vector<NearWord>& before, const std::vector<NearWord>& after,
              const std::vector<NearWord>& after_dot, const std::function<bool(const Sense&)>& allowed);

// Whether a phrase stands there that the table says a sense never stands beside.
bool is_forbidden(const Sense& sense, const AbbreviationTable& table, const std::vector<NearWord>& before,
                  const std::vector<NearWord>& after, const std::vector<NearWord>& after_dot);

// Whether the words before a place end with the name of a kind of body, or a list of names that such a word
// begins: "Sở", "Sở Tài chính, Nông nghiệp và". Capitals are right after it.
bool after_body(const std::vector<NearWord>& before, const AbbreviationTable& table);

// Whether the sentence is all in capitals around a place, by the words on either side, nearest first: those
// after it if they tell, else those before.
bool among_capitals(const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                    const AbbreviationTable& table);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_CHOICE_H_
