#include "vietmend/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

namespace vietmend {
namespace {

// A collator that nobody changes may be used by all threads.
const icu::Collator& collator() {
  static const std::unique_ptr<const icu::Collator> vietnamese = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
    // U_USING_DEFAULT_WARNING would be the root's order, where ă and â are a with an accent.
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) {
      throw std::runtime_error(std::string("no Vietnamese collation in ICU: ") + u_errorName(status));
    }
    made->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    return made;
  }();
  return *vietnamese;
}

icu::StringPiece bytes_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

std::weak_ordering compare(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = collator().compareUTF8(bytes_of(a), bytes_of(b), status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return static_cast<int>(order) <=> 0;
}

std::string sort_key(std::string_view text) {
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(bytes_of(text));
  std::string key(4 * text.size() + 16, '\0');
  const auto get = [&] {
    return collator().getSortKey(utf16, reinterpret_cast<std::uint8_t*>(key.data()),
                                 static_cast<std::int32_t>(key.size()));
  };
  std::int32_t size = get();
  if (size > static_cast<std::int32_t>(key.size())) {
    key.resize(static_cast<std::size_t>(size));
    size = get();
  }
  if (size <= 0) throw std::runtime_error("no sort key");
  key.resize(static_cast<std::size_t>(size) - 1);  // without the zero that ends it
  return key;
}

}  // namespace vietmend
