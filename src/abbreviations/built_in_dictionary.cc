#include "model/model.h"
#include "vietmend/abbreviations.h"

namespace vietmend {

const AbbreviationDictionary& built_in_abbreviations() {
  static const AbbreviationDictionary dictionary = AbbreviationDictionary::parse(
      Model::built_in()->section("abbreviations"), "built-in model, section \"abbreviations\"");
  return dictionary;
}

std::vector<Abbreviation> expansions(std::string_view abbreviation) {
  return built_in_abbreviations().expansions(abbreviation);
}

std::vector<Abbreviation> abbreviate(std::string_view phrase) {
  return built_in_abbreviations().abbreviate(phrase);
}

}  // namespace vietmend
