#include "tokenizer/characters.h"

#include <utf8proc.h>

#include "core/letters.h"
#include "tokenizer/properties.h"

namespace vietmend {
namespace {

constexpr char32_t kEmojiPresentation = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;
// Older symbols that Unicode counts among the pictographs (©, ™, arrows, bullets) stand below this and are
// taken for text.
constexpr char32_t kFirstPicture = 0x2600;

// Brackets, dashes and quotes of every kind; of the rest what ends or divides a sentence, in any script, and
// the signs that stand for those or open a list item.
bool is_punctuation(char32_t code) {
  constexpr std::u32string_view kMore = U"…‥․·‧•*¿¡′″‴`´−";
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PD:
      return true;
    case UTF8PROC_CATEGORY_PO:
      if (is_terminal_punctuation(code) || is_quotation_mark(code)) return true;
      break;
    default:
      break;
  }
  return kMore.find(code) != std::u32string_view::npos;
}

}  // namespace

Characters::Characters() : table_{} {
  for (char32_t code = 0; code < kTabled; ++code) table_[code] = computed(code);
}

Character Characters::computed(char32_t code) {
  using namespace character;
  unsigned bits = 0;
  if (is_letter(code)) {
    const LetterCode letter = kLetterCodesOf.of(code);
    bits = kLetter | letter;
    if (letter == kNoLetter) bits |= kForeign;
    if (is_vowel(letter) && tone_of(letter) != Tone::level) bits |= kToned;
    if (is_upper(code)) bits |= kUpper | kCased;
    if (is_lower(code)) bits |= kCased;
  } else if (is_combining(code)) {
    bits = kCombining | kForeign;
  } else if (is_white_space(code)) {
    bits = kSpace;
  } else if (is_digit(code)) {
    bits = kDigit;
  } else if (is_punctuation(code)) {
    bits = kMark;
  }
  return static_cast<Character>(bits);
}

bool begins_emoji(std::string_view text, std::size_t at) {
  // A keycap: what follows is beyond ASCII.
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80 && (at + 1 == text.size() || byte(at + 1) < 0x80)) return false;
  const utf8::CodePoint first = utf8::at(text, at);
  if (!first.valid) return false;
  std::size_t next = at + first.size;
  char32_t following = next < text.size() ? utf8::at(text, next).code : 0;
  if ((first.code >= U'0' && first.code <= U'9') || first.code == U'#' || first.code == U'*') {
    if (following == kEmojiPresentation) {
      next += utf8::at(text, next).size;
      following = next < text.size() ? utf8::at(text, next).code : 0;
    }
    return following == kKeycap;
  }
  if (first.code < 0x80) return false;
  if (is_shown_as_emoji(first.code)) return true;
  const int boundary = utf8proc_get_property(static_cast<utf8proc_int32_t>(first.code))->boundclass;
  if (boundary == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR) return true;
  if (boundary != UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC) return false;
  return first.code >= kFirstPicture || following == kEmojiPresentation;
}

std::size_t grapheme_end(std::string_view text, std::size_t at) {
  utf8::CodePoint last = utf8::at(text, at);
  utf8proc_int32_t state = 0;
  std::size_t end = at + last.size;
  while (end < text.size()) {
    const utf8::CodePoint next = utf8::at(text, end);
    if (!next.valid || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last.code),
                                                        static_cast<utf8proc_int32_t>(next.code), &state)) {
      break;
    }
    end += next.size;
    last = next;
  }
  return end;
}

}  // namespace vietmend
