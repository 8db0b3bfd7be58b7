#include "diacritics/mended.h"

#include <sstream>

#include "core/line.h"
#include "model/model.h"
#include "vietmend/syllable.h"

namespace vietmend::testing {

const DiacriticsStage& built_in_stage() {
  static const DiacriticsStage stage(Model::built_in()->section("diacritics"));
  return stage;
}

Rewritten mended(std::string_view text, Diacritics diacritics, Tones tones, double least) {
  Line line(text);
  diacritics::RunRecollection known;
  built_in_stage().restore(line, diacritics, tones, least, known);
  built_in_stage().mend(line, diacritics, tones, least, known);
  return render(line);
}

Rewritten mended_scan(std::string_view text, Span scanned) {
  Line line(text);
  line.set_evidence({{scanned, Trait::scanned}});
  diacritics::RunRecollection known;
  built_in_stage().mend(line, Diacritics::automatic, Tones::old_style, 0, known);
  return render(line);
}

std::string restored(std::string_view text) {
  return mended(without_diacritics(text), Diacritics::restore).text;
}

std::size_t differing_words(std::string_view text, std::string_view other) {
  std::istringstream a{std::string(text)}, b{std::string(other)};
  std::size_t differ = 0;
  for (std::string x, y; a >> x && b >> y;) differ += x != y;
  return differ;
}

}  // namespace vietmend::testing
