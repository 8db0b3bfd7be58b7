#include "unicode/tone_placement.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>

#include "core/alphabet.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "unicode/placement.h"
#include "unicode/vietnamese_line.h"
#include "unicode/vowels.h"

namespace vietmend {
namespace {

using vowels::kClasses;
using vowels::kVowel;

constexpr std::size_t kLongest = 7;  // letters of the longest syllable, "nghiêng"

// What two letters side by side say about the word they are in.
enum Sight : unsigned char {
  kFine,
  kLook,         // the word may need a change
  kLookAtEnd,    // only if the second letter is the word's last
  kLookInside,   // only if it is not
  kLookUnlessG,  // only if no g stands before the first
  kLookUnlessQ
};

bool contains(std::u32string_view pairs, char32_t first, char32_t second) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
    if (pairs[i] == first && pairs[i + 1] == second) return true;
  }
  return false;
}

// Vowels by their letters without a tone: which of a pair may carry it. The glide pairs oa, oe and uy may on
// either.
constexpr std::u32string_view kToneOnFirst =
    alphabet::letters<"ia ua uwa ya ai ao au ay aau aay eo eeu iu oi ooi owi owu ui uwi uwu yu">;
constexpr std::u32string_view kToneOnSecond = alphabet::letters<"iee yee uoo uwow oaw uaa uee uow ooo oooo">;
constexpr std::u32string_view kGlides = U"oa oe uy";

Sight sight(std::size_t first, std::size_t second, Tones tones) {
  using namespace vowels;
  if (second < kVowel) return kFine;
  const std::size_t y = second - kVowel;
  const bool second_toned = y % kTones != 0;
  const char32_t y_base = kLower[y - y % kTones];
  if (first == kQ) return second_toned && y_base == U'u' ? kLook : kFine;
  if (first == kG) return second_toned && y_base == U'i' ? kLookInside : kFine;
  if (first < kVowel) return kFine;
  const std::size_t x = first - kVowel;
  const bool first_toned = x % kTones != 0;
  const char32_t x_base = kLower[x - x % kTones];
  // The horn of ươ is lost on one of the two: "ưo" is never right, "uơ" at the end of a word alone.
  if (x_base == alphabet::kUw && y_base == U'o') return kLook;
  if (x_base == U'u' && y_base == alphabet::kOw && !first_toned) return kLookInside;
  if (first_toned == second_toned) return kFine;
  if (first_toned) {
    if (contains(kGlides, x_base, y_base)) return tones == Tones::new_style ? kLook : kLookInside;
    return contains(kToneOnFirst, x_base, y_base) ? kFine : kLook;
  }
  if (contains(kGlides, x_base, y_base)) return tones == Tones::old_style ? kLookAtEnd : kFine;
  if (contains(kToneOnSecond, x_base, y_base)) return kFine;
  if (x_base == U'i') return kLookUnlessG;
  if (x_base == U'u') return kLookUnlessQ;
  return kLook;
}

using Sights = std::array<std::array<Sight, kClasses>, kClasses>;

Sights sights(Tones tones) {
  Sights out{};
  for (std::size_t i = 0; i < kClasses; ++i) {
    for (std::size_t j = 0; j < kClasses; ++j) out[i][j] = sight(i, j, tones);
  }
  return out;
}
const Sights& sights_of(Tones tones) {
  static const Sights all[] = {sights(Tones::old_style), sights(Tones::new_style), sights(Tones::keep)};
  return all[static_cast<std::size_t>(tones)];
}

struct Letter {
  unsigned char size;
  unsigned char type;  // a class of vowels.h
};

