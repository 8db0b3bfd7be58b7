// The model file. Setting: the input is the bytes of a model; or the content of one section, whose checksum
// is right then; or places of one section of a good model and what stands there, so that a fuzzer gets past
// the sizes.
#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "abbreviations/expander.h"
#include "core/line.h"
#include "diacritics/diacritics.h"
#include "fuzz.h"
#include "layout/layout.h"
#include "model/model.h"
#include "punctuation/punctuation.h"
#include "small_model.h"
#include "spacing/spacing.h"
#include "words/word_lists.h"

using namespace vietmend;

namespace {

// A copy that begins at a multiple of 64, as sections do, and ends where it ends, for the sanitizer.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes)
      : size_(bytes.size()),
        memory_(static_cast<char*>(::operator new (std::max<std::size_t>(size_, 1), std::align_val_t{64}))) {
    std::copy(bytes.begin(), bytes.end(), memory_);
  }
  ~Aligned() { ::operator delete (memory_, std::align_val_t{64}); }
  Aligned(const Aligned&) = delete;
  Aligned& operator=(const Aligned&) = delete;
  std::string_view view() const { return {memory_, size_}; }

 private:
  std::size_t size_;
  char* memory_;
};

// A section of a good model, to go with one that is damaged.
std::string_view good(std::string_view name) {
  for (const auto& [named, content] : fuzz::small_sections()) {
    if (named != name) continue;
    static std::map<std::string, Aligned, std::less<>> copies;
    return copies.try_emplace(named, content).first->second.view();
  }
  return {};
}

const WordLists& good_lists() {
  static const WordLists lists = WordLists::parse(good("word-lists"), "word-lists");
  return lists;
}

// Reads a section by its name and repairs a text with it.
void use(std::string_view name, std::string_view section) {
  Line line(fuzz::kTextForAllSections);
  Recollection nothing;
  if (name == "abbreviations") {
    const Expander expander(AbbreviationTable::parse(section, "abbreviations"));
    expander.expand(line, Abbreviations::expand, 0);
  } else if (name == "senses") {
    const Expander expander(AbbreviationTable::parse(good("abbreviations"), "abbreviations"),
                            SenseModel(section));
    expander.explain(line);
  } else if (name == "boilerplate") {
    const Layout layout(section, good("line-words"), good("line-breaks"), good_lists());
    RowRecollection none;
    PageReading reading;
    layout.repair(line, Lines::join, Boilerplate::drop, 0, none, reading);
  } else if (name == "diacritics") {
    const DiacriticsStage stage(section);
    diacritics::RunRecollection known;
    stage.restore(line, Diacritics::restore, Tones::old_style, 0, known);
    stage.mend(line, Diacritics::restore, Tones::old_style, 0, known);
  } else if (name == "line-words") {
    const Layout layout(good("boilerplate"), section, good("line-breaks"), good_lists());
    RowRecollection none;
    PageReading reading;
    layout.repair(line, Lines::join, Boilerplate::drop, 0, none, reading);
  } else if (name == "line-breaks") {
    const Layout layout(good("boilerplate"), good("line-words"), section, good_lists());
    RowRecollection none;
    PageReading reading;
    layout.repair(line, Lines::automatic, Boilerplate::drop, 0, none, reading);
  } else if (name == "spacing") {
    const SpacingStage spacing(section, good("foreign-letters"), good_lists());
    spacing.repair(line, 0);
  } else if (name == "punctuation.fast") {
    const Punctuation punctuation(std::make_unique<LinearTagger>(section), good_lists());
    punctuation.restore(line, true, 0, nothing);
    const NetworkTagger beside(good("punctuation.best"), section);
    beside.guess(GapFeatures(line), line.size());
  } else if (name == "punctuation.best") {
    const Punctuation punctuation(std::make_unique<NetworkTagger>(section, good("punctuation.fast")),
                                  good_lists());
    punctuation.restore(line, true, 0, nothing);
  } else if (name == "word-lists") {
    const WordLists lists = WordLists::parse(section, "word-lists");
    const Layout layout(good("boilerplate"), good("line-words"), good("line-breaks"), lists);
    RowRecollection none;
    PageReading reading;
    layout.repair(line, Lines::automatic, Boilerplate::drop, 0, none, reading);
    const SpacingStage spacing(good("spacing"), good("foreign-letters"), lists);
    spacing.repair(line, 0);
    const Punctuation punctuation(std::make_unique<LinearTagger>(good("punctuation.fast")), lists);
    punctuation.restore(line, true, 0, nothing);
  }
  const Rewritten out = render(line);
  fuzz::expect_leads(fuzz::kTextForAllSections, out.edits, out.text);
}

// Three bytes each: the place, low byte first, and what stands there. The first two are where the section
// ends, counted from its end in steps of four; none cut off where they are "aa".
std::string damaged(std::string content, std::string_view places) {
  if (places.size() >= 2) {
    const auto cut =
        static_cast<unsigned char>(places[0] - 'a') * 4 + static_cast<unsigned char>(places[1] - 'a') * 1024;
    content.resize(content.size() - std::min<std::size_t>(static_cast<std::size_t>(cut), content.size()));
    places.remove_prefix(2);
  }
  for (; places.size() >= 3 && !content.empty(); places.remove_prefix(3)) {
    const std::size_t at =
        static_cast<unsigned char>(places[0]) + static_cast<unsigned char>(places[1]) * std::size_t{256};
    content[at % content.size()] = places[2];
  }
  return content;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const fuzz::Sections& sections = fuzz::small_sections();
  const std::size_t how = fuzz::take_choice(input, 1 + 2 * sections.size());
  try {
    if (how == 0) {
      const Aligned file(input);
      const auto model = Model::from_bytes(file.view(), "damaged.model");
      for (const std::string& name : model->names()) use(name, model->section(name));
    } else {
      const auto& [name, content] = sections[(how - 1) % sections.size()];
      const Aligned section(how <= sections.size() ? std::string(input) : damaged(content, input));
      use(name, section.view());
    }
  } catch (const std::runtime_error& error) {
    fuzz::expect(std::strlen(error.what()) > 0, "an error says what is wrong");
  } catch (const std::invalid_argument& error) {
    fuzz::expect(std::strlen(error.what()) > 0, "an error says what is wrong");
  }
  return 0;
}
