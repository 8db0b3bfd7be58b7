// Brackets around an abbreviation: what those that stand there say, and whether some may be put there.
#ifndef VIETMEND_SRC_ABBREVIATIONS_BRACKETS_H_
#define VIETMEND_SRC_ABBREVIATIONS_BRACKETS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/surroundings.h"

namespace vietmend {

// Letters of an abbreviation from which brackets tell what it stands for.
inline constexpr std::size_t kFewestInBrackets = 3;

// "thời giờ làm việc trong năm (TQ)": a few letters alone in brackets say again what stands before them,
// unless a name does: "Bắc Kinh (TQ)". Words on either side are nearest first.
bool says_again(std::string_view key, const std::vector<NearWord>& before,
                const std::vector<NearWord>& after);

// Whether a key is made of the initials of its own expansion, so that it can be shown in brackets after it
// and be known again as its definition.
bool fits_itself(const std::string& key, const std::string& text);

// Whether the expansion is the end of a name that began before it, "Nông nghiệp và PTNT": brackets behind it
// would say that PTNT is all of the name.
bool continues_name(const Sense& s, const std::vector<NearWord>& before, const AbbreviationTable& table);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_BRACKETS_H_
