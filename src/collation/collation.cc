#include "vietmend/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

#include "vietmend/normalize.h"

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

// The text in NFC, in `room` where it is not so already. ICU's own normalization does not find every two forms of a
// text equal that have several marks on a letter which is composed already.
std::string_view composed(std::string_view text, std::string& room) {
  if (is_nfc(text)) return text;
  room = normalize(text);
  return room;
}

icu::StringPiece bytes_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

std::weak_ordering compare(std::string_view a, std::string_view b) {
  std::string room_a, room_b;
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order =
      collator().compareUTF8(bytes_of(composed(a, room_a)), bytes_of(composed(b, room_b)), status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return static_cast<int>(order) <=> 0;
}

std::string sort_key(std::string_view text) {
  std::string room;
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(bytes_of(composed(text, room)));
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
