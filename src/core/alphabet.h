// The Vietnamese alphabet: the one place where its letters stand in code. All that needs letters takes them
// from here, so that no two places can list different ones; words stand in data/word-lists.tsv.
//
//   alphabet::kLevelVowels[1] == alphabet::kAw           ă
//   alphabet::letters<"uwow">                            ươ, by the keys that Telex takes
//   alphabet::text<"dd">                                 đ in UTF-8
#ifndef VIETMEND_SRC_CORE_ALPHABET_H_
#define VIETMEND_SRC_CORE_ALPHABET_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace vietmend::alphabet {

// Twelve vowels in six tones each, level first, then grave, hook above, tilde, acute and dot below: the order
// of the dictionaries, and of vietmend::Tone.
inline constexpr std::u32string_view kVowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
inline constexpr std::u32string_view kUpperVowels =
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
inline constexpr std::u32string_view kConsonants = U"bcdđghklmnpqrstvx";
inline constexpr std::u32string_view kUpperConsonants = U"BCDĐGHKLMNPQRSTVX";
// The vowel of ASCII that each of the twelve is made of.
inline constexpr std::u32string_view kPlainVowels = U"aaaeeiooouuy";

inline constexpr std::size_t kTones = 6;
inline constexpr std::array<std::string_view, kTones> kToneNames = {"ngang", "huyền", "hỏi",
                                                                    "ngã",   "sắc",   "nặng"};

// What marks the points of a law, in their order: every letter without f, j, w and z, đ among them.
inline constexpr std::u32string_view kPointLetters = U"abcdđeghiklmnopqrstuvxy";

// The same with those four, which only some writers count.
inline constexpr std::u32string_view kCountingLetters = U"abcdđefghijklmnopqrstuvwxyz";

static_assert(kVowels.size() == kPlainVowels.size() * kTones && kUpperVowels.size() == kVowels.size());
static_assert(kUpperConsonants.size() == kConsonants.size());

// The letters that Telex makes of several keys: aw aa ee oo ow uw dd.
inline constexpr char32_t kAw = U'ă', kAa = U'â', kEe = U'ê', kOo = U'ô', kOw = U'ơ', kUw = U'ư', kDd = U'đ';
inline constexpr char32_t kUpperAw = U'Ă', kUpperAa = U'Â', kUpperOo = U'Ô', kUpperOw = U'Ơ', kUpperUw = U'Ư',
                          kUpperDd = U'Đ';

// A lower-case vowel without its tone; any other letter as it is.
constexpr char32_t without_tone(char32_t letter) {
  const std::size_t at = letter < 0x80 ? std::u32string_view::npos : kVowels.find(letter);
  return at == std::u32string_view::npos ? letter : kVowels[at - at % kTones];
}

// A lower-case vowel without tone, circumflex, breve and horn; any other letter, đ among them, as it is.
constexpr char32_t without_marks(char32_t letter) {
  const std::size_t at = letter < 0x80 ? std::u32string_view::npos : kVowels.find(letter);
  return at == std::u32string_view::npos ? letter : kPlainVowels[at / kTones];
}

// Keys as a template argument.
template <std::size_t size>
struct Keys {
  consteval Keys(const char (&typed)[size]) {  // NOLINT(google-explicit-constructor): "uow" is an argument
    for (std::size_t i = 0; i < size; ++i) keys[i] = typed[i];
  }
  char keys[size]{};
};

namespace detail {

// Letters of which each is written with one key or two; a third "o" takes the mark off again, as on a
// keyboard, so that "ooo" are the two letters of "soong". No tones.
template <std::size_t most>
struct Letters {
  std::array<char32_t, most> code{};
  std::size_t size = 0;
};

template <std::size_t most>
consteval Letters<most> read_keys(const char (&keys)[most]) {
  Letters<most> out;
  const auto at = [&](std::size_t i) { return i < most ? keys[i] : '\0'; };
  for (std::size_t i = 0; keys[i] != '\0';) {
    const char key = keys[i], next = at(i + 1);
    if (key == 'o' && next == 'o' && at(i + 2) == 'o') {
      const bool marked = at(i + 3) == 'o';  // "oooo" are two of them
      out.code[out.size++] = marked ? kOo : U'o';
      out.code[out.size++] = marked ? kOo : U'o';
      i += marked ? 4 : 3;
      continue;
    }
    const char32_t marked = key == 'a' && next == 'w'   ? kAw
                            : key == 'a' && next == 'a' ? kAa
                            : key == 'e' && next == 'e' ? kEe
                            : key == 'o' && next == 'o' ? kOo
                            : key == 'o' && next == 'w' ? kOw
                            : key == 'u' && next == 'w' ? kUw
                            : key == 'd' && next == 'd' ? kDd
                            : key == 'D' && next == 'D' ? kUpperDd
                                                        : U'\0';
    out.code[out.size++] = marked != 0 ? marked : static_cast<char32_t>(key);
    i += marked != 0 ? 2 : 1;
  }
  return out;
}

template <std::size_t most>
struct Bytes {
  std::array<char, most> byte{};
  std::size_t size = 0;
};

// All letters above are of one or two bytes.
template <std::size_t most>
consteval Bytes<2 * most> in_utf8(const Letters<most>& letters) {
  Bytes<2 * most> out;
  for (std::size_t i = 0; i < letters.size; ++i) {
    const char32_t code = letters.code[i];
    if (code >= 0x80) out.byte[out.size++] = static_cast<char>(0xC0U | code >> 6);
    out.byte[out.size++] = static_cast<char>(code >= 0x80 ? 0x80U | (code & 0x3FU) : code);
  }
  return out;
}

template <Keys typed>
inline constexpr auto kLetters = read_keys(typed.keys);
template <Keys typed>
inline constexpr auto kBytes = in_utf8(kLetters<typed>);

}  // namespace detail

// The letters that keys write in Telex, and the same in UTF-8; spaces and capitals of ASCII as they are.
template <Keys typed>
inline constexpr std::u32string_view letters = {detail::kLetters<typed>.code.data(),
                                                detail::kLetters<typed>.size};
template <Keys typed>
inline constexpr std::string_view text = {detail::kBytes<typed>.byte.data(), detail::kBytes<typed>.size};

}  // namespace vietmend::alphabet

#endif  // VIETMEND_SRC_CORE_ALPHABET_H_
