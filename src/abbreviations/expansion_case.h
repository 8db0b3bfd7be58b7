// How the words of a sense are cased where they are written out.
#ifndef VIETMEND_SRC_ABBREVIATIONS_EXPANSION_CASE_H_
#define VIETMEND_SRC_ABBREVIATIONS_EXPANSION_CASE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/surroundings.h"

namespace vietmend {

// Cases for what stands around places of a line. Both must outlive it.
class ExpansionCase {
 public:
  ExpansionCase(const AbbreviationTable& table, const Surroundings& around)
      : table_(table), around_(around) {}

  // An expansion of a sense at token `begin`, before the words `after`, as the sense's pattern and the
  // beginning of a sentence have it; in capitals where it stands among capitals.
  std::string at(std::size_t begin, const Sense& sense, std::string_view expansion,
                 const std::vector<NearWord>& after, bool capitals) const;

  // The same without a look at where sentences begin.
  std::string by_pattern(std::size_t begin, const Sense& sense, std::string_view expansion,
                         const std::vector<NearWord>& after) const;

  // The sense's expansion where the model says whether its first letter is a capital.
  std::string by_model(std::size_t begin, const Sense& sense, bool capital) const;

  // Whether the model may say so: nothing but the first letter can be a capital, and no body stands before
  // the words for a body or an office, which says so itself.
  bool is_open(std::size_t begin, const Sense& sense) const;

 private:
  bool stands_after_body(std::size_t begin) const;

  const AbbreviationTable& table_;
  const Surroundings& around_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_EXPANSION_CASE_H_
