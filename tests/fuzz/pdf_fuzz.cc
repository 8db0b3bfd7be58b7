// The text of PDF files, by poppler: whatever the bytes, there is a text that is UTF-8, or a reason why not;
// and what is empty or damaged is a page of the file, each named once.
#include <simdjson.h>

#include <set>
#include <stdexcept>

#include "cli/input/pdf/pdf_text.h"
#include "fuzz.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Fontconfig, which poppler asks for the fonts of the machine, keeps what it has read until the process ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\n";
}
#endif
#endif

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using vietmend::fuzz::expect;
  const std::string_view bytes = vietmend::fuzz::text_of(data, size);
  try {
    std::size_t pages = 0;
    const vietmend::PdfText text = vietmend::pdf_text(bytes, [&] {
      // A few bytes may claim very many pages.
      if (++pages > 50) throw std::runtime_error("has too many pages");
    });
    expect(pages > 0, "a file without pages has no text");
    expect(simdjson::validate_utf8(text.text.data(), text.text.size()), "the text is UTF-8");
    // What the geometry of the pages tells of the text.
    std::size_t begun = 0;
    for (const vietmend::Evidence& seen : text.evidence) {
      expect(begun <= seen.source.begin && seen.source.begin <= seen.source.end, "evidence is sorted");
      begun = seen.source.begin;
      expect(seen.source.end <= text.text.size(), "spans lie within the text");
    }
    std::set<std::size_t> named;
    for (const vietmend::PdfDamage& damage : text.damage) {
      expect(damage.page <= pages && named.insert(damage.page).second, "a damaged page is one of the file's");
      expect(!damage.reason.empty(), "damage has a reason");
    }
    for (const std::size_t page : text.empty_pages) {
      expect(page >= 1 && page <= pages && named.insert(page).second, "an empty page is one of the file's");
    }
    const bool blank = text.text.find_first_not_of(" \t\r\n\f") == std::string::npos;
    expect(!blank || text.damage.empty(), "nothing can be read of a damaged file: that is a failure");
  } catch (const std::runtime_error& error) {
    expect(std::string_view(error.what()).size() > 3, "a failure has a reason");
  }
  return 0;
}
