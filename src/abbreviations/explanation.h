// Why an abbreviation was read as it was, for a person.
#ifndef VIETMEND_SRC_ABBREVIATIONS_EXPLANATION_H_
#define VIETMEND_SRC_ABBREVIATIONS_EXPLANATION_H_

#include <vector>

#include "abbreviations/judgement.h"
#include "vietmend/abbreviations.h"

namespace vietmend {

// The senses that were weighed at a place, with what spoke for each; empty where the model was not asked.
std::vector<WeighedSense> weighed_senses(const Judgement& judgement, const SensePlace& place,
                                         const AbbreviationTable& table, const SenseModel& model);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_EXPLANATION_H_
