// The reader of HTML: any bytes, and what it tells of their text.
#include <array>
#include <utility>

#include "cli/input/html/html_text.h"
#include "cli/input/html/sound_markup.h"
#include "fuzz.h"
#include "vietmend/charset.h"
#include "vietmend/evidence.h"

using namespace vietmend;

namespace {

void expect_page(const HtmlText& page) {
  fuzz::expect(page.text.empty() || page.text.back() == '\n', "the last row ends");
  fuzz::expect(to_utf8(page.text, "UTF-8") == page.text, "the text is UTF-8");
  std::array<std::size_t, 8> ends = {};
  for (const Evidence& seen : page.evidence) {
    std::size_t& end = ends.at(static_cast<std::size_t>(seen.trait));
    fuzz::expect(end <= seen.source.begin && seen.source.begin <= seen.source.end,
                 "spans follow one another");
    end = seen.source.end;
    fuzz::expect(end <= page.text.size(), "spans lie within the text");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = fuzz::text_of(data, size);
  const PageContent content = fuzz::take_choice(bytes, 2) == 0 ? PageContent::main : PageContent::all;
  expect_page(html_text(bytes, content));
  is_html(bytes);
  // What was made sound is sound.
  if (const auto sound = sound_markup(bytes))
    fuzz::expect(!sound_markup(*sound), "sound markup stays as it is");
  return 0;
}
