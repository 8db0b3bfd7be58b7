// The table of abbreviations: read by itself, or, by the setting, laid over the built-in one.
#include <algorithm>
#include <optional>
#include <stdexcept>

#include "fuzz.h"
#include "vietmend/abbreviations.h"

using namespace vietmend;

namespace {

constexpr const char* kName = "own.tsv";

std::optional<AbbreviationDictionary> read(std::string_view tsv, bool over) {
  try {
    return over ? built_in_abbreviations().with(tsv, kName) : AbbreviationDictionary::parse(tsv, kName);
  } catch (const std::runtime_error& error) {
    fuzz::expect(!over && std::string_view(error.what()).starts_with(kName), "an error names the table",
                 error.what());
  } catch (const std::invalid_argument& error) {
    fuzz::expect(over && std::string_view(error.what()).starts_with(kName), "an error names the table",
                 error.what());
  }
  return std::nullopt;
}

// Whether a meaning is among those found. Of rows that differ in their company or in case alone, one is.
bool holds(const std::vector<Abbreviation>& found, const Abbreviation& wanted) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Abbreviation& one) { return one.form == wanted.form; });
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view tsv = fuzz::text_of(data, size);
  const bool over = fuzz::take_choice(tsv, 2) == 1;
  const std::optional<AbbreviationDictionary> dictionary = read(tsv, over);
  if (!dictionary) return 0;
  // The built-in meanings come behind, and are no news.
  const std::vector<Abbreviation> all = dictionary->all();
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 20); ++i) {
    fuzz::expect(all[i].prior >= 0 && all[i].prior <= 1, "a prior lies in [0, 1]");
    fuzz::expect(holds(dictionary->expansions(all[i].form), all[i]), "a form has its meanings", all[i].form);
    if (all[i].expansion.empty()) continue;
    fuzz::expect(holds(dictionary->abbreviate(all[i].expansion), all[i]), "a meaning has its forms",
                 all[i].expansion);
  }
  return 0;
}