// The letter that stands in the text as U+00C0 to U+01FF (two bytes) or U+1E80 to U+1EFF (three) is looked up
// by its bytes; any other byte beyond ASCII is none by itself.
inline Letter letter_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  const unsigned lead = byte(i);
  if (lead < 0x80) return {1, vowels::kClass[lead]};
  if (lead >= 0xC3 && lead <= 0xC7) {
    const unsigned next = byte(i + 1);
    if ((next & 0xC0) == 0x80) return {2, vowels::kClass[(lead & 0x1F) << 6 | (next & 0x3F)]};
  } else if (lead == 0xE1 && (byte(i + 1) & 0xFE) == 0xBA) {
    const unsigned last = byte(i + 2);
    if ((last & 0xC0) == 0x80) return {3, vowels::kClass[0x200 | (byte(i + 1) & 1) << 6 | (last & 0x3F)]};
  }
  return {1, vowels::kNone};
}

bool is_word_letter(const utf8::CodePoint& c) {
  return c.valid && (is_letter(c.code) || is_combining(c.code));
}

// The word around an offset if it is short enough to be a syllable.
std::optional<Span> short_word(std::string_view text, std::size_t at) {
  std::size_t begin = at, end = at, letters = 0;
  while (begin > 0) {
    const utf8::CodePoint c = utf8::before(text, begin);
    if (!is_word_letter(c)) break;
    if (++letters > kLongest) return std::nullopt;
    begin -= c.size;
  }
  while (end < text.size()) {
    const utf8::CodePoint c = utf8::at(text, end);
    if (!is_word_letter(c)) break;
    if (++letters > kLongest) return std::nullopt;
    end += c.size;
  }
  return Span{begin, end};
}

// Whether the word that ends at an offset goes on behind a space or in the next row, as syllables do in text
// torn by a PDF: "hoạ t động", "hoạ tđộng", "ngoà i ra". Where the tone mark of the whole syllable belongs is
// then not known yet. What goes on is the end of a syllable, and no word by itself.
bool goes_on_apart(std::string_view text, std::size_t end) {
  if (end >= text.size() || (text[end] != ' ' && text[end] != '\n')) return false;
  const std::string_view rest = text.substr(end + 1, 4);
  for (const std::string_view ending : {"ch", "ng", "nh", "c", "i", "m", "n", "o", "p", "t", "u"}) {
    if (!rest.starts_with(ending)) continue;
    const std::string_view behind = text.substr(end + 1 + ending.size());
    return behind.empty() || behind.starts_with(alphabet::text<"dd">) || !is_word_letter(utf8::at(behind, 0));
  }
  return false;
}

// Whether the word that ends at an offset is cut by a letter whose bytes somebody read as windows-1252: "Viá"
// of "Viá»‡t". Where its tone mark belongs is known once it is read right.
bool goes_on_misread(std::string_view text, std::size_t end) {
  if (end == 0 || end >= text.size()) return false;
  const char32_t last = utf8::before(text, end).code;
  const utf8::CodePoint sign = utf8::at(text, end);
  if (last == 0xE1) {  // the first of three bytes, the second of which is 0xBA or 0xBB
    const std::string_view behind = text.substr(end + sign.size);
    return (sign.code == U'º' || sign.code == U'»') && !behind.empty() &&
           static_cast<unsigned char>(behind.front()) >= 0x80;
  }
  // Of two, the first of which is 0xC3 to 0xC6: the second is a sign of windows-1252, U+00A0 among them.
  const bool lead = last >= 0xC3 && last <= 0xC6;
  const bool follows =
      (sign.code >= 0xA0 && sign.code < 0xC0) || (sign.code >= 0x2013 && sign.code <= 0x2122);
  return lead && follows;
}

void write(RewrittenBuilder& out, std::size_t at, const Placement& p) {
  std::size_t first = 0, last = p.before.size();
  while (p.before[first] == p.after[first]) ++first;
  while (p.before[last - 1] == p.after[last - 1]) --last;
  std::size_t end = at;
  std::string made;
  for (std::size_t i = 0; i < last; ++i) {
    if (i == first) out.keep(end);
    end += utf8::encode(p.before[i]).size();
    if (i >= first) utf8::append(made, p.after[i]);
  }
  out.replace(end, made, EditKind::unicode, p.confidence);
}

