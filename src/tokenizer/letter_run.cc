#include "tokenizer/letter_run.h"

namespace vietmend {

namespace {

// What is of ASCII and no letter.
bool is_ascii_sign(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const unsigned small = byte | 0x20U;
  return byte < 0x80 && !(small >= 'a' && small <= 'z');
}

}  // namespace

LetterRun read_letters(std::string_view text, std::size_t at) {
  using namespace character;
  const Characters& characters = Characters::get();
  LetterRun run;
  run.begin = run.end = at;
  if (at >= text.size() || is_ascii_sign(text[at])) return run;
  SyllableSpelling spelling;
  Character seen = 0;
  bool leading = true;
  while (run.end < text.size()) {
    const auto byte = static_cast<unsigned char>(text[run.end]);
    const utf8::CodePoint next = byte < 0x80 ? utf8::CodePoint{byte, 1, true} : utf8::at(text, run.end);
    const Character c = next.valid ? characters.of(next.code) : Character{0};
    if ((c & kLetter) != 0) {
      ++run.letters;
      leading = leading && (c & kUpper) != 0;
      if ((c & kUpper) != 0) ++run.capitals;
      if (leading) {
        ++run.leading;
        run.leading_toned = run.leading_toned || (c & kToned) != 0;
      }
      spelling.add(static_cast<LetterCode>(c & kCodeMask));
    } else if ((c & kCombining) == 0 || run.letters == 0) {
      break;
    }
    seen = static_cast<Character>(seen | c);
    run.ascii = run.ascii && next.code < 0x80;
    run.end += next.size;
  }
  if ((seen & kCombining) != 0) {
    run.syllable = composes_to_syllable(text.substr(run.begin, run.end - run.begin));
  } else if (spelling.valid()) {
    Syllable parts;
    run.syllable = SyllableGrammar::get().find(spelling.bytes().data(), spelling.size(), parts);
  }
  return run;
}

bool composes_to_syllable(std::string_view letters) {
  return parse_syllable(letters).has_value();
}

}  // namespace vietmend
