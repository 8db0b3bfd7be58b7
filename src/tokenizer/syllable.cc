#include "vietmend/syllable.h"

#include <utf8proc.h>

#include <array>

#include "core/utf8.h"
#include "tokenizer/letter_codes.h"
#include "tokenizer/syllable_grammar.h"
#include "tokenizer/syllable_parts.h"

namespace vietmend {
namespace {

// In NFD a syllable has at most nine code points of two bytes; what is longer than this is none.
constexpr std::size_t kLongestDecomposed = 32;

const Syllable* find(const SyllableKeyBuilder& key) {
  return key.valid() ? SyllableGrammar::get().find(key.key()) : nullptr;
}

// The syllable that a text is, letter for letter.
const Syllable* find_composed(std::string_view text) {
  SyllableKeyBuilder key;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::at(text, at);
    key.add(next.valid ? kLetterCodesOf.of(next.code) : kNoLetter);
    at += next.size;
  }
  return find(key);
}

const Syllable* find_decomposed(std::string_view text) {
  std::array<utf8proc_int32_t, kLongestDecomposed> codes;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const utf8proc_ssize_t size = utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), codes.data(),
                                                   static_cast<utf8proc_ssize_t>(codes.size()), options);
  if (size <= 0 || size > static_cast<utf8proc_ssize_t>(codes.size())) return nullptr;
  const utf8proc_ssize_t composed = utf8proc_normalize_utf32(codes.data(), size, options);
  SyllableKeyBuilder key;
  for (utf8proc_ssize_t i = 0; i < composed; ++i) {
    key.add(kLetterCodesOf.of(static_cast<char32_t>(codes[static_cast<std::size_t>(i)])));
  }
  return find(key);
}

bool has_combining(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead == 0xCC || lead == 0xCD) return true;  // U+0300 to U+036F
  }
  return false;
}

}  // namespace

std::string_view name(Tone tone) {
  constexpr std::string_view kNames[] = {"ngang", "huyền", "hỏi", "ngã", "sắc", "nặng"};
  return kNames[static_cast<std::size_t>(tone)];
}

std::string_view Syllable::onset() const {
  return syllable_parts::kOnsetText[onset_];
}
std::string_view Syllable::glide() const {
  return syllable_parts::kGlideText[glide_];
}
std::string_view Syllable::nucleus() const {
  return syllable_parts::kNucleusText[nucleus_];
}
std::string_view Syllable::coda() const {
  return syllable_parts::kCodaText[coda_];
}

std::string Syllable::text(ToneStyle style) const {
  std::string text;
  for (LetterCode letter : SyllableGrammar::spell(*this, style)) {
    const LetterBytes bytes = lower_bytes(letter);
    for (int i = 0; i < bytes.size; ++i) text.push_back(static_cast<char>(bytes.bytes >> (8 * i) & 0xFF));
  }
  return text;
}

std::optional<Syllable> parse_syllable(std::string_view text) {
  if (text.empty() || text.size() > kLongestDecomposed) return std::nullopt;
  const Syllable* found = find_composed(text);
  if (found == nullptr && has_combining(text)) found = find_decomposed(text);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

std::vector<Syllable> all_syllables() {
  return SyllableGrammar::get().all();
}

}  // namespace vietmend