// Finds the words to look at. Of two letters that call for a look one is beyond ASCII, so only those are
// visited.
class TonePlacement {
 public:
  TonePlacement(std::string_view text, Tones tones, double min_confidence)
      : text_(text),
        tones_(tones),
        min_confidence_(min_confidence),
        seen_(sights_of(tones)),
        out_(text),
        line_(text) {}

  Rewritten place() {
    std::size_t i = 0;
    for (; i + 8 <= text_.size(); i += 8) {
      std::uint64_t word;
      std::memcpy(&word, text_.data() + i, 8);
      // Leads have their two highest bits set.
      word &= word << 1 & kHighest;
      if constexpr (std::endian::native == std::endian::little) {
        for (; word != 0; word &= word - 1) visit(i + static_cast<std::size_t>(std::countr_zero(word)) / 8);
      } else if (word != 0) {
        for (std::size_t k = 0; k < 8; ++k) visit(i + k);
      }
    }
    for (; i < text_.size(); ++i) visit(i);
    return out_.finish();
  }

 private:
  static constexpr std::uint64_t kHighest = 0x8080808080808080U;

  unsigned char ascii_class(std::size_t i) const {
    const auto byte = i < text_.size() ? static_cast<unsigned char>(text_[i]) : 0U;
    return byte < 0x80 ? vowels::kClass[byte] : vowels::kNone;
  }

  // A letter beyond ASCII, with the letter before it and, if that is ASCII, the one after it.
  void visit(std::size_t at) {
    if (at < resume_ || static_cast<unsigned char>(text_[at]) < 0xC0) return;
    const Letter letter = letter_at(text_, at);
    if (letter.type < kVowel) return;
    const std::size_t end = at + letter.size;
    const unsigned char before = last_end_ == at ? last_class_ : at > 0 ? ascii_class(at - 1) : vowels::kNone;
    last_end_ = end;
    last_class_ = letter.type;
    const unsigned char after = ascii_class(end);
    if (calls_for_look(seen_[before][letter.type], at, end) ||
        calls_for_look(seen_[letter.type][after], end, end + 1)) {
      look(end);
    }
  }

  // Of two letters the second of which begins at `second` and ends at `end`.
  bool calls_for_look(Sight sight, std::size_t second, std::size_t end) const {
    switch (sight) {
      case kFine:
        return false;
      case kLook:
        return true;
      case kLookAtEnd:
        // "quý" is written so in either style.
        return !is_letter_at(end) && !stands_before(second - 1, vowels::kQ);
      case kLookInside:
        return is_letter_at(end);
      case kLookUnlessG:
        return !stands_before(second - 1, vowels::kG);
      case kLookUnlessQ:
        return !stands_before(second - 1, vowels::kQ);
    }
    return false;
  }

  bool is_letter_at(std::size_t i) const {
    return i < text_.size() && letter_at(text_, i).type != vowels::kNone;
  }
  bool stands_before(std::size_t i, unsigned char type) const { return i > 0 && ascii_class(i - 1) == type; }

  void look(std::size_t at) {
    const auto word = short_word(text_, at);
    if (!word) return;
    const auto placed = placement(text_.substr(word->begin, word->size()), tones_);
    if (placed && sure_enough(placed->confidence, min_confidence_) && !goes_on_apart(text_, word->end) &&
        !goes_on_misread(text_, word->end) && (!may_be_foreign(*placed) || line_.at(word->begin))) {
      write(out_, word->begin, *placed);
    }
    resume_ = word->end;
  }

  std::string_view text_;
  Tones tones_;
  double min_confidence_;
  const Sights& seen_;
  RewrittenBuilder out_;
  VietnameseLine line_;
  std::size_t resume_ = 0;    // words that end before this have been looked at
  std::size_t last_end_ = 0;  // of the last letter visited
  unsigned char last_class_ = vowels::kNone;
};

}  // namespace

Rewritten place_tones(std::string_view text, Tones tones, double min_confidence) {
  return TonePlacement(text, tones, min_confidence).place();
}

}  // namespace vietmend
