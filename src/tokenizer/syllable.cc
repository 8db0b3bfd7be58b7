#include "vietmend/syllable.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/alphabet.h"
#include "tokenizer/letter_codes.h"
#include "tokenizer/syllable_grammar.h"
#include "tokenizer/syllable_key.h"
#include "tokenizer/syllable_parts.h"

namespace vietmend {
namespace {

// In NFD a syllable has at most nine code points of two bytes; what is longer than this is none.
constexpr std::size_t kLongestDecomposed = 32;

// The syllable that a text is, letter for letter.
std::optional<Syllable> find_composed(std::string_view text) {
  SyllableBytes bytes{};
  if (text.size() >= bytes.size()) return std::nullopt;
  std::copy(text.begin(), text.end(), bytes.begin());
  SyllableBytes lower;
  lower_ascii(bytes.data(), lower);
  // The zeros after the text are blanks now.
  std::fill(lower.begin() + static_cast<std::ptrdiff_t>(text.size()), lower.end(), '\0');
  lower_beyond_ascii(lower.data(), text.size());
  Syllable found;
  return SyllableGrammar::get().find(lower.data(), text.size(), found) ? std::optional(found) : std::nullopt;
}

std::optional<Syllable> find_decomposed(std::string_view text) {
  std::array<utf8proc_int32_t, kLongestDecomposed> codes;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const utf8proc_ssize_t size = utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), codes.data(),
                                                   static_cast<utf8proc_ssize_t>(codes.size()), options);
  if (size <= 0 || size > static_cast<utf8proc_ssize_t>(codes.size())) return std::nullopt;
  const utf8proc_ssize_t composed = utf8proc_normalize_utf32(codes.data(), size, options);
  SyllableSpelling spelling;
  for (utf8proc_ssize_t i = 0; i < composed; ++i) {
    spelling.add(kLetterCodesOf.of(static_cast<char32_t>(codes[static_cast<std::size_t>(i)])));
  }
  Syllable found;
  return spelling.valid() && SyllableGrammar::get().find(spelling.bytes().data(), spelling.size(), found)
             ? std::optional(found)
             : std::nullopt;
}

// Where a part stands in the list of its kind.
template <typename Texts>
std::optional<std::size_t> number(const Texts& texts, std::string_view part) {
  const auto found = std::find(texts.begin(), texts.end(), part);
  if (found == texts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - texts.begin());
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
  return alphabet::kToneNames[static_cast<std::size_t>(tone)];
}

std::string_view Syllable::onset() const {
  return syllable_parts::kOnsetText[SyllableGrammar::onset_of(*this)];
}
std::string_view Syllable::glide() const {
  return syllable_parts::kGlideText[SyllableGrammar::glide_of(*this)];
}
std::string_view Syllable::nucleus() const {
  return syllable_parts::kNucleusText[SyllableGrammar::nucleus_of(*this)];
}
std::string_view Syllable::coda() const {
  return syllable_parts::kCodaText[SyllableGrammar::coda_of(*this)];
}

std::optional<Syllable> Syllable::compose(std::string_view onset, std::string_view glide,
                                          std::string_view nucleus, std::string_view coda, Tone tone) {
  using namespace syllable_parts;
  const auto onset_number = number(kOnsetText, onset);
  const auto glide_number = number(kGlideText, glide);
  const auto nucleus_number = number(kNucleusText, nucleus);
  const auto coda_number = number(kCodaText, coda);
  if (!onset_number || !glide_number || !nucleus_number || !coda_number) return std::nullopt;
  return SyllableGrammar::get().compose(*onset_number, *glide_number, *nucleus_number, *coda_number, tone);
}

std::optional<Syllable> Syllable::with_tone(Tone tone) const {
  using Grammar = SyllableGrammar;
  return Grammar::get().compose(Grammar::onset_of(*this), Grammar::glide_of(*this),
                                Grammar::nucleus_of(*this), Grammar::coda_of(*this), tone);
}

std::optional<Syllable> Syllable::other_spelling() const {
  if (!glide().empty() || (nucleus() != "i" && nucleus() != "y")) return std::nullopt;
  return compose(onset(), "", nucleus() == "i" ? "y" : "i", coda(), tone());
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
  std::optional<Syllable> found = find_composed(text);
  if (!found && has_combining(text)) found = find_decomposed(text);
  return found;
}

std::vector<Syllable> all_syllables() {
  return SyllableGrammar::get().all();
}

}  // namespace vietmend
