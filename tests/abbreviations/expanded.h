// Texts expanded by the table and the model of the repository, for the tests of this folder.
#ifndef VIETMEND_TESTS_ABBREVIATIONS_EXPANDED_H_
#define VIETMEND_TESTS_ABBREVIATIONS_EXPANDED_H_

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "abbreviations/expander.h"
#include "core/line.h"
#include "model/model.h"

namespace vietmend {

inline std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline const Expander& expander() {
  static const Expander built(
      AbbreviationTable::parse(file_text(VIETMEND_DATA "/abbreviations.tsv"), "abbreviations.tsv"),
      SenseModel(Model::built_in()->section("senses")));
  return built;
}

inline Rewritten expansion_of(std::string_view text, Abbreviations mode = Abbreviations::expand,
                              double min_confidence = 0) {
  Line line(text);
  expander().expand(line, mode, min_confidence);
  return render(line);
}

inline std::string expanded(std::string_view text, Abbreviations mode = Abbreviations::expand,
                            double min_confidence = 0) {
  return expansion_of(text, mode, min_confidence).text;
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_ABBREVIATIONS_EXPANDED_H_
